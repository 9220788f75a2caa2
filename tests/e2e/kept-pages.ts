/** Pages that tests use one after the other, as readers use tabs: a new window costs more than all else that a test does. */
import type { Page } from 'puppeteer-core'
import { waitFor } from '../../src/tools/browser/browser-session'

/** What a test may do to a page that outlives its visit to an address. */
const LASTING = ['createCDPSession', 'emulateMediaType', 'evaluateOnNewDocument', 'setViewport'] as const

/** The most pages of a kind that stay. */
const MAX_IDLE = 3

export class KeptPages {
  /** The pages in use, with their kinds. */
  readonly #used = new Map<Page, string>()
  readonly #idle = new Map<string, Page[]>()
  readonly #altered = new WeakSet<Page>()

  /** The pages that nobody uses. */
  get idle(): Page[] {
    return [...this.#idle.values()].flat()
  }

  /** Brings an idle page of a kind to the front, if there is one. */
  async take(kind: string): Promise<Page | undefined> {
    const page = this.#idle.get(kind)?.pop()
    if (!page || page.isClosed()) return page && this.take(kind)
    this.#used.set(page, kind)
    await page.bringToFront()
    // The pointer would hover over what the page goes to.
    await page.mouse.move(0, 0)
    return page
  }

  /** Adds a page in use. */
  add(kind: string, page: Page): void {
    this.#used.set(page, kind)
    for (const method of LASTING) {
      const original = page[method].bind(page) as (...args: unknown[]) => unknown
      const noted = (...args: unknown[]) => {
        this.#altered.add(page)
        return original(...args)
      }
      Object.assign(page, { [method]: noted })
    }
  }

  /** Empties and keeps the pages in use that are as they were when new, except those that are used on. */
  async release(isUsedOn: (page: Page) => boolean): Promise<void> {
    const done = [...this.#used].filter(([page]) => !isUsedOn(page))
    await Promise.all(
      done.map(async ([page, kind]) => {
        this.#used.delete(page)
        const isKept = !page.isClosed() && !this.#altered.has(page) && (await isEmptied(page))
        if (isKept) this.#idle.set(kind, [...(this.#idle.get(kind) ?? []), page].slice(-MAX_IDLE))
      })
    )
  }

  /** Forgets all pages. */
  clear(): void {
    this.#used.clear()
    this.#idle.clear()
  }
}

/** Empties a page; returns false if it is gone. */
async function isEmptied(page: Page): Promise<boolean> {
  try {
    // By the page itself: sent there by the browser, it would get a new process.
    await page.evaluate(() => location.replace('about:blank'))
    return await waitFor('the page is empty', () => page.evaluate(() => location.href === 'about:blank'))
  } catch {
    return false
  }
}
