/** The one door to the browser's extension API: the polyfill, so that both browsers answer with promises. */
import { browser } from 'wxt/browser'

export { browser }

/** Whether this is a page of the extension. */
export const isOwnPage = (): boolean => location.href.startsWith(browser.runtime.getURL('/'))

/** Whether the extension that a script in a page came from is still there. Chrome takes the id away when it is not. */
export const isExtensionThere = (): boolean => Boolean(browser.runtime?.id)
