/** The page's words with corrections beside them, paragraph by paragraph. Pure. */

import type { PassageFinding } from '../match/report'
import type { PageText } from '../match/text/page-text'

/** Printed words and, if one ends with them, its passage. */
export interface CorrectedPart {
  text: string
  passage?: PassageFinding
}

interface Span {
  start: number
  end: number
}

/**
 * Returns a span of the page's text as paragraphs with normalised white space. Only passages that lie completely inside
 * the span count: a correction replaces all of its words or none.
 */
export function correctedParagraphs(
  { text, blocks }: PageText,
  passages: readonly PassageFinding[],
  { start, end }: Span
): CorrectedPart[][] {
  const complete = passages.filter((p) => p.start >= start && p.end <= end).sort((a, b) => a.end - b.end)
  return blocks.flatMap((block, i) => {
    const spanStart = Math.max(start, block)
    const spanEnd = Math.min(end, blocks[i + 1] ?? text.length)
    const blockPassages = complete.filter((p) => p.end > spanStart && p.end <= spanEnd)
    const parts = spanStart < spanEnd ? trimParts(partsOf(text, blockPassages, spanStart, spanEnd)) : []
    return parts.length > 0 ? [parts] : []
  })
}

function partsOf(
  text: string,
  passages: readonly PassageFinding[],
  spanStart: number,
  spanEnd: number
): CorrectedPart[] {
  let position = spanStart
  const parts = passages.map((passage): CorrectedPart => {
    const part = { text: text.slice(position, passage.end), passage }
    position = passage.end
    return part
  })
  return [...parts, { text: text.slice(position, spanEnd) }]
}

/** Normalises white space: single inside, none at the edges. */
function trimParts(parts: CorrectedPart[]): CorrectedPart[] {
  const last = parts.length - 1
  return parts
    .map((part, i) => {
      const single = part.text.replace(/\s+/g, ' ')
      const led = i === 0 ? single.trimStart() : single
      return { ...part, text: i === last ? led.trimEnd() : led }
    })
    .filter(({ text, passage }) => text !== '' || passage)
}
