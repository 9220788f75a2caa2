/** A page beside its original, paragraph by paragraph, with the findings marked in both. Pure. */
import type { HarmlessDifference } from '../../match/harmless'
import type { PassageFinding, Report } from '../../match/report'
import { countWords, likenessOf, longWords } from '../../match/shared-article'
import type { PageText } from '../../match/text/page-text'
import type { Story } from '../../story/story'
import { SEVERITIES, type Severity } from '../../story/terms'

/** What words of one side are: those of a finding, or of a difference that changes nothing. */
interface Mark {
  finding?: PassageFinding
  harmless?: HarmlessDifference
}

/** Words of one side, and what they are. */
export interface Piece extends Mark {
  text: string
}

/**
 * How a paragraph stands on both sides: on both, with a part left out, in another place of the page, only in the
 * original, or only in the page.
 */
export type Standing = 'both' | 'part' | 'moved' | 'missing' | 'added'

/** A paragraph of the original beside the page's words for it. */
export interface Row {
  standing: Standing
  /** Number of the original's paragraph, from 1; 0 for one that only the page has. */
  paragraph: number
  copy: Piece[]
  original: Piece[]
  findings: PassageFinding[]
  /** How much of the story it is. */
  words: number
}

/** The page has at least so much of a paragraph that is whole. */
const WHOLE = 0.9
/** A paragraph that only the page has is shown from so many words on: less is a caption or a link. */
const PROSE = 12
/** Two paragraphs so alike are the same one in another place. */
const ALIKE = 0.5

interface Span {
  start: number
  end: number
}

/**
 * The rows, in the original's order; what only the page has stands after what it follows there.
 * @param harmless differences that are marked beside the findings
 */
export function rowsOf(
  page: PageText,
  report: Report,
  story: Story,
  harmless: readonly HarmlessDifference[] = []
): Row[] {
  const { spans, loose } = spansOf(page, report)
  const movedParagraphs = movedOf(spans)
  const marks = [
    ...report.passages.map((finding) => ({ ...spanOf(finding), finding })),
    ...harmless.flatMap((difference) => (difference.page ? { ...spanOf(difference.page), harmless: difference } : []))
  ].sort(byStart)
  const cutPieces = (span: Span) => piecesIn(page.text, span, marks)
  const extra = loose.map(({ after, ...span }) => ({ after, span, pieces: cutPieces(span) }))
  const rows = story.original.map((original, p): Row => {
    const paragraphSpans = spans.get(p) ?? []
    const copy = paragraphSpans.flatMap((span, i) => (i > 0 ? [{ text: ' ' }, ...cutPieces(span)] : cutPieces(span)))
    const findings = copy.flatMap(({ finding }) => finding ?? [])
    const standing =
      paragraphSpans.length === 0
        ? 'missing'
        : movedParagraphs.has(p)
          ? 'moved'
          : (report.shares[p] ?? 0) < WHOLE
            ? 'part'
            : 'both'
    return {
      standing,
      paragraph: p + 1,
      copy,
      original: markedPieces(original, findings, harmlessIn(p, harmless)),
      findings,
      words: countWords(original)
    }
  })
  // What one side lacks and the other has elsewhere has moved.
  for (const row of rows.filter(({ standing }) => standing === 'missing')) {
    const words = longWords(textOf(row.original))
    const match = extra.find(({ pieces }) => likenessOf(words, longWords(textOf(pieces))) >= ALIKE)
    if (!match) continue
    extra.splice(extra.indexOf(match), 1)
    Object.assign(row, { standing: 'moved', copy: match.pieces })
  }
  const addedRows = (p: number) =>
    extra
      .filter(({ after }) => after === p)
      .map(({ pieces }): Row => {
        const findings = pieces.flatMap(({ finding }) => finding ?? [])
        const words = countWords(textOf(pieces))
        return { standing: 'added', paragraph: 0, copy: pieces, original: [], findings, words }
      })
  return [...addedRows(-1), ...rows.flatMap((row, p) => [row, ...addedRows(p)])]
}

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('')

