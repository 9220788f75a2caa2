/**
 * The lifetime of an annotator: until another one starts in the page, or until its extension is gone. In Chrome no
 * event tells a script that its extension was updated, switched off or removed, so the annotator checks whenever the
 * reader returns or acts, and when a newer one removes its marks.
 */
import { isExtensionThere } from '../shared/browser'
import { MARK } from './paint/text-node-splits'
import '../shared/page-globals'

/** How long an annotator runs. */
export interface Lifetime {
  readonly signal: AbortSignal
  /** Returns true if the extension is still there. Ends the lifetime otherwise. */
  isAlive(): boolean
}

/** Set on the marks of an older annotator, so that it checks whether its extension is still there. */
const ENDED = 'data-ended'
/** Events that precede the use of a mark. */
const SIGNS = ['focus', 'pointerover', 'pointerdown', 'click', 'keydown', 'scroll', 'pageshow'] as const

/**
 * Starts the lifetime of this page's annotator and ends that of the previous one, which may belong to an older version.
 */
export function startLifetime(): Lifetime {
  const previous = globalThis.cleanCopyAnnotator
  // A page element with this id may be in the way.
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
