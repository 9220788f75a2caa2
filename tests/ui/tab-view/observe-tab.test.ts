// @vitest-environment happy-dom
/** The popup while it is open, for a page that answers, refuses, changes or fails. */
import '../browser-stub'

import { h, render } from 'preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PassageFinding } from '../../../src/match/report'

import { Popup } from '../../../src/ui/popup/popup'
import { activeTab, namedTab } from '../../../src/ui/tab-view/tab'
import { aPassage, aReport, aStory } from '../../builders'
import { events, fresh, store, world } from '../browser-stub'

const finding = (more: Partial<PassageFinding>) => aPassage('David Lost', 0, more)
const report = aReport({
  passages: [
    finding({ key: 'p1', id: 'a', correction: 'David Perdue', severity: 'stiff' }),
    finding({ key: 'p2', id: 'b', correction: '<b>Perdue</b>', found: 'compared', signals: ['name'] })
  ]
})
const story = aStory({
  headline: 'A headline',
  copy: { method: 'Round trip', explanation: 'There and back.', evidence: [] },
  routes: [
    {
      id: 'french',
      name: 'a round trip through French',
      tells: [
        { printed: 'appeal', meant: 'call', why: 'French appel.' },
        { printed: 'prices', meant: 'tariffs' },
        { printed: 'Lost', meant: 'Perdue', why: 'French perdue.' }
      ]
    }
  ]
})

const leave = vi.fn()
const main = () => document.querySelector('main')
const state = () => main()?.dataset.state
const until = (wanted: string) => vi.waitFor(() => expect(state()).toBe(wanted))
const status = (data: unknown, tab = 3, id = 'clean-copy') =>
  events.message.fire({ to: 'background', call: 'status', data }, { id, tab: { id: tab } })
const found = async (call: string) => ({ ok: call === 'show' ? true : { state: 'found', report } })
const settings = () => world.stored.settings
const input = (name: string) => document.querySelector<HTMLInputElement>(`input[name=${name}]`)

beforeEach(() => {
  Object.assign(world, fresh, { stored: {} })
  Object.assign(globalThis, { cleanCopyStories: { 'a-story': story } })
  // happy-dom has no locks: one after the other.
  let last: Promise<unknown> = Promise.resolve()
  const request = (_: string, work: () => Promise<unknown>) => (last = last.catch(() => {}).then(work))
  Object.defineProperty(navigator, 'locks', { value: { request }, configurable: true })
  leave.mockClear()
})
afterEach(() => {
  render(null, document.body)
  expect(events.message.size + events.updated.size + events.added.size + events.removed.size).toBe(0)
})
const open = () => render(h(Popup, { tab: 3, bundled: 1, leave }), document.body)

describe('the state', () => {
  test.each([
    ['none', {}],
    ['found', { page: found }],
    ['reading', { page: async () => ({ ok: { state: 'reading' } }) }],
    ['failed', { page: async () => ({ failed: 'boom' }) }],
    ['noAccess', { gate: () => Promise.reject(new Error('no')), access: false }],
    ['restricted', { gate: () => Promise.reject(new Error('no')) }],
    ['restricted', { gate: async () => [null] }],
    ['restricted', { address: 'about:config' }],
    ['restricted', { address: undefined }],
    ['noAccess', { address: undefined, access: false, gate: () => Promise.reject(new Error('no')) }],
    ['off', { stored: { settings: { on: false } }, page: found }],
    ['off', { stored: { settings: { sitesOff: ['news.example'] } }, page: found }]
  ])('%s', async (wanted, given) => {
    Object.assign(world, given)
    open()
    expect(state()).toBe('loading')
    await until(wanted)
  })

  test('a switch does not flicker when the page’s answer overtakes the settings event', async () => {
    Object.assign(world, { page: found })
    open()
    await until('found')
    world.stored.settings = { on: false }
    const seen: (boolean | undefined)[] = []
    new MutationObserver(() => seen.push(input('on')?.checked)).observe(document.body, {
      childList: true,
      subtree: true,
      attributes: true
    })
    status({ state: 'off' })
    await until('off')
    expect(seen).not.toContain(true)
  })

  test('a page that is off is not touched', async () => {
    const page = vi.fn(found)
    Object.assign(world, { stored: { settings: { on: false } }, page, gate: page })
    open()
    await until('off')
    expect(page).not.toHaveBeenCalled()
  })

  test.each([
    ['loading', 0],
    ['complete', 1]
  ])('the gate is sent into a page that is %s: %i times', async (status, times) => {
    const gate = vi.fn(fresh.gate)
    Object.assign(world, { status, gate })
    open()
    await until('none')
    store({ names: false })
    await vi.waitFor(() => expect(gate).toHaveBeenCalledTimes(2))
    expect(gate.mock.calls.filter(([{ files }]) => files)).toHaveLength(times)
  })

  test('where pages are read on a click only, nothing is read before it', async () => {
    const gate = vi.fn(fresh.gate)
    Object.assign(world, { stored: { settings: { where: 'click' } }, gate })
    open()
    await until('click')
    expect(gate.mock.calls.filter(([{ files }]) => files)).toEqual([])
    gate.mockImplementation(async () => [{ result: true }])
    document.querySelector<HTMLButtonElement>('.message .main')?.click()
    await until('none')
    expect(gate.mock.calls.filter(([{ files }]) => files)).toHaveLength(1)
  })

  test('a missing story is reported as a failure', async () => {
    Object.assign(globalThis, { cleanCopyStories: {} })
    vi.spyOn(document.head, 'append').mockImplementationOnce((script) =>
      (script as HTMLScriptElement).onerror?.('gone')
    )
    world.page = found
    open()
    await until('failed')
  })
})

