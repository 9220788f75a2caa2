/** Access to sites, which the reader gives and takes away in the browser: whether it is there, asked for, followed. */
import { browser } from '../../shared/browser'
import { PAGES } from '../../shared/web-pages'

/** Whether the browser lets us into these origins; without any, into every web page. */
export const hasAccess = (origins: string[] = PAGES): Promise<boolean> => browser.permissions.contains({ origins })

/** Asks the reader for access. Must be called straight from a click. */
export const requestAccess = (origins: string[] = PAGES): Promise<boolean> => browser.permissions.request({ origins })

/** Calls back whenever access is given or taken away. Returns the function that stops it. */
export function watchAccess(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions
  onAdded.addListener(onChange)
  onRemoved.addListener(onChange)
  return () => {
    onAdded.removeListener(onChange)
    onRemoved.removeListener(onChange)
  }
}
