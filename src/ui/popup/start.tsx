/** Mounts the popup. */
import { render } from 'preact'
import { tellLanguage } from '../../shared/labels'
import { activeTab, namedTab } from '../tab-view/tab'
import { Popup } from './popup'

/**
 * Renders the popup into `root`, for the tab named in the address or else for the active one.
 * @param bundled the number of bundled stories
 */
export async function startPopup(root: HTMLElement, bundled: number): Promise<void> {
  tellLanguage()
  const tabInAddress = namedTab(location.search)
  document.documentElement.classList.toggle('page', tabInAddress !== undefined || isPhone())
  const tab = tabInAddress ?? (await activeTab())
  // Opened as a page, the popup stays open; tests do that to see both.
  const leave = () => (tabInAddress === undefined ? window.close() : undefined)
  // No tab has the number -1: the popup then says that nothing answers.
  render(<Popup tab={tab ?? -1} bundled={bundled} leave={leave} />, root)
}

/** Firefox for Android shows a popup as a page, as wide as the screen. */
const isPhone = () => /Android/.test(navigator.userAgent)
