// @vitest-environment happy-dom
import '../ui/browser-stub'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { CardContent, CardOptions } from '../../src/content/card/card'
import type { PageSession } from '../../src/content/page-session'
import { rareWords } from '../../src/match/rare-words'
import { story } from '../match/story'

vi.mock('../../src/shared/i18n', () => ({ t: (key: string) => key }))
/** The number of scans, and the milliseconds that each takes. */
let scans = 0
let cost = 0
let spent = 0
/** Called in the middle of each scan. */
let duringScan = () => {}
vi.mock('../../src/content/scan-page', async (original) => {
  const real = await original<typeof import('../../src/content/scan-page')>()
  async function scanPage(...args: Parameters<typeof real.scanPage>) {
    scans++
    duringScan()
    const seen = await real.scanPage(...args)
    spent += cost
    return seen
  }
  return { ...real, scanPage }
})
/** The keys of the findings whose card was opened, and what closes it. */
const openedKeys: string[] = []
let closeCard = () => {}
vi.mock('../../src/content/card/load-card', () => ({
  loadCard: async () => ({
    createCard: ({ onClose }: CardOptions) => {
      closeCard = onClose
      return { open: ({ finding }: CardContent) => openedKeys.push(finding.key), close: onClose, isOpen: true }
    }
  }),
  loadCardAhead() {}
}))
const { DEFAULTS } = await import('../../src/shared/settings')
const { annotatePage } = await import('../../src/content/page-session')
const { readPage } = await import('../../src/content/extract/extract-text')

let annotation: PageSession
const start = () => {
  annotation = annotatePage({ ...DEFAULTS, method: 'marks' }, () => {})
}
const append = (text: string) => {
  document.body.appendChild(document.createElement('p')).textContent = text
}
const wait = async (milliseconds: number) => {
  await Promise.resolve()
  await vi.advanceTimersByTimeAsync(milliseconds)
}
const marks = () => document.querySelectorAll('clean-copy-mark').length
const OTHER = 'The library will stay open until nine in the evening from the first week of next month on.'
/** No copy, but contains a rare word of the story. */
const NEAR = `${OTHER} ${rareWords(story)[0]}`
const MINUTE = 60_000

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('CSS', { highlights: new Map() })
  scans = 0
  cost = 0
  spent = 0
  duringScan = () => {}
  openedKeys.length = 0
  vi.spyOn(performance, 'now').mockImplementation(() => Date.now() + spent)
  document.body.innerHTML = '<main></main>'
  globalThis.cleanCopyStories = { [story.id]: story }
})
afterEach(() => {
  annotation.end()
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe.each([
  ['without the story', [], 'none'],
  ['with the story', story.copyAsFound, 'found']
])('a page %s', (_, texts, state) => {
  beforeEach(async () => {
    texts.forEach(append)
    start()
    await wait(MINUTE)
    expect(annotation.status.state).toBe(state)
    expect(scans).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is not scanned again when nothing came that could be part of a copy', async () => {
    document.body.append(document.createElement('img'), 'Share')
    document.body.setAttribute('class', 'wide')
    document.querySelector('main')?.remove()
    await wait(MINUTE)
    append('Advertisement')
    await wait(MINUTE)
    expect(scans).toBe(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is scanned once, after a while, when text without words of the story came', async () => {
    append(OTHER)
    await wait(5000)
    append(OTHER)
    await wait(1000)
    expect(scans).toBe(1)
    await wait(MINUTE)
    expect(scans).toBe(2)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('is scanned at once when text with words of the story came', async () => {
    append(NEAR)
    await wait(1000)
    expect(scans).toBe(2)
  })
})

it('a page is marked when the story comes into it later', async () => {
  start()
  await wait(1000)
  expect(marks()).toBe(0)
  story.copyAsFound.forEach(append)
  await wait(1000)
  expect(annotation.status.state).toBe('found')
  expect(marks()).toBeGreaterThan(story.passages.length)
})

it('scans that take long are made rarely', async () => {
  cost = 400
  start()
  append(NEAR)
  await wait(1000)
  expect(scans).toBe(2)
  // Both have used up the free work.
  append(NEAR)
  await wait(3500)
  expect(scans).toBe(2)
  await wait(1500)
  expect(scans).toBe(3)
})

it('looks for shadow trees rarely in a page that grows all the time', async () => {
  let grow = () => {}
  class FakeObserver {
    constructor(onResize: () => void) {
      grow = onResize
    }
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', FakeObserver)
  start()
  await wait(1000)
  const looks = vi.spyOn(document.body, 'querySelectorAll')
  for (let frame = 0; frame < 600; frame++) {
    grow()
    await wait(16)
  }
  expect(looks.mock.calls.length).toBeGreaterThan(2)
  expect(looks.mock.calls.length).toBeLessThan(25)
})

it('moves the findings of its report when text comes before them', async () => {
  story.copyAsFound.forEach(append)
  start()
  await wait(1000)
  document.body.prepend(OTHER)
  await wait(MINUTE)
  expect(scans).toBe(2)
  const { status } = annotation
  const text = readPage(document.body).page.text
  if (status.state !== 'found') throw new Error(status.state)
  expect(status.report.passages.length).toBeGreaterThan(70)
  for (const { start, end, quote } of status.report.passages) expect(text.slice(start, end)).toBe(quote)
})

describe('a marked page that is painted anew', () => {
  const [first, second] = [story.passages[0], story.passages.at(-1)].map((passage) => passage?.id)
  /** Changes the page so that its report is another one. */
  const appendTheRest = () => story.copyAsFound.slice(-5).forEach(append)
  const isPaintedAnew = async () => {
    await wait(MINUTE)
    expect(scans).toBe(3)
  }
  beforeEach(async () => {
    vi.spyOn(Element.prototype, 'checkVisibility').mockReturnValue(true)
    vi.spyOn(Element.prototype, 'getClientRects').mockReturnValue([new DOMRect()] as unknown as DOMRectList)
    story.copyAsFound.slice(0, -5).forEach(append)
    start()
    await wait(1000)
    expect(await annotation.show(first ?? '')).toBe(true)
    await wait(0)
    expect(openedKeys).toEqual([first])
  })

  it('shows the card that was open', async () => {
    appendTheRest()
    await isPaintedAnew()
    expect(openedKeys).toEqual([first, first])
  })

  it('does not show a card that was closed meanwhile', async () => {
    duringScan = () => closeCard()
    appendTheRest()
    await isPaintedAnew()
    expect(openedKeys).toEqual([first])
  })

  it('shows what is asked for meanwhile', async () => {
    let answer: Promise<boolean> | undefined
    duringScan = () => {
      // The second scan reads the page without marks.
      if (scans === 3) answer = annotation.show(second ?? '')
    }
    appendTheRest()
    await isPaintedAnew()
    expect(await answer).toBe(true)
    expect(openedKeys.at(-1)).toBe(second)
  })

  it('tells the findings to step through, asked meanwhile', async () => {
    let answer: ReturnType<PageSession['stops']> | undefined
    duringScan = () => {
      if (scans === 3) answer = annotation.stops('passages')
    }
    appendTheRest()
    await isPaintedAnew()
    expect((await answer)?.map(({ key }) => key)).toContain(second)
  })
})
