/** A reader's way with a story of their own, from two open tabs to a copy found on a third page: by mouse, then by keys. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { axeIn } from './axe'
import { type TestSession, until } from './browser'
import { crampedIn } from './layout'
import { painted, unpainted } from './marked'
import { popupState } from './popup-page'
import {
  catchDownloads,
  comparisonOf,
  enter,
  giveFile,
  HEADLINE,
  ORIGINAL,
  press,
  saved,
  says,
  stage,
  testWith,
  WALKING_PAGES
} from './walking'

const test = testWith(WALKING_PAGES)

/** How a reader presses a button or a link: with the mouse, or by Tab and Enter. */
type Way = (page: Page, selector: string) => Promise<void>

const byMouse: Way = async (page, selector) => {
  await page.bringToFront()
  await page.waitForSelector(selector)
  await page.click(selector)
}

/** More presses of Tab than any page of the extension has places to stop. */
const MAX_STOPS = 150

const byKeys: Way = async (page, selector) => {
  await page.bringToFront()
  await page.waitForSelector(selector)
  await tabTo(page, selector)
  await page.keyboard.press('Enter')
}

/** Presses Tab until an element has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  const isReached = () => page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)
  for (let stops = 0; !(await isReached()); stops++) {
    if (stops === MAX_STOPS) throw new Error(`no key leads to ${selector}`)
    await page.keyboard.press('Tab')
  }
}

describe.for([
  ['by mouse', byMouse],
  ['by keys alone', byKeys]
] as const)('a story of the reader’s own, %s', ([, way]) => {
  let session: TestSession
  let copy: Page
  let comparison: Page
  let options: Page
  let pack = ''
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    await session.tidy([])
    await session.open(`${server.origin}/original`)
    copy = await session.open(`${server.origin}/copy`)
  })

  test('is marked in the page three presses after the toolbar button at most', async () => {
    let presses = 1
    const count: Way = (page, selector) => {
      presses++
      return way(page, selector)
    }
    const popup = await session.popup(copy)
    await popupState(popup, 'none')
    await count(popup, 'footer [name=compare]')
    comparison = await comparisonOf(session, copy)
    await comparison.waitForSelector('.tabs li:first-child .likely')
    await count(comparison, '.tabs li:first-child .tab')
    await stage(comparison, 'done')
    await copy.bringToFront()
    await painted(copy)
    expect(presses).toBeLessThanOrEqual(3)
  })

  test('is kept, and another copy is found by itself', async ({ server }) => {
    await way(comparison, '.keep [name=keep]')
    await says(comparison, '.notice', 'was added')
    const other = await session.open(`${server.origin}/other-copy`)
    await painted(other)
  })

  test('is found after a restart of the browser too', async ({ server }) => {
    await session.restart()
    const other = await session.open(`${server.origin}/other-copy`)
    await painted(other)
  })

  test('is exported and removed, and no page is marked any more', async ({ server }) => {
    const other = await session.open(`${server.origin}/other-copy`)
    await painted(other)
    options = await session.open(session.extensionUrl('options.html'))
    await catchDownloads(options)
    await way(options, '[data-story] [name=export]')
    pack = await saved(options)
    await way(options, '[data-story] [name=remove]')
    await says(options, '.library [role=status]', 'was removed')
    await other.bringToFront()
    await unpainted(other)
  })

  test('is imported, and found again', async ({ server }) => {
    await options.bringToFront()
    // As after the browser's own dialog, the field has the focus.
    await options.focus('.library input[type=file]')
    await giveFile(options, '.library input[type=file]', 'walking.pack.json', pack)
    await says(options, '.library-preview', HEADLINE)
    await way(options, '.library-preview .main')
    await says(options, '.library [role=status]', HEADLINE)
    if (way === byKeys) {
      // What was pressed is gone: Tab goes on from what was said.
      const role = () => options.evaluate(() => document.activeElement?.getAttribute('role'))
      await until('the status has the focus', async () => (await role()) === 'status')
    }
    const other = await session.open(`${server.origin}/other-copy`)
    await painted(other)
  })
})

describe('a new story of the reader’s own', () => {
  let session: TestSession
  let options: Page
  let form: Page
  let pack = ''
  test.beforeAll(async ({ session: given }) => {
    session = given
    await session.tidy([])
    options = await session.open(session.extensionUrl('options.html'))
  })

  test('begins in the options, from pasted text that the reader checks', async () => {
    await byMouse(options, '.library [name=new]')
    form = await session.waitForPage('compare.html')
    await form.waitForSelector('textarea')
    await enter(form, 'textarea', ORIGINAL.join('\n\n'))
    await press(form, 'form [type=submit]')
    await stage(form, 'original')
    expect(await form.$eval('[name=original]', (field) => (field as HTMLTextAreaElement).value)).toContain(ORIGINAL[2])
    expect(await axeIn(form)).toEqual([])
    for (const width of [320, 1200]) {
      await form.setViewport({ width, height: 700 })
      expect(await crampedIn(form), `${width} px`).toEqual([])
    }
  })

  test('takes notes on the names found in it', async ({ server }) => {
    await press(form, '.names summary')
    const names = await form.$$eval('.names label', (all) => all.map((label) => label.textContent ?? ''))
    expect(names.length).toBeGreaterThan(3)
    await enter(form, '.names label:first-of-type input', 'A note of my own.')
    await enter(form, '.keep [name=publisher]', 'The Health Courier')
    await enter(form, '.keep [name=published]', '2026-02-03')
    await press(form, '.keep [name=keep]')
    await says(form, '.notice', 'was added')
    const copy = await session.open(`${server.origin}/copy`)
    await painted(copy)
    const popup = await session.popup(copy)
    await popupState(popup, 'found')
    await says(popup, 'main', 'A note of my own.')
    await popup.close()
    await copy.close()
  })

  test('is exported with all others in one file, and each is looked at before it is added', async () => {
    await options.bringToFront()
    await catchDownloads(options)
    await press(options, '.library [name=export-all]')
    pack = await saved(options)
    expect(JSON.parse(pack)).toMatchObject({ format: 'clean-copy-stories', version: 1, packs: [{ version: 2 }] })
    await press(options, '[data-story] [name=remove]')
    await says(options, '.library [role=status]', 'was removed')
    await giveFile(options, '.library input[type=file]', 'all.json', pack)
    await says(options, '.library-preview', HEADLINE)
    expect(await axeIn(options)).toEqual([])
    await press(options, '.library-preview .main')
    await says(options, '[data-story]', HEADLINE)
  })

  test('that is there already is merged or replaced, and that can be undone', async () => {
    const { packs } = JSON.parse(pack)
    Object.assign(packs[0].story, { headline: 'Another headline' })
    await giveFile(options, '.library input[type=file]', 'all.json', JSON.stringify({ ...JSON.parse(pack), packs }))
    await says(options, '.library-preview', 'You have it already')
    await press(options, '.library-preview .main')
    await says(options, '[data-story]', 'Another headline')
    await press(options, '.library [name=undo]')
    await says(options, '[data-story]', HEADLINE)
  })

  test('is refused where the file is broken or from the future, in plain words', async () => {
    const refused = (words: string) => says(options, '.library-refused', words)
    await giveFile(options, '.library input[type=file]', 'a.json', pack.slice(0, 200))
    await refused('This is no story file')
    await giveFile(options, '.library input[type=file]', 'b.json', pack.replace('"version": 1', '"version": 7'))
    await refused('another version of Clean Copy')
    await giveFile(options, '.library input[type=file]', 'c.json', pack.replace('"version": 2', '"version": 7'))
    await refused('another version of Clean Copy')
  })

  test('is offered once where a file has it twice, and the reader is told', async () => {
    const all = JSON.parse(pack)
    const twice = JSON.stringify({ ...all, packs: [all.packs[0], all.packs[0]] })
    await giveFile(options, '.library input[type=file]', 'd.json', twice)
    await says(options, '.library-refused', 'twice')
    expect(await options.$$eval('.library-candidates > li', (items) => items.length)).toBe(1)
  })
})
