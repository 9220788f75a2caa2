/** The card as a reader uses it: with the mouse and with the keyboard. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { until } from './browser'
import { test } from './fixtures'
import { theStory } from './marked'

const { story } = theStory()
const LOST = story.passages.find(({ quote }) => quote === 'David Lost')
const MARK = `clean-copy-mark[data-passage="${LOST?.id}"]`

describe('the card', () => {
  const focusMark = (page: Page) => page.evaluate((mark) => document.querySelector<HTMLElement>(mark)?.focus(), MARK)
  const markHasFocus = (page: Page) =>
    until('the mark has the focus', () => page.evaluate((mark) => document.activeElement?.matches(mark), MARK))

  test('a click on “David Lost” tells that it is David Perdue', async ({ card, storyPage: page }) => {
    expect(LOST?.correction).toContain('David Perdue')
    await page.click(MARK)
    const text = await card.says('David Perdue')
    expect(text).toContain('David Lost')
  })

  test('the card says why, how sure it is and on what evidence', async ({ card, storyPage: page }) => {
    await page.click(MARK)
    const text = await card.says('David Perdue')
    expect(text).toContain(LOST?.why.replace(/\s+/g, ' '))
    const publishers = LOST?.evidence.flatMap((id) => {
      const source = story.sources[id]
      return source && source.kind !== 'reasoning' ? [source.publisher] : []
    })
    for (const publisher of publishers ?? []) expect(text).toContain(publisher)
  })

  test('Esc closes it and the focus is back on the mark', async ({ card, storyPage: page }) => {
    await page.click(MARK)
    await card.says('David Perdue')
    await page.keyboard.press('Escape')
    await card.isClosed()
    await markHasFocus(page)
  })

  const KEYS = [
    ['Enter', 'Enter'],
    ['Space', ' ']
  ] as const
  test.for(KEYS)('%s on the focused mark opens it, Esc leads back', async ([, key], { card, storyPage: page }) => {
    await focusMark(page)
    const before = await page.evaluate(() => scrollY)
    await page.keyboard.press(key)
    await card.says('David Perdue')
    expect(await page.evaluate(() => scrollY)).toBe(before)
    await until('the focus is in the card', () => card.root.focused())
    await page.keyboard.press('Escape')
    await card.isClosed()
    await markHasFocus(page)
  })

  test('Tab alone reaches a mark in the text, and Enter opens it', async ({ card, storyPage: page }) => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.byline a')?.focus())
    await page.keyboard.press('Tab')
    const passage = await until('Tab has reached a mark', () =>
      page.evaluate(() => {
        const mark = document.activeElement?.closest<HTMLElement>('clean-copy-mark')
        return mark ? { label: mark.getAttribute('aria-description') ?? '', role: mark.getAttribute('role') } : null
      })
    )
    expect(passage.label).not.toBe('')
    expect(passage.role).toBe('button')
    await page.keyboard.press('Enter')
    await card.isOpen()
  })

  test('all marks are one tab stop; arrows, Home and End move within', async ({ storyPage: page }) => {
    const reachable = '[tabindex="0"]:is(clean-copy-mark, clean-copy-dot)'
    expect(await page.$$eval(reachable, (all) => all.length)).toBe(1)
    await page.evaluate(() => document.querySelector<HTMLElement>('.byline a')?.focus())
    await page.keyboard.press('Tab')
    const place = () =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('[role=button]:is(clean-copy-mark, clean-copy-dot)')]
        const focused = all.indexOf(document.activeElement ?? document.body)
        const description = all[focused]?.getAttribute('aria-description') ?? all[focused]?.getAttribute('aria-label')
        return { focused, description, last: all.length - 1 }
      })
    const { focused: start, last } = await place()
    expect(start).toBe(0)
    for (const [key, wanted] of [
      ['ArrowRight', 1],
      ['ArrowDown', 2],
      ['ArrowLeft', 1],
      ['ArrowUp', 0],
      ['ArrowUp', 0],
      ['End', last],
      ['Home', 0]
    ] as const) {
      await page.keyboard.press(key)
      expect((await place()).focused, key).toBe(wanted)
    }
    expect((await place()).description).toMatch(/ \(1 of 83\)$/)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    expect((await place()).focused).toBe(-1)
    await page.keyboard.down('Shift')
    await page.keyboard.press('Tab')
    await page.keyboard.up('Shift')
    expect((await place()).focused).toBe(1)
  })

  test('next and previous step through the findings', async ({ card, storyPage: page }) => {
    await page.click(MARK)
    await card.says('David Perdue')
    const position = async () => (await card.root.find('.position'))?.[0]?.text
    const start = await position()
    await card.root.click('.foot .icon:last-of-type')
    await until('another finding is shown', async () => (await position()) !== start)
    await card.root.click('.foot .icon:first-of-type')
    await until('the first is shown again', async () => (await position()) === start)
    await card.says('David Perdue')
  })

  test('a click elsewhere closes it', async ({ card, storyPage: page }) => {
    await page.click(MARK)
    await card.says('David Perdue')
    await page.mouse.click(3, 400)
    await card.isClosed()
  })

  test('the close button closes it', async ({ card, storyPage: page }) => {
    await page.click(MARK)
    await card.says('David Perdue')
    await card.root.click('.head .icon:last-of-type')
    await card.isClosed()
    await markHasFocus(page)
  })

  test('the page cannot look into the card', async ({ card, storyPage: page }) => {
    await page.click(MARK)
    await card.says('David Perdue')
    expect(await page.evaluate(() => document.querySelector('clean-copy-card')?.shadowRoot)).toBeNull()
  })
})
