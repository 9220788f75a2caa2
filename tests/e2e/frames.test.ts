/** Stories in frames of a page. */
import type { Frame, Page } from 'puppeteer-core'
import { describe, expect, onTestFinished } from 'vitest'
import { type TestSession, until } from './browser'
import { lookInto } from './every-tree'
import { test as base, FILE, serving } from './fixtures'
import { bare, painted, theStory } from './marked'
import { flip, popupState } from './popup-page'
import { paragraphs } from './server'
import { stillPoint } from './shadow'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
const blocks = paragraphs().map((text) => `<p>${escaped(text)}</p>`)
const half = Math.ceil(blocks.length / 2)
const third = Math.ceil(blocks.length / 3)
const article = blocks.join('\n')
const whole = (body: string) => `<!doctype html><meta charset="utf-8"><title>f</title>${body}`
const SIZE = 'width="700" height="500"'
/** The frame lies below what the window shows. */
const below = (frame: string) => whole(`<h1>Reader</h1><div style="height:2000px">Menu</div>${frame}<p>End</p>`)
const frame = (address: string, more = '') => `<iframe ${SIZE} ${more} src="${address}"></iframe>`
const inTree = (content: string, mode: string) =>
  `<news-reader><template shadowrootmode="${mode}">${content}</template></news-reader>`

/** Pages by path; `other` is another origin that serves the same. */
const PAGES: Record<string, (other: string) => string> = {
  '/article': () => whole(article),
  '/first-half': () => whole(blocks.slice(0, half).join('\n')),
  '/second-half': () => whole(blocks.slice(half).join('\n')),
  '/same-origin': () => below(frame('/article')),
  '/srcdoc': () => below(`<iframe ${SIZE} srcdoc="${escaped(whole(article))}"></iframe>`),
  '/other-origin': (other) => below(frame(`${other}/article`)),
  '/sandboxed': () => below(frame('/article', 'sandbox')),
  '/sandboxed-srcdoc': () => below(`<iframe ${SIZE} sandbox srcdoc="${escaped(whole(article))}"></iframe>`),
  '/nested': (other) => below(frame(`${other}/same-origin`)),
  '/nested-back': (other) => below(frame(`/other-origin?other=${other}`)),
  '/full-height': () => below('<iframe width="700" height="9000" src="/article"></iframe>'),
  '/frameset': () => '<frameset cols="50%,50%"><frame src="/first-half"><frame src="/second-half"></frameset>',
  '/in-shadow-tree': () => below(inTree(frame('/article'), 'open')),
  '/in-closed-shadow-tree': (other) => below(inTree(frame(`${other}/article`), 'closed')),
  '/in-nested-shadow-tree': () =>
    below(
      inTree(`<div>${inTree(`<iframe ${SIZE} srcdoc="${escaped(whole(article))}"></iframe>`, 'open')}</div>`, 'closed')
    ),
  '/late': () => below(''),
  '/halves': () => whole(`${frame('/first-half')}<p>Advertisement</p>${frame('/second-half')}`),
  '/in-reading-order': (other) =>
    whole(
      `<h1>Reader</h1>${frame('/first-third')}${blocks.slice(third, 2 * third).join('')}${frame(`${other}/last-third`)}`
    ),
  '/first-third': () => whole(blocks.slice(0, third).join('')),
  '/last-third': () => whole(blocks.slice(2 * third).join('')),
  /** The frame in the middle of the text, in which another one stands before its text. */
  '/nested-in-reading-order': () =>
    whole(`${blocks.slice(0, third).join('')}${frame('/nested-thirds')}${blocks.slice(2 * third).join('')}`),
  '/nested-thirds': () =>
    whole(`${inTree(frame('/first-of-middle'), 'open')}${blocks.slice(third + 2, 2 * third).join('')}`),
  '/first-of-middle': () => whole(blocks.slice(third, third + 2).join('')),
  '/around': () => whole(`${blocks.slice(0, half).join('\n')}${frame('/second-half')}`),
  '/small': () => whole('<iframe width="300" height="600" src="/article"></iframe>'),
  '/advertisements': () => below('<iframe width="300" height="250" src="/advertisement"></iframe>'.repeat(60)),
  '/advertisement': () => whole('<p>Buy now</p>'),
  /** Never has loaded. */
  '/stuck': () => whole('<p>Buy now</p><script src="/never"></script>')
}

