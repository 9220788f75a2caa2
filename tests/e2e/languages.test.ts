/** Longer words with accents, from left to right and from right to left: nothing is clipped or untranslated. */
import type { Page } from 'puppeteer-core'
import { afterAll, describe, expect } from 'vitest'
import { builtExtension } from '../../src/tools/browser/browsers'
import { extensionWith, pseudo, writeMessages } from '../../src/tools/media/locales'
import { type TestSession, until } from './browser'
import { testInSteps as base, FILE, kind, ownBrowser } from './fixtures'
import { crampedIn } from './layout'
import { painted } from './marked'

/** The screens, and a selector that appears when each is rendered. */
const SCREENS = {
  'popup.html': '.row',
  'sidepanel.html': '.paragraph ins',
  'options.html': '.evidence li',
  'welcome.html': 'blockquote clean-copy-mark',
  'compare.html': '.drop input'
}
const FILES = Object.keys(SCREENS) as (keyof typeof SCREENS)[]

/** One browser for both directions; the second one arrives as an update. */
const { folder, remove } = extensionWith(pseudo(), builtExtension(kind))
const test = base.extend('session', FILE, ownBrowser({ extension: folder }))
afterAll(remove)

describe.each(['ltr', 'rtl'] as const)('in a language that does not exist, %s', (dir) => {
  const messages = pseudo(dir === 'rtl')
  let session: TestSession
  let page: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    if (dir === 'rtl') {
      writeMessages(folder, messages)
      await session.install()
    }
    page = await session.open(`${server.origin}/story`)
    await painted(page)
  })

  test.each(FILES)('%s has room for its words and is of one language', async (file) => {
    const its = await session.open(session.extensionUrl(`${file}?tab=${session.tabId(page)}`))
    await until('it is drawn', () => its.evaluate((sign) => document.querySelector(sign) !== null, SCREENS[file]))
    await its.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true
    })
    expect(await its.evaluate(() => [document.documentElement.lang, document.documentElement.dir])).toEqual([
      messages.uiLanguage?.message,
      dir
    ])
    for (const width of [320, 420, 900]) {
      await its.setViewport({ width, height: 700 })
      expect(await crampedIn(its), `${width} px`).toEqual([])
    }
    // Our own words come from the messages; those of the story and the page do not.
    const plain = await its.evaluate(() =>
      [...document.querySelectorAll('h1, button, label, legend, summary')]
        .filter((e) => !e.closest('[translate="no"], [lang]:not(html)') && !e.querySelector('[lang]'))
        .map((e) => (e.textContent ?? '').trim())
        .filter((text) => /^[A-Za-z ]{8,}$/.test(text))
    )
    expect(plain).toEqual([])
    await its.close()
  })
})
