/** The findings as Markdown, for notes and mails. */
import type { PassageFinding } from '../match/report'
import type { Source } from '../story/schema'
import { type ExportInput, isLicensed, LICENCE, namedIn, sourcesOf } from './export-input'

/**
 * Returns a document in the reader's language: corrections in page order, passages without position, names, background.
 */
export function toMarkdown(input: ExportInput): string {
  const { page, report, story, words } = input
  const verdict = report.verdict === 'none' ? [] : [`${words.verdict(report.verdict)} **${plain(story.headline)}**`]
  const parts = [
    `# ${plain(story.headline)}`,
    ...verdict,
    `${plain(words.original(story.publisher, words.date(story.published)))}  \n${plain(words.foundOn(''))}${address(page.address, page.title || page.address)}`,
    ...section(`${words.corrections} (${report.passages.length})`, corrections(input)),
    ...section(words.unplaced, missingPassages(input)),
    ...section(words.names, names(input)),
    ...section(words.background, notes(input)),
    ...(isLicensed(story) ? [`---\n\n${plain(words.data(words.date(story.version)))} [CC BY 4.0](<${LICENCE}>)`] : [])
  ]
  return `${parts.join('\n\n')}\n`
}

const section = (title: string, lines: string[]) => (lines.length > 0 ? [`## ${plain(title)}`, lines.join('\n')] : [])

function corrections(input: ExportInput): string[] {
  return [...input.report.passages].sort((a, b) => a.start - b.start).map((finding) => correction(input, finding))
}

function correction(
  { story, words }: ExportInput,
  { id, quote, correction, severity, confidence, signals }: PassageFinding
) {
  const passage = story.passages.find((p) => p.id === id)
  const kind = passage ? words.kind(passage.kind) : words.signal(signals?.[0] ?? 'reworded')
  const tags = [kind, words.severity(severity), words.confidence(confidence)].map(plain).join(' · ')
  const explanation = passage ? `\n  ${plain(passage.why)}${evidence(story.sources, passage.evidence)}` : ''
  return `- ~~${plain(quote)}~~ → **${plain(correction)}** (${tags})${explanation}`
}

function missingPassages({ story, report }: ExportInput): string[] {
  return story.passages
    .filter(({ id }) => report.unplaced.includes(id))
    .map(({ quote, correction }) => `- ~~${plain(quote)}~~ → **${plain(correction)}**`)
}

function names(input: ExportInput): string[] {
  return namedIn(input).map(
    ({ entity }) =>
      `- **${plain(entity.name)}** (${plain(input.words.type(entity.type))}): ${plain(entity.role)}. ${plain(entity.note)}${evidence(input.story.sources, entity.evidence)}`
  )
}

function notes({ story }: ExportInput): string[] {
  return story.notes.map(({ title, dates, text, caveat, evidence: ids }) => {
    const content = caveat ? `${plain(text)} *${plain(caveat)}*` : plain(text)
    return `- **${plain(title)}** (${plain(dates)}): ${content}${evidence(story.sources, ids)}`
  })
}

function evidence(sources: Record<string, Source>, ids: string[]): string {
  const evidenceSources = sourcesOf({ sources } as ExportInput['story'], ids)
  if (evidenceSources.length === 0) return ''
  return ` [${evidenceSources.map(source).join('; ')}]`
}

function source(sourceEntry: Source): string {
  if (sourceEntry.kind === 'reasoning') return plain(sourceEntry.title)
  const { publisher, title, date, url } = sourceEntry
  return `${plain(publisher)}: ${url ? address(url, title) : plain(title)}${date ? `, ${date}` : ''}`
}

/** Returns a link whose address cannot end early. */
export function address(href: string, text: string): string {
  const safe = URL.canParse(href) ? new URL(href).href.replace(/[<>\s]/g, encodeURIComponent) : ''
  return safe ? `[${plain(text)}](<${safe}>)` : plain(text)
}

/** Escapes text so that Markdown renders it as plain text on one line. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>&|~#!]/g, '\\$&')
}
