/** Longer words with accents, from left to right and from right to left: nothing is clipped or untranslated. */
import type { Page } from 'puppeteer-core'
import { afterAll, describe, expect } from 'vitest'
import { builtExtension } from '../../src/tools/browser/browsers'
import { extensionWith, pseudo, writeMessages } from '../../src/tools/media/locales'
import { type TestSession, until } from './browser'
import { testInSteps as base, FILE, kind, ownBrowser } from './fixtures'
import { crampedIn } from './layout'
import { painted, theStory } from './marked'
import { popupState } from './popup-page'

/** The screens, and a selector that appears when each is rendered. */
const SCREENS = {
  'popup.html': '.row',
  'sidepanel.html': '.paragraph ins',
  'options.html': '.evidence li',
  'welcome.html': 'blockquote clean-copy-mark',
  'compare.html': '.drop input'
}
const FILES = Object.keys(SCREENS) as (keyof typeof SCREENS)[]

const { story } = theStory()
/** A correction with a source whose title is in another language than the story. */
const FOREIGN = story.passages.find(({ evidence }) =>
  evidence.some((id) => story.sources[id]?.kind !== 'reasoning' && translationOf(id))
)
function translationOf(id: string): string {
  const source = story.sources[id]
  return source && source.kind !== 'reasoning' ? (source.translation ?? '') : ''
}

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

  test('says that reasons and notes are in English where the reader’s language is another', async () => {
    const note = (messages.popupLanguageNote?.message ?? '').split('$1')[0]?.trim() ?? ''
    const isOther = dir === 'rtl'
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    const print = await session.open(session.extensionUrl(`sidepanel.html?tab=${session.tabId(page)}&print`))
    await print.waitForSelector('.print section b')
    for (const view of [popup, print]) {
      const notes = await view.$$eval('.language-note', (all) => all.map((e) => e.textContent ?? ''))
      expect(notes.some((text) => text.startsWith(note))).toBe(isOther)
      await view.close()
    }
    await page.bringToFront()
    await page.click(`clean-copy-mark[data-passage="${FOREIGN?.id}"]`)
    const card = session.shadow(page, 'clean-copy-card')
    const text = await until('the card is open', () => card.text())
    expect(text.includes(note)).toBe(isOther)
  })

  test('shows titles of sources in another language with a translation', async () => {
    const titles = await until('the evidence is there', async () => {
      const lines = await session.shadow(page, 'clean-copy-card').find('.evidence li')
      return lines && lines.length > 0 && lines.map(({ text }) => text).join(' ')
    })
    for (const id of FOREIGN?.evidence ?? []) expect(titles).toContain(translationOf(id))
  })
})
