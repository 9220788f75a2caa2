/** Words of a page with the corrections set beside them, paragraph by paragraph. Pure. */

import type { PassageFinding } from '../match/report'
import type { PageText } from '../match/text/page-text'

/** Words as printed, and the passage that ends with them, where one does. */
export interface CorrectedPart {
  text: string
  passage?: PassageFinding
}

interface Span {
  start: number
  end: number
}

/**
 * A stretch of a page's text as paragraphs with white space made single. A passage counts where all of it is in the
 * stretch: half of its words are not what the correction corrects.
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

/** Without the white space of the page's source: single within, none at the edges. */
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
