/** The only access to the browser's extension API: the polyfill, so that both browsers return promises. */
import { browser } from 'wxt/browser'

export { browser }

/** Returns true in a page of the extension itself. */
export const isOwnPage = (): boolean => location.href.startsWith(browser.runtime.getURL('/'))

/** Returns true while the extension that injected this script is there. Chrome removes the id when it is gone. */
export const isExtensionThere = (): boolean => Boolean(browser.runtime?.id)
