/** The article in Lit: a component in the shadow tree of another, with its text in the slot of a third. */
import { html, LitElement, nothing } from 'lit'
import { repeat } from 'lit/directives/repeat.js'
import { START, textsOf } from './article'

class NewsColumn extends LitElement {
  render() {
    return html`<section><slot></slot></section>`
  }
}
customElements.define('news-column', NewsColumn)

class NewsArticle extends LitElement {
  static properties = { texts: { attribute: false } }

  render() {
    const paragraph = ({ parts }) => html`<p>${parts}</p>`
    return this.texts.length > 0
      ? html`<news-column><article>${repeat(this.texts, ({ key }) => key, paragraph)}</article></news-column>`
      : nothing
  }

  updated() {
    window.articleTree = this.renderRoot
  }
}
customElements.define('news-article', NewsArticle)

class NewsApp extends LitElement {
  static properties = { state: { attribute: false } }

  constructor() {
    super()
    this.state = START
    window.change = (change) => {
      this.state = { ...this.state, ...change }
    }
  }

  render() {
    const texts = textsOf(window.paragraphs, this.state)
    return html`<main><h1>A phone call between deputies</h1><news-article .texts=${texts}></news-article></main>`
  }
}
customElements.define('news-app', NewsApp)

document.querySelector('main-app').append(document.createElement('news-app'))
