/**
 * Locates the report's findings in the page as it is now, for scroll sync and exports. The page is read again on each
 * request, so that nothing is kept in memory while nobody asks.
 */
import { type AnchoredPage, createAnchors } from '../export/selectors'
import type { Report } from '../match/report'
import { withoutInvisible } from '../match/text/invisible'
import type { PrintedSentence } from '../shared/messages'
import type { ExtractedText } from './extract/extract-text'
import { pointAt } from './extract/text-offsets'
import { extractText } from './scan-page'

/**
 * Returns the text that a report was made from; undefined if the page has changed since and a new report will follow.
 */
export function extractedTextOf(report: Report): ExtractedText | undefined {
  const fits = ({ page }: ExtractedText) =>
    [...report.passages, ...report.entities].every((f) => page.text.slice(f.start, f.end) === f.quote)
  const allText = extractText(document.body)
  if (fits(allText)) return allText
  const visible = extractText(document.body, (block) => block.checkVisibility())
  return fits(visible) ? visible : undefined
}

/** Returns what the page prints for the story's paragraphs, in the page's order. */
export function printedSentences(report: Report): PrintedSentence[] {
  const text = extractedTextOf(report)?.page.text
  if (text === undefined) return []
  return report.aligned.map(({ start, end, paragraph }) => ({
    paragraph,
    text: withoutInvisible(text.slice(start, end)).replace(/\s+/g, ' ').trim()
  }))
}

/**
 * Returns the page with anchors for all findings and, under the keys `paragraph:<index>`, for each paragraph of the
 * story.
 */
export function anchoredPage(report: Report): AnchoredPage {
  const extracted = extractedTextOf(report)
  const page = { address: location.href, title: document.title, anchors: {} }
  if (!extracted) return page
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
    return a === undefined || b === undefined
      ? []
      : [[key, anchorAt(a + startPoint.offset, b + endPoint.offset)] as const]
  })
  return { ...page, anchors: Object.fromEntries(anchors) }
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