/** Answers that wait for a test, by path. */
const held = new Map<string, Promise<unknown>>([['/never', new Promise(() => {})]])
/** The paths that were asked for. */
const asked = new Set<string>()

const test = base
  .extend(
    'server',
    FILE,
    serving(async ({ pathname, searchParams }) => {
      asked.add(pathname)
      await held.get(pathname)
      const html = PAGES[pathname]?.(searchParams.get('other') ?? '')
      return html === undefined ? null : { html }
    })
  )
  .extend('openFramed', ({ session, server }) => {
    const other = server.origin.replace('localhost', '127.0.0.1')
    return (path: string) => session.open(`${server.origin}${path}?other=${other}`)
  })

/** Runs in the content world of each frame: its HTML, and how many elements in it are ours. */
const look = () => ({
  html: document.documentElement.outerHTML,
  ours: [...document.querySelectorAll('*')].filter((e) => e.localName.startsWith('clean-copy-')).length
})

/** Runs in a frame. Where no script of the page may run, nothing tells who owns it: words are highlighted there. */
function markedWords(): string[] {
  const marks = [...document.querySelectorAll('clean-copy-mark[data-passage]')].map((mark) => mark.textContent ?? '')
  const highlights = ['misleads', 'confuses', 'stiff'].flatMap((severity) => [
    ...(CSS.highlights.get(`clean-copy-${severity}`) ?? [])
  ])
  return [...marks, ...highlights.map(String)]
}

const quotes = theStory().story.passages.map(({ quote }) => bare(quote))

async function marked(page: Page): Promise<string> {
  // A frame that never has loaded does not answer.
  const frames = page.frames().filter((frame) => !/\/stuck|:blank/.test(frame.url()))
  const words = await Promise.all(frames.map((frame) => frame.evaluate(markedWords).catch(() => [])))
  return bare(words.flat().join(''))
}

async function allMarked(page: Page): Promise<void> {
  await until('every passage is marked', async () => {
    const words = await marked(page)
    const missing = quotes.filter((quote) => !words.includes(quote))
    if (missing.length > 3) throw new Error(`${missing.length} are missing: ${missing.slice(0, 5).join(', ')}`)
    return true
  })
}

async function nothingLeft(session: TestSession, page: Page): Promise<void> {
  await until('nothing of ours is left', async () => {
    const ours = (await session.inAllFrames(page, look)).reduce((sum, frame) => sum + frame.ours, 0)
    return ours === 0 && (await marked(page)) === ''
  })
}

/** Runs in a frame: scrolls to its first marked words and returns the middle of them. */
function toFirstMarked(): { x: number; y: number } | null {
  const mark = document.querySelector('clean-copy-mark[data-passage]')
  const [highlight] = CSS.highlights.get('clean-copy-misleads') ?? []
  const place = mark ?? (highlight as Range | undefined)
  if (!place) return null
  const element = mark ?? (highlight as Range).startContainer.parentElement
  element?.scrollIntoView({ block: 'center', behavior: 'instant' })
  const [box] = place.getClientRects()
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null
}

/** Clicks with the real mouse on the first marked words in a frame, however deep. */
async function clickMarked(page: Page): Promise<void> {
  await page.bringToFront()
  let markedFrame: Frame | undefined
  const middle = await stillPoint('the first marked words in a frame', async () => {
    for (const frame of page.frames().slice(1)) {
      const inFrame = await frame.evaluate(toFirstMarked).catch(() => null)
      const around = inFrame && (await (await frame.frameElement())?.boundingBox())
      if (!around) continue
      markedFrame = frame
      return { x: around.x + inFrame.x, y: around.y + inFrame.y }
    }
    return null
  })
  // Chromium sends a click to the frame that stood there when it last drew the page, which a busy machine does late.
  await until('the pointer is in the frame', async () => {
    await page.mouse.move(middle.x, middle.y)
    return markedFrame?.evaluate(() => document.querySelector(':hover') !== null)
  })
  await page.mouse.click(middle.x, middle.y)
}

/** Resolves when the card is open in one of the frames, and no other. */
async function cardOpen(session: TestSession, page: Page): Promise<void> {
  await until('one card is open', async () => {
    const cards = await session.inAllFrames(page, () => document.querySelectorAll('clean-copy-card').length)
    if (cards.reduce((sum, count) => sum + count, 0) !== 1) throw new Error(`cards: ${cards.join(', ')}`)
    return true
  })
}

