/** The findings as CSV (RFC 4180), without anything that a spreadsheet would run as a formula. */
import type { Finding, PassageFinding } from '../match/report'
import { aboutEntity, COLUMNS, type Column, type ExportInput, namedIn, sourceLine, sourcesOf } from './export-input'
import { placeInSentences } from './sentences'

type Row = Partial<Record<Column, string | number>>

/** Tells spreadsheets that the file is UTF-8. */
const BYTE_ORDER_MARK = '\ufeff'

/** Returns one row for each passage, rewording, name and note, below a header row, in the reader's language. */
export function toCsv(input: ExportInput): string {
  const { story, report, page, words } = input
  const sentenceOf = sentencesOf(input)
  const rows: Row[] = [
    ...[...report.passages]
      .sort((a, b) => a.start - b.start)
      .map((finding) => ({
        ...passageRow(input, finding),
        sentence: sentenceOf(finding.key)
      })),
    ...rewordedRows(input),
    ...story.passages
      .filter(({ id }) => report.unplaced.includes(id))
      .map((p) => ({ ...knownPassageRow(input, p.id), type: words.row('unplaced') })),
    ...namedIn(input).map(({ entity, key, quote }) => ({
      type: words.type(entity.type),
      printed: quote,
      correction: entity.name,
      sentence: sentenceOf(key),
      reason: aboutEntity(entity),
      ...sources(input, entity.evidence),
      ...place(input, key)
    })),
    ...story.notes.map(({ title, dates, text, caveat, evidence }) => ({
      type: words.row('note'),
      correction: title,
      dates: dates && words.dates(dates),
      reason: caveat ? `${text} ${caveat}` : text,
      ...sources(input, evidence)
    }))
  ]
  const heads = COLUMNS.map((name) => cell(words.column(name)))
  const lines = rows.map((row) => COLUMNS.map((name) => cell(name === 'page' ? page.address : row[name])))
  return BYTE_ORDER_MARK + [heads, ...lines].map((cells) => `${cells.join(words.separator)}\r\n`).join('')
}

/** Returns a function that finds the sentence of a finding by its key. */
function sentencesOf({ report, sentences }: ExportInput): (key: string) => string | undefined {
  // Names may lie within passages, and places in a sentence do not overlap.
  const sentencesWithFindings = [
    ...placeInSentences<Finding>(report, sentences, report.passages),
    ...placeInSentences<Finding>(report, sentences, report.entities)
  ]
  const texts = new Map(
    sentencesWithFindings.flatMap(({ text, places }) => places.map(({ finding }) => [finding.key, text] as const))
  )
  return (key) => texts.get(key)
}

function rewordedRows({ report, sentences, words }: ExportInput): Row[] {
  const sentencesWithFindings = placeInSentences(report, sentences, report.reworded)
  const texts = new Map(
    sentencesWithFindings.flatMap(({ text, places }) => places.map(({ finding }) => [finding, text]))
  )
  return report.reworded.map((rewording) => ({
    type: words.row('reworded'),
    printed: rewording.quote,
    correction: rewording.original.quote,
    sentence: texts.get(rewording)
  }))
}

function passageRow(input: ExportInput, finding: PassageFinding): Row {
  const { id, key, quote, correction, severity, confidence, signals } = finding
  const { words } = input
  return {
    kind: words.signal(signals?.[0] ?? 'reworded'),
    ...knownPassageRow(input, id),
    type: words.row('correction'),
    printed: quote,
    correction,
    severity: words.severity(severity),
    certainty: words.confidence(confidence),
    ...place(input, key)
  }
}

/** Returns what the story says about a passage; an empty row for a fact, which the story does not list as a passage. */
function knownPassageRow(input: ExportInput, id: string): Row {
  const passage = input.story.passages.find((p) => p.id === id)
  if (!passage) return {}
  const { quote, correction, kind, severity, confidence, why: reason, evidence } = passage
  const { words } = input
  return {
    printed: quote,
    correction,
    kind: words.kind(kind),
    severity: words.severity(severity),
    certainty: words.confidence(confidence),
    reason,
    ...sources(input, evidence)
  }
}

function place({ page }: ExportInput, key: string): Row {
  const anchor = page.anchors[key]
  return anchor ? { start: anchor.start, end: anchor.end } : {}
}

function sources({ story, words }: ExportInput, ids: string[]): Row {
  const citedSources = sourcesOf(story, ids)
  return {
    sources: citedSources.map((source) => sourceLine(source, words.date)).join('; '),
    addresses: citedSources.flatMap((source) => (source.kind !== 'reasoning' && source.url) || []).join(' ')
  }
}

/** What makes a spreadsheet treat a cell as a formula, even after white space or in full-width form. */
const FORMULA = /^\s*[=+\-@＝＋－＠\t\r]/

function cell(value: string | number | undefined): string {
  if (typeof value === 'number') return `"${value}"`
  const text = (value ?? '').replace(/\s+/g, (space) => (/[\r\n\t]/.test(space) ? ' ' : space))
  // The apostrophe makes the cell text.
  const safe = FORMULA.test(value ?? '') ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}
