/** The popup: what it lists, where a click leads, switches that work at once and are kept, honest words elsewhere. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { countBySeverity } from '../../src/match/report'
import { SEVERITIES, type Severity } from '../../src/story/terms'
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

  /** Clicks on an element, out from under the row of buttons at the foot. */
  const press = async (selector: string) => {
    await popup.waitForSelector(selector)
    await popup.evaluate(
      (css) => document.querySelector(css)?.scrollIntoView({ block: 'center', behavior: 'instant' }),
      selector
    )
    await popup.click(selector)
  }
  const count = (where: Page, selector: string) =>
    where.evaluate((wanted) => document.querySelectorAll(wanted).length, selector)
  const focusIn = (selector: string) =>
    until(`the focus is in ${selector}`, () =>
      popup.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
    )
  const both = (what: string, selector: string, some: boolean) =>
    until(`${what} in both tabs`, async () =>
      (await Promise.all([page, other].map((p) => count(p, selector)))).every((n) => n > 0 === some)
    )

  test('shows at once what the page is and what misleads, with the words around it', async () => {
    await popup.waitForSelector('.context b')
    const seen = await popup.evaluate(() => {
      const floor = document.querySelector('footer')?.getBoundingClientRect().top ?? 0
      const rows = [...document.querySelectorAll<HTMLElement>('.correction > .row')]
      return {
        top: rows[0]?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY,
        rows: rows
          .filter((row) => row.getBoundingClientRect().bottom <= floor)
          .map((row) => [row.dataset.severity, row.querySelector('.context b')?.textContent]),
        verdict: document.querySelector('.headline')?.textContent
      }
    })
    expect(seen.verdict).toContain('Garbled copy of “U.S., China hold first call')
    expect(seen.top).toBeLessThanOrEqual(310)
    expect(seen.rows.length).toBeGreaterThanOrEqual(4)
    expect(seen.rows[0]).toEqual(['misleads', 'an appeal'])
    expect(seen.rows.every(([severity, words]) => severity === 'misleads' && words)).toBe(true)
  })

  test('lists all corrections, the misleading ones first, equal ones in one row', async () => {
    const rows = await popup.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.correction > .row')].map((row) => ({
        severity: row.dataset.severity ?? '',
        times: Number(/\d+/.exec(row.querySelector('.times [aria-hidden]')?.textContent ?? '')?.[0] ?? 1),
        printed: row.querySelector('.printed')?.textContent,
        text: (row.textContent ?? '').replace(/\s+/g, ' ')
      }))
    )
    expect(rows.reduce((sum, { times }) => sum + times, 0)).toBe(story.passages.length)
    const order = rows.map(({ severity }) => SEVERITIES.indexOf(severity as Severity))
    expect(order).toEqual(order.toSorted())
    expect(rows.filter(({ printed }) => printed === 'the two parties')).toHaveLength(1)
    for (const { quote, correction } of story.passages) {
      const hit = rows.find(({ text }) => text.includes(quote) && text.includes(correction.replace(/\s+/g, ' ')))
      expect(hit, `${quote} → ${correction}`).toBeDefined()
    }
  })

  test('counts the same as toolbar, panel and diagnostics', async () => {
    const { misleads, confuses, stiff } = countBySeverity(story)
    const corrections = story.passages.length
    const names = await popup.evaluate(() => document.querySelectorAll('#panel-names .entity').length)
    const said = await popup.evaluate(() =>
      [...document.querySelectorAll('[role=tab] .count, .chip strong, .group .count')].map((e) => Number(e.textContent))
    )
    expect(said).toEqual([corrections, names, misleads, confuses, stiff, misleads, confuses, stiff])
    const { badge, title } = await session.toolbar(page)
    expect(badge).toBe(String(misleads))
    expect(title).toContain(`${corrections} corrections, ${misleads} misleading`)
    const options = await session.open(session.extensionUrl('options.html'))
    await page.bringToFront()
    await options.bringToFront()
    const diagnostics = await until('the diagnostics are there', () =>
      options.evaluate(
        () => /\npage: .*/.exec(document.querySelector<HTMLTextAreaElement>('[name=diagnostics]')?.value ?? '')?.[0]
      )
    )
    expect(diagnostics).toContain(`${corrections} corrections (${misleads} misleading), 0 hidden, ${names} names`)
    await options.close()
  })

  test('has tabs that follow the keys, and a search over all of them', async () => {
    const shown = () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('[role=tabpanel]:not([hidden])')?.id ?? '')
    await popup.bringToFront()
    await popup.focus('[role=tab][aria-selected=true]')
    const visited: string[] = []
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'End', 'Home'] as const) {
      await popup.keyboard.press(key)
      visited.push(await shown())
    }
    expect(visited).toEqual(
      ['names', 'background', 'corrections', 'background', 'corrections'].map((id) => `panel-${id}`)
    )
    await popup.type('input[name=search]', 'perdue')
    const text = await until('there are results', () =>
      popup.evaluate(() => !document.querySelector('[role=tab]') && document.querySelector('main')?.textContent)
    )
    for (const words of ['David Lost', 'Swearing-in of David Perdue', 'How Perdue became ambassador'])
      expect(text).toContain(words)
    expect(text).not.toContain('beards')
    await popup.evaluate(() => document.querySelector<HTMLInputElement>('input[name=search]')?.select())
    await popup.keyboard.press('Backspace')
    await until('the tabs are back', () => popup.evaluate(() => document.querySelector('[role=tab]') !== null))
  })

  test('what Tab reaches is not covered by the row of buttons', async () => {
    await popup.bringToFront()
    await popup.focus('.chip')
    for (let row = 0; row < 15; row++) {
      await popup.keyboard.press('Tab')
      const { bottom, floor } = await popup.evaluate(() => ({
        bottom: document.activeElement?.getBoundingClientRect().bottom ?? 0,
        floor: document.querySelector('footer')?.getBoundingClientRect().top ?? 0
      }))
      expect(bottom).toBeLessThanOrEqual(floor)
    }
  })

  test('counts the sources of a correction as its card does', async () => {
    const passage = story.passages.find(({ evidence }) =>
      evidence.some((id) => story.sources[id]?.kind === 'reasoning')
    )
    const isDocument = (id: string) => story.sources[id] !== undefined && story.sources[id].kind !== 'reasoning'
    const documents = passage?.evidence.filter(isDocument).length ?? 0
    expect(documents).toBeGreaterThan(0)
    const row = `.correction:has([data-key*="${passage?.id}"])`
    await press(`${row} .more`)
    const words = await popup.$eval(`${row} .sources > summary`, (summary) => summary.textContent)
    expect(words).toContain(`· ${documents} source`)
    await press(`${row} .more`)
  })

  test('a correction that is hidden says so and can be shown again', async () => {
    const row = '.correction:first-of-type'
    const mark = `clean-copy-mark[data-passage="${story.passages.find(({ severity }) => severity === 'misleads')?.id}"]`
    await press(`${row} .more`)
    await press(`${row} button[name=dismiss]`)
    await until('its mark is gone', async () => (await count(page, mark)) === 0)
    await popup.waitForSelector(`${row} button[name=reveal]`)
    await focusIn(`${row} .more`)
    await press(`${row} button[name=reveal]`)
    await until('its mark is back', async () => (await count(page, mark)) > 0)
    await focusIn(`${row} .more`)
    await press(`${row} .more`)
    await session.evaluateInExtension(`api.storage.local.set({ settings: { hiddenSeverities: ['stiff'] } })`)
    const stiff = '.row[data-severity=stiff]'
    await until('all of a severity say so', () =>
      popup.evaluate((wanted) => document.querySelectorAll(`${wanted}:not([data-hiding])`).length === 0, stiff)
    )
    await popup.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), stiff)
    await until('a click says why', () => popup.evaluate(() => document.querySelector('button[name=reveal]') !== null))
    await popup.evaluate(() => document.querySelector<HTMLElement>('button[name=reveal]')?.click())
    await until('they are shown again', () =>
      popup.evaluate((wanted) => document.querySelector(`${wanted}[data-hiding]`) === null, stiff)
    )
  })

  test('a wrong correction can be reported, with the address only if the reader wants it; nothing is sent', async () => {
    const [row, open] = ['.correction:first-of-type', '.correction:first-of-type .more']
    await press(open)
    await press(`${row} button[name=wrong]`)
    await popup.type(`${row} textarea`, 'A comment')
    const text = () => popup.evaluate((css) => document.querySelector(`${css} pre`)?.textContent ?? '', row)
    expect(await text()).toContain('As printed: an appeal')
    expect(await text()).toContain('Comment: A comment')
    expect(await text()).not.toContain(page.url())
    await press(`${row} .with-address`)
    await until('the address is in it', async () => (await text()).includes(page.url()))
    const mail = await popup.evaluate((css) => document.querySelector<HTMLAnchorElement>(`${css} a.button`)?.href, row)
    expect(decodeURIComponent(mail ?? '')).toMatch(/^mailto:\?subject=Clean Copy.*an appeal/)
    await press(open)
  })

  test('names the people, the organisations and the notes', async () => {
    const text = await popup.evaluate(() => {
      return (document.querySelector('main')?.textContent ?? '').replace(/\s+/g, ' ')
    })
    for (const type of ['person', 'organisation']) {
      const names = story.entities.filter((entity) => entity.type === type).map(({ name }) => name)
      expect(names).not.toEqual([])
      for (const name of names) expect(text).toContain(name)
    }
    expect(story.notes).not.toEqual([])
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
    await popup.waitForSelector('button[name=marks]')
    await until('the toolbar says so', async () => (await session.toolbar(page)).title.includes('Marks are hidden'))
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