const rowsIn = (popup: Page) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('.row[data-key]')].map((row) => row.getAttribute('data-key') ?? '')
  )

const { passages } = theStory().story
const ids = passages.map(({ id }) => id)
const severityOf = (wanted: string) => passages.find(({ id }) => id === wanted)?.severity
/** The passage of a finding, by its key in the report of its frame or tab. */
const idOf = (key: string) => key.replace(/[@#].*$/, '')

/** Runs in a frame: the words of the card that is open there. */
function cardWords(): string {
  type Open = { openOrClosedShadowRoot?: ShadowRoot | null }
  const card = document.querySelector('clean-copy-card') as (Element & Open) | null
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?(e: Element): ShadowRoot | null } } }).chrome
    ?.dom
  const root = card && (dom?.openOrClosedShadowRoot?.(card) ?? card.openOrClosedShadowRoot)
  return [...(root?.children ?? [])]
    .filter(({ localName }) => localName !== 'style')
    .map((e) => e.textContent)
    .join(' ')
}

/** Runs in a frame: whether keys reach the card that is open there. */
const hasCardFocus = () => document.hasFocus() && document.activeElement?.localName === 'clean-copy-card'

/** Resolves when the card of a passage is open, and no other, and has the focus. */
async function cardOf(session: TestSession, page: Page, id: string): Promise<void> {
  const quote = bare(passages.find((passage) => passage.id === id)?.quote ?? id)
  await until(`the card of ${id} is open`, async () => {
    const open = (await session.inAllFrames(page, cardWords)).map(bare).filter((words) => words !== '')
    // Other cards may quote the same words in their sentence.
    if (open.length !== 1 || !open[0]?.includes(`Onthispage${quote}`)) throw new Error(`open: ${JSON.stringify(open)}`)
    return (await session.inAllFrames(page, hasCardFocus)).includes(true)
  })
}

/** Resolves with the keys of the corrections in the panel, in its order. */
const listedIn = (panel: Page): Promise<string[]> =>
  until('the panel shows the corrections', async () => {
    const keys = await panel.evaluate(() =>
      [...document.querySelectorAll('.change')].map((change) => change.getAttribute('data-key') ?? '')
    )
    return keys.length > 60 && keys
  })

