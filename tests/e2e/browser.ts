/** What end-to-end tests do with a browser, the same in Chromium and Firefox. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import type { Settings } from '../../src/shared/settings'
import { Session, type Size } from '../../src/tools/browser/browser-session'
import {
  type BrowserKind,
  builtExtension,
  type Launched,
  type LaunchOptions,
  launchBrowser
} from '../../src/tools/browser/browsers'
import { KeptPages } from './kept-pages'
import { Shadow } from './shadow'

export { waitFor as until } from '../../src/tools/browser/browser-session'

export class TestSession extends Session {
  readonly #pages = new KeptPages()

  private constructor(
    kind: BrowserKind,
    launched: Launched,
    private readonly options: LaunchOptions & { profile: string }
  ) {
    super(kind, launched)
  }

  static override async launch(kind: BrowserKind, options: LaunchOptions = {}): Promise<TestSession> {
    const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'clean-copy-profile-'))
    const extension = process.env[`CLEAN_COPY_EXTENSION_${kind.toUpperCase()}`]
    const all = { extension, isFrugal: true, ...options, profile }
    const session = new TestSession(kind, await launchBrowser(kind, all), all)
    await session.ready()
    return session
  }

  /** Sets these settings, and all others to their defaults. */
  choose(settings: Partial<Settings>): Promise<void> {
    return this.evaluateInExtension(
      `await api.storage.local.set({ settings: ${JSON.stringify({ version: 2, ...settings })} })`
    )
  }

  /** Opens an address of the web or of the extension in a page that an earlier test is done with, if there is one. */
  override async open(url: string, size?: Size): Promise<Page> {
    if (!/^(?:https?|\w+-extension):/.test(url)) return super.open(url, size)
    const kind = [new URL(url).protocol, size?.width, size?.height].join(' ')
    const kept = await this.#pages.take(kind)
    if (kept) {
      await this.visit(kept, url)
      return kept
    }
    const page = await super.open(url, size)
    this.#pages.add(kind, page)
    return page
  }

  /** Returns the ids of tabs in use. */
  async tabs(): Promise<number[]> {
    const ids = await this.evaluateInExtension<number[]>('(await api.tabs.query({})).map(({ id }) => id)')
    return ids.filter((id) => !this.#idle.includes(id))
  }

  get #idle(): number[] {
    return this.#pages.idle.map((page) => this.tabId(page))
  }

  /** Ends the use of all tabs except these and the session's own, and resets settings and stories. */
  async tidy(kept: number[]): Promise<void> {
    await this.#pages.release((page) => kept.includes(this.tabId(page)))
    await this.evaluateInExtension(`await (async () => {
      const kept = [(await api.tabs.getCurrent()).id, ...${JSON.stringify([...this.#idle, ...kept])}]
      const ids = (await api.tabs.query({})).map(({ id }) => id)
      await api.tabs.remove(ids.filter((id) => !kept.includes(id)))
      await api.storage.local.clear()
    })()`)
    await this.ready(false)
  }

  /** Returns what the toolbar shows for a page. */
  toolbar(page: Page): Promise<{ badge: string; title: string }> {
    const at = `{ tabId: ${this.tabId(page)} }`
    return this.evaluateInExtension(
      `{ badge: await api.action.getBadgeText(${at}), title: await api.action.getTitle(${at}) }`
    )
  }

  /**
   * Runs a function in the page's document, in the world of the content scripts, with `api` as its first argument. The
   * function is serialised and cannot use anything around it.
   */
  async inContentWorld<A extends unknown[], R>(page: Page, run: (...args: A) => R, ...args: A): Promise<R> {
    const [answer] = await this.#inject(page, '', run, args)
    if (!answer || answer.error) throw new Error(`nothing came of it in the page: ${String(answer?.error)}`)
    return answer.result
  }

  /** The same in all frames of the page; returns what comes of it in those that the browser opens to extensions. */
  async inAllFrames<A extends unknown[], R>(page: Page, run: (...args: A) => R, ...args: A): Promise<R[]> {
    const answers = await this.#inject(page, ', allFrames: true', run, args)
    return answers.sort((a, b) => a.frameId - b.frameId).map(({ result }) => result)
  }

  #inject<A extends unknown[], R>(page: Page, frames: string, run: (...args: A) => R, args: A) {
    // The bundler wraps named functions in a helper that the page does not have.
    const func = `(...args) => { const __name = (f) => f; return (${String(run)})(...args) }`
    const target = `{ tabId: ${this.tabId(page)}${frames} }`
    const injection = `{ target: ${target}, func: ${func}, args: ${JSON.stringify(args)} }`
    return this.evaluateInExtension<{ result: R; error?: unknown; frameId: number }[]>(
      `await api.scripting.executeScript(${injection})`
    )
  }

  /** Returns true if story data or the annotator were injected into a page; stories come right before it. */
  annotated(page: Page): Promise<boolean> {
    return this.inContentWorld(page, () => 'cleanCopyStories' in globalThis)
  }

  /** Calls the annotator in a page, as the popup does, and returns its answer; undefined if there is none. */
  async call<T>(page: Page, call: string, data: unknown = null): Promise<T | undefined> {
    const message = JSON.stringify({ to: 'page', call, data })
    const answer = await this.evaluateInExtension<{ ok?: T } | null>(
      `await api.tabs.sendMessage(${this.tabId(page)}, ${message}, { frameId: 0 }).catch(() => null)`
    )
    return answer?.ok
  }

  /** Returns the annotator's status of the page, or null if there is none. */
  async status(page: Page): Promise<string | null> {
    return (await this.call<{ state?: string }>(page, 'status'))?.state ?? null
  }

  /** Gives access to the closed shadow root of the first such element in a page. */
  shadow(page: Page, host: string): Shadow {
    return new Shadow(this, page, host)
  }

  /** Restarts the browser with the same profile and the extension. All pages are gone. */
  async restart(): Promise<void> {
    await super.close()
    this.#pages.clear()
    this.adopt(await launchBrowser(this.kind, this.options))
    await this.ready()
  }

  /** Installs the extension: again, as an update does, or after `uninstall`; its welcome page then stays open. */
  async install(): Promise<void> {
    await this.browser.installExtension(this.options.extension ?? builtExtension(this.kind))
    await this.begun()
  }

  /**
   * Resolves when the extension has restarted, such as after being disabled and enabled. The browser has closed its
   * pages.
   */
  async begun(): Promise<void> {
    this.#pages.clear()
    this.adopt({ browser: this.browser, origin: this.extensionUrl('').replace(/\/$/, '') })
    await this.ready(false)
  }

  /** Uninstalls the extension. */
  async uninstall(): Promise<void> {
    const id =
      this.kind === 'firefox'
        ? await this.evaluateInExtension<string>('api.runtime.id')
        : new URL(this.extensionUrl('')).host
    await this.browser.uninstallExtension(id)
  }

  override async close(): Promise<void> {
    await super.close()
    rmSync(this.options.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  }
}
