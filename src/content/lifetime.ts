/**
 * How long the annotator works in a page: until another one starts there, or until its extension is gone. Of its end by
 * an update, by being switched off or removed nobody tells a script in Chrome; so it asks whenever the reader comes back
 * or does something, and when a newer one takes its marks away.
 */
import { isExtensionThere } from '../shared/browser'
import { MARK } from './paint/text-node-splits'
import '../shared/page-globals'

export interface Lifetime {
  readonly signal: AbortSignal
  /** Whether the extension is still there. Ends the life where it is not. */
  isAlive(): boolean
}

/** Set on the marks of one before us: whoever put them there is to ask whether it is still alive. */
const ENDED = 'data-ended'
/** What a reader does before seeing or using a mark. */
const SIGNS = ['focus', 'pointerover', 'pointerdown', 'click', 'keydown', 'scroll', 'pageshow'] as const

/** Begins the life of this page's annotator and ends that of the one before, which may be from an older version. */
export function startLifetime(): Lifetime {
  const previous = globalThis.cleanCopyAnnotator
  // A page can put an element of this name in the way.
  if (previous instanceof AbortController) previous.abort()
  const life = new AbortController()
  globalThis.cleanCopyAnnotator = life
  for (const mark of document.querySelectorAll(MARK)) mark.setAttribute(ENDED, '')
  const { signal } = life
  const isAlive = () => {
    if (!isExtensionThere()) life.abort()
    return !signal.aborted
  }
  const listenerOptions = { capture: true, passive: true, signal }
  for (const sign of SIGNS) window.addEventListener(sign, isAlive, listenerOptions)
  document.addEventListener('visibilitychange', isAlive, listenerOptions)
  const observer = new MutationObserver(isAlive)
  observer.observe(document, { subtree: true, attributeFilter: [ENDED] })
  signal.addEventListener('abort', () => observer.disconnect())
  return { signal, isAlive }
}
