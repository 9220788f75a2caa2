/** The card as a reader uses it: with the mouse and with the keyboard. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { isPassage, type Report } from '../../src/match/report'
import { until } from './browser'
import { test } from './fixtures'
import { theStory } from './marked'

const { story } = theStory()
const LOST = story.passages.find(({ quote }) => quote === 'David Lost')
const MARK = `clean-copy-mark[data-passage="${LOST?.id}"]`

/** Runs in the page. Resolves with the sizes of the card when it shows these words and does not move. */
async function sizesAtRest(words: string) {
  type Host = Element & { openOrClosedShadowRoot?: ShadowRoot }
  const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?(e: Element): ShadowRoot } } }
  for (let last = ''; ; await new Promise(requestAnimationFrame)) {
    const host = document.querySelector<Host>('clean-copy-card')
    const root = host?.openOrClosedShadowRoot ?? (host && chrome?.dom?.openOrClosedShadowRoot?.(host))
    const { scrollHeight: content = 0, clientHeight: height = 0 } = root?.querySelector('.body') ?? {}
    const place = root?.querySelector('.panel')?.getBoundingClientRect().toJSON()
    const now = JSON.stringify({ place, content, height, scroll: scrollY })
    if (now === last && root?.textContent?.replace(/\s+/g, ' ').includes(words))
      return { content, height, place, scroll: scrollY }
    last = now
  }
}

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

  test('its script is loaded when the pointer is on a mark, not before', async ({ session, storyPage: page }) => {
    const isLoaded = () => session.inContentWorld(page, () => 'cleanCopyCard' in globalThis)
    expect(await isLoaded()).toBe(false)
    await page.hover(MARK)
    await until('the script is there', isLoaded)
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

  test('one line says how sure it is, and opens to the evidence; the original is quoted', async ({
    card,
    storyPage
  }) => {
    await storyPage.click(MARK)
    await card.says('David Perdue')
    const isOpen = async () => (await card.root.find('.evidence'))?.some(({ middle }) => middle !== null)
    const [line] = (await card.root.find('summary')) ?? []
    expect(line?.text).toMatch(/^Confirmed · \d sources?$/)
    expect(await isOpen()).toBe(false)
    await card.root.click('summary')
    await until('the evidence is shown', isOpen)
    const [quote] = (await card.root.find('blockquote')) ?? []
    expect(quote?.text).toContain(`In the original (${story.publisher}, `)
    expect(quote?.text).toContain(LOST?.correction)
  })

  test('a wrong correction can be reported, with the address only if the reader wants it', async ({
    card,
    storyPage: page
  }) => {
    await page.click(MARK)
    await card.says('David Perdue')
    await card.root.click('[name=wrong]')
    await until('the focus is on the report', async () => (await card.root.focused())?.tag === 'fieldset')
    const text = async () => (await card.root.find('pre'))?.[0]?.text ?? ''
    expect(await text()).toContain(`As printed: David Lost Correction: ${LOST?.correction} Story: ${story.id}`)
    expect(await text()).not.toContain(page.url())
    await card.root.click('input')
    await until('the address is in it', async () => (await text()).includes(page.url()))
    const [mail] = (await card.root.find('a.button')) ?? []
    expect(decodeURIComponent(mail?.attributes.href ?? '')).toContain('As printed: David Lost')
    // Headless browsers may have no clipboard: what counts is that the card says what came of it.
    await page.evaluate(() => {
      document.addEventListener('copy', () => document.body.setAttribute('data-saw-copy', ''), { capture: true })
    })
    await card.root.click('[name=copy-report]')
    await card.says('Report copied.')
    expect(await page.evaluate(() => document.body.hasAttribute('data-saw-copy'))).toBe(false)
    // Another finding has a report of its own.
    await page.keyboard.press('ArrowRight')
    await until('the report is closed', async () => (await card.root.find('fieldset'))?.length === 0)
  })

  test('a correction can be hidden and shown again, with the keyboard too', async ({ card, storyPage: page }) => {
    const hasMark = () => page.evaluate((mark) => document.querySelector(mark) !== null, MARK)
    await page.click(MARK)
    await card.says('David Perdue')
    await card.root.click('[name=dismiss]')
    await card.says('You have hidden this correction. Show')
    await card.says('David Perdue')
    await until('its mark is gone', async () => !(await hasMark()))
    await until('the focus is in the card', async () => (await card.root.focused())?.tag === 'h2')
    const isAtShow = async () => (await card.root.focused())?.text === 'Show'
    for (let stops = 0; stops < 5 && !(await isAtShow()); stops++) await page.keyboard.press('Tab')
    expect(await isAtShow()).toBe(true)
    await page.keyboard.press('Enter')
    await until('it is marked again', hasMark)
    await card.says('Hide this correction')
    await page.keyboard.press('Escape')
    await card.isClosed()
  })

  test('arrows lead to the next and previous passage, and a button to the next that misleads', async ({
    card,
    storyPage: page
  }) => {
    await focusMark(page)
    await page.keyboard.press('Enter')
    await card.says('David Perdue')
    const position = async () => (await card.root.find('.position'))?.[0]?.text ?? ''
    const number = async () => Number.parseInt(await position(), 10)
    const start = await position()
    expect(start).toMatch(/^\d+ of 83/)
    await page.keyboard.press('ArrowRight')
    await until('the next is shown', async () => (await number()) === Number.parseInt(start, 10) + 1)
    await page.keyboard.press('ArrowLeft')
    await until('the first is shown again', async () => (await position()) === start)
    await card.root.click('.misleading')
    await until('another is shown', async () => (await position()) !== start)
    await card.says('Misleading')
    for (let n = await number(); n < 83; n++) await page.keyboard.press('ArrowRight')
    await card.says('83 of 83')
    await page.keyboard.press('ArrowRight')
    await card.says('1 of 83 from the top again')
  })

  test('Tab stays in it', async ({ card, storyPage: page }) => {
    await page.click(MARK)
    await card.says('David Perdue')
    const visited = new Set<string>()
    for (let n = 0; n < 16; n++) {
      await page.keyboard.press('Tab')
      const focused = await card.root.focused()
      expect(focused).not.toBeNull()
      visited.add(`${focused?.tag} ${focused?.attributes.class}`)
    }
    for (const stop of ['button icon close', 'button icon next', 'button misleading', 'summary undefined'])
      expect([...visited]).toContain(stop)
    await page.keyboard.down('Shift')
    for (let n = 0; n < 16; n++) {
      await page.keyboard.press('Tab')
      expect(await card.root.focused()).not.toBeNull()
    }
    await page.keyboard.up('Shift')
  })

  test('goes when its words are scrolled away', async ({ card, storyPage: page }) => {
    await page.click(MARK)
    await card.says('David Perdue')
    await page.evaluate(() => scrollBy({ top: 200, behavior: 'instant' }))
    await card.says('David Perdue')
    await page.evaluate(() => scrollBy({ top: 2000, behavior: 'instant' }))
    await card.isClosed()
  })

  test('follows words that the page itself moves, goes when they leave the screen, and does not come back', async ({
    card,
    session,
    storyPage: page
  }) => {
    await page.evaluate((mark) => document.querySelector(mark)?.scrollIntoView({ block: 'start' }), MARK)
    await page.click(MARK)
    await card.says('David Perdue')
    const { place, scroll } = await session.inContentWorld(page, sizesAtRest, 'David Perdue')
    const grow = (height: number) =>
      page.evaluate((px) => {
        document.body.style.overflowAnchor = 'none'
        document.body.style.paddingTop = `${px}px`
      }, height)
    await grow(100)
    await until('the card has moved along', async () => {
      const now = await session.inContentWorld(page, sizesAtRest, 'David Perdue')
      return now.scroll === scroll && now.place?.top > place?.top
    })
    await grow(3000)
    await card.isClosed()
    await grow(0)
    await until('the words are back', () =>
      page.evaluate((mark) => {
        const { top = -1 } = document.querySelector(mark)?.getBoundingClientRect() ?? {}
        return top > 0 && top < innerHeight
      }, MARK)
    )
    await card.isClosed()
  })

  test('at 400 % zoom, correction and paging are in sight at once', async ({ card, session, storyPage: page }) => {
    await page.setViewport({ width: 320, height: 200 })
    await page.evaluate((mark) => document.querySelector(mark)?.scrollIntoView({ block: 'start' }), MARK)
    await page.click(MARK)
    await card.says('David Perdue')
    const inSight = async () => {
      const { place } = await session.inContentWorld(page, sizesAtRest, '')
      const pieces = [...((await card.root.find('ins')) ?? []), ...((await card.root.find('.next')) ?? [])]
      return (
        pieces.length > 1 && pieces.every(({ middle }) => middle && place.top < middle.y && middle.y < place.bottom)
      )
    }
    await until('both are in sight', inSight)
  })

  test('next and previous step through the findings', async ({ card, storyPage: page }) => {
    await page.click(MARK)
    await card.says('David Perdue')
    const position = async () => (await card.root.find('.position'))?.[0]?.text
    const start = await position()
    await card.root.click('.next')
    await until('another finding is shown', async () => (await position()) !== start)
    await card.root.click('.previous')
    await until('the first is shown again', async () => (await position()) === start)
    await card.says('David Perdue')
  })

  test('at 1280 × 800 it has no inner scroll bar, for 95 % of all findings', async ({ session, storyPage: page }) => {
    await page.setViewport({ width: 1280, height: 800 })
    const { report } = (await session.call<{ report: Report }>(page, 'status')) ?? {}
    const findings = [...(report?.passages ?? []), ...(report?.entities.filter(({ first }) => first) ?? [])]
    expect(findings.length).toBeGreaterThan(120)
    const scrolling: string[] = []
    for (const finding of findings) {
      const { key, quote } = finding
      expect(await session.call(page, 'show', key), quote).toBe(true)
      const words = (isPassage(finding) ? quote : finding.name).replace(/\s+/g, ' ')
      const sizes = await session.inContentWorld(page, sizesAtRest, words)
      if (sizes.content > sizes.height) scrolling.push(`${quote}: ${sizes.content} of ${sizes.height}`)
    }
    expect(scrolling.length / findings.length, scrolling.join(', ')).toBeLessThanOrEqual(0.05)
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
    await card.root.click('.close')
    await card.isClosed()
    await markHasFocus(page)
  })

  test('the page cannot look into the card', async ({ card, storyPage: page }) => {
    await page.click(MARK)
    await card.says('David Perdue')
    expect(await page.evaluate(() => document.querySelector('clean-copy-card')?.shadowRoot)).toBeNull()
  })
})
