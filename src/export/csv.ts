/** The findings as CSV (RFC 4180), without anything that a spreadsheet would run as a formula. */
import type { PassageFinding } from '../match/report'
import { type ExportInput, namedIn, sourceLine, sourcesOf } from './export-input'

/** Column names, the same in every language. `start` and `end` count code points of the page's text. */
const COLUMNS = [
  'type',
  'printed',
  'reading',
  'kind',
  'severity',
  'confidence',
  'found',
  'explanation',
  'sources',
  'start',
  'end',
  'page'
] as const

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>

/** Returns one row for each passage, name and note, below a header row. */
export function toCsv(input: ExportInput): string {
  const { story, report, page } = input
  const rows = [
    ...[...report.passages].sort((a, b) => a.start - b.start).map((finding) => passageRow(input, finding)),
    ...story.passages
      .filter(({ id }) => report.unplaced.includes(id))
      .map((p) => ({ type: 'unplaced', ...knownPassageRow(input, p.id) })),
    ...namedIn(input).map(({ entity, key, quote }) => ({
      type: 'name',
      printed: quote,
      reading: entity.name,
      kind: entity.type,
      explanation: `${entity.role}. ${entity.note}`,
      sources: sources(input, entity.evidence),
      ...place(input, key)
    })),
    ...story.notes.map(({ title, dates, text, caveat, evidence }) => ({
      type: 'note',
      reading: title,
      kind: dates,
      explanation: caveat ? `${text} ${caveat}` : text,
      sources: sources(input, evidence)
    }))
  ]
  const lines = rows.map((row: Row) => COLUMNS.map((name) => cell(name === 'page' ? page.address : row[name])))
  return [COLUMNS.map(cell), ...lines].map((cells) => `${cells.join(',')}\r\n`).join('')
}

function passageRow(
  input: ExportInput,
  { id, key, quote, correction, severity, confidence, found: matchKind }: PassageFinding
): Row {
  return {
    type: 'passage',
    ...knownPassageRow(input, id),
    printed: quote,
    reading: correction,
    severity,
    confidence,
    found: matchKind,
    ...place(input, key)
  }
}

/** Returns what the story says about a passage; an empty row for a fact, which the story does not list as a passage. */
function knownPassageRow(input: ExportInput, id: string): Row {
  const passage = input.story.passages.find((p) => p.id === id)
  if (!passage) return {}
  const { quote, correction, kind, severity, confidence, why: reason, evidence } = passage
  return {
    printed: quote,
    reading: correction,
    kind,
    severity,
    confidence,
    explanation: reason,
    sources: sources(input, evidence)
  }
}

function place({ page }: ExportInput, key: string): Row {
  const anchor = page.anchors[key]
  return anchor ? { start: anchor.start, end: anchor.end } : {}
}

const sources = ({ story }: ExportInput, ids: string[]) => sourcesOf(story, ids).map(sourceLine).join('; ')

/** What makes a spreadsheet treat a cell as a formula, even after white space or in full-width form. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/

function cell(value: string | number | undefined): string {
  if (typeof value === 'number') return `"${value}"`
  const text = (value ?? '').replace(/\s+/g, (space) => (/[\r\n\t]/.test(space) ? ' ' : space))
  // The apostrophe makes the cell text.
  const safe = FORMULA.test(value ?? '') ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
