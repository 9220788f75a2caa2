/** A running browser with the extension: opens pages, knows their tab ids, opens the popup for a page. */
import { once } from 'node:events'
import type { Browser, Page } from 'puppeteer-core'
import { type BrowserKind, type LaunchOptions, launchBrowser } from './browsers'

/** A file of the extension without content or code; a page on it still has the extension API. */
const DESK = '/icon/16.png'

/** The size of a page, in CSS pixels. */
export interface Size {
  width: number
  height: number
}

const POPUP_SIZE: Size = { width: 380, height: 600 }

/**
 * Polls until there is an answer.
 * @throws the last error, or that it took too long
 */
export async function waitFor<T>(
  description: string,
  ask: () => Promise<T | null | undefined | false>,
  milliseconds = 20_000
): Promise<T> {
  const deadline = Date.now() + milliseconds
  let last: unknown = 'it never became true'
  while (Date.now() < deadline) {
    try {
      const answer = await ask()
      if (answer) return answer
    } catch (error) {
      last = error
    }
    await new Promise((resume) => setTimeout(resume, 40))
  }
  throw new Error(`waited ${milliseconds / 1000} s until ${description}: ${String(last)}`)
}

/** A running browser with the extension. */
export class Session {
  readonly #tabs = new WeakMap<Page, number>()
  #browser: Browser
  #origin: string
  #desk: Page | undefined

  protected constructor(
    readonly kind: BrowserKind,
    launched: { browser: Browser; origin: string }
  ) {
    this.#browser = launched.browser
    this.#origin = launched.origin
  }

  /** Starts a browser with the extension. */
  static async launch(kind: BrowserKind, options: LaunchOptions = {}): Promise<Session> {
    const session = new Session(kind, await launchBrowser(kind, options))
    await session.ready()
    return session
  }

  /**
   * Resolves when the extension has started: it ignores pages that were opened before. Closes the welcome page of a new
   * installation, which would cover the first page.
   */
  protected async ready(isNew = true): Promise<void> {
    if (!this.#origin) return
    if (isNew) await this.#closeWelcome()
    await waitFor('the extension watches for new pages', () =>
      this.evaluateInExtension(
        `(await api.scripting.getRegisteredContentScripts()).length > 0 ||
          (await api.storage.local.get('settings')).settings?.on === false`
      )
    )
  }

  /**
   * Closes the welcome page once it is open. In Chromium it must be the first page of the extension: one that is opened
   * before the extension has started finds none of its messages, nor does any later page. Firefox does not tell automation
   * of every tab that changes its process while it is being opened, so there the extension is asked.
   */
  async #closeWelcome(): Promise<void> {
    if (this.kind === 'chromium') return (await this.waitForPage('welcome.html')).close()
    // A tab: for a window that is opened while the welcome page is, Firefox returns the welcome page.
    this.#desk = await this.#openDesk('tab')
    const url = JSON.stringify(this.extensionUrl('welcome.html'))
    await waitFor('the welcome page was open', () =>
      this.evaluateInExtension(`await (async () => {
        const pages = await api.runtime.getContexts({ contextTypes: ['TAB'] })
        const welcome = pages.find(({ documentUrl }) => documentUrl === ${url})
        if (!welcome) throw new Error('open are ' + pages.map(({ documentUrl }) => documentUrl).join(', '))
        await api.tabs.remove(welcome.tabId)
        return true
      })()`)
    )
  }

  /**
   * Waits for a page that the extension opens. Firefox does not tell automation its address, but the page itself does.
   */
  waitForPage(path: string): Promise<Page> {
    return waitFor(`${path} is open`, async () => {
      const addresses: string[] = []
      for (const page of await this.#browser.pages()) {
        const address = await page.evaluate(() => location.href).catch(String)
        if (address === this.extensionUrl(path)) return page
        addresses.push(address)
      }
      throw new Error(`open are ${addresses.join(', ')}`)
    })
  }

  get browser(): Browser {
    return this.#browser
  }

  /** Returns the URL of a file of the extension. */
  extensionUrl(path: string): string {
    return new URL(path, `${this.#origin}/`).href
  }

  /**
   * Opens an address in a window of its own, so that no page is ever in the background, and waits until it has loaded.
   * @param size of the page, in CSS pixels; by default what the window gives it
   */
  async open(url: string, size?: Size): Promise<Page> {
    const tabIdsBefore = await this.#tabIds()
    const page = await this.#browser.newPage({ type: 'window' })
    const fresh = (await this.#tabIds()).filter((id) => !tabIdsBefore.includes(id))
    if (fresh[0] !== undefined) this.#tabs.set(page, fresh[0])
    if (size) await page.setViewport(size)
    if (url !== 'about:blank') await this.visit(page, url)
    return page
  }

  /** Returns the id by which extensions know the tab of a page opened by `open`. */
  tabId(page: Page): number {
    const id = this.#tabs.get(page)
    if (id === undefined) throw new Error('this page was not opened by this session')
    return id
  }

  /** Opens the toolbar popup for a page in a window of its own: automation cannot click the toolbar. */
  popup(page: Page): Promise<Page> {
    return this.open(this.extensionUrl(`popup.html?tab=${this.tabId(page)}`), POPUP_SIZE)
  }

  /** Evaluates an expression in which `api` is the extension API. */
  async evaluateInExtension<T>(expression: string): Promise<T> {
    this.#desk ??= await this.#openDesk('window')
    return (await this.#desk.evaluate(`(async (api) => (${expression}))(globalThis.browser ?? chrome)`)) as T
  }

  /**
   * Closes the browser and waits until its process has ended. Puppeteer waits five seconds for Firefox; then it puts the
   * profile in order and ends the process, and waits for neither.
   */
  async close(): Promise<void> {
    this.#desk = undefined
    const process = this.#browser.process()
    await this.#browser.close()
    if (process && process.exitCode === null && process.signalCode === null) await once(process, 'exit')
  }

  /** Uses a newly started browser, or one whose extension was replaced. */
  protected adopt(launched: { browser: Browser; origin: string }): void {
    this.#browser = launched.browser
    this.#origin = launched.origin
    this.#desk = undefined
  }

  async #openDesk(type: 'tab' | 'window'): Promise<Page> {
    const desk = await this.#browser.newPage({ type })
    await this.visit(desk, this.extensionUrl(DESK))
    return desk
  }

  /** Goes to an address and waits until it has loaded. */
  protected async visit(page: Page, url: string): Promise<void> {
    if (/^https?:/.test(url)) await page.goto(url, { waitUntil: 'load' })
    else await this.#visitOwn(page, url)
  }

  async #tabIds(): Promise<number[]> {
    return this.#origin ? this.evaluateInExtension('(await api.tabs.query({})).map((tab) => tab.id)') : []
  }

  /** Firefox never reports its own pages and those of extensions as loaded, so the page itself is asked. */
  async #visitOwn(page: Page, url: string): Promise<void> {
    const settled = page.goto(url).catch(() => null)
    if (this.kind === 'chromium') await settled
    await waitFor(`${url} has loaded`, () =>
      page.evaluate((expectedAddress) => location.href === expectedAddress && document.readyState === 'complete', url)
    )
  }
}

/** Takes a picture of a page at rest: cards fade in, and the first picture would show half of one. */
export async function stableScreenshot(page: Page): Promise<Uint8Array> {
  let last = await page.screenshot()
  return waitFor('nothing moves in the page', async () => {
    const next = await page.screenshot()
    const isStable = Buffer.compare(last, next) === 0
    last = next
    return isStable && next
  })
}
