/** The welcome page: opens once after installing, then only on request; has something to try; every word is true. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { exampleOf } from '../../src/ui/welcome/example'
import { axeIn } from './axe'
import { type TestSession, until } from './browser'
import { testInSteps as base, FILE, kind, ownBrowser } from './fixtures'
import { painted, theStory, traces } from './marked'

const CARD = 'clean-copy-card'
const MARK = 'clean-copy-mark[data-severity="misleads"][role]'
const WELCOME = 'welcome.html'
const { story } = theStory()

const test = base.extend('session', FILE, ownBrowser())

describe('the welcome', () => {
  let session: TestSession
  let page: Page
  let welcome: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    page = await session.open(`${server.origin}/story`)
    await session.uninstall()
    // The page was there before the extension.
    await page.goto(`${server.origin}/story?decorate=light`)
    expect(await traces(page)).toBe(0)
    await session.install()
    welcome = await session.waitForPage(WELCOME)
  })

  const openByClick = async (its: Page) => {
    await painted(its)
    await its.evaluate((mark) => document.querySelector(mark)?.scrollIntoView({ block: 'center' }), MARK)
    await its.click(MARK)
    const card = session.shadow(its, CARD)
    await until('the card is open', () => its.evaluate((host) => document.querySelector(host) !== null, CARD))
    return card
  }
  const welcomes = () =>
    session.evaluateInExtension<number>(
      `api.extension.getViews().filter(({ location: at }) => at.pathname === '/${WELCOME}').length`
    )

  test('a new reader reads the first correction after one click, without a reload', async () => {
    const mark = await painted(welcome).then(() => welcome.$(MARK))
    const passage = await mark?.evaluate((element) => (element as HTMLElement).dataset.passage)
    await openByClick(welcome)
    await welcome.keyboard.press('Escape')
    await until('Esc closes it', () => welcome.evaluate((host) => document.querySelector(host) === null, CARD))
    expect(story.passages.find(({ id }) => id === passage)?.severity).toBe('misleads')
  })

  test('so it is in a page that was open before, by one click', async () => {
    await page.bringToFront()
    const card = await openByClick(page)
    await until('it says what was meant', async () => (await card.text()).includes('Should read'))
    await page.keyboard.press('Escape')
    await welcome.bringToFront()
  })

  test('its example is a part of the real copy, marked by the engine of all pages, and within reach of the keyboard', async () => {
    const paragraphs = await welcome.evaluate(() =>
      [...document.querySelectorAll('blockquote p')].map((p) => p.textContent ?? '')
    )
    expect(paragraphs).toEqual(exampleOf(story))
    const marked = await welcome.evaluate(() => [
      ...new Set(
        [...document.querySelectorAll<HTMLElement>('blockquote clean-copy-mark[data-passage]')].map(
          (e) => e.dataset.passage
        )
      )
    ])
    const shown = story.passages.filter(({ paragraph }) => paragraphs.includes(story.copyAsFound[paragraph - 1] ?? ''))
    expect(marked.sort()).toEqual(shown.map(({ id }) => id).sort())
    await welcome.evaluate((mark) => document.querySelector<HTMLElement>(mark)?.focus(), MARK)
    await welcome.keyboard.press('Enter')
    await until('the card is open', () => welcome.evaluate((host) => document.querySelector(host) !== null, CARD))
    await welcome.keyboard.press('Escape')
  })

  test('says what it knows, how to compare, what is read and never sent, how to pin the button and how to switch it off', async () => {
    const text = await welcome.evaluate(() => document.querySelector('main')?.textContent ?? '')
    const words = [
      '1 story, and those you add',
      'Compare with an original…',
      'never read',
      'Nothing leaves',
      'puzzle piece',
      'switch'
    ]
    for (const word of words) expect(text).toContain(word)
    expect(text).toContain(kind === 'firefox' ? 'gear' : 'pin next to')
    expect(await welcome.evaluate(() => document.querySelector('.access') === null)).toBe(true)
    // The annotator, which takes foreign marks out of the page, leaves those of the legend.
    const ground = await welcome.$eval(
      '.legend >>> [data-severity=misleads]',
      (e) => getComputedStyle(e).backgroundColor
    )
    expect(ground).not.toBe('rgba(0, 0, 0, 0)')
  })

  test('opens an example of a comparison, in no tab of the reader, and takes nothing of it along', async () => {
    await welcome.click('[name=example]')
    const example = await session.waitForPage('compare.html?example')
    await until('it is compared', () => example.$('[data-stage=done] [data-marks]'))
    expect(await example.$eval('[data-marks]', (e) => (e as HTMLElement).dataset.marks)).toBe('example')
    expect(await example.$eval('h1', (e) => e.textContent)).toBe(story.headline)
    expect(await example.$$('.copy mark')).not.toEqual([])
    expect(await example.$('.keep')).toBeNull()
    expect(await axeIn(example)).toEqual([])
    await example.close()
    await welcome.bringToFront()
  })

  test('asks for access where the browser has given none', async ({ server }) => {
    // Chromium has no way to take access away that automation could go.
    if (kind === 'chromium') return
    await session.evaluateInExtension(`await api.permissions.remove({ origins: ['http://*/*', 'https://*/*'] })`)
    await until('it asks', () => welcome.evaluate(() => document.querySelector('button[name=access]') !== null))
    await page.goto(`${server.origin}/story`)
    expect(await traces(page)).toBe(0)
    await welcome.bringToFront()
    await welcome.click('button[name=access]')
    await until('it asks no more', () => welcome.evaluate(() => document.querySelector('.access') === null))
    await page.bringToFront()
    await painted(page)
  })

  test('does not open again when the extension is updated', async ({ server }) => {
    await session.evaluateInExtension(
      `api.extension.getViews().find(({ location: at }) => at.pathname === '/${WELCOME}')?.close()`
    )
    await until('it is closed', async () => (await welcomes()) === 0)
    await session.install()
    const news = await session.open(`${server.origin}/story`)
    await painted(news)
    expect(await welcomes()).toBe(0)
  })
})
