/** Access to sites, which the reader grants and revokes in the browser. */
import { browser } from '../../shared/browser'
import { PAGES } from '../../shared/web-pages'

/** Returns true if the browser grants access to these origins; without argument, to every web page. */
export const hasAccess = (origins: string[] = PAGES): Promise<boolean> => browser.permissions.contains({ origins })

/** Asks the reader for access. Call it synchronously from a click. */
export const requestAccess = (origins: string[] = PAGES): Promise<boolean> => browser.permissions.request({ origins })

/**
 * Calls back whenever access is granted or revoked.
 * @returns a function that stops watching
 */
export function watchAccess(onChange: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions
  onAdded.addListener(onChange)
  onRemoved.addListener(onChange)
  return () => {
    onAdded.removeListener(onChange)
    onRemoved.removeListener(onChange)
  }
}
