/** Pages with collapsed or hidden parts, templates, shadow trees and frames. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { type TestSession, until } from './browser'
import { test as base, FILE, serving } from './fixtures'
import { allPainted, bare, painted, quotesOf, theStory, unpainted } from './marked'
import { popupState } from './popup-page'
import { paragraphs } from './server'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const lines = paragraphs().map((text) => `<p>${escaped(text)}</p>`)
const article = lines.join('\n')
/** The number of paragraphs before the collapsed part of the pages below. */
const OPEN = 20
const [first, rest] = [lines.slice(0, OPEN).join('\n'), lines.slice(OPEN).join('\n')]
const inShadow = (mode: string, html: string) =>
  `<div class="host"><template shadowrootmode="${mode}">${html}</template></div>`
const srcdoc = (html: string) => `<iframe srcdoc="${html.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`
const frame = (path: string) => `<iframe src="${path}"></iframe>`
const inParts = (html: string) => inShadow('open', html) + inShadow('closed', html) + srcdoc(html)

const PAGES: Record<string, string> = {
  '/folds': `${first}<details><summary>More</summary>
<section hidden="until-found"><details><summary>Still more</summary>${rest}</details></section></details>`,
  '/skipped': `<style>p{content-visibility:auto;contain-intrinsic-size:auto 90px}</style>
<div><template shadowrootmode="open"><slot></slot></template>${article}</div>`,
  '/truncated': `<style>section{display:none}</style>${first}<section>${rest}</section>`,
  '/kept-back': `<style>section{content-visibility:hidden}</style>${first}<section>${rest}</section>`,
  '/hidden': `${first}<section hidden>${rest}</section>`,
  '/template': `${first}<template>${rest}</template><main></main>`,
  '/whole': article,
  '/rest': rest,
  '/parts': `<p>A page of parts.</p>${inParts(article)}${frame('/whole')}`,
  '/half-parts': `${first}${inParts(rest)}${frame('/rest')}`
}

const test = base.extend(
  'server',
  FILE,
  serving(({ pathname }) => {
    const body = PAGES[pathname]
    return body === undefined ? null : { html: `<!doctype html><meta charset="utf-8"><title>f</title>${body}` }
  })
)

const { story } = theStory()
const quotes = (passages: typeof story.passages) =>
  Object.fromEntries(passages.map(({ id, quote }) => [id, bare(quote)]))
const wanted = quotes(story.passages)
const above = quotes(story.passages.filter(({ paragraph }) => paragraph <= OPEN))
const last = story.passages.at(-1)
const MARK = `clean-copy-mark[data-passage="${last?.id}"]`

