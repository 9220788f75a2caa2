/** What readers do with a story whose first half is in the page and whose second half is in shadow trees. */
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { type AnchoredPage, spanOfPosition, spanOfQuote } from '../../src/export/selectors'
import { type TestSession, until } from './browser'
import { allMarkedInTrees } from './every-tree'
import { FILE, serving, testInSteps } from './fixtures'
import { bare, theStory } from './marked'
import { paragraphs } from './server'
import { stillPoint } from './shadow'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const all = paragraphs()
const half = Math.ceil(all.length / 2)
const blocks = all.map((text) => `<p>${escaped(text)}</p>`)
const inTree = (content: string, mode: string) => `<div><template shadowrootmode="${mode}">${content}</template></div>`
/** The second half scrolls by itself, in a closed tree inside an open one. */
const SCROLLER = '<style>section { height: 160px; overflow: auto }</style>'
const html = `<!doctype html><meta charset="utf-8"><title>Reader</title>${blocks.slice(0, half).join('\n')}
${inTree(inTree(`${SCROLLER}<section>${blocks.slice(half).join('\n')}</section>`, 'closed'), 'open')}<div style="height: 3000px"></div>`

const test = testInSteps.extend(
  'server',
  FILE,
  serving(({ pathname }) => (pathname === '/story' ? { html } : null))
)
const { story } = theStory()

/** Runs in the content world: scrolls to the paragraph with these words, and returns its place. */
function toParagraph(words: string, block: ScrollLogicalPosition) {
  type Host = Element & { openOrClosedShadowRoot?: ShadowRoot | null }
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?(e: Element): ShadowRoot | null } } }).chrome
    ?.dom
  const rootOf = (e: Host) => e.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot?.(e)
  const outer = document.querySelector('body > div')
  const inner = outer && rootOf(outer)?.querySelector('div')
  const trees = [document, inner && rootOf(inner)].filter((tree) => !!tree)
  const all = trees.flatMap((tree) => [...tree.querySelectorAll('p')])
  const found = all.find((p) => (p.textContent ?? '').replace(/[\s\u00ad\u200b]/g, '') === words)
  found?.scrollIntoView({ block, behavior: 'instant' })
  const box = found?.getBoundingClientRect()
  return box ? { x: box.x + 4, y: box.y + 8 } : null
}

describe('a story half in shadow trees', () => {
  let session: TestSession
  let page: Page
  test.beforeAll(async ({ session: given, server }) => {
    session = given
    page = await session.open(`${server.origin}/story`)
    await allMarkedInTrees(session, page)
  })
  const placeOf = (index: number, block: ScrollLogicalPosition = 'center') =>
    stillPoint(`paragraph ${index}`, () => session.inContentWorld(page, toParagraph, bare(all[index] ?? ''), block))

  test('anchors lead to the words in the page; words in a tree have none', async () => {
    const { anchors } = (await session.call<AnchoredPage>(page, 'anchors')) as AnchoredPage
    const text = await page.evaluate(() => document.body.textContent ?? '')
    for (const { id, quote, paragraph } of story.passages) {
      const anchor = anchors[id]
      expect(anchor !== undefined, id).toBe(paragraph <= half)
      const span = anchor && spanOfPosition(text, anchor)
      if (!anchor || !span) continue
      expect(bare(text.slice(span.start, span.end))).toBe(bare(quote))
      expect(spanOfQuote(text, anchor)).toEqual(span)
    }
  })

  test('is copied with corrections from within a tree', async ({ server }) => {
    const lost = story.passages.find(({ paragraph, correction }) => paragraph > half && correction)
    const index = (lost?.paragraph ?? 1) - 1
    const blank = await session.open(`${server.origin}/blank`)
    await blank.evaluate(() => document.body.appendChild(document.createElement('textarea')))
    await page.bringToFront()
    const { x, y } = await placeOf(index)
    await page.mouse.click(x, y, { count: 3 })
    await until('it is copied', () => session.call(page, 'copy'))
    const pasted = async () => {
      await blank.bringToFront()
      await blank.focus('textarea')
      await blank.keyboard.down('Control')
      await blank.keyboard.press('v')
      await blank.keyboard.up('Control')
      return until('it is pasted', () => blank.evaluate(() => document.querySelector('textarea')?.value))
    }
    const text = await pasted()
    expect(text).toContain(`${lost?.quote} [`)
    expect(bare(text.split('\n\n')[0] ?? '').startsWith(bare(all[index]?.slice(0, 20) ?? ''))).toBe(true)
    // No other paragraph, and the line that names the source.
    expect(text.split('\n\n')).toHaveLength(2)
    await blank.close()
  })

  test('what is copied from a tree without corrections has no marks', async ({ server }) => {
    const blank = await session.open(`${server.origin}/blank`)
    await blank.evaluate(() => {
      document.body.contentEditable = 'true'
    })
    await page.bringToFront()
    const { x, y } = await placeOf(half + 1)
    await page.mouse.click(x, y, { count: 3 })
    await page.keyboard.down('Control')
    await page.keyboard.press('c')
    await page.keyboard.up('Control')
    await blank.bringToFront()
    await blank.focus('body')
    await blank.keyboard.down('Control')
    await blank.keyboard.press('v')
    await blank.keyboard.up('Control')
    const pasted = await until('it is pasted', () => blank.evaluate(() => document.body.innerHTML))
    expect(pasted).not.toContain('clean-copy')
    await blank.close()
  })

  test('scrolls to a paragraph in a tree, and the panel goes along there', async () => {
    const panel = await session.open(session.extensionUrl(`sidepanel.html?tab=${session.tabId(page)}`))
    const current = () =>
      panel.evaluate(() => document.querySelector<HTMLElement>('.paragraph[aria-current]')?.dataset.paragraph ?? null)
    const last = story.original.length - 2
    await panel.waitForSelector(`[data-paragraph="${last}"] > .words`)
    await panel.click(`[data-paragraph="${last}"] > .words`)
    await page.bringToFront()
    await until('the page has scrolled', () => page.evaluate(() => scrollY > 0))
    expect(await current()).toBe(String(last))
    // With the scroller at the top of the window, all of it is above the reading line.
    const { x, y } = await placeOf(half, 'start')
    await page.mouse.move(x, y)
    await page.mouse.wheel({ deltaY: 3000 })
    const end = all.length - 1
    await until('the panel is at the end', async () => (await current()) === String(end))
    const before = await placeOf(end - 1, 'nearest')
    await page.mouse.click(before.x, before.y)
    await until('the panel is where the reader clicked', async () => (await current()) === String(end - 1))
    await panel.close()
  })
})
