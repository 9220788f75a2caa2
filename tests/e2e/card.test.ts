/** The card as a reader uses it: with the mouse and with the keyboard. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { SampleServer } from '../../src/cli/sample-server'
import { KINDS, launch, type TestSession, until } from './browser'
import { painted, theStory } from './marked'
import { startServer } from './server'
import type { Shadow } from './shadow'

const { story } = theStory()
const LOST = story.passages.find(({ quote }) => quote === 'David Lost')
const MARK = `clean-copy-mark[data-passage="${LOST?.id}"]`

let server: SampleServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.close())

describe.each(KINDS)('the card in %s', (kind) => {
  let session: TestSession
  let page: Page
  let card: Shadow
  beforeAll(async () => {
    session = await launch(kind)
  })
  afterAll(() => session?.close())

  beforeEach(async () => {
    await page?.close()
    page = await session.open(`${server.origin}/story`)
    await page.bringToFront()
    await painted(page)
    card = session.shadow(page, 'clean-copy-card')
  })

  const says = (words: string) =>
    until(`the card says ${words}`, async () => {
      const text = await card.text()
      if (!text.includes(words)) throw new Error(`it says: ${text}`)
      return text
    })
  const closed = () => until('the card is closed', async () => (await card.text()) === '')
  const focusMark = () => page.evaluate((mark) => document.querySelector<HTMLElement>(mark)?.focus(), MARK)
  const markHasFocus = () =>
    until('the mark has the focus', () => page.evaluate((mark) => document.activeElement?.matches(mark), MARK))

  test('a click on “David Lost” tells that it is David Perdue', async () => {
    expect(LOST?.correction).toContain('David Perdue')
    await page.click(MARK)
    const text = await says('David Perdue')
    expect(text).toContain('David Lost')
  })

  test('the card says why, how sure it is and on what evidence', async () => {
    await page.click(MARK)
    const text = await says('David Perdue')
    expect(text).toContain(LOST?.why.replace(/\s+/g, ' '))
    const publishers = LOST?.evidence.flatMap((id) => {
      const source = story.sources[id]
      return source && source.kind !== 'reasoning' ? [source.publisher] : []
    })
    for (const publisher of publishers ?? []) expect(text).toContain(publisher)
  })

  test('Esc closes it and the focus is back on the mark', async () => {
    await page.click(MARK)
    await says('David Perdue')
    await page.keyboard.press('Escape')
    await closed()
    await markHasFocus()
  })

  const KEYS = [
    ['Enter', 'Enter'],
    ['Space', ' ']
  ] as const
  test.each(KEYS)('%s on the focused mark opens it, Esc leads back', async (_, key) => {
    await focusMark()
    const before = await page.evaluate(() => scrollY)
    await page.keyboard.press(key)
    await says('David Perdue')
    expect(await page.evaluate(() => scrollY)).toBe(before)
    await until('the focus is in the card', () => card.focused())
    await page.keyboard.press('Escape')
    await closed()
    await markHasFocus()
  })

  test('Tab alone reaches a mark in the text, and Enter opens it', async () => {
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
    await until('the card is open', async () => (await card.text()) !== '')
  })

  test('next and previous step through the findings', async () => {
    await page.click(MARK)
    await says('David Perdue')
    const position = async () => (await card.find('.position'))?.[0]?.text
    const start = await position()
    await card.click('.foot .icon:last-of-type')
    await until('another finding is shown', async () => (await position()) !== start)
    await card.click('.foot .icon:first-of-type')
    await until('the first is shown again', async () => (await position()) === start)
    await says('David Perdue')
  })

  test('a click elsewhere closes it', async () => {
    await page.click(MARK)
    await says('David Perdue')
    await page.mouse.click(3, 400)
    await closed()
  })

  test('the close button closes it', async () => {
    await page.click(MARK)
    await says('David Perdue')
    await card.click('.head .icon:last-of-type')
    await closed()
    await markHasFocus()
  })

  test('the page cannot look into the card', async () => {
    await page.click(MARK)
    await says('David Perdue')
    expect(await page.evaluate(() => document.querySelector('clean-copy-card')?.shadowRoot)).toBeNull()
  })
})
