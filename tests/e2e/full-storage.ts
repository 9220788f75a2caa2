/** A browser whose storage is full. */
import type { Page } from 'puppeteer-core'
import { kind } from './fixtures'

/** Firefox allows as much as the disk holds, so its answer for a full disk is simulated. */
const FILL = {
  chromium: `(async () => {
    const { local } = chrome.storage
    const keys = []
    for (let size = 2 ** 22; size > 0; size >>= 1)
      for (let n = 0; ; n++) {
        const key = 'fill-' + size + '-' + n
        if (await local.set({ [key]: 'x'.repeat(size) }).then(() => false, () => true)) break
        keys.push(key)
      }
    window.empty = () => local.remove(keys)
  })()`,
  firefox: `{
    const { local } = browser.storage
    const { set } = local
    local.set = async () => { throw new Error('QuotaExceededError: storage.local API call exceeded its quota limitations.') }
    window.empty = () => { local.set = set }
  }`
}

/**
 * Fills the storage.
 * @param page of the extension; in Firefox, storage is full for this page alone
 * @returns a function that makes room again
 */
export async function fillStorage(page: Page): Promise<() => Promise<unknown>> {
  await page.evaluate(FILL[kind])
  return () => page.evaluate('empty()')
}
