/** Which tab popup and panel are about. */
import { browser } from '../../shared/browser'

/** The tab named in the address of the popup or panel; undefined where none is. */
export function namedTab(search: string): number | undefined {
  const parameter = new URLSearchParams(search).get('tab')
  return parameter !== null && /^\d+$/.test(parameter) ? Number(parameter) : undefined
}

/** The active tab of this window; undefined where there is none. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id
}

/** Calls back with the active tab of this window, now and whenever it is another one. */
export function watchActiveTab(onChange: (tab: number | undefined) => void): void {
  const look = () => void activeTab().then(onChange)
  browser.tabs.onActivated.addListener(look)
  // A tab that comes from another window, or goes there, is activated before it has arrived.
  browser.tabs.onAttached.addListener(look)
  look()
}
