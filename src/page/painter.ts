/** What every way of painting can do. A painter paints and nothing else: what to paint and what a click means is not its concern. */
import type { Finding } from '../report'
import type { Piece } from './segments'

export interface Painter {
  /** Paints the pieces. Called once between two clears. */
  paint(pieces: readonly Piece[]): void
  /** Takes everything away; the page's HTML is then what it was. */
  clear(): void
  /** Whether all that was painted is still in the page, on the same words. */
  intact(): boolean
  /** The findings under an event's target, the first to be opened; none where nothing of ours was hit. */
  findingsAt(event: Event): Finding[]
  /** Where a finding is painted, as rectangles in the window. */
  rects(finding: Finding): DOMRect[]
  /** The element that a finding's words stand in. */
  element(finding: Finding): Element | undefined
  /** The element that takes the focus for a finding, where there is one. */
  handle(finding: Finding): HTMLElement | undefined
  /** Marks the finding whose card is open; undefined when none is. */
  activate(finding: Finding | undefined): void
}
