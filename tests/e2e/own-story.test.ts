/** A reader's way with a story of their own, from two open tabs to a copy found on a third page: by mouse, then by keys. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { type TestSession, until } from './browser'
import { testInSteps as base, FILE, ownBrowser, serving } from './fixtures'
import { painted, unpainted } from './marked'
import { popupState } from './popup-page'
import { comparisonOf, copyPage, HEADLINE, ORIGINAL_PAGE, says, stage } from './walking'

const PAGES: Record<string, string> = {
  '/original': ORIGINAL_PAGE,
  '/copy': copyPage('fr.txt'),
  '/other-copy': copyPage('pt.txt')
}

const test = base
  .extend(
    'server',
    FILE,
    serving(({ pathname }) => {
      const html = PAGES[pathname]
      return html === undefined ? null : { html }
    })
  )
  .extend('session', FILE, ownBrowser())

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

/** Keeps what the page saves from now on at hand, in place of a download. */
const catchDownloads = (page: Page) =>
  page.evaluate(() => {
    URL.createObjectURL = (blob: Blob) => {
      void blob.text().then((words) => Object.assign(document.body.dataset, { saved: words }))
      return 'about:blank#saved'
    }
    HTMLAnchorElement.prototype.click = () => {}
  })

const saved = (page: Page) => until('a file is saved', () => page.evaluate(() => document.body.dataset.saved))

/** Gives a file to the page's field for one, as the browser's own dialog does. */
const giveFile = (page: Page, field: string, name: string, content: string) =>
  page.evaluate(
    (selector, file, words) => {
      const input = document.querySelector<HTMLInputElement>(selector)
      const files = new DataTransfer()
      files.items.add(new File([words], file))
      if (!input) return
      input.files = files.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    field,
    name,
    content
  )

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
    const press: Way = (page, selector) => {
      presses++
      return way(page, selector)
    }
    const popup = await session.popup(copy)
    await popupState(popup, 'none')
    await press(popup, 'footer [name=compare]')
    comparison = await comparisonOf(session, copy)
    await comparison.waitForSelector('.tabs li:first-child .likely')
    await press(comparison, '.tabs li:first-child .tab')
    await stage(comparison, 'done')
    await copy.bringToFront()
    await painted(copy)
    expect(presses).toBeLessThanOrEqual(3)
  })

  test('is kept, and another copy is found by itself', async ({ server }) => {
    await way(comparison, '.keep [name=keep]')
    await says(comparison, '.notice', 'is kept')
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
    await giveFile(options, '.library input[type=file]', 'walking.pack.json', pack)
    await says(options, '.library-preview', HEADLINE)
    await way(options, '.library-preview .main')
    await says(options, '.library [role=status]', HEADLINE)
    const other = await session.open(`${server.origin}/other-copy`)
    await painted(other)
    await way(options, '[data-story] [name=remove]')
    await says(options, '.library [role=status]', 'was removed')
  })
})
