/** The popup: what it lists, where a click leads, switches that work at once and are kept, honest words elsewhere. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { countBySeverity } from '../../src/match/report'
import { type TestSession, until } from './browser'
import { kind, testInSteps as test } from './fixtures'
import { painted, theStory, traces, unpainted } from './marked'
import { flip, isOn, popupState } from './popup-page'

const { story } = theStory()
const RESTRICTED = { chromium: 'chrome://version/', firefox: 'about:support' }

describe('the popup', () => {
  let session: TestSession
  let page: Page
  let other: Page
  let popup: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    page = await session.open(`${server.origin}/story`)
    other = await session.open(`${server.origin}/story?decorate=heavy`)
    await Promise.all([painted(page), painted(other)])
    popup = await session.popup(page)
    await popupState(popup, 'found')
  })

  const count = (where: Page, selector: string) =>
    where.evaluate((wanted) => document.querySelectorAll(wanted).length, selector)
  const both = (what: string, selector: string, some: boolean) =>
    until(`${what} in both tabs`, async () =>
      (await Promise.all([page, other].map((p) => count(p, selector)))).every((n) => n > 0 === some)
    )

  test('lists all corrections, the misleading ones first', async () => {
    const rows = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('main button[data-key][data-severity]')].map((row) => ({
        severity: row.dataset.severity ?? '',
        text: (row.textContent ?? '').replace(/\s+/g, ' ')
      }))
    )
    expect(rows).toHaveLength(83)
    const order = rows.map(({ severity }) => severity)
    expect(order).toEqual([...Array(26).fill('misleads'), ...Array(19).fill('confuses'), ...Array(38).fill('stiff')])
    for (const { quote, correction } of story.passages) {
      const hit = rows.find(({ text }) => text.includes(quote) && text.includes(correction.replace(/\s+/g, ' ')))
      expect(hit, `${quote} → ${correction}`).toBeDefined()
    }
  })

  test('counts by severity', async () => {
    const wanted = countBySeverity({ passages: story.passages } as unknown as Parameters<typeof countBySeverity>[0])
    expect(wanted).toEqual({ misleads: 26, confuses: 19, stiff: 38 })
    const text = await popup.evaluate(() => document.querySelector('main')?.textContent ?? '')
    for (const number of [wanted.misleads, wanted.confuses, wanted.stiff])
      expect(text).toMatch(new RegExp(`(?<!\\d)${number}(?!\\d)`))
  })

  test('names the people, the organisations and the notes', async () => {
    const text = await popup.evaluate(() => {
      return (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ')
    })
    for (const { name, type } of story.entities) if (type === 'person') expect(text).toContain(name)
    for (const { title } of story.notes) expect(text).toContain(title)
  })

  test('a click on a row leads to its place and opens its card', async () => {
    await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }))
    const passage = story.passages.filter(({ severity }) => severity === 'misleads').at(-1)
    await popup.evaluate((quote) => {
      const rows = [...document.querySelectorAll<HTMLElement>('main button[data-key][data-severity]')]
      rows.find((row) => row.textContent?.includes(quote))?.setAttribute('data-under-test', '')
    }, passage?.quote ?? '')
    await popup.click('[data-under-test]')
    await page.bringToFront()
    const mark = `clean-copy-mark[data-passage="${passage?.id}"]`
    await until('the place is in view', () =>
      page.evaluate((wanted) => {
        const box = document.querySelector(wanted)?.getBoundingClientRect()
        return box && box.top >= 0 && box.bottom <= innerHeight
      }, mark)
    )
    const card = session.shadow(page, 'clean-copy-card')
    await until('its card is open', async () => (await card.text()).includes(passage?.correction ?? '?'))
    await page.keyboard.press('Escape')
    await popup.bringToFront()
  })

  test('“garbles” and “names” work at once in every tab', async () => {
    await flip(popup, 'garbles')
    await both('no garbles', 'clean-copy-mark[data-passage]', false)
    await both('names stay', 'clean-copy-mark[data-entity]', true)
    await flip(popup, 'names')
    await both('no marks', 'clean-copy-mark', false)
    await flip(popup, 'garbles')
    await both('garbles again', 'clean-copy-mark[data-passage]', true)
    await flip(popup, 'names')
    await both('names again', 'clean-copy-mark[data-entity]', true)
  })

  test.each(['site', 'on'] as const)('“%s” works at once in every tab', async (name) => {
    await flip(popup, name)
    await Promise.all([unpainted(page), unpainted(other)])
    await popupState(popup, 'off')
    await until('the badge is gone', async () => (await session.toolbar(page)).badge === '')
    await flip(popup, name)
    await Promise.all([painted(page), painted(other)])
    await popupState(popup, 'found')
  })

  test('says that a page carries no story', async ({ server }) => {
    const news = await session.open(`${server.origin}/news/1`)
    const its = await session.popup(news)
    await popupState(its, 'none')
    await its.close()
    await news.close()
  })

  test.each(['about:blank', RESTRICTED[kind]])('says honestly that %s is closed to extensions', async (url) => {
    const closed = await session.open(url)
    const its = await session.popup(closed)
    await popupState(its, 'restricted')
    await its.close()
    await closed.close()
  })

  test('the switches outlive the browser', async ({ server }) => {
    for (const name of ['names', 'site', 'on'] as const) await flip(popup, name)
    // A switch moves before the setting is stored.
    await until('all is stored', () =>
      session.evaluateInExtension(`(await api.storage.local.get('settings')).settings.on === false`)
    )
    await session.restart()
    const again = await session.open(`${server.origin}/story`)
    popup = await session.popup(again)
    await popupState(popup, 'off')
    expect(await isOn(popup, 'on')).toBe(false)
    expect(await traces(again)).toBe(0)
    await flip(popup, 'on')
    await until('it is off on this site alone', async () => (await isOn(popup, 'site')) === false)
    expect(await isOn(popup, 'names')).toBe(false)
    expect(await traces(again)).toBe(0)
    await flip(popup, 'site')
    await painted(again)
    expect(await count(again, 'clean-copy-mark[data-entity]:not([data-passage])')).toBe(0)
  })
})
