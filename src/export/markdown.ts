/** The findings as Markdown, for notes and mails. */
import type { PassageFinding } from '../match/report'
import type { Source } from '../story/schema'
import { type ExportInput, LICENCE, namedIn, sourcesOf } from './export-input'

/** A document in the reader's language: corrections in page order, what could not be placed, names, background. */
export function toMarkdown(taken: ExportInput): string {
  const { page, report, story, words } = taken
  const verdict = report.verdict === 'none' ? [] : [`${words.verdict(report.verdict)} **${plain(story.headline)}**`]
  const parts = [
    `# ${plain(story.headline)}`,
    ...verdict,
    `${plain(words.original(story.publisher, words.date(story.published)))}  \n${plain(words.foundOn(''))}${address(page.address, page.title || page.address)}`,
    ...section(`${words.corrections} (${report.passages.length})`, corrections(taken)),
    ...section(words.unplaced, missingPassages(taken)),
    ...section(words.names, names(taken)),
    ...section(words.background, notes(taken)),
    `---\n\n${plain(words.data(words.date(story.version)))} [CC BY 4.0](<${LICENCE}>)`
  ]
  return `${parts.join('\n\n')}\n`
}

const section = (title: string, lines: string[]) => (lines.length > 0 ? [`## ${plain(title)}`, lines.join('\n')] : [])

function corrections(taken: ExportInput): string[] {
  return [...taken.report.passages].sort((a, b) => a.start - b.start).map((finding) => correction(taken, finding))
}

function correction(
  { story, words }: ExportInput,
  { id, quote, correction, severity, confidence, found }: PassageFinding
) {
  const passage = story.passages.find((p) => p.id === id)
  const kind = found === 'unrecognised' || !passage ? words.unrecognised : words.kind(passage.kind)
  const tags = [kind, words.severity(severity), words.confidence(confidence)].map(plain).join(' · ')
  const why = passage ? `\n  ${plain(passage.why)}${evidence(story.sources, passage.evidence)}` : ''
  return `- ~~${plain(quote)}~~ → **${plain(correction)}** (${tags})${why}`
}

function missingPassages({ story, report }: ExportInput): string[] {
  return story.passages
    .filter(({ id }) => report.unplaced.includes(id))
    .map(({ quote, correction }) => `- ~~${plain(quote)}~~ → **${plain(correction)}**`)
}

function names(taken: ExportInput): string[] {
  return namedIn(taken).map(
    ({ entity }) =>
      `- **${plain(entity.name)}** (${plain(taken.words.type(entity.type))}): ${plain(entity.role)}. ${plain(entity.note)}${evidence(taken.story.sources, entity.evidence)}`
  )
}

function notes({ story }: ExportInput): string[] {
  return story.notes.map(({ title, dates, text, caveat, evidence: ids }) => {
    const all = caveat ? `${plain(text)} *${plain(caveat)}*` : plain(text)
    return `- **${plain(title)}** (${plain(dates)}): ${all}${evidence(story.sources, ids)}`
  })
}

function evidence(sources: Record<string, Source>, ids: string[]): string {
  const found = sourcesOf({ sources } as ExportInput['story'], ids)
  if (found.length === 0) return ''
  return ` [${found.map(source).join('; ')}]`
}

function source(from: Source): string {
  if (from.kind === 'reasoning') return plain(from.title)
  const { publisher, title, date, url } = from
  return `${plain(publisher)}: ${url ? address(url, title) : plain(title)}${date ? `, ${date}` : ''}`
}

/** A link whose address cannot end before its end. */
function address(href: string, text: string): string {
  const safe = URL.canParse(href) ? new URL(href).href.replace(/[<>\s]/g, encodeURIComponent) : ''
  return safe ? `[${plain(text)}](<${safe}>)` : plain(text)
}

/** Text that Markdown takes for nothing but text, in one line. */
function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&|~#!]/g, '\\$&')
}
