/** Pages whose text belongs to a framework: nothing of theirs breaks, and the marks follow every change. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { until } from '../browser'
import { lookInto, nothingLeft } from '../every-tree'
import { test as base, FILE } from '../fixtures'
import { bare, highlighted, painted, quotesOf, theStory, traces } from '../marked'
import { flip, popupState } from '../popup-page'
import { paragraphs } from '../server'
import { stillPoint } from '../shadow'
import { type ArticleState, COUNTED, EDITED, START, textsOf } from './article'
import { serveFrameworks } from './pages'

declare global {
  interface Window {
    change(change: Partial<ArticleState>): void
    /** The shadow tree that the article is in; undefined where it is in none. */
    articleTree?: ShadowRoot
    problems: string[]
    marksSeen: number
    takeOver(): void
  }
}

const { story } = theStory()
const passagesOf = (keep: (paragraph: number) => boolean) =>
  Object.fromEntries(story.passages.filter((p) => keep(p.paragraph - 1)).map(({ id, quote }) => [id, bare(quote)]))
const ALL = passagesOf(() => true)
const WITHOUT_EDITED = passagesOf((n) => n !== EDITED)

// biome-ignore lint/correctness/noEmptyPattern: vitest reads here what a fixture needs
const test = base.extend('server', FILE, async ({}, { onCleanup }) => {
  const server = await serveFrameworks()
  onCleanup(server.close)
  return server
})

/** What the framework believes to have written, against what stands there. */
async function stands(page: Page, state: ArticleState) {
  const wanted = textsOf(paragraphs(), state).map(({ parts }) => parts.join(''))
  const texts = () =>
    page.evaluate(() => [...(window.articleTree ?? document).querySelectorAll('article p')].map((p) => p.textContent))
  await until(`the page shows ${JSON.stringify(state)}`, async () => {
    const found = await texts()
    if (JSON.stringify(found) !== JSON.stringify(wanted)) throw new Error(`it shows ${found.length} paragraphs`)
    return true
  })
}

const marked = (page: Page, wanted: Record<string, string>) =>
  until(
    `${Object.keys(wanted).length} passages are marked at their words`,
    async () => {
      const found = await quotesOf(page)
      const wrong = Object.keys({ ...found, ...wanted }).filter((id) => found[id] !== wanted[id])
      if (wrong.length > 0) throw new Error(wrong.map((id) => `${id}: ${found[id]}`).join(', '))
      return true
    },
    40_000
  )

const problems = (page: Page) => page.evaluate(() => window.problems)

/** The paragraphs that change carry passages: otherwise nothing would be shown by their changing. */
test('the changing paragraphs are marked', () => {
  for (const n of [EDITED, COUNTED]) expect(story.passages.some((p) => p.paragraph - 1 === n)).toBe(true)
})

/** Leads a page through all of its changes. */
async function change(page: Page) {
  let state = START
  const to = async (step: Partial<ArticleState>) => {
    state = { ...state, ...step }
    await page.evaluate((now) => window.change(now), step)
    await stands(page, state)
  }
  await to({ count: 1, edited: true, extra: true })
  await marked(page, WITHOUT_EDITED)
  await to({ count: 2, edited: false, extra: false })
  await marked(page, ALL)
  await to({ shown: false })
  await until('nothing is marked', async () => (await traces(page)) === 0)
  await to({ shown: true })
  await marked(page, ALL)
}

