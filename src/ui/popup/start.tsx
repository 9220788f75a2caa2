/** Puts the popup into its page. */
import { render } from 'preact'
import { tellLanguage } from '../../shared/labels'
import { activeTab, namedTab } from '../tab-view/tab'
import { Popup } from './popup'

/** Draws the popup into `root`, for the tab that the page's address names or else for the active one. */
export async function startPopup(root: HTMLElement): Promise<void> {
  tellLanguage()
  const tabInAddress = namedTab(location.search)
  document.documentElement.classList.toggle('page', tabInAddress !== undefined || isPhone())
  const tab = tabInAddress ?? (await activeTab())
  // A page that shows the popup stays open; so do tests, which look on at both.
  const leave = () => (tabInAddress === undefined ? window.close() : undefined)
  // No tab has the number -1: the popup says that nothing answers.
  render(<Popup tab={tab ?? -1} leave={leave} />, root)
}

/** Firefox for Android shows a popup as a page of its own: its width is the screen's, not ours. */
const isPhone = () => /Android/.test(navigator.userAgent)