/** Goes on from the last finding before each edge of a frame with the keys of the card, and back. */
async function walkOverEdges(session: TestSession, page: Page, keys: string[]): Promise<void> {
  const frameOf = (key: string | undefined) => key?.split('#')[1] ?? '0'
  const edges = keys.slice(1).flatMap((key, i) => (frameOf(key) === frameOf(keys[i]) ? [] : [[keys[i] ?? '', key]]))
  expect(edges.length).toBeGreaterThan(1)
  for (const [before = '', after = ''] of edges) {
    const message = JSON.stringify({ to: 'page', call: 'show', data: before.replace(/#.*/, '') })
    await page.bringToFront()
    await session.evaluateInExtension(
      `await api.tabs.sendMessage(${session.tabId(page)}, ${message}, { frameId: ${frameOf(before)} })`
    )
    await cardOf(session, page, idOf(before))
    await page.keyboard.press('ArrowRight')
    await cardOf(session, page, idOf(after))
    await page.keyboard.press('ArrowLeft')
    await cardOf(session, page, idOf(before))
    await page.keyboard.press('Escape')
    await until('no card is open', async () =>
      (await session.inAllFrames(page, cardWords)).every((words) => bare(words) === '')
    )
  }
}

const FORMS = [
  '/same-origin',
  '/srcdoc',
  '/other-origin',
  '/sandboxed',
  '/sandboxed-srcdoc',
  '/nested',
  '/nested-back',
  '/full-height',
  '/frameset',
  '/in-shadow-tree',
  '/in-closed-shadow-tree',
  '/in-nested-shadow-tree'
]

describe('a story in a frame', () => {
  test.for(FORMS)(
    '%s: is marked, clicked, listed, and the HTML is as before when off',
    async (path, { session, openFramed }) => {
      const page = await openFramed(path)
      await allMarked(page)
      await clickMarked(page)
      await cardOpen(session, page)
      const popup = await session.popup(page)
      await popupState(popup, 'found')
      expect((await rowsIn(popup)).length).toBeGreaterThan(40)
      expect((await session.toolbar(page)).badge).not.toBe('')
      await flip(popup, 'on')
      await nothingLeft(session, page)
      const before = (await session.inAllFrames(page, look)).map(({ html }) => html).sort()
      await page.reload()
      expect((await session.inAllFrames(page, look)).map(({ html }) => html).sort()).toEqual(before)
      await flip(popup, 'on')
      await allMarked(page)
    }
  )

  test.for(['/same-origin', '/other-origin', '/nested', '/full-height'])(
    '%s: a jump from the popup scrolls the page to the frame, and the frame to the words',
    async (path, { session, openFramed }) => {
      const page = await openFramed(path)
      await allMarked(page)
      const popup = await session.popup(page)
      await popupState(popup, 'found')
      await popup.evaluate(() => [...document.querySelectorAll<HTMLElement>('.row[data-key]')].at(-1)?.click())
      await cardOpen(session, page)
      await until('the page has scrolled to the frame', () =>
        page.evaluate(() => {
          const { top, bottom } = (document.querySelector('iframe') as Element).getBoundingClientRect()
          return scrollY > 0 && top < innerHeight && bottom > 0
        })
      )
    }
  )

  test('in a frame that comes later is found', async ({ session, openFramed }) => {
    const page = await openFramed('/late')
    const popup = await session.popup(page)
    await popupState(popup, 'none')
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), frame('/article'))
    await allMarked(page)
    await popupState(popup, 'found')
    await page.evaluate(() => document.querySelector('iframe')?.remove())
    await popupState(popup, 'none')
  })

  test('in a frame that shows another document later is found', async ({ session, openFramed }) => {
    const page = await openFramed('/late')
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), frame('/advertisement'))
    await until('the frame has loaded', async () => (await session.inAllFrames(page, look)).length === 2)
    await page.evaluate(() => document.querySelector('iframe')?.setAttribute('src', '/article'))
    await allMarked(page)
  })

  test('in a frame that is empty when the gate comes is found', async ({ session, openFramed }) => {
    let release = () => {}
    held.set('/article', new Promise<void>((done) => (release = done)))
    onTestFinished(() => void held.delete('/article'))
    const page = await openFramed('/late')
    // The gate is asked for when the second frame has loaded.
    const both = frame('/article') + frame('/advertisement')
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), both)
    await until('the gate is in the empty frame', async () => {
      const gates = await session.evaluateInExtension<{ result: boolean }[]>(
        `await api.scripting.executeScript({
          target: { tabId: ${session.tabId(page)}, allFrames: true }, injectImmediately: true,
          func: () => globalThis.cleanCopyGate instanceof AbortController
        })`
      )
      return gates.length === 3 && gates.every(({ result }) => result)
    })
    release()
    await allMarked(page)
  })

  test('beside a frame that never has loaded is found', async ({ openFramed }) => {
    asked.clear()
    const page = await openFramed('/late')
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), frame('/stuck'))
    await until('the other frame is loading', async () => asked.has('/never'))
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), frame('/article'))
    await allMarked(page)
  })

  test('is found after switching off and on while another page never has loaded', async ({
    session,
    server,
    openFramed
  }) => {
    asked.clear()
    await session.evaluateInExtension(`await api.tabs.create({ url: '${server.origin}/stuck' })`)
    await until('the other page is loading', async () => asked.has('/never'))
    const page = await openFramed('/same-origin')
    await allMarked(page)
    await session.choose({ on: false })
    await nothingLeft(session, page)
    await page.reload()
    await session.choose({ on: true })
    await allMarked(page)
  })

  test('in a frame that comes after switching off and on is found', async ({ session, openFramed }) => {
    const page = await openFramed('/first-half')
    await painted(page)
    await session.choose({ on: false })
    await nothingLeft(session, page)
    await session.choose({ on: true })
    await painted(page)
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), frame('/second-half'))
    await allMarked(page)
  })

  test('is left alone on a site that is off, whatever the site of the frame', async ({ session, openFramed }) => {
    const page = await openFramed('/other-origin')
    await allMarked(page)
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    await flip(popup, 'site')
    await nothingLeft(session, page)
  })

  test('in a frame too small for an article is not looked for', async ({ session, openFramed }) => {
    const page = await openFramed('/small')
    const popup = await session.popup(page)
    await popupState(popup, 'none')
    expect(await session.inAllFrames(page, () => 'cleanCopyGate' in globalThis)).toEqual([true, false])
  })
})