describe('frameworks', () => {
  const PATHS = [
    '/react-18',
    '/prepared/react-18',
    '/react-19',
    '/prepared/react-19',
    '/prepared/vue',
    '/prepared/svelte',
    '/preact',
    '/lit',
    '/fast'
  ]
  test.for(PATHS)('%s: marks follow every change, and no mark is put into the page', async (path, { open }) => {
    const page = await open(path)
    await highlighted(page)
    await marked(page, ALL)
    await change(page)
    expect(await problems(page)).toEqual([])
    expect(await page.evaluate(() => window.marksSeen)).toBe(0)
    await page.close()
  })

  test.for(['/late/react-18', '/late/react-19'])(
    '%s: text that is streamed and taken over late',
    async (path, { session, server }) => {
      const page = await session.open('about:blank')
      const loading = page.goto(server.origin + path)
      await until('the first part stands', () =>
        page.evaluate(() => document.body?.textContent?.includes('One moment'))
      )
      server.release()
      await loading
      await marked(page, ALL)
      await change(page)
      expect(await problems(page)).toEqual([])
      expect(await page.evaluate(() => window.marksSeen)).toBe(0)
      await page.close()
    }
  )

  test('a page that nothing gave away as a framework’s keeps its text when it is taken over late', async ({ open }) => {
    const page = await open('/bare/vue')
    await painted(page)
    await page.evaluate(() => window.takeOver())
    await until('it was taken over', () => page.evaluate(() => 'change' in window))
    await stands(page, START)
    await highlighted(page)
    await page.evaluate((now) => window.change(now), { count: 1, edited: true })
    await stands(page, { ...START, count: 1, edited: true })
    await marked(page, WITHOUT_EDITED)
    await page.close()
  })

  test('a page that goes on without loading, and back', async ({ session, open }) => {
    const page = await open('/prepared/react-19')
    await marked(page, ALL)
    await page.evaluate(() => {
      history.pushState({}, '', '/another')
      window.change({ shown: false })
    })
    await until('nothing is marked', async () => (await traces(page)) === 0)
    expect(await session.status(page)).toBe('none')
    await page.evaluate(() => {
      history.pushState({}, '', '/story')
      window.change({ shown: true })
    })
    await marked(page, ALL)
    expect(await problems(page)).toEqual([])
    await page.close()
  })

  test('Turbo goes to another page and back, from the copy that it keeps', async ({ open }) => {
    const page = await open('/turbo')
    await marked(page, ALL)
    await page.click('#other')
    await until('the other page stands', () => page.evaluate(() => document.body.textContent?.includes('ferry')))
    await until('nothing is marked', async () => (await traces(page)) === 0)
    await page.evaluate(() => history.back())
    await marked(page, ALL)
    expect(await page.evaluate(() => document.querySelectorAll('article p').length)).toBe(paragraphs().length)
    expect(await problems(page)).toEqual([])
    expect(await page.evaluate(() => window.marksSeen)).toBe(0)
    await page.close()
  })

  test.for(['/prepared/react-18', '/prepared/react-19'])(
    '%s: marks that the reader insists on give way',
    async (path, { session, open }) => {
      await session.choose({ method: 'marks' })
      const page = await open(path)
      await painted(page)
      await page.evaluate((now) => window.change(now), { count: 1, edited: true })
      await stands(page, { ...START, count: 1, edited: true })
      await highlighted(page)
      await marked(page, WITHOUT_EDITED)
      await page.evaluate((now) => window.change(now), { count: 2, edited: false })
      await stands(page, { ...START, count: 2 })
      await marked(page, ALL)
      expect(await problems(page)).toEqual([])
      await session.choose({})
      await page.close()
    }
  )

  test.for(['/lit', '/fast'])(
    '%s: a click opens the card, the popup lists, and every tree is as before when off',
    async (path, { session, open }) => {
      await session.choose({ on: false })
      const page = await open(path)
      await stands(page, START)
      const { html } = await lookInto(session, page)
      await session.choose({})
      await marked(page, ALL)
      await page.bringToFront()
      const { x, y } = await stillPoint('the first correction', () => page.evaluate(toFirstHighlight))
      await page.mouse.click(x, y)
      await until('the card is open', async () => (await session.shadow(page, 'clean-copy-card').text()) !== '')
      // The card stays at words that a new rendering leaves as they are.
      await page.evaluate((now) => window.change(now), { count: 1 })
      await stands(page, { ...START, count: 1 })
      await marked(page, ALL)
      expect(await session.shadow(page, 'clean-copy-card').text()).not.toBe('')
      const popup = await session.popup(page)
      await popupState(popup, 'found')
      expect(await popup.evaluate(() => document.querySelectorAll('.row[data-key]').length)).toBeGreaterThan(40)
      await page.evaluate((now) => window.change(now), { count: 0 })
      await stands(page, START)
      await flip(popup, 'on')
      await nothingLeft(session, page)
      expect((await lookInto(session, page)).html).toBe(html)
      expect(await problems(page)).toEqual([])
      await page.close()
    }
  )
})

/** Runs in the page: scrolls to the first highlighted correction and returns the middle of its first line. */
function toFirstHighlight() {
  const [first] = (CSS.highlights.get('clean-copy-misleads') ?? []) as Iterable<Range>
  first?.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const box = first?.getClientRects()[0]
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
}
