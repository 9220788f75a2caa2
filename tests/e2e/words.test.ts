/** What a browser does with the words of a page: marks are not in the way of selecting, finding, printing, translating. */
import { inflateSync } from 'node:zlib'
import type { Page } from 'puppeteer-core'
import { describe, expect } from 'vitest'
import { until } from './browser'
import { test as base, FILE, serving } from './fixtures'
import { bare, highlighted, painted, quotesOf, theStory, unpainted } from './marked'
import { paragraphs } from './server'

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
/** Around garbled words a link, which has a dot behind it. */
const article = paragraphs()
  .map((text) => `<p>${escaped(text).replace('David Lost', '<a href="/david">David Lost</a>')}</p>`)
  .join('\n')

const test = base
  .extend(
    'server',
    FILE,
    serving(() => ({
      html: `<!doctype html><html lang="en"><meta charset="utf-8"><title>w</title><link rel="icon" href="data:,">${article}`
    }))
  )
  .extend('page', async ({ open }) => {
    const page = await open('/')
    await painted(page)
    return page
  })

const { story } = theStory()
const wanted = Object.fromEntries(story.passages.map(({ id, quote }) => [id, bare(quote)]))
/** Words around the beginning and the end of each passage, which no other place has: to be found across a mark's edge. */
const edges = story.passages.flatMap(({ paragraph, start, end }) => {
  const text = story.copyAsFound[paragraph - 1] ?? ''
  return [start, end].map((at) => text.slice(Math.max(0, at - 15), at + 15))
})

const selectedText = (page: Page) =>
  page.evaluate(() => {
    getSelection()?.selectAllChildren(document.body)
    const all = String(getSelection())
    // From the middle of a link to somewhere far below.
    const [from, to] = [document.querySelector('a') as Element, document.querySelectorAll('p')[20] as Element]
    getSelection()?.setBaseAndExtent(from, 0, to, to.childNodes.length)
    const some = String(getSelection())
    getSelection()?.removeAllRanges()
    return { all, some }
  })

const notFound = (page: Page) =>
  page.evaluate(
    (wanted) =>
      wanted.filter((words) => {
        getSelection()?.removeAllRanges()
        return !(window as unknown as { find(words: string, matchCase: boolean): boolean }).find(words, true)
      }),
    edges
  )

/** The colours of the first printed page, as its PDF sets them. Firefox takes seconds for a second page. */
async function inks(page: Page): Promise<string[]> {
  const pdf = Buffer.from(await page.pdf({ printBackground: true, pageRanges: '1' }))
  const set = new Set<string>()
  for (let at = pdf.indexOf('stream'); at >= 0; at = pdf.indexOf('stream', at + 6)) {
    const begin = pdf.indexOf('\n', at) + 1
    if (pdf.subarray(at - 3, at).toString() === 'end') continue
    let text = ''
    try {
      text = inflateSync(pdf.subarray(begin, pdf.indexOf('endstream', begin)), { finishFlush: 2 }).toString('latin1')
    } catch {
      continue
    }
    for (const [ink] of text.matchAll(/(?:[\d.]+ ){1,4}(?:rg|RG|g|G|k|K)\b/g)) set.add(ink)
  }
  return [...set].sort()
}

/** Stands for another language: names stay, other words change, and to translate twice gives the text again. */
const TURN = (text: string) =>
  text.replace(/(?<![\p{L}])\p{Ll}+/gu, (word) =>
    word.replace(/[a-z]/g, (c) => String.fromCharCode(((c.charCodeAt(0) - 84) % 26) + 97))
  )

/** Makes `window.turn` of that, and `window.textNodes`, what a translator begins with: all text there is then. */
const prepare = (page: Page) =>
  page.evaluate(`{
    window.turn = ${TURN}
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    window.textNodes = []
    while (walker.nextNode()) if (walker.currentNode.data.trim()) textNodes.push(walker.currentNode)
  }`)
const text = (page: Page) => page.evaluate(() => (document.body.textContent ?? '').replace(/\s/g, ''))
const plain = bare(paragraphs().join(''))
const turned = bare(TURN(paragraphs().join('\n')))

/** Black, and the blue of links, as browsers write them. */
const OWN_INKS = /^(?:0(?: 0 0)?|0 0 0\.93) (?:rg|RG|g|G)$/
const rounded = (ink: string) => ink.replace(/\d*\.\d+/g, (number) => String(Number(Number(number).toFixed(2))))

describe('the words of a page', () => {
  test('are selected and found as they are without marks', async ({ session, page }) => {
    const marked = await selectedText(page)
    expect(await notFound(page)).toEqual([])
    await session.choose({ on: false })
    await unpainted(page)
    expect(await selectedText(page)).toEqual(marked)
    expect(await notFound(page)).toEqual([])
    await session.choose({})
  })

  test('are printed in their own colours, without the card', async ({ session, page }) => {
    await page.click('clean-copy-mark[data-passage]')
    await until('a card is open', async () => (await session.shadow(page, 'clean-copy-card').text()) !== '')
    expect((await inks(page)).map(rounded).filter((ink) => !OWN_INKS.test(ink))).toEqual([])
  })

  test('are translated text by text, and back again, with nothing lost or doubled', async ({ session, page }) => {
    await prepare(page)
    /** As Google's translator does: text nodes make way for \`font\` elements, some sooner, some later. */
    const translate = (from: number, to: number) =>
      page.evaluate(
        (from, to) => {
          document.documentElement.className = 'translated-ltr'
          for (const node of window.textNodes.slice(from, to)) {
            const [outer, inner] = [document.createElement('font'), document.createElement('font')]
            for (const font of [outer, inner]) font.style.verticalAlign = 'inherit'
            inner.append(window.turn(node.data))
            outer.append(inner)
            node.replaceWith(outer)
            window.fonts.set(outer, node)
          }
        },
        from,
        to
      )
    const half = await page.evaluate(() => {
      window.fonts = new Map()
      // The first of two texts that one paragraph was split into.
      return window.textNodes.findIndex((node, n) => n > 100 && node.parentElement?.localName === 'clean-copy-mark')
    })
    await translate(0, half)
    await until('no marks are left', () => page.evaluate(() => document.querySelector('clean-copy-mark') === null))
    await translate(half, 10_000)
    expect(await text(page)).toBe(turned)
    await until('nothing is found', async () => (await session.status(page)) === 'none')
    expect(await text(page)).toBe(turned)
    await page.evaluate(() => {
      document.documentElement.className = ''
      for (const [font, node] of window.fonts) font.replaceWith(node)
    })
    await highlighted(page)
    expect(await text(page)).toBe(plain)
    expect(await quotesOf(page)).toEqual(wanted)
  })

  test('are translated in place and in another order, with nothing lost or doubled', async ({ session, page }) => {
    await prepare(page)
    const expected = await page.evaluate(() => {
      // As Firefox does: all of a paragraph is taken out and put back in the order of the other language.
      document.documentElement.lang = 'fr'
      for (const node of window.textNodes) node.data = window.turn(node.data)
      for (const line of document.querySelectorAll('p')) line.append(...[...line.childNodes].reverse())
      return (document.body.textContent ?? '').replace(/\s/g, '')
    })
    await until('nothing is found', async () => (await session.status(page)) === 'none')
    expect(await page.evaluate(() => document.querySelectorAll('clean-copy-mark').length)).toBe(0)
    expect(await text(page)).toBe(expected)
  })
})

declare global {
  interface Window {
    turn(text: string): string
    textNodes: Text[]
    fonts: Map<Element, Text>
  }
}
