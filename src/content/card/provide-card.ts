/**
 * The script of the card: what is done at a reader's wish alone. Apart from the annotator because most marks are never
 * pointed at, and most pages never copied from.
 */

import { copyCorrected } from '../clipboard/copy-with-corrections'
import { anchoredPage, printedSentences } from '../extract/anchors'
import { createCard } from './card'
import { createPreviewPanel } from './preview-panel'
import { syncScroll } from './scroll-sync'

const parts = { createCard, createPreviewPanel, copyCorrected, anchoredPage, printedSentences, syncScroll }

/** What the script of the card brings into a page. */
export type CardParts = typeof parts

/** Makes them available to the annotator. */
export function provideCard(): void {
  globalThis.cleanCopyCard = parts
}
