/** Converts offsets into the extracted text to positions in the DOM, and back. */
import { displayParentOf } from '../../shared/shadow-roots'
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

/** Returns the offset of a boundary point of a DOM range: that of the text which is displayed after it. */
export function offsetOfPoint(extracted: ExtractedText, container: Node, offset: number): number {
  const index = extracted.nodes.indexOf(container as Text)
  if (index >= 0) return (extracted.starts[index] ?? 0) + offset
  const next = container.childNodes[offset]
  return next ? offsetAt(extracted, next) : offsetAt(extracted, container, true)
}

/** Returns the offset of the text that is displayed from a node on or, with `isAfter`, after it and all that is in it. */
export function offsetAt({ page, nodes, starts }: ExtractedText, node: Node, isAfter = false): number {
  let low = 0
  let high = nodes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (isDisplayedBefore(nodes[middle] as Text, node, isAfter)) low = middle + 1
    else high = middle
  }
  return starts[low] ?? page.text.length
}

/** Returns true if text is displayed before a node, or `orIn` it, in the same tree or across shadow roots. */
function isDisplayedBefore(text: Text, node: Node, orIn: boolean): boolean {
  const positionMask = Node.DOCUMENT_POSITION_FOLLOWING | (orIn ? Node.DOCUMENT_POSITION_CONTAINS : 0)
  for (let ancestor: Node | null = node; ancestor; ancestor = hostOf(ancestor)) {
    const tree = ancestor.getRootNode()
    for (let textAncestor: Text | Element | null = text; textAncestor; textAncestor = displayParentOf(textAncestor))
      if (textAncestor.getRootNode() === tree)
        return textAncestor === ancestor ? orIn : (textAncestor.compareDocumentPosition(ancestor) & positionMask) !== 0
  }
  return false
}

function hostOf(node: Node): Element | null {
  const root = node.getRootNode()
  return root instanceof ShadowRoot ? root.host : null
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
