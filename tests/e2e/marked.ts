/** What is marked in a page, told in places that do not depend on how the page breaks its text. */
import type { Page } from 'puppeteer-core'
import type { Story } from '../../src/story/story'
import { checkStories } from '../../src/tools/build/read-stories'
import { until } from './browser'
import { STORY } from './server'

/** A mark with its place: signs of its paragraph before its beginning and its end, white space not counted. */
export interface Marked {
  passage: string | null
  entity: string | null
  severity: string | null
  text: string
  paragraph: string
  from: number
  to: number
}

/** Text without what a page may break it by. */
export const bare = (text: string) => text.replace(/[\s\u00ad\u200b]/g, '')

/** The story on the sample page, with the spans of it that are right as they are. */
export function theStory() {
  known ??= readStory()
  return known
}

let known: ReturnType<typeof readStory> | undefined
function readStory() {
  const found = checkStories('seeds').find(({ story }) => story.id === STORY)
  if (!found) throw new Error(`no story ${STORY}`)
  return found
}

/** Where a place of the story stands, in the same terms as `Marked`. */
export function bareSpan(copy: string[], place: { paragraph: number; start: number; end: number }) {
  const text = copy[place.paragraph - 1] ?? ''
  return {
    paragraph: bare(text),
    from: bare(text.slice(0, place.start)).length,
    to: bare(text.slice(0, place.end)).length
  }
}

/** All marks of a page in page order, whichever painter made them. A highlight does not say whose it is: its place does. */
export async function marksOf(page: Page): Promise<Marked[]> {
  const marks = await page.evaluate(look)
  return marks.map(({ look, ...mark }) => (look === null || look === 'name' ? mark : { ...mark, ...passageAt(mark) }))
}

/** Runs in the page. */
function look(): (Marked & { look: string | null })[] {
  const strip = (text: string | null) => (text ?? '').replace(/[\s\u00ad\u200b]/g, '')
  // Copying a block takes long, and many marks are in one block.
  const texts = new Map<Element, string>()
  const textOf = (block: Element) => {
    const copy = block.cloneNode(true) as Element
    copy.querySelector('.credit')?.remove()
    return strip(copy.textContent)
  }
  const place = (node: Node, range: Range) => {
    const element = node instanceof Element ? node : node.parentElement
    const block = element?.closest('.credit') ?? element?.closest('p, figcaption, h1, li') ?? document.body
    const before = document.createRange()
    before.setStart(block, 0)
    before.setEnd(range.startContainer, range.startOffset)
    const from = strip(before.toString()).length
    const text = strip(range.toString())
    const paragraph = texts.get(block) ?? textOf(block)
    texts.set(block, paragraph)
    return { text, paragraph, from, to: from + text.length }
  }
  const marks = [...document.querySelectorAll<HTMLElement>('clean-copy-mark')].map((mark) => {
    const range = document.createRange()
    range.selectNodeContents(mark)
    const { passage = null, entity = null, severity = null } = mark.dataset
    return { look: null, passage, entity, severity, ...place(mark, range) }
  })
  const names = [...CSS.highlights.keys()].filter((name) => /^clean-copy-(?!active)/.test(name))
  const ranges = names
    .flatMap((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => ({ name, range: range as Range })))
    .filter(({ range }) => !range.collapsed)
    .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range))
  const highlights = ranges.map(({ name, range }) => {
    const look = name.replace(/^clean-copy-|-(?:highlight|quiet)$/g, '')
    return { look, passage: null, entity: null, severity: null, ...place(range.startContainer, range) }
  })
  return [...marks, ...highlights]
}

/** The passage of the story that stands at a place. */
function passageAt({ paragraph, from, to }: Pick<Marked, 'paragraph' | 'from' | 'to'>) {
  const found = passageSpans().find(
    ({ span }) => span.from <= from && to <= span.to && paragraph.startsWith(span.paragraph)
  )
  return { passage: found?.passage.id ?? 'unknown', severity: found?.passage.severity ?? null }
}

let spans: { passage: Story['passages'][number]; span: ReturnType<typeof bareSpan> }[] | undefined
function passageSpans() {
  const { story } = theStory()
  spans ??= story.passages.map((passage) => ({ passage, span: bareSpan(story.copyAsFound, passage) }))
  return spans
}

/** The share of an article's characters that have a ground of ours, whichever painter made it. */
export const tintedShare = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const lengthOf = (text: string | null) => (text ?? '').replace(/\s+/g, ' ').length
    const sum = (texts: (string | null)[]) => texts.reduce((total, text) => total + lengthOf(text), 0)
    const marks = [...document.querySelectorAll('clean-copy-mark')].filter(
      (mark) => getComputedStyle(mark).backgroundColor !== 'rgba(0, 0, 0, 0)'
    )
    const tints = ['clean-copy-misleads', 'clean-copy-confuses'].flatMap((name) => [
      ...(CSS.highlights.get(name) ?? [])
    ])
    const article = document.querySelector('article')
    return (
      sum([...marks.map(({ textContent }) => textContent), ...tints.map(String)]) /
      lengthOf(article?.textContent ?? null)
    )
  })

/** The words that are marked as each passage. */
export async function quotesOf(page: Page): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const { passage, text } of await marksOf(page)) if (passage) found[passage] = (found[passage] ?? '') + text
  return found
}

/** Resolves when marks stand in the page; unless it is large they are all put there at once. */
export async function painted(page: Page): Promise<void> {
  await until('the page is marked', () => page.evaluate(() => document.querySelector('clean-copy-mark') !== null))
}

/** Resolves when every passage of the story is marked: in a page that is large or changes they come one after the other. */
export async function allPainted(page: Page): Promise<void> {
  const { passages } = theStory().story
  await until('every passage is marked', async () => Object.keys(await quotesOf(page)).length === passages.length)
}

/** Resolves when words are highlighted and no marks stand in the page. */
export async function highlighted(page: Page): Promise<void> {
  await until('words are highlighted', async () => {
    const [marks, highlights] = await Promise.all([traces(page, 'clean-copy-mark'), highlightsIn(page)])
    return marks === 0 && highlights > 0
  })
}

/** Resolves when nothing of ours is left in the page. */
export async function unpainted(page: Page): Promise<void> {
  await until('the marks are gone', async () => (await traces(page)) === 0)
}

/** How many elements and highlights of ours a page has. */
export async function traces(page: Page, prefix = 'clean-copy-'): Promise<number> {
  const elements = await page.evaluate(
    (start) => [...document.querySelectorAll('*')].filter((e) => e.localName.startsWith(start)).length,
    prefix
  )
  return elements + (prefix === 'clean-copy-' ? await highlightsIn(page) : 0)
}

const highlightsIn = (page: Page) =>
  page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('clean-copy-')).length)

export const outerHTML = (page: Page) => page.evaluate(() => document.documentElement.outerHTML)
