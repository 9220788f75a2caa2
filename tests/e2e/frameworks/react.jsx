/** The article in React 18 and 19, on both sides. `late` keeps it back on the server, as slow data would. */
import { createElement, StrictMode, Suspense, useEffect, useState } from 'react'
import { START, textsOf } from './article'

export function App({ paragraphs, late }) {
  return (
    <StrictMode>
      <main>
        <h1>A phone call between deputies</h1>
        <Suspense fallback={<p>One moment …</p>}>
          <Article paragraphs={paragraphs} late={late} />
        </Suspense>
      </main>
    </StrictMode>
  )
}

function Article({ paragraphs, late }) {
  if (late && !late.done) throw late.promise
  const [state, setState] = useState(START)
  useEffect(() => {
    window.change = (change) => setState((now) => ({ ...now, ...change }))
  }, [])
  const texts = textsOf(paragraphs, state)
  return texts.length > 0 && <article>{texts.map(({ key, parts }) => createElement('p', { key }, ...parts))}</article>
}
