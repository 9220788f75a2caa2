import { defineContentScript } from 'wxt/utils/define-content-script'
import { annotate } from '../src/page/annotate'
import '../src/page/highlights.css'
import '../src/page/marks.css'

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  registration: 'runtime',
  cssInjectionMode: 'manual',
  // Nothing is told to the page's own scripts. A second start, or a newer version, ends the first one all the same.
  noScriptStartedPostMessage: true,
  main: (context) => annotate(context.signal)
})
