/** Converts offsets into the extracted text to positions in the DOM, and back. */
import type { ExtractedText } from './extract-text'

/**
 * Returns the DOM position of an offset. Between two nodes it is in the second one or, as the end of a range, in the
 * first.
 */
export function pointAt(
  { nodes, starts }: ExtractedText,
  offset: number,
  isEnd = false
): { node: Node; offset: number } {
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

/**
 * Translates spans of one extracted text into another one that contains the same nodes. Drops spans whose nodes are
 * missing.
 */
export function translateSpans<T extends { start: number; end: number }>(
  target: ExtractedText,
  origin: ExtractedText,
  spans: readonly T[]
): T[] {
  const offsets = new Map(target.nodes.map((node, i) => [node as Node, target.starts[i] ?? 0]))
  const move = (offset: number, isEnd: boolean) => {
    const point = pointAt(origin, offset, isEnd)
    return (offsets.get(point.node) ?? Number.NaN) + point.offset
  }
  return spans
    .map((span) => ({ ...span, start: move(span.start, false), end: move(span.end, true) }))
    .filter(({ start, end }) => start < end)
}

/** Returns a span of the page's text as a DOM range. */
export function rangeOf(extracted: ExtractedText, { start, end }: { start: number; end: number }): Range {
  const range = document.createRange()
  const startPoint = pointAt(extracted, start)
  const endPoint = pointAt(extracted, end, true)
  range.setStart(startPoint.node, startPoint.offset)
  range.setEnd(endPoint.node, endPoint.offset)
  return range
}
