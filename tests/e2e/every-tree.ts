/** What is in a page, in the shadow trees and frames of it too. */
import type { Page } from 'puppeteer-core'
import { type TestSession, until } from './browser'
import { bare, theStory } from './marked'

export interface Found {
  /** The words that are marked, without white space. */
  marked: string
  /** The HTML of every tree. */
  html: string
  /** How many elements, style sheets and highlighted words are ours. */
  ours: number
}

/** Runs in the content world, which sees closed trees: what is marked there, and the HTML of every tree. */
function look(): Found {
  const dom = (globalThis as { chrome?: { dom?: { openOrClosedShadowRoot?(e: Element): ShadowRoot | null } } }).chrome
    ?.dom
  const rootOf = (e: Element & { openOrClosedShadowRoot?: ShadowRoot | null }) => {
    try {
      return e.openOrClosedShadowRoot ?? dom?.openOrClosedShadowRoot?.(e)
    } catch {
      return null
    }
  }
  const marks: Element[] = []
  let html = ''
  let ours = 0
  const visit = (tree: Document | ShadowRoot) => {
    html += tree instanceof Document ? tree.documentElement.outerHTML : `\n#shadow ${tree.innerHTML}`
    // The page's own sheets are in a shadow tree's list too; ours are the ones that speak of marks.
    ours += tree.adoptedStyleSheets.filter((sheet) => /clean-copy-/.test(sheet.cssRules[0]?.cssText ?? '')).length
    for (const element of tree.querySelectorAll('*')) {
      if (element.localName === 'clean-copy-mark' && element.hasAttribute('data-passage')) marks.push(element)
      if (element.localName === 'style' && /clean-copy-/.test(element.textContent ?? '')) ours++
      if (element.localName.startsWith('clean-copy-')) ours++
      else {
        const root = rootOf(element)
        if (root) visit(root)
      }
    }
  }
  visit(document)
  return { marked: marks.map((mark) => mark.textContent).join('|'), html, ours }
}

/** Runs in the page: Firefox lets no content script iterate over highlights. */
const highlightedWords = (): string =>
  ['misleads', 'confuses', 'stiff']
    .flatMap((severity) => [...(CSS.highlights.get(`clean-copy-${severity}`) ?? [])].map(String))
    .join('|')

/** Looks into all trees of all frames of a page. */
export async function lookInto(session: TestSession, page: Page): Promise<Found> {
  const frames = await session.inAllFrames(page, look)
  // A frame may be gone by now.
  const highlights = await Promise.all(page.frames().map((frame) => frame.evaluate(highlightedWords).catch(() => '')))
  const highlighted = highlights.join('|').replace(/^\|+$/, '')
  return {
    marked: bare([...frames.map(({ marked }) => marked), highlighted].join('|')).replaceAll('|', ''),
    html: frames
      .map(({ html }) => html)
      .sort()
      .join('\n#frame '),
    ours: frames.reduce((sum, frame) => sum + frame.ours, highlighted.length)
  }
}

const quotes = theStory().story.passages.map(({ quote }) => bare(quote))

/** Resolves when the passages of the story are marked, in whichever tree: a few may be divided by the page. */
export async function allMarkedInTrees(session: TestSession, page: Page): Promise<void> {
  await until('every passage is marked', async () => {
    const { marked } = await lookInto(session, page)
    const missing = quotes.filter((quote) => !marked.includes(quote))
    if (missing.length > 3) throw new Error(`${missing.length} are missing: ${missing.slice(0, 5).join(', ')}`)
    return true
  })
}

/** Resolves when nothing of ours is left in any tree. */
export async function nothingLeft(session: TestSession, page: Page): Promise<void> {
  await until('nothing of ours is left', async () => {
    const { ours } = await lookInto(session, page)
    if (ours > 0) throw new Error(`${ours} pieces are left`)
    return true
  })
}
