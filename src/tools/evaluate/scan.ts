/**
 * `npm run scan -- [--json] [--original FILE] PAGE…`: what the extension would find in HTML or text files; against the
 * stories of the build, or against one original alone.
 */
import { readFileSync } from 'node:fs'
import { styleText } from 'node:util'
import { parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'
import { readPage } from '../../content/extract/extract-text'
import { match } from '../../match/match'
import { countBySeverity, type Report } from '../../match/report'
import { paragraphsIn } from '../../match/shared-article'
import { type PageText, plainText } from '../../match/text/page-text'
import { storyOfOriginal } from '../../story/original'
import type { Story } from '../../story/story'
import type { Severity } from '../../story/terms'
import { completed, readStories } from '../build/read-stories'
import { callersPath, command, exit, runIfStarted } from '../command'

const isHtml = (contents: string, file: string) =>
  /\.x?html?$/i.test(file) || /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype|html)\b/i.test(contents)

/** Returns the text of a file as the extension extracts it: HTML by its elements, anything else as plain text. */
export function textOf(contents: string, file: string): PageText {
  if (!isHtml(contents, file)) return plainText(contents)
  // linkedom leaves out what the HTML standard puts in, such as a body that the file does not name; parse5 does not.
  const { document } = parseHTML(serialize(parse(contents)))
  return readPage(document.body).page
}

/** Decodes a file: by its byte order mark, by what its head declares, or as UTF-8. */
export function decode(bytes: Uint8Array): string {
  const [a, b] = bytes
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const [, label = 'utf-8'] = /<meta[^>]+charset\s*=\s*["']?([\w-]+)/i.exec(head) ?? []
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** Returns the record that `--json` prints, one per line. Offsets are UTF-16 units into its `text`. */
export function record(page: PageText, report: Report) {
  const passages = report.passages.map(({ key, ...passage }) => passage)
  const entities = report.entities.map(({ id, name, quote, start, end }) => ({ id, name, quote, start, end }))
  const { story, verdict, coverage, reworded, unplaced } = report
  const route = report.route && {
    id: report.route.id,
    tells: report.route.tells.map(({ printed, meant }) => ({ printed, meant }))
  }
  return { story, verdict, coverage, route, text: page.text, passages, reworded, entities, unplaced }
}

const COLOURS: Record<Severity, 'red' | 'yellow' | 'cyan'> = { misleads: 'red', confuses: 'yellow', stiff: 'cyan' }

/** Returns the report in words, for a terminal. */
function readable(file: string, report: Report, stories: readonly Story[]): string {
  const story = stories.find(({ id }) => id === report.story)
  if (!story) return `${styleText('bold', file)}: no known story`
  const counts = countBySeverity(report)
  const lines = [
    `${styleText('bold', file)}: ${report.verdict} of “${story.headline}”${story.publisher && ` (${story.publisher}, ${story.published})`}`,
    `  ${Math.round(report.coverage * 100)} % of the story; ${report.passages.length} passages depart from the original: ` +
      `${counts.misleads} mislead, ${counts.confuses} confuse, ${counts.stiff} are only stiff; ` +
      `${report.reworded.length} more are reworded`
  ]
  const route = story.routes.find(({ id }) => id === report.route?.id)
  if (route && report.route) {
    const tells = report.route.tells.map(({ printed, meant }) => `“${printed}” for ${meant}`)
    lines.push(`  probably made by ${route.name}: ${tells.join(', ')}`)
  }
  for (const { quote, correction, severity, found } of report.passages) {
    const kindNote = found === 'exact' ? '' : ` (${found})`
    lines.push(`  ${styleText(COLOURS[severity], severity.padEnd(8))} ${oneLine(quote)} → ${correction}${kindNote}`)
  }
  if (report.unplaced.length > 0) lines.push(`  could not be placed: ${report.unplaced.join(', ')}`)
  const names = report.entities.filter((entity) => entity.first).map(({ name }) => name)
  return [...lines, `  names: ${names.join(', ')}`].join('\n')
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ')

const contentsOf = (file: string) => decode(readFileSync(callersPath(file)))

/** Blocks of an HTML page with fewer words are labels and links around the original. */
const PARAGRAPH = 4

/**
 * The story of an original in a text or HTML file: its headline and paragraphs.
 * @throws Error if the file cannot be read or has no text
 */
function storyIn(file: string): Story {
  const contents = contentsOf(file)
  const paragraphs = paragraphsIn(textOf(contents, file), isHtml(contents, file) ? PARAGRAPH : 1)
  return completed(storyOfOriginal('original', paragraphs))
}

/** Reads the files in turn. Returns the exit code: 2 when one of them could not be read. */
async function scan(files: readonly string[], json: boolean, stories: readonly Story[]): Promise<number> {
  let code = 0
  for (const file of files) {
    try {
      const page = textOf(contentsOf(file), file)
      const report = await match(page, stories)
      console.log(json ? JSON.stringify(record(page, report)) : readable(file, report, stories))
    } catch (error) {
      console.error(unreadable(file, error))
      code = 2
    }
  }
  return code
}

const unreadable = (file: string, error: unknown) =>
  `${file}: cannot be read: ${error instanceof Error ? error.message : error}`

interface ScanOptions {
  json?: true
  original?: string
}

async function scanAll(files: string[], { json, original }: ScanOptions): Promise<void> {
  let stories: readonly Story[]
  try {
    stories = original === undefined ? readStories('seeds') : [storyIn(original)]
  } catch (error) {
    throw original === undefined ? error : new Error(unreadable(original, error))
  }
  exit(await scan(files, json === true, stories))
}

/** The command line. */
export const program = command(
  'scan',
  'Says what the extension would find in pages: HTML or text files.',
  'seeds/us-china-call-2025-05/copy.txt'
)
  .argument('<page...>', 'the files to read')
  .option('--json', 'print a JSON object for each page, one a line')
  .option('--original <file>', 'compare the pages with this text or HTML file, and with no story of the build')
  .action(scanAll)

await runIfStarted(import.meta.url, program)
