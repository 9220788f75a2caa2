/** Loads the script of the card, once, when the reader first turns to a mark or asks for something of the page. */
import { loadingOnce, loadPart } from '../../shared/load-part'
import type { CardParts } from './provide-card'

declare global {
  /** What shows, copies and anchors findings. Set by the script of the card, read by the annotator that asked for it. */
  var cleanCopyCard: CardParts | undefined
}

/** Events at a mark before a click on it. */
const SIGNS = ['pointerover', 'pointerdown', 'focusin'] as const

/**
 * Returns what the script of the card provides. Every annotator loads its own, because those of an older version of the extension may still
 * be in the page.
 * @throws if the script cannot be loaded
 */
export const loadCard = loadingOnce(async (): Promise<CardParts> => {
  await loadPart('card')
  if (!globalThis.cleanCopyCard) throw new Error('the card was not loaded')
  return globalThis.cleanCopyCard
})

/** Loads card and preview when the reader comes near a mark in one of these trees, so that they are there at a click. */
export function loadCardAhead(
  trees: readonly (Document | ShadowRoot)[],
  isAtMark: (event: Event) => boolean,
  signal: AbortSignal
): void {
  const look = (event: Event) => {
    // At the click itself it is tried again.
    if (event.isTrusted && isAtMark(event)) loadCard().catch(() => {})
  }
  const options = { signal, capture: true, passive: true }
  for (const tree of trees) for (const sign of SIGNS) tree.addEventListener(sign, look, options)
}
