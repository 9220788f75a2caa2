/** Puts the popup into its page. */
import { render } from 'preact'
import { uiLanguage } from '../labels'
import { popupTab } from './follow'
import { Popup } from './popup'

/** Draws the popup into `root`, for the tab that the page's address names or else for the active one. */
export async function startPopup(root: HTMLElement): Promise<void> {
  const { lang, dir } = uiLanguage()
  Object.assign(document.documentElement, { lang, dir })
  document.documentElement.classList.toggle('page', isPage())
  const tab = await popupTab(location.search)
  // A page that shows the popup stays open; so do tests, which look on at both.
  const leave = () => (named() ? undefined : window.close())
  // No tab has the number -1: the popup says that nothing answers.
  render(<Popup tab={tab ?? -1} leave={leave} />, root)
}

const named = () => new URLSearchParams(location.search).has('tab')

/** Firefox for Android shows a popup as a page of its own: its width is the screen's, not ours. */
const isPage = () => named() || /Android/.test(navigator.userAgent)
