/** What is selected, put on the clipboard with its corrections in brackets and a line that says where it is from. */
import { type CorrectedPart, correctedParagraphs } from '../../export/corrected'
import type { PassageFinding } from '../../match/report'
import { type MessageKey, t } from '../../shared/i18n'
import { type ExtractedText, readPage } from '../extract/extract-text'
import { translateSpans } from '../extract/text-offsets'

/**
 * Copies the selection with the corrections of the passages given, which are located in this reading of the page. False where nothing is selected that Clean Copy
 * reads, or where the browser does not let us reach the clipboard.
 */
export function copyCorrected(read: ExtractedText | undefined, passages: readonly PassageFinding[]): boolean {
  // What is selected may reach further than what is read of a large page.
  const reading = read && !read.hasSkips ? read : readPage(document.body)
  const located = read ? translateSpans(reading, read, passages) : []
  const paragraphs = selectedSpans(reading).flatMap((span) => correctedParagraphs(reading.page, located, span))
  if (paragraphs.length === 0) return false
  const corrected = paragraphs.flat().some(({ passage }) => passage)
  return putOnClipboard(asText(paragraphs, corrected), asHtml(paragraphs, corrected))
}

/** The selection's ranges in the text that was read, in page order. */
function selectedSpans({ nodes, starts }: ExtractedText): { start: number; end: number }[] {
  const selection = getSelection()
  const ranges = selection ? Array.from({ length: selection.rangeCount }, (_, i) => selection.getRangeAt(i)) : []
  return ranges.flatMap((range) => {
    const selectedNodes = nodes.flatMap((node, i) => {
      if (!range.intersectsNode(node)) return []
      const nodeStart = starts[i] ?? 0
      const start = node === range.startContainer ? nodeStart + range.startOffset : nodeStart
      const end = node === range.endContainer ? nodeStart + range.endOffset : nodeStart + node.data.length
      return start < end ? [{ start, end }] : []
    })
    const [first, last] = [selectedNodes[0], selectedNodes.at(-1)]
    return first && last ? [{ start: first.start, end: last.end }] : []
  })
}

/** How a correction is put: as sure as we are of it. */
function bracketOf({ found: matchKind, confidence, correction }: PassageFinding): string {
  const keys: Record<PassageFinding['confidence'], MessageKey> = {
    confirmed: 'copyConfirmed',
    likely: 'copyLikely',
    conjecture: 'copyConjecture'
  }
  return t(matchKind === 'unrecognised' ? 'copyUnrecognised' : keys[confidence], [correction])
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
  // No page has this sign in it: it only marks the link's place in the sentence.
  const [prefix = '', suffix = ''] = sourceLine(corrected, '\0').split('\0')
  const source = document.createElement('p')
  source.append(prefix, link, suffix)
  box.append(source)
  return new XMLSerializer().serializeToString(box)
}

/** By the page's own copy command, which works on every page, and without a permission just after the reader's click. */
function putOnClipboard(text: string, html: string): boolean {
  let isWritten = false
  const give = (event: ClipboardEvent) => {
    event.stopImmediatePropagation()
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    event.clipboardData?.setData('text/html', html)
    isWritten = true
  }
  window.addEventListener('copy', give, { capture: true })
  const isSupported = document.execCommand('copy')
  window.removeEventListener('copy', give, { capture: true })
  return isSupported && isWritten
}
