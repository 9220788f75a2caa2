/**
 * What is shown over a page: an element at the end of the document with a closed shadow tree and a panel in the top
 * layer.
 */
import { uiLanguage } from '../../shared/labels'
import tokensCss from '../../ui/components/tokens.css?inline'
import { addStyle } from '../paint/shadow-styles'

/** A panel over the page. */
export interface Overlay {
  /** The only element that the page can see. */
  element: HTMLElement
  root: ShadowRoot
  panel: HTMLElement
  show(): void
  hide(): void
}

/**
 * Survives `*{all:unset!important}` and `div{display:none!important}` in the page: an important `:host` rule of a
 * shadow tree wins over the page's rules for the host, and those do not reach into the shadow tree.
 */
const hostCss = ':host{all:initial!important;display:contents!important}@media print{:host{display:none!important}}'

/**
 * Creates an element whose name the page has not defined as a custom element. The constructor of such an element would
 * run first and could get hold of the closed shadow root (`ElementInternals.shadowRoot`) or attach one itself. A
 * definition that comes later does no harm.
 */
function createHost(name: string, element = document.createElement(name)): HTMLElement {
  if (!element.matches(':defined')) return element
  return createHost(name, document.createElement(`${name}-${Math.random().toString(36).slice(2)}`))
}

/**
 * Creates a panel over the page. `show` inserts it into the document and `hide` removes it.
 * @param css the rules of the panel, which may use the variables of tokens.css
 */
export function createOverlay(name: string, css: string): Overlay {
  const element = createHost(name)
  // The sheet in the page that lets overlays be seen knows them by this class.
  element.className = 'clean-copy-card'
  const root = element.attachShadow({ mode: 'closed' })
  const panel = document.createElement('div')
  panel.className = 'panel'
  Object.assign(panel, uiLanguage(), { popover: 'manual' })
  // On the panel rather than the host, where a rule of the page could set the same properties and win.
  addStyle(root, [hostCss, tokensCss.replaceAll(':host', '.panel'), css].join('\n'))
  root.append(panel)
  return {
    element,
    root,
    panel,
    show() {
      if (!element.isConnected) document.documentElement.append(element)
      if (!panel.matches(':popover-open')) panel.showPopover()
    },
    hide: () => element.remove()
  }
}
