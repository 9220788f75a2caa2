import type { Browser } from 'webextension-polyfill'

/** The gate's one word to the background. It has no polyfill with it, so it asks the browser directly. */
export function askBackground(fingerprints: number[]): void {
  const { browser, chrome } = globalThis as { browser?: Browser; chrome?: Browser }
  const sent = (browser ?? chrome)?.runtime.sendMessage({ to: 'background', call: 'wake', data: fingerprints })
  // Nobody answers in a page that is being left or after the extension was updated; both are no concern of the page.
  sent?.catch(() => {})
}