/** The page's words for each paragraph, and its paragraphs between them that are none of the story's. */
function spansOf({ text, blocks }: PageText, { aligned, passages }: Report) {
  const sentences = [...aligned].sort((a, b) => a.start - b.start)
  const spans = new Map<number, Span[]>()
  const loose: (Span & { after: number })[] = []
  const [first, last] = [sentences[0]?.start ?? 0, sentences.at(-1)?.end ?? 0]
  let current = -1
  let next = 0
  blocks.forEach((start, b) => {
    const end = blocks[b + 1] ?? text.length
    if (end <= first || start >= last) return
    const blockSentences: typeof sentences = []
    for (let s = sentences[next]; s && s.start < end; s = sentences[++next]) blockSentences.push(s)
    if (blockSentences.length === 0) {
      const isMarked = passages.some((p) => p.start >= start && p.end <= end)
      if (isMarked || countWords(text.slice(start, end)) >= PROSE) loose.push({ start, end, after: current })
      return
    }
    let spanStart = start
    blockSentences.forEach(({ paragraph }, i) => {
      current = paragraph
      const following = blockSentences[i + 1]
      if (following?.paragraph === paragraph) return
      const spanEnd = following?.start ?? end
      spans.set(paragraph, [...(spans.get(paragraph) ?? []), { start: spanStart, end: spanEnd }])
      spanStart = spanEnd
    })
  })
  return { spans, loose }
}

/** The paragraphs that stand in another order than the original's: all but the longest run that keeps it. */
function movedOf(spans: ReadonlyMap<number, readonly Span[]>): Set<number> {
  const order = [...spans].map(([paragraph, [span]]) => ({ paragraph, start: span?.start ?? 0 }))
  order.sort((a, b) => a.paragraph - b.paragraph)
  const lengths: number[] = []
  const predecessors: number[] = []
  order.forEach(({ start }, i) => {
    lengths[i] = 1
    predecessors[i] = -1
    for (let j = 0; j < i; j++) {
      if ((order[j]?.start ?? 0) >= start || (lengths[j] ?? 0) < (lengths[i] ?? 0)) continue
      lengths[i] = (lengths[j] ?? 0) + 1
      predecessors[i] = j
    }
  })
  const movedParagraphs = new Set(spans.keys())
  for (let i = lengths.indexOf(Math.max(0, ...lengths)); i >= 0; i = predecessors[i] ?? -1) {
    movedParagraphs.delete(order[i]?.paragraph ?? -1)
  }
  return movedParagraphs
}

/** A part of a text, divided at the marks in it. */
function piecesIn(text: string, { start, end }: Span, marks: readonly (Span & Mark)[]): Piece[] {
  const pieces: Piece[] = []
  let position = start
  for (const { start: markStart, end: markEnd, ...mark } of marks) {
    if (markStart < position || markEnd > end) continue
    if (markStart > position) pieces.push({ text: text.slice(position, markStart) })
    pieces.push({ text: text.slice(markStart, markEnd), ...mark })
    position = markEnd
  }
  if (position < end) pieces.push({ text: text.slice(position, end) })
  return pieces
}

/** Where a paragraph of the original has the words of harmless differences. */
const harmlessIn = (paragraph: number, harmless: readonly HarmlessDifference[]): (Span & Mark)[] =>
  harmless.flatMap((difference) =>
    difference.original
      .filter((span) => span.paragraph === paragraph)
      .map((span) => ({ ...spanOf(span), harmless: difference }))
  )

/** A paragraph of the original, with the words marked that the findings have other words for, and the harmless ones. */
function markedPieces(
  original: string,
  findings: readonly PassageFinding[],
  harmless: readonly (Span & Mark)[]
): Piece[] {
  const places: (Span & Mark)[] = []
  const isFree = ({ start, end }: Span) => !places.some((place) => place.start < end && start < place.end)
  let searchStart = 0
  for (const finding of findings) {
    const ahead = original.indexOf(finding.correction, searchStart)
    const start = ahead >= 0 ? ahead : original.indexOf(finding.correction)
    if (start < 0) continue
    const end = start + finding.correction.length
    if (!isFree({ start, end })) continue
    places.push({ start, end, finding })
    searchStart = end
  }
  places.push(...harmless.filter(isFree))
  return piecesIn(original, { start: 0, end: original.length }, places.sort(byStart))
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
const byStart = (a: Span, b: Span) => a.start - b.start

/** The worst that stands in a row; undefined where nothing does. */
export const worstOf = ({ findings }: Row): Severity | undefined =>
  SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity))
