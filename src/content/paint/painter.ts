/** The interface of all painters. A painter only paints; it does not decide what to paint or what a click means. */

import type { Finding } from '../../match/report'
import type { Steps } from '../../shared/steps'
import type { Segment } from './segments'

/** What is painted in the page. */
export interface Painting {
  /** Removes everything; the page's HTML is then what it was. */
  clear(): void
  /** Returns true if everything painted is still in the page, on the same words. */
  intact(): boolean
  /**
   * Returns the findings under an event's target, the one to open first; empty if none was hit, or if a click there
   * belongs to a link or button of the page, unless those count as well.
   */
  findingsAt(event: Event, evenInControls?: boolean): Finding[]
  /** Returns where a finding is painted, as rectangles in the window. */
  rects(finding: Finding): DOMRect[]
  /** Returns the element that contains a finding's words. */
  element(finding: Finding): Element | undefined
  /** Returns the element that can take the focus for a finding, if there is one. */
  handle(finding: Finding): HTMLElement | undefined
  /** Emphasises the finding whose card is open; undefined removes the emphasis. */
  activate(finding: Finding | undefined): void
}

/** A way of painting. */
export interface Painter extends Painting {
  /**
   * Paints segments, step by step. Call it once between two calls of `clear`. Leaves out segments whose text has
   * changed since the first step; `intact` is then false.
   */
  paint(pieces: readonly Segment[]): Steps<void>
}
