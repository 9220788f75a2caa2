/** Accessibility: axe, painted contrast, zoom, narrow windows, right-to-left pages. */
import type { CDPSession, Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { axeIn, axeInShadow } from './axe'
import { type TestSession, until } from './browser'
import { paintedColours } from './colours'
import { kind, testInSteps as test } from './fixtures'
import { crampedIn, crampedInShadow } from './layout'
import { painted } from './marked'
import { popupState } from './popup-page'

const CARD = 'clean-copy-card'
const MARK = 'clean-copy-mark[data-severity="misleads"][role]'
/** The pages of the extension besides the popup, and a selector that appears when each is rendered. */
const PAGES = {
  'sidepanel.html': '.paragraph ins',
  'options.html': '.evidence li',
  'welcome.html': 'blockquote clean-copy-mark',
  'compare.html': '.drop input'
}
const FILES = Object.keys(PAGES) as (keyof typeof PAGES)[]
/** Firefox cannot be switched to other colours at run time; there everything is checked with its defaults. */
const LOOKS = {
  light: { 'prefers-color-scheme': 'light' },
  dark: { 'prefers-color-scheme': 'dark' },
  forced: { 'forced-colors': 'active', 'prefers-color-scheme': 'dark' }
} as const
type Look = keyof typeof LOOKS

describe('to every eye and ear', () => {
  const looks = kind === 'chromium' ? (Object.keys(LOOKS) as Look[]) : (['light'] as const)
  let session: TestSession
  let page: Page
  let popup: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    page = await session.open(`${server.origin}/story`)
    await painted(page)
    popup = await session.popup(page)
    await popupState(popup, 'found')
  })

  // One client per page: emulation set by another one would stay in effect.
  const clients = new Map<Page, CDPSession>()
  const dress = async (where: Page, look: Look) => {
    if (kind === 'firefox') return
    const features = Object.entries(LOOKS[look]).map(([name, value]) => ({ name, value }))
    const client = clients.get(where) ?? (await where.createCDPSession())
    clients.set(where, client)
    await client.send('Emulation.setEmulatedMedia', { features })
  }
  const openCard = async () => {
    await page.bringToFront()
    await page.keyboard.press('Escape')
    await page.evaluate((mark) => document.querySelector(mark)?.scrollIntoView({ block: 'center' }), MARK)
    await page.click(MARK)
    await until('the card is open', async () => (await session.shadow(page, CARD).text()) !== '')
    await atRest(page)
  }

  test.each(looks)('axe finds nothing in marks and card (%s)', async (look) => {
    await dress(page, look)
    expect(await axeIn(page, 'clean-copy-mark', 'clean-copy-dot')).toEqual([])
    await openCard()
    expect(await axeInShadow(session, page, CARD)).toEqual([])
    await page.keyboard.press('Escape')
  })

  test.each(looks)('axe finds nothing in the popup (%s)', async (look) => {
    await popup.bringToFront()
    await dress(popup, look)
    await unfold(popup)
    expect(await axeIn(popup)).toEqual([])
  })

  /** Opens a page of the extension for the story's page, with everything expanded. */
  const openOwn = async (file: keyof typeof PAGES) => {
    const its = await session.open(session.extensionUrl(`${file}?tab=${session.tabId(page)}`))
    await until('it is drawn', () => its.evaluate((sign) => document.querySelector(sign) !== null, PAGES[file]))
    await unfold(its)
    return its
  }

  test.each(FILES)('axe finds nothing in %s', async (file) => {
    const its = await openOwn(file)
    for (const look of looks) {
      await dress(its, look)
      expect(await axeIn(its), look).toEqual([])
    }
    await its.close()
  })

  test.each([undefined, ...FILES])(
    'Tab leads through the page in reading order, and shows where it is (%s)',
    async (file) => {
      const its = file ? await openOwn(file) : popup
      await its.bringToFront()
      await its.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
      let last: Stop | undefined
      for (let n = 0; n < 25; n++) {
        await its.keyboard.press('Tab')
        const stop = await its.evaluate(focused)
        if (!stop || (last && stop.index <= last.index)) break
        expect(stop.isShown, stop.name).toBe(true)
        if (last)
          expect(stop.bottom > last.top || stop.left >= last.right, `${last.name}, then ${stop.name}`).toBe(true)
        last = stop
      }
      expect(last?.index).toBeGreaterThan(3)
      if (file) await its.close()
    }
  )

  test('popup and pages say which language they are in, and their words have room at 320 px', async () => {
    for (const file of [undefined, ...FILES]) {
      const its = file ? await openOwn(file) : popup
      await its.bringToFront()
      await its.setViewport({ width: 320, height: 480 })
      expect(await its.evaluate(() => [document.documentElement.lang, document.documentElement.dir]), file).toEqual([
        'en',
        'ltr'
      ])
      expect(await crampedIn(its), file).toEqual([])
      if (file) await its.close()
    }
  })

  test.each([
    ['a phone', 320, 480],
    ['zoom of 200 %', 640, 400],
    ['zoom of 400 %', 320, 200]
  ])('the card stands in the window, all of it within reach, on %s', async (_, width, height) => {
    await page.setViewport({ width, height })
    await openCard()
    const card = session.shadow(page, CARD)
    const [panel] = (await card.find('.panel')) ?? []
    expect(panel?.middle).not.toBeNull()
    const box = await session.inContentWorld(page, boxOfPanel, CARD)
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.top).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(width)
    expect(box.bottom).toBeLessThanOrEqual(height)
    expect(box.height).toBeGreaterThanOrEqual(Math.min(250, height * 0.5))
    expect(await crampedInShadow(session, page, CARD)).toEqual([])
    await page.keyboard.press('Escape')
    await page.setViewport({ width: 1280, height: 800 })
  })

  test('text under marks keeps 4.5 : 1 and their lines 3 : 1, on light, dark and coloured grounds', async () => {
    await dress(page, 'light')
    const measured = await paintedColours(page)
    expect(measured.length).toBeGreaterThan(40)
    expect(measured.filter(({ text, line }) => text < 4.5 || line < 3)).toEqual([])
  })

  test('nothing moves for who wants no motion', async () => {
    if (kind === 'firefox') return
    const client = await page.createCDPSession()
    await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-reduced-motion', value: 'reduce' }] })
    await openCard()
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    const moving = await session.inContentWorld(page, () => document.getAnimations().length)
    expect(moving).toBe(0)
    await page.keyboard.press('Escape')
  })

  test('in a page from right to left the card begins where the words begin', async ({ server }) => {
    const its = await session.open(`${server.origin}/story?dir=rtl`)
    // Too narrow for a card beside the text.
    await its.setViewport({ width: 760, height: 800 })
    await painted(its)
    const mark = 'clean-copy-mark[data-severity="misleads"][data-entity][role]'
    await its.evaluate((wanted) => document.querySelector(wanted)?.scrollIntoView({ block: 'center' }), mark)
    const words = await its.evaluate((wanted) => {
      const { left, right } = document.querySelector(wanted)?.getBoundingClientRect() ?? { left: 0, right: 0 }
      return { left, right }
    }, mark)
    await its.click(mark)
    await until('the card is open', async () => (await session.shadow(its, CARD).text()) !== '')
    const box = await until('the card is placed', async () => {
      const now = await session.inContentWorld(its, boxOfPanel, CARD)
      return now.width > 0 && now
    })
    const inWindow = Math.max(words.right, box.width + 8)
    expect(Math.abs(box.right - inWindow)).toBeLessThanOrEqual(2)
    expect(await crampedInShadow(session, its, CARD)).toEqual([])
    await its.close()
  })
})

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true
  })

