import { PassThrough } from 'node:stream'
import { renderToPipeableStream, renderToString } from 'react-dom/server'
import { App } from './react.jsx'

export const render = (paragraphs) => renderToString(<App paragraphs={paragraphs} />)

/** The HTML in two parts: the second comes when `until` has resolved. */
export function stream(paragraphs, until) {
  const late = { done: false, promise: undefined }
  late.promise = until.then(() => {
    late.done = true
  })
  const out = new PassThrough()
  const { pipe } = renderToPipeableStream(<App paragraphs={paragraphs} late={late} />, {
    onShellReady: () => pipe(out)
  })
  return out
}
