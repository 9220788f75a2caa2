/** The card's host: a dialog over the page that keeps its events to itself. */

import addedCss from '../../ui/components/added-by-you.css?inline'
import findingCss from '../../ui/components/finding.css?inline'
import wrongReportCss from '../../ui/components/wrong-report.css?inline'
import cardCss from './card.css?inline'
import { createOverlay, type Overlay } from './overlay'

/** The elements of the card. */
export interface CardHost extends Overlay {
  /** Returns the focused element inside the card. */
  focused(): Element | null
}

/** Events that must not leave the card: the page's shortcuts and "click outside" handlers should not see them. */
const KEPT_IN = ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup']

/** Creates the card's elements. */
export function createCardHost(labelledBy: string): CardHost {
  const overlay = createOverlay('clean-copy-card', [findingCss, addedCss, wrongReportCss, cardCss].join('\n'))
  const { root, panel } = overlay
  // A click on the card's text keeps the focus in the card.
  panel.tabIndex = -1
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-labelledby', labelledBy)
  for (const type of KEPT_IN) root.addEventListener(type, (event) => event.stopPropagation())
  return { ...overlay, focused: () => root.activeElement }
}
