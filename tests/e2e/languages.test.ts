/** Longer words with accents, from left to right and from right to left: nothing is clipped or untranslated. */
import type { Page } from 'puppeteer-core'
import { afterAll, describe, expect } from 'vitest'
import { packOfKept } from '../../src/story/kept'
import { builtExtension } from '../../src/tools/browser/browsers'
import { samplePage } from '../../src/tools/demo/sample-page'
import { servePages } from '../../src/tools/demo/sample-server'
import { extensionWith, pseudo, writeMessages } from '../../src/tools/media/locales'
import { aKeptFinding } from '../builders'
import { type TestSession, until } from './browser'
import { testInSteps as base, FILE, kind, ownBrowser } from './fixtures'
import { crampedIn } from './layout'
import { painted, theStory } from './marked'
import { popupState } from './popup-page'
import { enter, giveFile, ORIGINAL, press, says, stage } from './walking'

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

const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunter'

/** A story of the reader's own and a copy of it, with a long word in every place that has room for words. */
function longStory(): { pack: string; html: string } {
  const headline = `${LONG_WORD} again`
  const paragraphs = [headline, ...ORIGINAL.slice(1).map((text, i) => (i === 2 ? `${LONG_WORD}: ${text}` : text))]
  const details = { headline, publisher: LONG_WORD, author: LONG_WORD, published: '2026-02-03', address: '' }
  const finding = aKeptFinding({ paragraph: 4, quote: LONG_WORD, words: 'men', correction: 'men', reason: LONG_WORD })
  const names = [{ name: LONG_WORD, type: 'person' as const, aliases: [], note: `${LONG_WORD} said so.` }]
  const pack = packOfKept({ paragraphs, details, today: '2026-02-04', findings: [finding], letStand: [], names })
  const [title = '', ...copy] = paragraphs.map((text, i) =>
    i === 4 ? text.replace('48,300 men', `48,309 ${LONG_WORD}`) : text
  )
  return { pack, html: samplePage(copy, { headline: title, standfirst: LONG_WORD }) }
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

  test('has room for a word of 60 letters in the story, the page and the reader’s note', async () => {
    const { pack, html } = longStory()
    const server = await servePages(() => ({ html }))
    const options = await session.open(session.extensionUrl('options.html'))
    const room = async (its: Page, name: string) => {
      for (const width of [320, 420, 900]) {
        await its.setViewport({ width, height: 700 })
        expect(await crampedIn(its), `${name}, ${width} px`).toEqual([])
      }
    }
    await options.waitForSelector('.library input[type=file]')
    await giveFile(options, '.library input[type=file]', `${LONG_WORD}.json`, pack)
    await options.waitForSelector('.library-preview .main')
    await room(options, 'the preview')
    await press(options, '.library-preview .main')
    await says(options, '[data-story]', LONG_WORD)
    await room(options, 'the options')
    const copy = await session.open(server.origin)
    await painted(copy)
    for (const [file, sign] of [
      ['popup.html', '.row'],
      ['sidepanel.html', '.paragraph ins']
    ] as const) {
      const its = await session.open(session.extensionUrl(`${file}?tab=${session.tabId(copy)}`))
      await its.waitForSelector(sign)
      await says(its, 'body', LONG_WORD)
      await room(its, file)
      await its.close()
    }
    const comparison = await session.open(session.extensionUrl(`compare.html?tab=${session.tabId(copy)}`))
    await comparison.waitForSelector('textarea')
    await says(comparison, '.this-page', LONG_WORD)
    await room(comparison, 'the choice')
    await enter(comparison, 'textarea', JSON.parse(pack).story.original.join('\n'))
    await press(comparison, 'form [type=submit]')
    await stage(comparison, 'done')
    await press(comparison, '.copy mark')
    await comparison.waitForSelector('.selected')
    await room(comparison, 'the comparison')
    await press(options, '[data-story] [name=remove]')
    for (const its of [comparison, copy, options]) await its.close()
    await server.close()
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
