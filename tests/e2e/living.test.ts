/** Pages that change after they were loaded: late text, replaced content, edits, single-page navigation, going back. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SampleServer } from '../../src/cli/sample-server'
import { KINDS, launch, type TestSession, until } from './browser'
import { painted, quotesOf, traces, unpainted } from './marked'
import { paragraphs, startServer } from './server'

let server: SampleServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.close())

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
const passages = async (page: Page) => Object.keys(await quotesOf(page))
const badge = (session: TestSession, page: Page, wanted: string) =>
  until(`the badge is ${wanted || 'empty'}`, async () => (await session.toolbar(page)).badge === wanted)

describe.each(KINDS)('a living page in %s', (kind) => {
  let session: TestSession
  beforeAll(async () => {
    session = await launch(kind)
  })
  afterAll(() => session?.close())

  test('a story that arrives late is found', async () => {
    const page = await session.open(`${server.origin}/blank`)
    await fill(page, ['Loading the article …'])
    expect(await traces(page)).toBe(0)
    await fill(page, paragraphs())
    await painted(page)
    expect(await passages(page)).toHaveLength(83)
    await badge(session, page, '26')
  })

  test('a story that arrives in pieces is found piece by piece', async () => {
    const page = await session.open(`${server.origin}/blank`)
    const all = paragraphs()
    await append(page, all.slice(0, 12))
    await painted(page)
    const before = (await passages(page)).length
    await append(page, all.slice(12))
    await until('the rest is marked', async () => (await passages(page)).length === 83)
    expect(before).toBeLessThan(83)
  })

  test('content that is replaced takes its marks and its badge with it', async () => {
    const page = await session.open(`${server.origin}/story`)
    await badge(session, page, '26')
    await page.evaluate(() => history.pushState({}, '', '/another'))
    await fill(page, ['Nothing but a ferry timetable stands here now, and nobody needs to correct it.'])
    await badge(session, page, '')
    expect(await traces(page)).toBe(0)
    await fill(page, paragraphs())
    await badge(session, page, '26')
  })

  test('a body that is replaced as a whole is read again', async () => {
    const page = await session.open(`${server.origin}/story`)
    await painted(page)
    await page.evaluate((list) => {
      const body = document.createElement('body')
      for (const text of list) body.appendChild(document.createElement('p')).textContent = text
      document.body.replaceWith(body)
    }, paragraphs())
    await until('the new body is marked', async () => (await passages(page)).length === 83)
  })

  test('a paragraph that is put right loses its marks, the others keep theirs', async () => {
    const page = await session.open(`${server.origin}/blank`)
    await fill(page, paragraphs())
    await painted(page)
    await page.evaluate(() => {
      const p = [...document.querySelectorAll('p')].find((e) => e.textContent?.startsWith('The arrival of Lost'))
      if (p) p.textContent = p.textContent?.replace('Lost', 'Perdue').replace('delighted', 'stoked') ?? ''
    })
    await until('81 are left', async () => (await passages(page)).length === 81)
    expect(await passages(page)).not.toContain('g52')
  })

  test('going back brings marks and badge back', async () => {
    const page = await session.open(`${server.origin}/story`)
    await badge(session, page, '26')
    await page.goto(`${server.origin}/news/1`)
    await badge(session, page, '')
    // Not by the driver's own goBack: out of the back/forward cache no load event comes for it to wait for.
    await page.evaluate(() => history.back())
    await painted(page)
    await badge(session, page, '26')
  })

  test('a page that is switched off stays off when it changes', async () => {
    const page = await session.open(`${server.origin}/story`)
    await painted(page)
    const popup = await session.popup(page)
    await popup.waitForSelector('input[name=on]')
    await popup.click('label:has(input[name=on])')
    await unpainted(page)
    await fill(page, paragraphs())
    const other = await session.open(`${server.origin}/blank`)
    await fill(other, paragraphs())
    await popup.click('label:has(input[name=on])')
    await painted(page)
    await painted(other)
  })
})
