/** What a fluent page merely rewords: told in numbers, and one switch away in popup, panel and exports. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { samplePage } from '../../src/tools/demo/sample-page'
import { axeIn } from './axe'
import { type TestSession, until } from './browser'
import { testInSteps as base, FILE, ownBrowser, serving } from './fixtures'
import { theStory } from './marked'
import { flip, popupState } from './popup-page'

const { story } = theStory()
const [headline = '', ...paragraphs] = story.original.map((text) =>
  text.replace('China director', 'China head').replace('promising to', 'vowing to')
)
const HTML = samplePage(paragraphs, { headline, standfirst: 'A call.' })

const test = base
  .extend(
    'server',
    FILE,
    serving(() => ({ html: HTML }))
  )
  .extend('session', FILE, ownBrowser())

const texts = (view: Page, selector: string) => view.$$eval(selector, (all) => all.map((e) => e.textContent ?? ''))

describe('what is merely reworded', () => {
  let session: TestSession
  let page: Page
  let popup: Page
  let panel: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    page = await session.open(server.origin)
    popup = await session.popup(page)
    await popupState(popup, 'found')
    panel = await session.open(session.extensionUrl(`sidepanel.html?tab=${session.tabId(page)}`))
    await popupState(panel, 'found')
  })

  test('is counted beside the verdict in popup and panel, and not listed', async () => {
    for (const view of [popup, panel]) {
      expect(await texts(view, '.verdict-words')).toEqual(['Clean copy of'])
      expect((await texts(view, '.verdict .switch')).join()).toContain('2 places are reworded')
      expect(await view.$('.reworded')).toBeNull()
      expect(await axeIn(view)).toEqual([])
    }
  })

  test('is listed in both by one switch, with the original’s words', async () => {
    await flip(popup, 'reworded')
    for (const view of [popup, panel]) {
      await view.waitForSelector('.reworded')
      expect(await texts(view, '.reworded .printed')).toEqual(['head', 'vowing'])
      expect(await texts(view, '.reworded .reading')).toEqual(['director', 'promising'])
      expect(await axeIn(view)).toEqual([])
    }
  })

  test('is taken along in an export while the switch is on', async () => {
    const rows = async () => {
      await panel.bringToFront()
      await panel.evaluate(() => {
        delete document.body.dataset.saved
        URL.createObjectURL = (file: Blob) => {
          void file.text().then((words) => Object.assign(document.body.dataset, { saved: words }))
          return 'about:blank#'
        }
        HTMLAnchorElement.prototype.click = () => {}
      })
      await panel.click('.export > summary')
      await panel.click('button[name=csv]')
      const table = await until('it is saved', () => panel.evaluate(() => document.body.dataset.saved))
      return table.split('\r\n').filter((row) => row.startsWith('"Reworded"'))
    }
    expect(await rows()).toHaveLength(2)
    await flip(panel, 'reworded')
    await until('the list is gone', async () => (await panel.$('.reworded')) === null)
    expect(await rows()).toEqual([])
  })
})
