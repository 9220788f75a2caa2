/** A page whose article is in a frame is compared with an original whose article is in one too. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { type TestSession, until } from './browser'
import { popupState } from './popup-page'
import { ARTICLE, comparisonOf, HEADLINE, press, says, stage, testWith, text, WALKING_PAGES } from './walking'

const LINKS = Array.from({ length: 40 }, (_, n) => `<li><a href="#${n}">Part ${n} of the reader</a></li>`).join('')
const framed = (path: string) =>
  `<!doctype html><html lang="en"><title>Reader</title><ul>${LINKS}</ul>
<iframe width="300" height="250" srcdoc="Buy now"></iframe><iframe width="900" height="700" src="${path}"></iframe>`

const test = testWith({
  ...WALKING_PAGES,
  '/framed-copy': framed('/copy'),
  '/framed-original': framed('/original')
})

/** Resolves when the frame of the article has marks, and the page around it none. */
const markedInFrame = (page: Page) =>
  until('the article is marked', async () => {
    const counts = await Promise.all(
      page.frames().map((frame) => frame.evaluate(() => document.querySelectorAll('clean-copy-mark').length))
    )
    if (counts[0] !== 0 || Math.max(...counts) === 0) throw new Error(`marks: ${counts.join(', ')}`)
    return true
  })

describe('a comparison of articles in frames', () => {
  let session: TestSession
  let copy: Page
  let comparison: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    await session.open(`${server.origin}/framed-original`)
    copy = await session.open(`${server.origin}/framed-copy`)
  })

  test('reads both frames, and proposes the likeliest tab', async () => {
    const popup = await session.popup(copy)
    await popupState(popup, 'none')
    await popup.click('footer [name=compare]')
    comparison = await comparisonOf(session, copy)
    await popup.close()
    await stage(comparison, 'choose')
    expect(await says(comparison, '.tabs li:first-child', 'Reader')).toContain('Likely')
  })

  test('shows the article alone, and marks it in its frame', async () => {
    await press(comparison, '.tabs li:first-child button')
    await stage(comparison, 'done')
    const originals = await comparison.$$eval('.pair', (all) =>
      all
        .filter((row) => (row as HTMLElement).dataset.standing !== 'added')
        .map((row) => row.querySelector('.original p')?.textContent ?? '')
    )
    expect(originals).toEqual(ARTICLE)
    await comparison.waitForSelector('[data-marks="marked"]')
    await copy.bringToFront()
    await markedInFrame(copy)
    const popup = await session.popup(copy)
    await popupState(popup, 'found')
    expect(await text(popup, '.verdict')).toContain('Compared by you with localhost')
    await popup.close()
  })

  test('marks it again when the page is loaded again', async () => {
    await copy.bringToFront()
    await copy.reload()
    await markedInFrame(copy)
  })

  test('is kept with what the original says of itself', async () => {
    await comparison.bringToFront()
    const headline = await comparison.$eval('.keep [name=headline]', (e) => (e as HTMLInputElement).value)
    expect(headline).toBe(HEADLINE)
    await press(comparison, '.keep [name=keep]')
    await says(comparison, '.notice', 'was added')
    await copy.bringToFront()
    await markedInFrame(copy)
    const popup = await session.popup(copy)
    await popupState(popup, 'found')
    expect(await text(popup, '.verdict')).not.toContain('Compared by you')
  })
})
