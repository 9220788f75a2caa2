/** What happens while a page is compared: the page changes, the tab goes on, the storage is full. Nothing is lost. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import type { Collection } from '../../src/export/annotations'
import { type TestSession, until } from './browser'
import { fillStorage } from './full-storage'
import { marksOf, painted } from './marked'
import { popupState } from './popup-page'
import { catchDownloads, giveFile, HEADLINE, press, saved, says, stage, testWith, text, WALKING_PAGES } from './walking'

const test = testWith({ ...WALKING_PAGES, '/elsewhere': '<!doctype html><title>Elsewhere</title><p>Elsewhere.</p>' })

const NO_ROOM = 'It may be out of space: remove another story and try again.'

describe('a comparison', () => {
  let session: TestSession
  let copy: Page
  let comparison: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    await session.tidy([])
    await session.open(`${server.origin}/original`)
    copy = await session.open(`${server.origin}/copy`)
    comparison = await session.open(session.extensionUrl(`compare.html?tab=${session.tabId(copy)}`))
    await comparison.waitForSelector('.tabs li:first-child .likely')
  })

  const inPage = async () => new Set((await marksOf(copy)).flatMap(({ passage }) => passage ?? []))
  const inComparison = async () =>
    new Set(
      await comparison.$$eval('.copy mark', (all) => all.map((mark) => (mark as HTMLElement).dataset.key as string))
    )

  test('reads the page as it is when the original is chosen', async () => {
    await copy.bringToFront()
    await copy.evaluate(() => {
      const paragraphs = [...document.querySelectorAll('article p')]
      paragraphs.find((p) => p.textContent?.includes('Denmark'))?.prepend('Word has come of a late change. ')
    })
    await press(comparison, '.tabs li:first-child button')
    await stage(comparison, 'done')
    await says(comparison, '.pairs', 'Word has come of a late change.')
    await comparison.waitForSelector('[data-marks="marked"]')
    await painted(copy)
    expect(await inPage()).toEqual(await inComparison())
  })

  test('saves the findings of the page as W3C annotations', async () => {
    await comparison.bringToFront()
    await catchDownloads(comparison)
    await press(comparison, '[name=annotations]')
    const { items } = (JSON.parse(await saved(comparison)) as Collection).first
    const corrections = items.filter(({ motivation }) => motivation === 'editing')
    expect(corrections).toHaveLength((await inPage()).size)
    for (const { target } of corrections) expect(target.source).toBe(copy.url())
    await says(comparison, '.notice', 'Saved')
  })

  test('keeps what the page says meanwhile: the marks go with the words', async () => {
    const before = await inPage()
    await copy.bringToFront()
    const gone = await copy.evaluate(() => {
      const mark = document.querySelector<HTMLElement>('article p clean-copy-mark[data-passage]')
      const paragraph = mark?.closest('p')
      const keys = [...(paragraph?.querySelectorAll<HTMLElement>('[data-passage]') ?? [])].map((m) => m.dataset.passage)
      paragraph?.remove()
      return keys.length
    })
    expect(gone).toBeGreaterThan(0)
    await until('the page has fewer marks', async () => {
      const now = await inPage()
      return now.size > 0 && now.size < before.size
    })
    expect((await inComparison()).size).toBe(before.size)
  })

  test('that cannot be stored says what to do, stays as it is, and is added once there is room', async () => {
    const before = await inComparison()
    await comparison.bringToFront()
    const empty = await fillStorage(comparison)
    await press(comparison, '.keep [name=keep]')
    await says(comparison, '.keep', NO_ROOM)
    expect(await inComparison()).toEqual(before)
    await painted(copy)
    expect(await session.evaluateInExtension(`(await api.storage.local.get('stories')).stories ?? []`)).toEqual([])
    await empty()
    await press(comparison, '.keep [name=keep]')
    await says(comparison, '.notice', 'was added')
    await says(comparison, '.keep .known', HEADLINE)
  })

  test('says so where the tab shows another page, or is closed, and stays', async ({ server }) => {
    const second = await session.open(`${server.origin}/other-copy`)
    const other = await session.open(session.extensionUrl(`compare.html?tab=${session.tabId(second)}`))
    await other.waitForSelector('.tabs li:first-child .likely')
    await press(other, '.tabs li:first-child button')
    await other.waitForSelector('[data-marks="marked"]')
    await second.goto(`${server.origin}/elsewhere`)
    await other.waitForSelector('[data-marks="changed"]')
    await press(other, '[name=annotations]')
    await says(other, '.notice', 'Open it again and compare it.')
    await second.close()
    await other.waitForSelector('[data-marks="gone"]')
    expect((await other.$$('.copy mark')).length).toBeGreaterThan(0)
    await other.close()
  })
})

describe('a full storage', () => {
  test('keeps the stories that are there, and says so in the options', async ({ session, server }) => {
    const options = await session.open(session.extensionUrl('options.html'))
    await says(options, '[data-story]', HEADLINE)
    await catchDownloads(options)
    await press(options, '[data-story] [name=export]')
    const pack = JSON.parse(await saved(options))
    // What is not like anything else needs room, whatever it replaces.
    const note = Array.from({ length: 150 }, (_, n) => ((n * 7919) % 104729).toString(36)).join(' ')
    const longer = { ...pack, story: { ...pack.story, headline: 'Another headline', letStand: [] } }
    longer.story.names = [{ name: 'Ann Writer', type: 'person', aliases: [], note }]
    const empty = await fillStorage(options)
    await giveFile(options, '.library input[type=file]', 'longer.json', JSON.stringify(longer))
    await says(options, '.library-preview', 'You have it already')
    await press(options, '.library-preview .main')
    await says(options, '.library [role=status]', NO_ROOM)
    expect(await text(options, '[data-story]')).toContain(HEADLINE)
    const copy = await session.open(`${server.origin}/other-copy`)
    await painted(copy)
    const popup = await session.popup(copy)
    await popupState(popup, 'found')
    await popup.close()
    await empty()
    await giveFile(options, '.library input[type=file]', 'longer.json', JSON.stringify(longer))
    await says(options, '.library-preview', 'You have it already')
    await press(options, '.library-preview .main')
    await says(options, '[data-story]', 'Another headline')
  })
})
