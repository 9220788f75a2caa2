/** The article in Preact, which makes it in the browser. */
import { h, render } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { START, textsOf } from './article'

function Article({ paragraphs }) {
  const [state, setState] = useState(START)
  useEffect(() => {
    window.change = (change) => setState((now) => ({ ...now, ...change }))
  }, [])
  const texts = textsOf(paragraphs, state)
  return texts.length > 0 && <article>{texts.map(({ key, parts }) => h('p', { key }, ...parts))}</article>
}

render(
  <main>
    <h1>A phone call between deputies</h1>
    <Article paragraphs={window.paragraphs} />
  </main>,
  document.querySelector('main-app')
)