describe('follows', () => {
  test('reports of the page are followed, for this tab and this extension only', async () => {
    open()
    await until('none')
    status({ state: 'found', report }, 4)
    status({ state: 'found', report }, 3, 'stranger')
    status({ state: 'found', report: { ...report, story: '../background' } })
    status({ state: 'reading' })
    await until('reading')
    status({ state: 'found', report })
    await until('found')
  })

  test('a report that arrives during a query wins over the older answer', async () => {
    let reply = (_: unknown) => {}
    world.page = () => new Promise((resolve) => (reply = resolve))
    open()
    await vi.waitFor(() => expect(input('names')).not.toBeNull())
    status({ state: 'found', report })
    reply({ ok: { state: 'reading' } })
    await until('found')
  })

  test('the settings, from any window', async () => {
    world.page = found
    open()
    await until('found')
    store({ on: false })
    await until('off')
    expect(document.querySelector('[data-key]')).toBeNull()
    store({ on: true, names: false })
    await until('found')
    expect(input('names')?.checked).toBe(false)
  })

  test('another page in the tab', async () => {
    world.page = found
    open()
    await until('found')
    world.page = fresh.page
    events.updated.fire(3, { status: 'complete' })
    await until('none')
  })
})

describe('the reader', () => {
  test('switches are written to the settings', async () => {
    open()
    await until('none')
    for (const name of ['garbles', 'site', 'on']) input(name)?.click()
    await until('off')
    expect(settings()).toMatchObject({ on: false, sitesOff: ['news.example'], garbles: false, names: true })
  })

  test('a switch that was not saved goes back and says so', async () => {
    world.save = () => Promise.reject(new Error('full'))
    open()
    await until('none')
    input('names')?.click()
    await vi.waitFor(() => expect(document.querySelector('.notice')?.textContent).toContain('could not be saved'))
    await vi.waitFor(() => expect(input('names')?.checked).toBe(true))
  })

  test('a row shows its place and leaves; its words are text', async () => {
    const page = vi.fn(found)
    world.page = page
    open()
    await until('found')
    const rows = [...document.querySelectorAll<HTMLElement>('button.row')]
    expect(rows.map(({ dataset }) => [dataset.key, dataset.severity])).toEqual([
      ['p2', 'misleads'],
      ['p1', 'stiff']
    ])
    expect(rows[0]?.textContent).toContain('<b>Perdue</b>')
    document.querySelector<HTMLElement>('.more')?.click()
    await vi.waitFor(() => expect(document.querySelector('.reason')?.textContent).toContain('Another name'))
    rows[0]?.click()
    await vi.waitFor(() => expect(leave).toHaveBeenCalled())
    expect(page).toHaveBeenCalledWith('show', 'p2')
  })

  test('how the copy was probably made is said where the page tells, with three words that lead to their places', async () => {
    const tells = [
      { printed: 'Appeal', meant: 'call', key: 'p2' },
      { printed: 'prices', meant: 'tariffs', key: 'p1' },
      { printed: 'Lost', meant: '<b>Perdue</b>', key: 'p1' }
    ]
    const page = vi.fn(async (call: string) =>
      call === 'show' ? { ok: true } : { ok: { state: 'found', report: { ...report, route: { id: 'french', tells } } } }
    )
    world.page = page
    open()
    await until('found')
    const route = document.querySelector('[data-route=french]')
    expect(route?.querySelector('summary')?.textContent).toBe(
      'Probably made by a round trip through French: “Appeal” for call, “prices” for tariffs, “Lost” for <b>Perdue</b>'
    )
    expect(route?.textContent).toContain('French appel.')
    route?.querySelector<HTMLElement>('[data-tell=p2]')?.click()
    await vi.waitFor(() => expect(page).toHaveBeenCalledWith('show', 'p2'))
  })

  test.each([
    ['the page does not tell', null],
    ['the story does not know the way', { id: 'klingon', tells: [] }]
  ])('nothing is said of the way where %s', async (_, route) => {
    world.page = async () => ({ ok: { state: 'found', report: { ...report, route } } })
    open()
    await until('found')
    expect(document.querySelector('[data-route]')).toBeNull()
    expect(document.body.textContent).not.toContain('Probably')
  })

  test('a place that is gone is said, and the popup stays', async () => {
    world.page = async (call) => (call === 'show' ? { ok: false } : found(call))
    open()
    await until('found')
    document.querySelector<HTMLElement>('button.row')?.click()
    await vi.waitFor(() =>
      expect(document.querySelector('.notice')?.textContent).toContain('does not show that passage')
    )
    expect(leave).not.toHaveBeenCalled()
  })

  test('the counts filter the list', async () => {
    world.page = found
    open()
    await until('found')
    const chip = (severity: string) => document.querySelector<HTMLButtonElement>(`.chip[data-severity=${severity}]`)
    expect(chip('confuses')?.disabled).toBe(true)
    chip('stiff')?.click()
    await vi.waitFor(() => expect(document.querySelectorAll('button.row')).toHaveLength(1))
    expect(chip('stiff')?.getAttribute('aria-pressed')).toBe('true')
    chip('stiff')?.click()
    await vi.waitFor(() => expect(document.querySelectorAll('button.row')).toHaveLength(2))
  })
})

test('the tab is the one in the address, else the active one', async () => {
  expect(namedTab('?tab=12')).toBe(12)
  expect(namedTab('?tab=x')).toBeUndefined()
  expect(namedTab('')).toBeUndefined()
  expect(await activeTab()).toBe(3)
})
