/** What every way of painting can do. A painter paints and nothing else: what to paint and what a click means is not its concern. */

import type { Finding } from '../../match/report'
import type { Steps } from '../../match/text/cooperative'
import type { Segment } from './segments'

/** What stands painted in the page. */
export interface Painting {
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

export interface Painter extends Painting {
  /**
   * Paints the pieces, step by step, once between two clears. What the page has changed since the first step is left out;
   * what is painted is then intact no more.
   */
  paint(pieces: readonly Segment[]): Steps<void>
}
