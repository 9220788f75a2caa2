/** Opens the welcome page. */
import { browser } from './browser'

/** Opens the welcome in a tab; in a window of its own if the browser, just starting or without a window, has none for it. */
export async function openWelcome(): Promise<void> {
  const url = browser.runtime.getURL('/welcome.html')
  await browser.tabs.create({ url }).catch(() => browser.windows.create({ url }))
}
