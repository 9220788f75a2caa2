/** Stories that the reader adds from files: looked at, added, at work at once, marked as the reader's own, removed. */
import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { packOf } from '../../src/tools/authoring/pack'
import { checkStoryFolder } from '../../src/tools/build/read-stories'
import { samplePage } from '../../src/tools/demo/sample-page'
import { type TestSession, until } from './browser'
import { testInSteps as base, FILE, ownBrowser, serving } from './fixtures'
import { bare, painted, quotesOf, unpainted } from './marked'
import { popupState } from './popup-page'

const FOLDER = 'tests/story/second/norvik-ferries-2026-03'
const { story } = checkStoryFolder(FOLDER)
const PACK = packOf(FOLDER)
const HEAD = { headline: 'What the islands sail with', standfirst: 'An order, a vote and a harbour.' }
const paragraphs = readFileSync(`${FOLDER}/copy.txt`, 'utf8').split('\n').filter(Boolean)

const test = base
  .extend(
    'server',
    FILE,
    serving(({ pathname }) => (pathname === '/ferries' ? { html: samplePage(paragraphs, HEAD) } : null))
  )
  .extend('session', FILE, ownBrowser())

describe('a story from a file', () => {
  let session: TestSession
  let page: Page
  let options: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    page = await session.open(`${server.origin}/ferries`)
    options = await session.open(session.extensionUrl('options.html'))
    await options.waitForSelector('.library input[type=file]')
  })

  const choose = (name: string, text: string) =>
    options.evaluate(
      (file, content) => {
        const input = document.querySelector<HTMLInputElement>('.library input[type=file]')
        const files = new DataTransfer()
        files.items.add(new File([content], file, { type: 'application/json' }))
        if (!input) return
        input.files = files.files
        input.dispatchEvent(new Event('change', { bubbles: true }))
      },
      name,
      text
    )
  const text = (selector: string) => options.evaluate((s) => document.querySelector(s)?.textContent ?? '', selector)
  const says = (selector: string, words: string) =>
    until(`${selector} says ${words}`, async () => {
      const now = await text(selector)
      if (!now.includes(words)) throw new Error(`it says: ${now}`)
      return now
    })
  const press = (selector: string) => options.evaluate((s) => document.querySelector<HTMLElement>(s)?.click(), selector)

  test('is unknown before it is added', async () => {
    await page.bringToFront()
    expect(await session.annotated(page)).toBe(false)
  })

  test('is refused with the reason where it is no good, and nothing is kept', async () => {
    await options.bringToFront()
    await choose('ferries.json', PACK.replace('"quote": "actual"', '"quote": "factual"'))
    const said = await says('.library [role=alert]', 'ferries.json cannot be added')
    expect(said).toMatch(/passages\[15\] \(g16\)\.quote: .*"factual" is not in paragraph 5/)
    await choose('shopping.json', '["milk"]')
    await says('.library [role=alert]', 'is no story file')
    expect(await session.evaluateInExtension(`await api.storage.local.get('stories')`)).toEqual({})
  })

  test('is shown before it is added', async () => {
    await choose('ferries.json', PACK)
    const shown = await says('.library-preview', story.headline)
    for (const words of [story.publisher, '44 corrections', '8 names', 'boats of battery', 'battery-powered ships'])
      expect(shown).toContain(words)
    expect(await session.evaluateInExtension(`await api.storage.local.get('stories')`)).toEqual({})
  })

  test('is at work in an open page as soon as it is added', async () => {
    await press('.library-preview .main')
    await says('.library [role=status]', 'was added')
    await says(`[data-story="${story.id}"]`, 'Added by you')
    await page.bringToFront()
    await painted(page)
    expect(await quotesOf(page)).toEqual(Object.fromEntries(story.passages.map(({ id, quote }) => [id, bare(quote)])))
  })

  test('says in card and popup that the reader added it', async () => {
    await page.click('clean-copy-mark[data-passage="g15"]')
    const card = session.shadow(page, 'clean-copy-card')
    await until('the card is open', async () => {
      const now = await card.text()
      return now.includes('welders') && now.includes('Added by you')
    })
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    const shown = await popup.evaluate(() => document.querySelector('.verdict')?.textContent ?? '')
    expect(shown).toContain(story.headline)
    expect(shown).toContain('Added by you')
    await popup.close()
  })

  test('is at work in a page opened later, and after a restart of the browser', async ({ server }) => {
    await session.restart()
    page = await session.open(`${server.origin}/ferries`)
    await painted(page)
    options = await session.open(session.extensionUrl('options.html'))
    await says(`[data-story="${story.id}"]`, story.headline)
  })

  test('leaves no mark in open pages once it is removed', async () => {
    await press(`[data-story="${story.id}"] [name=remove]`)
    await says('.library [role=status]', 'was removed')
    expect(await text('[data-story]')).toBe('')
    await page.bringToFront()
    await unpainted(page)
    await until('the badge is gone', async () => (await session.toolbar(page)).badge === '')
    const scripts = await session.evaluateInExtension<{ js: string[] }[]>(
      'await api.scripting.getRegisteredContentScripts()'
    )
    expect(scripts.flatMap(({ js }) => js).join()).not.toContain('open-gate')
  })
})
