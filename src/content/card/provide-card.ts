/** The script of the card: card and preview, apart from the annotator because most marks are never pointed at. */
import { createCard } from './card'
import { createPreviewPanel } from './preview-panel'

const parts = { createCard, createPreviewPanel }

/** What the script of the card brings into a page. */
export type CardParts = typeof parts

/** Makes them available to the annotator. */
export function provideCard(): void {
  globalThis.cleanCopyCard = parts
}
