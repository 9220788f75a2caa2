/** Measures the extension as it is installed: in a real browser, from the outside. */
import type { CDPSession, Page } from 'puppeteer-core'
import { Session, waitFor } from '../browser/browser-session'
import type { BrowserKind } from '../browser/browsers'
import { busy, type Living, navigate } from './living'
import { type OwnWork, traced } from './trace'
import type { Seen, Watch } from './watch-page'

export interface StoryRun {
  page: string
  /** Milliseconds from the end of the page's loading to the first mark; below 0 where it came before. */
  loadToMark: number | null
  /** Milliseconds from switching on to the first mark, in a page that was at rest: all that happens there is ours. */
  switchToMark: number | null
  marks: number
  longest: number
  long: number
  /** What of the tasks was ours while the page was opened and marked. Of Firefox it is told by `profiled`. */
  ownWork: OwnWork | null
  /** Bytes of scripts' memory before, with the marks and after switching off. Chromium only. */
  heap: { heapBefore: number; heapWithMarks: number; heapAfter: number } | null
}

export interface GateRun {
  page: string
  woke: boolean
  /** The longest task while nothing was done: what the machine and the browser are to blame for. */
  rest: number
  longest: number
  long: number
}

/** The largest pages take long to load on a machine that is busy, in milliseconds. */
export const TIMEOUT_MS = 120_000
/** So long a page is watched for tasks that come after what was waited for, in milliseconds. */
export const AFTERMATH_MS = 200

export class Installed {
  private constructor(
    readonly kind: BrowserKind,
    readonly session: Session,
    readonly origin: string,
    readonly script: string
  ) {}

  static async launch(kind: BrowserKind, origin: string, script: string): Promise<Installed> {
    return new Installed(kind, await Session.launch(kind), origin, script)
  }

  close(): Promise<void> {
    return this.session.close()
  }

  /** A page with the story: opened while it is on, then off and on again while nothing else happens. */
  async story(name: string): Promise<StoryRun> {
    const page = await this.#blank()
    const open = async () => {
      await page.goto(`${this.origin}/made/${name}`, { waitUntil: 'load' })
      return this.#waitForMarks(page)
    }
    const { ownWork, result: openedPage } =
      this.kind === 'chromium' ? await traced(page, open) : { ownWork: null, result: await open() }
    await this.#switch(false)
    await waitFor('the marks are gone', async () => (await pageTimes(page)).marks === 0)
    await reload(page)
    const cdp = this.kind === 'chromium' ? await page.createCDPSession() : undefined
    await cdp?.send('Performance.enable')
    const heapBefore = await heap(cdp)
    await watch(page, 'start')
    await this.#switch(true)
    const secondTimes = await this.#waitForMarks(page)
    const heapWithMarks = await heap(cdp)
    await this.#switch(false)
    await waitFor('the marks are gone', async () => (await pageTimes(page)).marks === 0)
    const heapAfter = await heap(cdp)
    await page.close()
    await this.#switch(true)
    const { firstMark, ...rest } = secondTimes
    const memory = heapBefore && heapWithMarks && heapAfter ? { heapBefore, heapWithMarks, heapAfter } : null
    return { page: name, loadToMark: openedPage.firstMark, switchToMark: firstMark, ...rest, ownWork, heap: memory }
  }

  /** The shipped gate on pages of the folder, sent into each by hand when it is at rest. */
  async gates(names: readonly string[]): Promise<GateRun[]> {
    await this.#switch(false)
    const page = await this.#open('made/neutral-0k')
    const tab = this.session.tabId(page)
    const runs: GateRun[] = []
    for (const name of names) {
      await page.goto(`${this.origin}/real/${encodeURIComponent(name)}`, { waitUntil: 'load' })
      await settle(page)
      await watch(page, 'start')
      await pause(AFTERMATH_MS / 4)
      const { longest: rest } = await pageTimes(page)
      await watch(page, 'start')
      const run = `api.scripting.executeScript({ target: { tabId: ${tab} }`
      await this.session.evaluateInExtension(`${run}, files: ['/gate.js'] })`)
      await pause(AFTERMATH_MS / 4)
      const { longest, long } = await pageTimes(page)
      const shelf = await this.session.evaluateInExtension<{ result: boolean }[]>(
        `${run}, func: () => 'cleanCopyStories' in globalThis })`
      )
      runs.push({ page: name, woke: shelf[0]?.result ?? false, rest, longest, long })
    }
    await page.close()
    await this.#switch(true)
    return runs
  }

  /** Pages that go on changing. */
  async living(story: readonly string[]): Promise<Living> {
    const page = await this.#open('made/story-50k')
    await this.#waitForMarks(page)
    const insertion = await busy(page, this.kind === 'chromium')
    const cdp = this.kind === 'chromium' ? await page.createCDPSession() : undefined
    await cdp?.send('Performance.enable')
    await page.goto(`${this.origin}/made/neutral-0k`, { waitUntil: 'load' })
    const navigation = await navigate(page, story, () => heap(cdp))
    await page.close()
    return { ...insertion, ...navigation }
  }

  /** A window that every page opened in it will have the watch in, from its beginning. */
  async #blank(): Promise<Page> {
    const page = await this.session.open('about:blank')
    page.setDefaultNavigationTimeout(TIMEOUT_MS)
    await page.evaluateOnNewDocument(this.script)
    return page
  }

  async #open(path: string): Promise<Page> {
    const page = await this.#blank()
    await page.goto(`${this.origin}/${path}`, { waitUntil: 'load' })
    return page
  }

  async #waitForMarks(page: Page): Promise<Seen> {
    await waitFor('the page is marked', async () => (await pageTimes(page)).firstMark !== null, TIMEOUT_MS)
    await pause(AFTERMATH_MS)
    return pageTimes(page)
  }

  /** As the popup's switch does it, and resolves when the extension has followed. */
  async #switch(on: boolean): Promise<void> {
    await this.session.evaluateInExtension(`api.storage.local.set({ settings: { on: ${on} } })`)
    await waitFor('the extension has followed its switch', () =>
      this.session.evaluateInExtension(`((await api.scripting.getRegisteredContentScripts()).length > 0) === ${on}`)
    )
  }
}

const watch = (page: Page, call: keyof Watch) => page.evaluate(`cleanCopyWatch.${call}()`)
const pageTimes = async (page: Page) => (await watch(page, 'pageTimes')) as Seen
/** Waits. */
export const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Loads the page anew, so that what was in it before does not count. */
async function reload(page: Page): Promise<void> {
  await page.reload({ waitUntil: 'load' })
  await settle(page)
}

/** Resolves when the page has been drawn and has nothing to do. */
const settle = (page: Page) =>
  page.evaluate(
    'new Promise((done) => requestAnimationFrame(() => requestIdleCallback(() => done(true), { timeout: 1000 })))'
  )

/** The bytes that scripts hold in a page, after what nobody holds is gone. */
async function heap(cdp: CDPSession | undefined): Promise<number | undefined> {
  if (!cdp) return undefined
  await cdp.send('HeapProfiler.collectGarbage')
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value
}