interface Stop {
  name: string
  /** Place among all elements of the page. */
  index: number
  /** The place in the page, in CSS pixels. */
  top: number
  bottom: number
  left: number
  right: number
  /** Whether a line around it shows that it has the focus. */
  isShown: boolean
}

/** Runs in the page. Returns the element that has the focus; its label, where that is what readers see. */
function focused(): Stop | undefined {
  const element = document.activeElement
  if (!element || element === document.body) return
  const seen = element.closest('label') ?? element
  const { top, bottom, left, right } = seen.getBoundingClientRect()
  const parts = [seen, ...seen.querySelectorAll('*')]
  return {
    name: `${seen.localName} “${seen.textContent?.trim().slice(0, 30)}”`,
    index: [...document.querySelectorAll('*')].indexOf(element),
    top: top + scrollY,
    bottom: bottom + scrollY,
    left,
    right,
    isShown: parts.some(
      (part) => getComputedStyle(part).outlineStyle !== 'none' || getComputedStyle(part).boxShadow !== 'none'
    )
  }
}

/** Runs in the page. */
function boxOfPanel(host: string) {
  type Seen = Element & { openOrClosedShadowRoot?: ShadowRoot }
  const element = document.querySelector(host) as Seen
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?(e: Element): ShadowRoot } } }).chrome?.dom
  const root = element.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot?.(element)
  const { left, top, right, bottom, width, height } = root?.querySelector('.panel')?.getBoundingClientRect() ?? {}
  return { left, top, right, bottom, width, height } as DOMRect
}

/** Waits until cards have faded in: a colour on its way would be measured instead of the final one. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)).then(() => {}))
}
