/** Limits: very large pages, hidden and prerendered ones, frames, documents that are no web pages. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { type TestSession, until } from './browser'
import { test as base, FILE, kind, serving } from './fixtures'
import { allPainted, painted, quotesOf, traces } from './marked'
import { popupState } from './popup-page'
import { paragraphs } from './server'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const article = paragraphs()
  .map((text) => `<p>${escaped(text)}</p>`)
  .join('\n')
const page = (title: string, body: string) => ({ html: `<!doctype html><title>${title}</title>${body}` })
const others = '<p>The harbour office counted <b>boats</b> again.</p>'.repeat(6000)
const rules = JSON.stringify({ prerender: [{ source: 'list', urls: ['/prerendered'], eagerness: 'immediate' }] })

const PAGES: Record<string, { html: string; headers?: Record<string, string> }> = {
  '/story': page('s', article),
  // Hidden, so that the browser need not lay it out; the extension reads it anyway.
  '/large': page('l', `<style>.folded { display: none }</style>${article}<div class="folded"></div>`),
  '/long': page('n', `${others}<main>${article}</main>${others}`),
  '/framed': page('f', '<p>A page with a frame.</p><iframe src="/story"></iframe>'),
  '/text': { html: paragraphs().join('\n\n'), headers: { 'content-type': 'text/plain; charset=utf-8' } },
  '/drawing': {
    html: `<svg xmlns="http://www.w3.org/2000/svg"><text>${paragraphs().map(escaped).join(' ')}</text></svg>`,
    headers: { 'content-type': 'image/svg+xml' }
  },
  '/speculating': page('p', `<script type="speculationrules">${rules}</script><a href="/prerendered">on</a>`),
  '/prerendered': page('a', article)
}

const requests: string[] = []
const test = base.extend(
  'server',
  FILE,
  serving(({ pathname }) => {
    requests.push(pathname)
    return PAGES[pathname] ?? null
  })
)

/** Inserts more text into a page than is read without a request. */
const makeLarge = (large: Page) =>
  large.evaluate(() => {
    const text = 'The harbour office counted boats and wrote their names into a book. '.repeat(1600)
    const parts = Array.from({ length: 200 }, () => {
      const p = document.createElement('p')
      p.textContent = text
      return p
    })
    document.querySelector('.folded')?.replaceChildren(...parts)
  })

const button = (popup: Page, n: number) => popup.click(`.message .buttons button:nth-of-type(${n})`)

describe('limits', () => {
  /** Opens a page that becomes too large before it is read: the story comes last, as if loaded later. */
  const openLarge = async (session: TestSession, address: string) => {
    const large = await session.open(address)
    await painted(large)
    await makeLarge(large)
    await large.evaluate(() => {
      history.pushState({}, '', '/large?more')
      document.body.append('More.')
    })
    const popup = await session.popup(large)
    await popupState(popup, 'too-large')
    expect(await traces(large)).toBe(0)
    return { large, popup }
  }

  test('a page that is too large is not read, the popup says so, and it is checked when the reader asks', async ({
    session,
    server
  }) => {
    const { large, popup } = await openLarge(session, `${server.origin}/large`)
    await button(popup, 1)
    await popupState(popup, 'found')
    await allPainted(large)
  })

  test('a story in the midst of 24,000 elements is marked like any other, with marks from the first', async ({
    session,
    server
  }) => {
    const long = await session.open('about:blank')
    await long.evaluateOnNewDocument(() => {
      const seen = new Set<number>()
      Object.assign(globalThis, { highlightsSeen: seen })
      const note = () => {
        seen.add(CSS.highlights.size)
        requestAnimationFrame(note)
      }
      note()
    })
    await long.goto(`${server.origin}/long`)
    await allPainted(long)
    const outside = await long.evaluate(() => document.querySelectorAll('body > p clean-copy-mark').length)
    expect(outside).toBe(0)
    expect((await session.call<unknown[]>(long, 'printed'))?.length).toBeGreaterThan(paragraphs().length)
    expect(
      await long.evaluate(() => [...(globalThis as unknown as { highlightsSeen: Set<number> }).highlightsSeen])
    ).toEqual([0])
  })

  test('of a page that is too large the selection alone can be checked', async ({ session, server }) => {
    const { large, popup } = await openLarge(session, `${server.origin}/large`)
    await large.evaluate(() => {
      const all = [...document.querySelectorAll('p')].slice(0, 8)
      getSelection()?.setBaseAndExtent(all[0] as Node, 0, all.at(-1) as Node, 1)
    })
    await button(popup, 2)
    await popupState(popup, 'found')
    await painted(large)
    const found = Object.keys(await quotesOf(large)).length
    expect(found).toBeGreaterThan(0)
    expect(found).toBeLessThan(83)
  })

  test('a tab in the background is looked at when it is shown', async ({ session, server, open }) => {
    const front = await open('/framed')
    const id = await session.evaluateInExtension<number>(
      `(await api.tabs.create({ url: '${server.origin}/story', active: false,
        windowId: (await api.tabs.get(${session.tabId(front)})).windowId })).id`
    )
    const look = () =>
      session.evaluateInExtension<{ gate: boolean; stories: boolean; seen: string }>(
        `(await api.scripting.executeScript({ target: { tabId: ${id} }, func: () => ({
          gate: 'cleanCopyGate' in globalThis, stories: 'cleanCopyStories' in globalThis, seen: document.visibilityState
        }) }))[0].result`
      )
    await until('the gate is there', async () => (await look()).gate)
    expect(await look()).toEqual({ gate: true, stories: false, seen: 'hidden' })
    await session.evaluateInExtension(`api.tabs.update(${id}, { active: true })`)
    await until('the story is there', async () => (await look()).stories)
    await session.evaluateInExtension(`api.tabs.remove(${id})`)
  })

  test('frames and documents that are no pages are left alone', async ({ session, open }) => {
    const pages: Page[] = []
    for (const path of ['/framed', '/text', '/drawing']) pages.push(await open(path))
    const control = await open('/story')
    await painted(control)
    for (const left of pages) {
      expect(await session.annotated(left), left.url()).toBe(false)
      for (const frame of left.frames()) {
        const marks = await frame.evaluate(() => document.getElementsByTagName('clean-copy-mark').length)
        expect(marks, frame.url()).toBe(0)
      }
    }
  })

  test.runIf(kind === 'chromium')('a prerendered page is marked once it is opened', async ({ session, open }) => {
    const from = await open('/speculating')
    await until('the page is prerendered', async () => requests.includes('/prerendered'))
    await from.click('a')
    // Through the extension: automation may keep a reference to the previous page.
    const seen = await until('the page is marked', async () => {
      const now = await session.inContentWorld(from, () => {
        const [entry] = performance.getEntriesByType('navigation') as (PerformanceEntry & { activationStart: number })[]
        const marks = [...document.querySelectorAll<HTMLElement>('clean-copy-mark[data-passage]')]
        const passages = new Set(marks.map(({ dataset }) => dataset.passage))
        return { activated: (entry?.activationStart ?? 0) > 0, passages: passages.size }
      })
      return now.passages > 0 && now
    })
    expect(seen).toEqual({ activated: true, passages: 83 })
  })
})
