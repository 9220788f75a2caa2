/**
 * Where the places of a report stand in the page as it is now: for whoever reads along beside it, and for what is taken
 * along. The page is read again when somebody asks, so that nothing is kept while nobody does.
 */
import { type AnchoredPage, createAnchors } from '../export/anchor'
import { withoutInvisible } from '../match/invisible'
import type { PrintedSentence } from '../messages'
import type { Report } from '../report'
import { readAsLooked } from './look'
import type { PageReading } from './read'

/** The reading that a report was made from; undefined where the page has changed since, and will be reported on anew. */
export function readingOf(report: Report): PageReading | undefined {
  const fits = ({ page }: PageReading) =>
    [...report.passages, ...report.entities].every((f) => page.text.slice(f.start, f.end) === f.quote)
  const whole = readAsLooked(document.body)
  if (fits(whole)) return whole
  const visible = readAsLooked(document.body, (block) => block.checkVisibility())
  return fits(visible) ? visible : undefined
}

/** What the page prints for the story's paragraphs, in the page's order. */
export function printedIn(report: Report): PrintedSentence[] {
  const text = readingOf(report)?.page.text
  if (text === undefined) return []
  return report.aligned.map(({ start, end, paragraph }) => ({
    paragraph,
    text: withoutInvisible(text.slice(start, end)).replace(/\s+/g, ' ').trim()
  }))
}

/** The page with anchors for all findings, and for each paragraph of the story under the key `paragraph:<index>`. */
export function anchoredPage(report: Report): AnchoredPage {
  const reading = readingOf(report)
  const page = { address: location.href, title: document.title, anchors: {} }
  if (!reading) return page
  const at = positions(document.body)
  const anchorAt = createAnchors(document.body.textContent ?? '')
  const first = new Map(report.aligned.toReversed().map((sentence) => [sentence.paragraph, sentence]))
  const spans = [
    ...[...report.passages, ...report.entities].map(({ key, start, end }) => ({ key, start, end })),
    ...[...first].map(([paragraph, { start, end }]) => ({ key: `paragraph:${paragraph}`, start, end }))
  ]
  const anchors = spans.flatMap(({ key, start, end }) => {
    const from = pointAt(reading, start)
    const to = pointAt(reading, end, true)
    const [a, b] = [at.get(from.node as Text), at.get(to.node as Text)]
    return a === undefined || b === undefined ? [] : [[key, anchorAt(a + from.offset, b + to.offset)] as const]
  })
  return { ...page, anchors: Object.fromEntries(anchors) }
}

/** Where each text node begins in the element's `textContent`. */
function positions(root: Element): Map<Text, number> {
  const at = new Map<Text, number>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    at.set(node as Text, length)
    length += (node as Text).data.length
  }
  return at
}

/** The place of an offset; one between two nodes belongs to the second, or as an end to the first. */
function pointAt({ nodes, starts }: PageReading, offset: number, isEnd = false): { node: Node; offset: number } {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    const start = starts[middle] ?? 0
    if (isEnd ? start < offset : start <= offset) low = middle + 1
    else high = middle
  }
  const node = nodes[low - 1]
  if (!node) return { node: document.body, offset: 0 }
  return { node, offset: Math.min(offset - (starts[low - 1] ?? 0), node.data.length) }
}

/** Spans of one reading of the page as spans of another that has their nodes too. */
export function movedTo<T extends { start: number; end: number }>(
  to: PageReading,
  from: PageReading,
  spans: readonly T[]
): T[] {
  const at = new Map(to.nodes.map((node, i) => [node as Node, to.starts[i] ?? 0]))
  const move = (offset: number, isEnd: boolean) => {
    const point = pointAt(from, offset, isEnd)
    return (at.get(point.node) ?? Number.NaN) + point.offset
  }
  return spans
    .map((span) => ({ ...span, start: move(span.start, false), end: move(span.end, true) }))
    .filter(({ start, end }) => start < end)
}

/** A stretch of the page's text as a range of its nodes. */
export function rangeOf(reading: PageReading, { start, end }: { start: number; end: number }): Range {
  const range = document.createRange()
  const from = pointAt(reading, start)
  const to = pointAt(reading, end, true)
  range.setStart(from.node, from.offset)
  range.setEnd(to.node, to.offset)
  return range
}
