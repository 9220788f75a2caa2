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
  const moved = movedOf(spans)
  const marks = [
    ...report.passages.map((finding) => ({ ...spanOf(finding), finding })),
    ...harmless.flatMap((one) => (one.page ? { ...spanOf(one.page), harmless: one } : []))
  ].sort(byStart)
  const cut = (span: Span) => piecesIn(page.text, span, marks)
  const extra = loose.map(({ after, ...span }) => ({ after, span, pieces: cut(span) }))
  const rows = story.original.map((original, p): Row => {
    const own = spans.get(p) ?? []
    const copy = own.flatMap((span, i) => (i > 0 ? [{ text: ' ' }, ...cut(span)] : cut(span)))
    const findings = copy.flatMap(({ finding }) => finding ?? [])
    const standing =
      own.length === 0 ? 'missing' : moved.has(p) ? 'moved' : (report.shares[p] ?? 0) < WHOLE ? 'part' : 'both'
    return {
      standing,
      paragraph: p + 1,
      copy,
      original: marked(original, findings, harmlessIn(p, harmless)),
      findings,
      words: countWords(original)
    }
  })
  // What one side lacks and the other has elsewhere has moved.
  for (const row of rows.filter(({ standing }) => standing === 'missing')) {
    const words = longWords(textOf(row.original))
    const same = extra.find(({ pieces }) => likenessOf(words, longWords(textOf(pieces))) >= ALIKE)
    if (!same) continue
    extra.splice(extra.indexOf(same), 1)
    Object.assign(row, { standing: 'moved', copy: same.pieces })
  }
  const added = (p: number) =>
    extra
      .filter(({ after }) => after === p)
      .map(({ pieces }): Row => {
        const findings = pieces.flatMap(({ finding }) => finding ?? [])
        const words = countWords(textOf(pieces))
        return { standing: 'added', paragraph: 0, copy: pieces, original: [], findings, words }
      })
  return [...added(-1), ...rows.flatMap((row, p) => [row, ...added(p)])]
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
    const own: typeof sentences = []
    for (let s = sentences[next]; s && s.start < end; s = sentences[++next]) own.push(s)
    if (own.length === 0) {
      const isMarked = passages.some((p) => p.start >= start && p.end <= end)
      if (isMarked || countWords(text.slice(start, end)) >= PROSE) loose.push({ start, end, after: current })
      return
    }
    let from = start
    own.forEach(({ paragraph }, i) => {
      current = paragraph
      const following = own[i + 1]
      if (following?.paragraph === paragraph) return
      const to = following?.start ?? end
      spans.set(paragraph, [...(spans.get(paragraph) ?? []), { start: from, end: to }])
      from = to
    })
  })
  return { spans, loose }
}

/** The paragraphs that stand in another order than the original's: all but the longest run that keeps it. */
function movedOf(spans: ReadonlyMap<number, readonly Span[]>): Set<number> {
  const order = [...spans].map(([paragraph, [span]]) => ({ paragraph, start: span?.start ?? 0 }))
  order.sort((a, b) => a.paragraph - b.paragraph)
  const lengths: number[] = []
  const before: number[] = []
  order.forEach(({ start }, i) => {
    lengths[i] = 1
    before[i] = -1
    for (let j = 0; j < i; j++) {
      if ((order[j]?.start ?? 0) >= start || (lengths[j] ?? 0) < (lengths[i] ?? 0)) continue
      lengths[i] = (lengths[j] ?? 0) + 1
      before[i] = j
    }
  })
  const moved = new Set(spans.keys())
  for (let i = lengths.indexOf(Math.max(0, ...lengths)); i >= 0; i = before[i] ?? -1) {
    moved.delete(order[i]?.paragraph ?? -1)
  }
  return moved
}

/** A part of a text, divided at the marks in it. */
function piecesIn(text: string, { start, end }: Span, marks: readonly (Span & Mark)[]): Piece[] {
  const pieces: Piece[] = []
  let at = start
  for (const { start: from, end: to, ...mark } of marks) {
    if (from < at || to > end) continue
    if (from > at) pieces.push({ text: text.slice(at, from) })
    pieces.push({ text: text.slice(from, to), ...mark })
    at = to
  }
  if (at < end) pieces.push({ text: text.slice(at, end) })
  return pieces
}

/** Where a paragraph of the original has the words of harmless differences. */
const harmlessIn = (paragraph: number, harmless: readonly HarmlessDifference[]): (Span & Mark)[] =>
  harmless.flatMap((one) =>
    one.original.filter((span) => span.paragraph === paragraph).map((span) => ({ ...spanOf(span), harmless: one }))
  )

/** A paragraph of the original, with the words marked that the findings have other words for, and the harmless ones. */
function marked(original: string, findings: readonly PassageFinding[], harmless: readonly (Span & Mark)[]): Piece[] {
  const places: (Span & Mark)[] = []
  const isFree = ({ start, end }: Span) => !places.some((place) => place.start < end && start < place.end)
  let from = 0
  for (const finding of findings) {
    const ahead = original.indexOf(finding.correction, from)
    const start = ahead >= 0 ? ahead : original.indexOf(finding.correction)
    if (start < 0) continue
    const end = start + finding.correction.length
    if (!isFree({ start, end })) continue
    places.push({ start, end, finding })
    from = end
  }
  places.push(...harmless.filter(isFree))
  return piecesIn(original, { start: 0, end: original.length }, places.sort(byStart))
}

const spanOf = ({ start, end }: Span): Span => ({ start, end })
const byStart = (a: Span, b: Span) => a.start - b.start

/** The worst that stands in a row; undefined where nothing does. */
export const worstOf = ({ findings }: Row): Severity | undefined =>
  SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity))
