import { filter } from 'virtual:known-stories'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { watchGate, whenShown } from '../src/page/gate'
import { askBackground } from '../src/page/wake'

export default defineUnlistedScript(() => {
  if (!/html/.test(document.contentType) || !document.body) return
  // One gate a page: a new one, sent by the popup or after a switch, takes the place of the old one.
  globalThis.cleanCopyGate?.abort()
  globalThis.cleanCopyGate = new AbortController()
  const { signal } = globalThis.cleanCopyGate
  whenShown(() => signal.aborted || watchGate(filter, askBackground, signal))
})
