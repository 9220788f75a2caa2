/** Highlights as a reader uses them: the same card by click and by the list, and nothing put into the page. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { type TestSession, until } from './browser'
import { testInSteps as test } from './fixtures'
import { highlighted, outerHTML, theStory, unpainted } from './marked'
import type { Shadow } from './shadow'

const { story } = theStory()
const LOST = story.passages.find(({ quote }) => quote === 'David Lost')

/** The middle of the first highlighted words that are these, in the window. Runs in the page. */
function middleOf(words: string) {
  const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight] as Range[])
  const range = ranges.find((r) => r.toString() === words)
  range?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const box = range?.getClientRects()[0]
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
}

describe('highlights', () => {
  let session: TestSession
  let page: Page
  let card: Shadow
  let before: string
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    await session.choose({ method: 'overlay' })
    page = await session.open(`${server.origin}/story`)
    await page.bringToFront()
    await highlighted(page)
    before = await outerHTML(page)
    card = session.shadow(page, 'clean-copy-card')
  })

  const says = (words: string) =>
    until(`the card says ${words}`, async () => {
      const text = await card.text()
      if (!text.includes(words)) throw new Error(`it says: ${text}`)
      return text
    })
  const closed = () => until('the card is closed', async () => (await card.text()) === '')
  const clickWords = async (words: string) => {
    const middle = await page.evaluate(middleOf, words)
    if (!middle) throw new Error(`${words} is not highlighted`)
    await page.mouse.click(middle.x, middle.y)
  }
  const show = (key: string) =>
    session.evaluateInExtension<{ ok: boolean }>(
      `await api.tabs.sendMessage(${session.tabId(page)}, { to: 'page', call: 'show', data: ${JSON.stringify(key)} }, { frameId: 0 })`
    )
  const passages = () =>
    session.evaluateInExtension<{ id: string; key: string }[]>(
      `(await api.tabs.sendMessage(${session.tabId(page)}, { to: 'page', call: 'status', data: null }, { frameId: 0 }))
        .ok.report.passages.map(({ id, key }) => ({ id, key }))`
    )
  const activeWords = () =>
    page.evaluate(() => [...(CSS.highlights.get('clean-copy-active') ?? [])].map(String).join(''))

  test('a click on “David Lost” tells that it is David Perdue, and Esc closes it', async () => {
    await clickWords('David Lost')
    const text = await says('David Perdue')
    expect(text).toContain(LOST?.why.replace(/\s+/g, ' '))
    expect(await activeWords()).toBe('David Lost')
    await page.keyboard.press('Escape')
    await closed()
    expect(await activeWords()).toBe('')
  })

  test('a click beside the words, or on what lies over them, opens nothing and closes what is open', async () => {
    const middle = await page.evaluate(middleOf, 'David Lost')
    if (!middle) throw new Error('not highlighted')
    await page.evaluate(() => {
      const cover = document.createElement('div')
      cover.id = 'cover'
      cover.style.cssText = 'position:fixed;inset:0;z-index:9'
      document.documentElement.append(cover)
    })
    await page.mouse.click(middle.x, middle.y)
    await page.evaluate(() => document.getElementById('cover')?.remove())
    expect(await card.text()).toBe('')
    await clickWords('David Lost')
    await says('David Perdue')
    await page.mouse.click(3, 400)
    await closed()
  })

  test('a click on other highlighted words leads the open card on, without closing it in between', async () => {
    await clickWords('David Lost')
    await says('David Perdue')
    await page.evaluate(() => {
      const note = (changes: MutationRecord[]) => {
        if (changes.some(({ removedNodes }) => removedNodes.length > 0)) window.name = 'gone'
      }
      new MutationObserver(note).observe(document.documentElement, { childList: true })
    })
    const words = story.passages.find((other) => other !== LOST && other.paragraph === LOST?.paragraph)?.quote ?? ''
    const there = await until('other words are in the window, beside the card', async () => {
      const middle = await page.evaluate(middleOf, words)
      const isFree = (at: { x: number; y: number }) =>
        !document.elementFromPoint(at.x, at.y)?.matches('clean-copy-card')
      return middle && (await page.evaluate(isFree, middle)) ? middle : null
    })
    await page.mouse.click(there.x, there.y)
    await until('the other words are the active ones', async () => (await activeWords()) === words)
    expect(await page.evaluate(() => window.name)).toBe('')
    await page.keyboard.press('Escape')
    await closed()
  })

  test('next and previous step through the findings', async () => {
    await clickWords('David Lost')
    await says('David Perdue')
    const position = async () => (await card.find('.position'))?.[0]?.text
    const start = await position()
    await card.click('.next')
    await until('another finding is shown', async () => (await position()) !== start)
    expect(await activeWords()).not.toBe('David Lost')
    await card.click('.previous')
    await says('David Perdue')
    await page.keyboard.press('Escape')
    await closed()
  })

  test('the list reaches every passage, and the words are in the window then', async () => {
    const keys = (await passages()).map(({ key }) => key)
    expect(keys).toHaveLength(83)
    for (const key of keys) expect((await show(key)).ok, key).toBe(true)
    await until('the last is shown in the window', () =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('clean-copy-active') ?? [])] as Range[]
        const box = range?.getBoundingClientRect()
        return box !== undefined && box.top > 0 && box.bottom < innerHeight
      })
    )
  })

  test('the focus goes back to where it was', async () => {
    await page.evaluate(() => document.querySelector<HTMLElement>('.byline a')?.focus({ preventScroll: true }))
    await page.keyboard.press('Escape')
    await closed()
    await page.evaluate(() => document.querySelector<HTMLElement>('.byline a')?.focus({ preventScroll: true }))
    await show((await passages()).find(({ id }) => id === LOST?.id)?.key ?? '')
    await says('David Perdue')
    await until('the card has the focus', () => card.focused())
    await page.keyboard.press('Escape')
    await closed()
    expect(await page.evaluate(() => document.activeElement?.matches('.byline a'))).toBe(true)
  })

  test('nothing was put into the page, and nothing stays', async () => {
    expect(await outerHTML(page)).toBe(before)
    expect(before).not.toContain('clean-copy')
    await session.choose({ on: false })
    await unpainted(page)
    expect(await outerHTML(page)).toBe(before)
  })
})
