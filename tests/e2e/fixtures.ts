/**
 * Fixtures for end-to-end tests. Each file runs once per browser; the files share one browser, whose windows, settings
 * and stories are reset for each test.
 */
import type { Page } from 'puppeteer-core'
import { test as base, inject } from 'vitest'
import type { BrowserKind, LaunchOptions } from '../../src/tools/browser/browsers'
import { type PageServer, servePages } from '../../src/tools/demo/sample-server'
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

/** The browser under test. */
export const kind = inject('kind')

/** Kept here and not in the fixture, because vitest keeps worker-scoped values separately for each `extend`. */
let shared: Promise<TestSession> | undefined
async function sharedSession(): Promise<TestSession> {
  const running = await shared
  // A test that crashed its browser has failed; the tests of the next file need a new one.
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

  /** Resolves with the card's text when it is open and contains these words. */
  says(words: string): Promise<string> {
    return until(`the card says ${words}`, async () => {
      const text = await this.root.text()
      if (!text.includes(words)) throw new Error(`it says: ${text}`)
      return text
    })
  }

  /** Resolves when the card is open. */
  async isOpen(): Promise<void> {
    await until('the card is open', async () => (await this.root.text()) !== '')
  }

  /** Resolves when no card is open. */
  async isClosed(): Promise<void> {
    await until('the card is closed', async () => (await this.root.text()) === '')
  }
}

/** The scope of fixtures that live as long as the file. */
export const FILE = { scope: 'file' } as const
interface Cleanup {
  onCleanup: (end: () => Promise<void>) => void
}

/** A fixture that serves other pages. */
export const serving =
  (page: PageServer) =>
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads here what a fixture needs
  async ({}: object, { onCleanup }: Cleanup) => {
    const server = await servePages(page)
    onCleanup(server.close)
    return server
  }

/** A fixture with a browser for this file alone, for tests that would not leave a shared one as it was. */
export const ownBrowser =
  (options: LaunchOptions = {}) =>
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads here what a fixture needs
  async ({}: object, { onCleanup }: Cleanup) => {
    const session = await TestSession.launch(kind, options)
    onCleanup(() => session.close())
    return session
  }

/** Tests that build on each other, in their order: windows and settings stay until the file ends. */
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
  /** The browser with the extension, without windows of an earlier file. */
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

/** Independent tests. */
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
