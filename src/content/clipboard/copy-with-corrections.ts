/** Copies the selection with corrections in brackets and a line that names its source. */
import { type CorrectedPart, correctedParagraphs } from '../../export/corrected'
import type { PassageFinding } from '../../match/report'
import { type MessageKey, t } from '../../shared/i18n'
import type { ExtractedText } from '../extract/extract-text'
import { selectedRanges } from '../extract/selection'
import { offsetOfPoint, translateSpans } from '../extract/text-offsets'
import { putOnClipboard } from './put-on-clipboard'

/**
 * Copies the selection with the corrections of these passages.
 * @param selectable the extracted text of all that can be selected
 * @param extracted the extracted text in which the passages are located
 * @returns false if no extracted text is selected, or if the browser denies access to the clipboard
 */
export function copyCorrected(
  selectable: ExtractedText,
  extracted: ExtractedText | undefined,
  passages: readonly PassageFinding[]
): boolean {
  const locatedPassages = extracted ? translateSpans(selectable, extracted, passages) : []
  const paragraphs = selectedSpans(selectable).flatMap((span) =>
    correctedParagraphs(selectable.page, locatedPassages, span)
  )
  if (paragraphs.length === 0) return false
  const corrected = paragraphs.flat().some(({ passage }) => passage)
  return putOnClipboard({
    'text/plain': asText(paragraphs, corrected),
    'text/html': asHtml(paragraphs, corrected)
  })
}

/** Returns the selected ranges as offsets into the extracted text, in page order. */
function selectedSpans(extracted: ExtractedText): { start: number; end: number }[] {
  const { text } = extracted.page
  return selectedRanges(extracted.roots).flatMap(({ startContainer, startOffset, endContainer, endOffset }) => {
    const start = offsetOfPoint(extracted, startContainer, startOffset)
    const end = offsetOfPoint(extracted, endContainer, endOffset)
    return text.slice(start, end).trim() === '' ? [] : [{ start, end }]
  })
}

/** How a correction is put: as sure as we are of it. */
function bracketOf({ confidence, correction }: PassageFinding): string {
  const keys: Record<PassageFinding['confidence'], MessageKey> = {
    confirmed: 'copyConfirmed',
    likely: 'copyLikely',
    conjecture: 'copyConjecture'
  }
  return t(keys[confidence], [correction])
}

const sourceLine = (corrected: boolean, source: string) => t(corrected ? 'copySource' : 'copySourceBare', [source])

function asText(paragraphs: CorrectedPart[][], corrected: boolean): string {
  const lines = paragraphs.map((parts) =>
    parts.map(({ text, passage }) => (passage ? `${text} ${bracketOf(passage)}` : text)).join('')
  )
  return [...lines, sourceLine(corrected, `${document.title.trim()} <${location.href}>`)].join('\n\n')
}

function asHtml(paragraphs: CorrectedPart[][], corrected: boolean): string {
  const box = document.createElement('div')
  for (const parts of paragraphs) {
    const paragraph = document.createElement('p')
    for (const { text, passage } of parts) {
      paragraph.append(text)
      if (!passage) continue
      const bracket = document.createElement('b')
      bracket.append(bracketOf(passage))
      paragraph.append(' ', bracket)
    }
    box.append(paragraph)
  }
  const link = document.createElement('a')
  link.href = location.href
  link.append(document.title.trim() || location.href)
  // A character that no page contains; it only marks the link's position in the sentence.
  const [prefix = '', suffix = ''] = sourceLine(corrected, '\0').split('\0')
  const source = document.createElement('p')
  source.append(prefix, link, suffix)
  box.append(source)
  return new XMLSerializer().serializeToString(box)
}
