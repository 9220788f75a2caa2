/** The card's host: an element at the end of the document with a closed shadow tree and a panel in the top layer. */

import { uiLanguage } from '../../shared/labels'
import addedCss from '../../ui/components/added-by-you.css?inline'
import findingCss from '../../ui/components/finding.css?inline'
import tokensCss from '../../ui/components/tokens.css?inline'
import { addStyle } from '../paint/shadow-styles'
import cardCss from './card.css?inline'

/** The elements of the card. */
export interface CardHost {
  /** The only element that the page can see. */
  element: HTMLElement
  /** The card itself, inside the closed shadow tree. */
  panel: HTMLElement
  show(): void
  hide(): void
  /** Returns the focused element inside the card. */
  focused(): Element | null
}

/**
 * Survives `*{all:unset!important}` and `div{display:none!important}` in the page: an important `:host` rule of a
 * shadow tree wins over the page's rules for the host, and those do not reach into the shadow tree.
 */
const hostCss = ':host{all:initial!important;display:contents!important}@media print{:host{display:none!important}}'

/** Events that must not leave the card: the page's shortcuts and "click outside" handlers should not see them. */
const KEPT_IN = ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup']

const NAME = 'clean-copy-card'

/**
 * Creates an element whose name the page has not defined as a custom element. The constructor of such an element would
 * run first and could get hold of the closed shadow root (`ElementInternals.shadowRoot`) or attach one itself. A
 * definition that comes later does no harm.
 */
function createHost(name = NAME): HTMLElement {
  const element = document.createElement(name)
  return element.matches(':defined') ? createHost(`${NAME}-${Math.random().toString(36).slice(2)}`) : element
}

/** Creates the card's elements. `show` inserts them into the document and `hide` removes them. */
export function createCardHost(labelledBy: string): CardHost {
  const element = createHost()
  element.className = NAME
  const root = element.attachShadow({ mode: 'closed' })
  const panel = document.createElement('div')
  const { lang, dir } = uiLanguage()
  panel.className = 'panel'
  // A click on the card's text keeps the focus in the card.
  panel.tabIndex = -1
  Object.assign(panel, { lang, dir, popover: 'manual' })
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-labelledby', labelledBy)
  // On the panel rather than the host, where a rule of the page could set the same properties and win.
  addStyle(root, [hostCss, tokensCss.replaceAll(':host', '.panel'), findingCss, addedCss, cardCss].join('\n'))
  root.append(panel)
  for (const type of KEPT_IN) root.addEventListener(type, (event) => event.stopPropagation())
  return {
    element,
    panel,
    show() {
      if (!element.isConnected) document.documentElement.append(element)
      if (!panel.matches(':popover-open')) panel.showPopover()
    },
    hide: () => element.remove(),
    focused: () => root.activeElement
  }
}
