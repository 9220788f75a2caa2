/** Where the card lives: an element of our own at the end of the document, closed to the page, with a panel in the top layer. */

import { uiLanguage } from '../../shared/labels'
import addedCss from '../../ui/components/added-by-you.css?inline'
import findingCss from '../../ui/components/finding.css?inline'
import tokensCss from '../../ui/components/tokens.css?inline'
import cardCss from './card.css?inline'

export interface CardHost {
  /** The only element the page can see. */
  element: HTMLElement
  /** What is shown, in the closed shadow tree. */
  panel: HTMLElement
  show(): void
  hide(): void
  /** What has the focus within the card. */
  focused(): Element | null
}

/**
 * Beats `*{all:unset!important}` and `div{display:none!important}`: an important rule of a shadow tree wins over every
 * rule of the page for the host, and the page's rules do not reach below it.
 */
const hostCss = ':host{all:initial!important;display:contents!important}@media print{:host{display:none!important}}'

/** What happens within the card is not the page's business: its shortcuts and its "click outside" do not see it. */
const KEPT_IN = ['keydown', 'keyup', 'keypress', 'click', 'pointerdown', 'pointerup', 'mousedown', 'mouseup']

const NAME = 'clean-copy-card'

/**
 * An element whose name the page has not defined as an element of its own: its constructor would come first and get hold
 * of the closed shadow root (`ElementInternals.shadowRoot`), or put one there itself. Of a later definition nothing is to
 * be feared.
 */
function createHost(name = NAME): HTMLElement {
  const element = document.createElement(name)
  return element.matches(':defined') ? createHost(`${NAME}-${Math.random().toString(36).slice(2)}`) : element
}

/** Makes the card's elements. They enter the document with `show` and leave it with `hide`. */
export function createCardHost(labelledBy: string): CardHost {
  const element = createHost()
  element.className = NAME
  const root = element.attachShadow({ mode: 'closed' })
  const panel = document.createElement('div')
  const { lang, dir } = uiLanguage()
  panel.className = 'panel'
  // A click on words of the card keeps the focus in the card.
  panel.tabIndex = -1
  Object.assign(panel, { lang, dir, popover: 'manual' })
  panel.setAttribute('role', 'dialog')
  panel.setAttribute('aria-labelledby', labelledBy)
  // On the panel rather than the host, where a page's rule could set the same names and win.
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

/** Firefox refuses a content script's sheet for a shadow root behind its Xray wrappers; there a style element does. */
function addStyle(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets = [sheet]
    if (root.adoptedStyleSheets.length === 1) return
  } catch {
    // Told by the sheet that is missing.
  }
  const style = document.createElement('style')
  // As a text of the element and not as a child, so that the page's content security policy has no say in Firefox.
  style.textContent = css
  root.prepend(style)
}
