/** The findings as Markdown, for notes and mails: short enough to be read, with the corrected text first. */
import { isName, type PassageFinding } from '../match/report'
import { SEVERITIES } from '../story/terms'
import { articleOf, correctedText } from './article'
import { type ExportInput, isLicensed, LICENCE, namedIn } from './export-input'

/**
 * Returns a document in the reader's language: the corrected text, corrections in page order, what is reworded, passages
 * without position, names, background, remarks on the original.
 */
export function toMarkdown(input: ExportInput): string {
  const { page, date, report, story, words } = input
  const article = correctedText(articleOf(report, input.sentences), words.guess)
  const names = namedIn(input).filter(({ entity }) => isName(entity))
  const language = words.language(story.language)
  const parts = [
    `# ${plain(story.headline)}`,
    `${plain(words.original(story.publisher, words.date(story.published)))}  `,
    `${plain(words.foundOn)} ${address(page.address, page.title || page.address)}, ${plain(words.date(date))}${language && `  \n${plain(language)}`}`
  ]
  const sections = [
    ...section(words.correctedText, article.split('\n\n').filter(Boolean).map(plain), '\n\n'),
    ...section(`${words.corrections} (${report.passages.length})`, corrections(input), '\n\n'),
    ...section(`${words.reworded} (${report.reworded.length})`, rewordings(report)),
    ...section(words.unplaced, missingPassages(input)),
    ...section(
      `${words.names} (${names.length})`,
      names.map(
        ({ entity: { name, role, note } }) => `- **${plain(name)}**${role || note ? `: ${plain(role || note)}` : ''}`
      )
    ),
    ...section(words.background, notes(input)),
    ...section(
      words.slips,
      story.slips.map(({ title, text }) => `- **${plain(title)}**: ${plain(firstSentence(text))}`)
    ),
    ...(isLicensed(story) ? [`---\n\n${plain(words.data(words.date(story.version)))} [CC BY 4.0](<${LICENCE}>)`] : [])
  ]
  return `${[parts[0], `${parts[1]}\n${parts[2]}`, ...sections].join('\n\n')}\n`
}

const section = (title: string, lines: string[], gap = '\n') =>
  lines.length > 0 ? [`## ${plain(title)}`, lines.join(gap)] : []

/** The corrections, the worst first and then in page order. */
function corrections(input: ExportInput): string[] {
  return SEVERITIES.flatMap((severity) => {
    const findings = input.report.passages.filter((p) => p.severity === severity).sort((a, b) => a.start - b.start)
    const title = `### ${plain(input.words.severity(severity))} (${findings.length})`
    return findings.length > 0 ? [[title, '', ...rows(input, findings)].join('\n')] : []
  })
}

/** One line each; the same correction of the same words once, with its number. */
function rows(input: ExportInput, findings: PassageFinding[]): string[] {
  const places = new Map<string, PassageFinding[]>()
  for (const finding of findings) {
    const name = JSON.stringify([finding.quote, finding.correction, finding.confidence])
    places.set(name, [...(places.get(name) ?? []), finding])
  }
  return [...places.values()].map((group) => correction(input, group))
}

function correction({ story, words }: ExportInput, places: PassageFinding[]): string {
  const [{ id, quote, correction, confidence, signals }] = places as [PassageFinding]
  const passage = story.passages.find((p) => p.id === id)
  const times = places.length > 1 ? ` ×${places.length}` : ''
  const reason = passage?.why ?? words.signal(signals?.[0] ?? 'reworded')
  return `- ~~${plain(quote)}~~ → **${plain(correction)}**${times} (${plain(words.confidence(confidence))}): ${plain(reason)}`
}

const rewordings = ({ reworded }: ExportInput['report']) =>
  reworded.map(({ quote, original }) => `- ${plain(quote)} → ${plain(original.quote)}`)

function missingPassages({ story, report }: ExportInput): string[] {
  return story.passages
    .filter(({ id }) => report.unplaced.includes(id))
    .map(({ quote, correction }) => `- ~~${plain(quote)}~~ → **${plain(correction)}**`)
}

/** The notes, each by its first sentence; its caveat stays. */
function notes({ story, words }: ExportInput): string[] {
  return story.notes.map(({ title, dates, text, caveat }) => {
    const content = caveat ? `${plain(firstSentence(text))} *${plain(caveat)}*` : plain(firstSentence(text))
    return `- **${plain(title)}**${dates ? ` (${plain(words.dates(dates))})` : ''}: ${content}`
  })
}

/** Returns the first sentence of a text. A single capital before the full stop is an abbreviation. */
const firstSentence = (text: string) => /^.*?[^\s.\p{Lu}][.!?](?=\s|$)/su.exec(text)?.[0] ?? text

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
