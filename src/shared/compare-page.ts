/** Opens the page on which a tab's page is compared with an original. */
import { browser } from './browser'
import { COMPARE } from './extension-files'

/**
 * Opens the comparison of a tab beside it.
 * @throws if the tab is gone
 */
export async function openComparison(tabId: number): Promise<void> {
  const { index, windowId } = await browser.tabs.get(tabId)
  const url = browser.runtime.getURL(`${COMPARE}?tab=${tabId}` as '/compare.html')
  await browser.tabs.create({ url, index: index + 1, ...(windowId !== undefined && { windowId }) })
}

/** Opens the page on which a reader makes a story of an original. */
export async function openNewStory(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(COMPARE as '/compare.html') })
}

/** Opens an example of a comparison. */
export async function openExample(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`${COMPARE}?example` as '/compare.html') })
}