describe('a story in several frames', () => {
  test.for(['/halves', '/around'])('%s: is one report, in reading order', async (path, { session, openFramed }) => {
    const page = await openFramed(path)
    await allMarked(page)
    const popup = await session.popup(page)
    await popupState(popup, 'found')
    const listed = await until('all is listed', async () => {
      const rows = await rowsIn(popup)
      return rows.length > 40 && rows
    })
    expect(listed.some((key) => key.includes('#'))).toBe(true)
    const panel = await session.open(session.extensionUrl(`sidepanel.html?tab=${session.tabId(page)}`))
    const order = await until('the panel shows the corrections', async () => {
      const keys = await panel.evaluate(() =>
        [...document.querySelectorAll('.change')].map((change) => change.getAttribute('data-key') ?? '')
      )
      return keys.length > 40 && keys
    })
    const frames = order.map((key) => key.split('#')[1] ?? '')
    expect(frames.filter((id, i) => id !== frames[i - 1])).toHaveLength(2)
  })

  test.for(['/in-reading-order', '/nested-in-reading-order'])(
    '%s: lists go through the page as it is read',
    async (path, { session, openFramed }) => {
      const page = await openFramed(path)
      await allMarked(page)
      const panel = await session.open(session.extensionUrl(`sidepanel.html?tab=${session.tabId(page)}`))
      const listed = await listedIn(panel)
      // Passages have the order of the story.
      expect(listed.map(idOf)).toEqual([...listed.map(idOf)].sort((a, b) => ids.indexOf(a) - ids.indexOf(b)))
      const popup = await session.popup(page)
      await popupState(popup, 'found')
      const misleading = (await rowsIn(popup)).map(idOf).filter((id) => severityOf(id) === 'misleads')
      expect(misleading).toEqual([...misleading].sort((a, b) => ids.indexOf(a) - ids.indexOf(b)))
    }
  )

  test.for(['/in-reading-order', '/nested-in-reading-order'])(
    '%s: next and previous go through the page as it is read',
    async (path, { session, openFramed }) => {
      const page = await openFramed(path)
      await allMarked(page)
      const panel = await session.open(session.extensionUrl(`sidepanel.html?tab=${session.tabId(page)}`))
      await walkOverEdges(session, page, await listedIn(panel))
    }
  )

  test('the arrows of the card lead from the last finding of a frame to the next one', async ({
    session,
    openFramed
  }) => {
    const page = await openFramed('/halves')
    await allMarked(page)
    const marks = await until('the first frame has marks', async () => {
      const found = (await page.frames()[1]?.$$('clean-copy-mark[data-passage]')) ?? []
      return found.length > 0 && found
    })
    await page.bringToFront()
    await marks.at(-1)?.click()
    await cardOpen(session, page)
    await page.keyboard.press('ArrowRight')
    await until('the card is open in the second frame', async () => {
      const cards = await session.inAllFrames(page, () => document.querySelector('clean-copy-card') !== null)
      return JSON.stringify(cards) === '[false,false,true]'
    })
    await page.keyboard.press('ArrowLeft')
    await until('the card is open in the first frame', async () => {
      const cards = await session.inAllFrames(page, () => document.querySelector('clean-copy-card') !== null)
      return JSON.stringify(cards) === '[false,true,false]'
    })
  })
})

test('sixty advertising frames get no script of ours', async ({ session, openFramed }) => {
  const page = await openFramed('/advertisements')
  const popup = await session.popup(page)
  await popupState(popup, 'none')
  const ours = await session.inAllFrames(
    page,
    () => Object.keys(globalThis).filter((key) => key.startsWith('cleanCopy')).length
  )
  expect(ours).toEqual([expect.any(Number), ...Array.from({ length: 60 }, () => 0)])
  expect(ours[0]).toBeGreaterThan(0)
  const { html } = await lookInto(session, page)
  await session.choose({ on: false })
  await page.reload()
  await until('the frames have loaded', async () => (await session.inAllFrames(page, look)).length === 61)
  expect((await lookInto(session, page)).html).toBe(html)
})
