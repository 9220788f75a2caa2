import { filter } from 'virtual:known-stories'
import { notifyBackground } from './notify-background'
import { watchGate, whenVisible } from './page-gate'
import '../shared/page-globals'

/** Starts the gate in this page and ends one that is there already. */
export function startGate(): void {
  if (!/html/.test(document.contentType) || !document.body) return
  // One gate a page: a new one, sent by the popup or after a switch, takes the place of the old one.
  // An element of the page with that id is none.
  if (globalThis.cleanCopyGate instanceof AbortController) globalThis.cleanCopyGate.abort()
  globalThis.cleanCopyGate = new AbortController()
  const { signal } = globalThis.cleanCopyGate
  // Stories that the reader added are in no filter of the build.
  const pageFilter = globalThis.cleanCopyBypassFilter === true ? undefined : filter
  globalThis.cleanCopyBypassFilter = false
  whenVisible(() => signal.aborted || watchGate(pageFilter, notifyBackground, signal))
}
