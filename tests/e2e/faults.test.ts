/** What can go wrong around the extension: it is updated, switched off, killed; its storage fails; permission goes. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { SampleServer } from '../../src/cli/sample-server'
import { KINDS, launch, type TestSession, until } from './browser'
import { painted, theStory, unpainted } from './marked'
import { startServer } from './server'

const { story } = theStory()
const LOST = `clean-copy-mark[data-passage="${story.passages.find(({ quote }) => quote === 'David Lost')?.id}"]`

let server: SampleServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server?.close())

/** A page with the story, marked, and what was reported as an error in it. */
async function markedPage(session: TestSession): Promise<{ page: Page; errors: string[] }> {
  const errors: string[] = []
  const page = await session.open('about:blank')
  page.on('pageerror', (error) => void errors.push(String(error)))
  await page.goto(`${server.origin}/story`)
  await painted(page)
  return { page, errors }
}

const passages = (page: Page) =>
  page.evaluate(
    () => new Set([...document.querySelectorAll<HTMLElement>('[data-passage]')].map((m) => m.dataset.passage)).size
  )
const cardIs = (session: TestSession, page: Page, wanted: 'open' | 'closed') =>
  until(
    `the card is ${wanted}`,
    async () => ((await session.shadow(page, 'clean-copy-card').text()) !== '') === (wanted === 'open')
  )

describe.each(KINDS)('faults in %s', (kind) => {
  let session: TestSession
  beforeAll(async () => {
    session = await launch(kind)
  })
  afterAll(() => session?.close())

  test('an update takes over the pages that the old version has marked', async () => {
    const { page, errors } = await markedPage(session)
    // Elements that only the old version has seen.
    await page.evaluate(() => {
      for (const mark of document.querySelectorAll('clean-copy-mark')) mark.setAttribute('data-test-old', '')
    })
    await page.click(LOST)
    await cardIs(session, page, 'open')
    await session.install()
    await until('the new version has marked the page', async () =>
      page.evaluate(() => !document.querySelector('[data-test-old]') && document.querySelector('clean-copy-mark'))
    )
    expect(await session.status(page)).toBe('found')
    expect(await passages(page)).toBe(83)
    expect(await page.evaluate(() => document.querySelectorAll('clean-copy-card').length)).toBe(0)
    await page.click(LOST)
    await cardIs(session, page, 'open')
    expect(await page.evaluate(() => document.querySelectorAll('clean-copy-card').length)).toBe(1)
    expect(errors).toEqual([])
  })

  test('taken out of the browser, it leaves the page; installed again, it finds the pages that are open', async () => {
    const { page, errors } = await markedPage(session)
    const text = await page.evaluate(() => document.body.textContent)
    await session.uninstall()
    const open = await session.browser.newPage({ type: 'window' })
    await open.goto(`${server.origin}/story`)
    await page.mouse.move(300, 300)
    // Firefox ends a page's script together with its extension and tells it nothing: its marks stay, without their look.
    if (kind === 'chromium') await unpainted(page)
    else await until('the look is gone', () => page.evaluate(looksPlain, LOST))
    expect(await page.evaluate(() => document.body.textContent)).toBe(text)
    await session.install()
    await painted(open)
    await until(
      'the old page is marked',
      async () => (await passages(page)) === 83 && (await session.status(page)) === 'found'
    )
    expect(await passages(open)).toBe(83)
    expect(errors).toEqual([])
  })
})

const looksPlain = (mark: string) => {
  const element = document.querySelector(mark)
  return element !== null && getComputedStyle(element).textDecorationLine === 'none'
}
