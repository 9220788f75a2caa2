import { filter } from 'virtual:known-stories'
import { askForFrames, sendFingerprints } from './notify-background'
import { replaceGate, watchGate, whenVisible } from './page-gate'
import { watchFrames } from './watch-frames'
import '../shared/page-globals'

/** Starts the gate in this page and stops the one that runs there already. */
export function startGate(): void {
  if (!/html/.test(document.contentType) || !document.body) return
  // One gate per page: a new one, injected by the popup or after a change of settings, replaces the old one.
  const signal = replaceGate()
  // No bundled filter contains the stories that the reader added.
  const pageFilter = globalThis.cleanCopyBypassFilter === true ? undefined : filter
  globalThis.cleanCopyBypassFilter = false
  whenVisible(() => {
    if (signal.aborted) return
    watchGate(pageFilter, sendFingerprints, signal)
    watchFrames(askForFrames, signal)
  })
}
