/**
 * What end-to-end tests are given. Each file runs once in each browser; the files share one browser, whose windows,
 * settings and stories are as at first for each test.
 */
import type { Page } from 'puppeteer-core'
import { test as base, inject } from 'vitest'
import type { BrowserKind, LaunchOptions } from '../../src/tools/browser/browsers'
import { type Served, servePages } from '../../src/tools/demo/sample-server'
import { TestSession, until } from './browser'
import { painted } from './marked'
import { popupState } from './popup-page'
import { standardPage } from './server'
import type { Shadow } from './shadow'

declare module 'vitest' {
  interface ProvidedContext {
    kind: BrowserKind
  }
}

/** The browser that the tests run in. */
export const kind = inject('kind')

/** Kept here and not by the fixture: vitest keeps values of a worker apart for each `extend`. */
let shared: Promise<TestSession> | undefined
async function sharedSession(): Promise<TestSession> {
  const running = await shared
  // A test that has brought its browser down has failed; those of the next file need another one.
  if (!running?.browser.connected) shared = TestSession.launch(kind)
  return shared as Promise<TestSession>
}
async function endShared(): Promise<void> {
  const ending = shared
  shared = undefined
  await (await ending)?.close()
}

/** The card in a page, as a reader sees it. */
class Card {
  readonly root: Shadow

  constructor(session: TestSession, page: Page) {
    this.root = session.shadow(page, 'clean-copy-card')
  }

  /** Resolves with the text of the card when it is open and has these words. */
  says(words: string): Promise<string> {
    return until(`the card says ${words}`, async () => {
      const text = await this.root.text()
      if (!text.includes(words)) throw new Error(`it says: ${text}`)
      return text
    })
  }

  /** Resolves when a card is open. */
  async isOpen(): Promise<void> {
    await until('the card is open', async () => (await this.root.text()) !== '')
  }

  /** Resolves when no card is open. */
  async isClosed(): Promise<void> {
    await until('the card is closed', async () => (await this.root.text()) === '')
  }
}

/** For fixtures that live as long as the file. */
export const FILE = { scope: 'file' } as const
interface Cleanup {
  onCleanup: (end: () => Promise<void>) => void
}

/** A server of other pages, as a fixture. */
export const serving =
  (page: (url: URL) => Served | null) =>
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads here what a fixture needs
  async ({}: object, { onCleanup }: Cleanup) => {
    const server = await servePages(page)
    onCleanup(server.close)
    return server
  }

/** A browser for the file alone, as a fixture: for what would not leave a shared one as it was. */
export const ownBrowser =
  (options: LaunchOptions = {}) =>
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads here what a fixture needs
  async ({}: object, { onCleanup }: Cleanup) => {
    const session = await TestSession.launch(kind, options)
    onCleanup(() => session.close())
    return session
  }

/** Tests that build on each other in the order they stand in: windows and settings stay until the file ends. */
export const testInSteps = base
  .extend(
    'endOfWorker',
    { scope: 'worker' }, // biome-ignore lint/correctness/noEmptyPattern: vitest reads here what a fixture needs
    ({}, { onCleanup }) => {
      onCleanup(endShared)
      return null
    }
  )
  /** Serves the standard pages. */
  .extend('server', FILE, serving(standardPage))
  /** The browser with the extension, with no window of an earlier file. */
  .extend('session', FILE, async ({ endOfWorker: _ }, { onCleanup }) => {
    const session = await sharedSession()
    onCleanup(() => session.tidy([]))
    return session
  })
  /** Opens a path of the server. */
  .extend(
    'open',
    ({ session, server }) =>
      (path: string) =>
        session.open(server.origin + path)
  )

/** Tests that each stand for themselves. */
export const test = testInSteps
  .extend('tidy', { auto: true }, async ({ session }, { onCleanup }) => {
    const before = await session.tabs()
    onCleanup(() => session.tidy(before))
    return null
  })
  /** The page of the story, marked. */
  .extend('storyPage', async ({ open }) => {
    const page = await open('/story')
    await painted(page)
    return page
  })
  /** The popup of that page. */
  .extend('popup', async ({ session, storyPage }) => {
    const popup = await session.popup(storyPage)
    await popupState(popup, 'found')
    return popup
  })
  /** The card in that page. */
  .extend('card', ({ session, storyPage }) => new Card(session, storyPage))
