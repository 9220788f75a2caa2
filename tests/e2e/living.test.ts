/** Pages that change after they were loaded: late text, replaced content, edits, single-page navigation, going back. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { PLAIN_HOST } from '../../src/tools/browser/browsers'
import { type TestSession, until } from './browser'
import { kind, test } from './fixtures'
import { allPainted, painted, quotesOf, traces, unpainted } from './marked'
import { NEWS } from './news'
import { flip } from './popup-page'
import { paragraphs } from './server'

/** Sets the page's content to paragraphs, as a page's own script would. */
const fill = (page: Page, texts: string[]) =>
  page.evaluate((list) => {
    document.body.replaceChildren(
      ...list.map((text) => {
        const p = document.createElement('p')
        p.textContent = text
        return p
      })
    )
  }, texts)
const append = (page: Page, texts: string[]) =>
  page.evaluate((list) => {
    for (const text of list) document.body.appendChild(document.createElement('p')).textContent = text
  }, texts)
const newsTexts = () => NEWS[0]?.text ?? []
const passages = async (page: Page) => Object.keys(await quotesOf(page))
const badge = (session: TestSession, page: Page, wanted: string) =>
  until(`the badge is ${wanted || 'empty'}`, async () => (await session.toolbar(page)).badge === wanted)

describe('a living page', () => {
  test('a story that arrives late is found', async ({ session, open }) => {
    const page = await open('/blank')
    await fill(page, ['Loading the article …'])
    expect(await traces(page)).toBe(0)
    await fill(page, paragraphs())
    await painted(page)
    expect(await passages(page)).toHaveLength(83)
    await badge(session, page, '26')
  })

  test('a story that arrives in pieces is found piece by piece', async ({ open }) => {
    const page = await open('/blank')
    const all = paragraphs()
    await append(page, all.slice(0, 12))
    await painted(page)
    const before = (await passages(page)).length
    await append(page, all.slice(12))
    await allPainted(page)
    expect(before).toBeLessThan(83)
  })

  test('endless scrolling finds an article and then leaves its marks alone', async ({ open }) => {
    const page = await open('/news/1')
    const other = newsTexts()
    for (let n = 0; n < 3; n++) await append(page, other)
    const all = paragraphs()
    await append(page, all.slice(0, 30))
    await painted(page)
    const before = await page.evaluate(() => {
      const marks = document.querySelectorAll('clean-copy-mark')
      for (const mark of marks) mark.setAttribute('data-test-first', '')
      return marks.length
    })
    for (let n = 0; n < 5; n++) await append(page, other)
    // When the rest of the article is marked, everything before it has been scanned.
    await append(page, all.slice(30))
    await allPainted(page)
    expect(await page.evaluate(() => document.querySelectorAll('[data-test-first]').length)).toBe(before)
  })

  test('content that is replaced takes its marks and its badge with it', async ({ session, open }) => {
    const page = await open('/story')
    await badge(session, page, '26')
    await page.evaluate(() => history.pushState({}, '', '/another'))
    await fill(page, ['Nothing but a ferry timetable stands here now, and nobody needs to correct it.'])
    await badge(session, page, '')
    expect(await traces(page)).toBe(0)
    await fill(page, paragraphs())
    await badge(session, page, '26')
  })

  test('views of a single-page application have their own marks, also on the way back and forward', async ({
    session,
    open
  }) => {
    const page = await open('/blank')
    await page.evaluate(
      (views) => {
        const show = () => {
          const main = document.createElement('main')
          const list = views[location.hash === '#story' ? 1 : 0] ?? []
          for (const text of list) main.appendChild(document.createElement('p')).textContent = text
          document.body.replaceChildren(main)
        }
        addEventListener('popstate', show)
        show()
      },
      [newsTexts(), paragraphs()]
    )
    const go = (work: () => void) => page.evaluate(work)
    await go(() => {
      history.pushState({}, '', '#story')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await badge(session, page, '26')
    await go(() => history.back())
    await badge(session, page, '')
    expect(await traces(page)).toBe(0)
    await go(() => history.forward())
    await badge(session, page, '26')
    await allPainted(page)
  })

  test('the Navigation API, where the browser has it', async ({ session, open }) => {
    const page = await open('/blank')
    const isThere = await page.evaluate((list) => {
      const { navigation } = window as { navigation?: EventTarget & { navigate(url: string): unknown } }
      navigation?.addEventListener('navigate', (event) => {
        const { intercept } = event as Event & { intercept?: (options: { handler(): Promise<void> }) => void }
        intercept?.call(event, {
          async handler() {
            document.body.replaceChildren()
            for (const text of list) document.body.appendChild(document.createElement('p')).textContent = text
          }
        })
      })
      navigation?.navigate('/blank?view=story')
      return navigation !== undefined
    }, paragraphs())
    if (kind === 'chromium') expect(isThere).toBe(true)
    if (!isThere) return
    await badge(session, page, '26')
    await allPainted(page)
  })

  test('a body that is replaced as a whole is read again', async ({ open }) => {
    const page = await open('/story')
    await painted(page)
    await page.evaluate((list) => {
      const body = document.createElement('body')
      for (const text of list) body.appendChild(document.createElement('p')).textContent = text
      document.body.replaceWith(body)
    }, paragraphs())
    await allPainted(page)
  })

  test('a paragraph that is put right loses its marks, the others keep theirs', async ({ open }) => {
    const page = await open('/blank')
    await fill(page, paragraphs())
    await painted(page)
    await page.evaluate(() => {
      const p = [...document.querySelectorAll('p')].find((e) => e.textContent?.startsWith('The arrival of Lost'))
      if (p) p.textContent = p.textContent?.replace('Lost', 'Perdue').replace('delighted', 'stoked') ?? ''
    })
    await until('81 are left', async () => (await passages(page)).length === 81)
    expect(await passages(page)).not.toContain('g52')
  })

  test('going back brings marks and badge back', async ({ session, server, open }) => {
    const page = await open('/story')
    await badge(session, page, '26')
    await page.goto(`${server.origin}/news/1`)
    await badge(session, page, '')
    // Not by the driver's own goBack: out of the back/forward cache no load event comes for it to wait for.
    await page.evaluate(() => history.back())
    await painted(page)
    await badge(session, page, '26')
  })

  test('a page that is switched off stays off when it changes', async ({ server, session, storyPage: page, popup }) => {
    const elsewhere = await session.open(`${server.origin.replace('localhost', PLAIN_HOST)}/blank`)
    const other = await session.open(`${server.origin}/blank`)
    await flip(popup, 'site')
    await unpainted(page)
    for (const its of [page, other, elsewhere]) {
      await its.bringToFront()
      await fill(its, paragraphs())
    }
    // On a site that is on, the same change is marked: the changes before it have been handled.
    await painted(elsewhere)
    expect(await traces(page)).toBe(0)
    expect(await traces(other)).toBe(0)
    await popup.bringToFront()
    await flip(popup, 'site')
    await Promise.all([painted(page), painted(other)])
  })
})
