import fingerprints from 'virtual:fingerprints'
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { watchGate, whenShown } from '../src/page/gate'
import { wakeBackground } from '../src/page/wake'

export default defineUnlistedScript(() => {
  if (!/html/.test(document.contentType) || !document.body) return
  // One gate a page: a new one, sent by the popup or after a switch, takes the place of the old one.
  globalThis.cleanCopyGate?.abort()
  globalThis.cleanCopyGate = new AbortController()
  const { signal } = globalThis.cleanCopyGate
  whenShown(() => signal.aborted || watchGate(fingerprints, () => wakeBackground(fingerprints.stories), signal))
})