describe('a page with folds', () => {
  const lastKey = async (session: TestSession, page: Page) => {
    const status = await session.call<{ report: { passages: { id: string; key: string }[] } }>(page, 'status')
    return status?.report.passages.find(({ id }) => id === last?.id)?.key
  }
  const showLast = async (session: TestSession, page: Page) =>
    session.call<boolean>(page, 'show', await lastKey(session, page))
  const cardText = (session: TestSession, page: Page) => session.shadow(page, 'clean-copy-card').text()
  /** Resolves when the last passage is visible in the window, with the card at it. */
  const atLast = async (session: TestSession, page: Page) => {
    await until('the last words are in the window', () =>
      page.evaluate((mark) => {
        const element = document.querySelector(mark)
        const box = element?.getBoundingClientRect()
        return element?.checkVisibility() && box && box.width > 0 && box.top > 0 && box.bottom < innerHeight
      }, MARK)
    )
    await until('the card is at them', async () => (await cardText(session, page)).includes(last?.correction ?? ''))
    expect(await page.evaluate((mark) => document.querySelector(mark)?.matches('[data-active]'), MARK)).toBe(true)
  }
  const folds = (page: Page) =>
    page.evaluate(() => document.querySelectorAll('details:not([open]), [hidden="until-found"]').length)

  test.for([
    ['/folds', 3],
    ['/skipped', 0]
  ] as const)(
    '%s: all is marked, and who goes to a place that is folded away sees it',
    async ([path, count], { session, open }) => {
      const page = await open(path)
      await painted(page)
      expect(await quotesOf(page)).toEqual(wanted)
      expect(await folds(page)).toBe(count)
      expect(await showLast(session, page)).toBe(true)
      await atLast(session, page)
      expect(await folds(page)).toBe(0)
      await session.choose({ on: false })
      await unpainted(page)
      expect(await folds(page)).toBe(count)
      await session.choose({})
      await painted(page)
      // By keyboard: the one before the first in the window is the last.
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
      expect(await session.call(page, 'step', -1)).toBe(true)
      await until('a card is open', async () => (await cardText(session, page)) !== '')
      expect(await folds(page)).toBe(0)
      await page.close()
    }
  )

  test.for(['/truncated', '/kept-back'])(
    '%s: what is kept for later is marked, and passed over until then',
    async (path, { session, open }) => {
      const page = await open(path)
      await painted(page)
      expect(await quotesOf(page)).toEqual(wanted)
      const popup = await session.popup(page)
      const row = `.row[data-key="${await lastKey(session, page)}"]`
      await popup.waitForSelector(row)
      // The list is drawn again when names and notes arrive: the row that was found may be gone by then.
      await popup.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.click(), row)
      await until('the popup says so', () =>
        popup.evaluate(
          () => document.querySelector('.notice')?.textContent === 'The page does not show that passage now.'
        )
      )
      await popup.close()
      await page.bringToFront()
      expect(await cardText(session, page)).toBe('')
      expect(await session.call(page, 'step', -1)).toBe(true)
      await until('a card is open', async () => (await cardText(session, page)) !== '')
      const seen = () => document.querySelector('clean-copy-mark[data-active]')?.closest('section') ?? 'outside'
      expect(await page.evaluate(seen)).toBe('outside')
      await page.evaluate(() => document.querySelector('style')?.remove())
      expect(await showLast(session, page)).toBe(true)
      await atLast(session, page)
      await page.close()
    }
  )

  test('what is hidden is not read, and marked as soon as it is hidden no more', async ({ open }) => {
    const page = await open('/hidden')
    await painted(page)
    expect(await quotesOf(page)).toEqual(above)
    await page.evaluate(() => document.querySelector('section')?.removeAttribute('hidden'))
    await allPainted(page)
    expect(await quotesOf(page)).toEqual(wanted)
    await page.close()
  })

  test('a template is neither read nor marked; what a page makes of it is', async ({ open }) => {
    const inTemplate = (page: Page) =>
      page.evaluate(() => document.querySelector('template')?.content.querySelectorAll('clean-copy-mark').length)
    const page = await open('/template')
    await painted(page)
    expect(await quotesOf(page)).toEqual(above)
    expect(await inTemplate(page)).toBe(0)
    await page.evaluate(() => {
      const copy = document.querySelector('template')?.content.cloneNode(true)
      document.querySelector('main')?.append(copy ?? '')
    })
    await allPainted(page)
    expect(await quotesOf(page)).toEqual(wanted)
    expect(await inTemplate(page)).toBe(0)
    await page.close()
  })

  /**
   * Returns the text in shadow roots and frames of a page, and the marks in them. Runs in the content scripts' world.
   */
  const lookInside = () => {
    type Root = ShadowRoot | null | undefined
    const { chrome } = globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?(element: Element): Root } } }
    const roots = [...document.querySelectorAll<Element & { openOrClosedShadowRoot?: Root }>('.host')].map(
      (host) => chrome?.dom?.openOrClosedShadowRoot?.(host) ?? host.openOrClosedShadowRoot
    )
    const frames = [...document.querySelectorAll('iframe')].map((frame) => frame.contentDocument?.body)
    return [...roots, ...frames].map((part) => ({
      text: part?.textContent?.replace(/\s/g, ''),
      marks: part?.querySelectorAll('clean-copy-mark').length
    }))
  }

  test.for([
    ['/parts', 0, {}],
    ['/half-parts', OPEN, above]
  ] as const)(
    '%s: shadow trees are marked and keep their words, frames are left as they are',
    async ([path, from, marked], { session, open }) => {
      const page = await open(path)
      await until('a shadow tree is marked', async () =>
        (await session.inContentWorld(page, lookInside)).some(({ marks }) => (marks ?? 0) > 0)
      )
      const popup = await session.popup(page)
      await popupState(popup, 'found')
      expect(await quotesOf(page)).toEqual(marked)
      const parts = await session.inContentWorld(page, lookInside)
      const text = bare(paragraphs().slice(from).join(''))
      expect(parts.map((part) => part.text)).toEqual([text, text, text, text])
      expect(parts.at(-1)?.marks).toBe(0)
      await popup.close()
      await page.close()
    }
  )
})
