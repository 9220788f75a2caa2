/** Tells other programs and the side panel where the page prints the story: by anchors, and sentence by sentence. */
import { type AnchoredPage, createAnchors } from '../../export/selectors'
import { withoutInvisible } from '../../match/text/invisible'
import type { PrintedSentence } from '../../shared/messages'
import type { PageScan } from './page-scan'
import { pointAt } from './text-offsets'

/** Returns what the page prints for the story's paragraphs, in the page's order; nothing without a scan. */
export function printedSentences(pageScan: PageScan | undefined): PrintedSentence[] {
  if (!pageScan) return []
  const { text } = pageScan.extracted.page
  return pageScan.report.aligned.map(({ start, end, paragraph }) => ({
    paragraph,
    text: withoutInvisible(text.slice(start, end)).replace(/\s+/g, ' ').trim()
  }))
}

/**
 * Returns the page with anchors for all findings and, under the keys `paragraph:<index>`, for each paragraph of the
 * story; null without a scan.
 */
export function anchoredPage(pageScan: PageScan | undefined): AnchoredPage | null {
  if (!pageScan) return null
  const { extracted, report } = pageScan
  const offsets = positions(document.body)
  const anchorAt = createAnchors(document.body.textContent ?? '')
  const first = new Map(report.aligned.toReversed().map((sentence) => [sentence.paragraph, sentence]))
  const spans = [
    ...[...report.passages, ...report.entities].map(({ key, start, end }) => ({ key, start, end })),
    ...[...first].map(([paragraph, { start, end }]) => ({ key: `paragraph:${paragraph}`, start, end }))
  ]
  const anchors = spans.flatMap(({ key, start, end }) => {
    const startPoint = pointAt(extracted, start)
    const endPoint = pointAt(extracted, end, true)
    const [a, b] = [offsets.get(startPoint.node as Text), offsets.get(endPoint.node as Text)]
    // Words in a shadow tree are no part of that text.
    return a === undefined || b === undefined
      ? []
      : [[key, anchorAt(a + startPoint.offset, b + endPoint.offset)] as const]
  })
  return { address: location.href, title: document.title, anchors: Object.fromEntries(anchors) }
}

/** Maps each text node to the offset at which it begins in the element's `textContent`. */
function positions(root: Element): Map<Text, number> {
  const offsets = new Map<Text, number>()
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    offsets.set(node as Text, length)
    length += (node as Text).data.length
  }
  return offsets
}
