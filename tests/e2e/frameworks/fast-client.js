/** The article in FAST: a component in the shadow tree of another, with its text in the slot of a third. */
import { FASTElement, html, Observable, repeat, when } from '@microsoft/fast-element'
import { START, textsOf } from './article'

class NewsColumn extends FASTElement {}
NewsColumn.define({ name: 'news-column', template: html`<section><slot></slot></section>` })

class NewsArticle extends FASTElement {
  constructor() {
    super()
    this.texts = []
  }

  connectedCallback() {
    super.connectedCallback()
    window.articleTree = this.shadowRoot
  }
}
Observable.defineProperty(NewsArticle.prototype, 'texts')
const part = html`${(text) => text}`
const paragraph = html`<p>${repeat(({ parts }) => parts, part)}</p>`
const article = html`<news-column><article>${repeat(({ texts }) => texts, paragraph)}</article></news-column>`
NewsArticle.define({ name: 'news-article', template: html`${when(({ texts }) => texts.length > 0, article)}` })

class NewsApp extends FASTElement {
  constructor() {
    super()
    this.state = START
    window.change = (change) => {
      this.state = { ...this.state, ...change }
    }
  }
}
Observable.defineProperty(NewsApp.prototype, 'state')
const texts = ({ state }) => textsOf(window.paragraphs, state)
NewsApp.define({
  name: 'news-app',
  template: html`<main><h1>A phone call between deputies</h1><news-article :texts="${texts}"></news-article></main>`
})

document.querySelector('main-app').append(document.createElement('news-app'))
