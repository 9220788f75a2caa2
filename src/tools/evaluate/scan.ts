/** `npm run scan -- [--json] FILE…`: prints what the extension would find in HTML or text files. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { styleText } from 'node:util'
import { parseHTML } from 'linkedom'
import { parse, serialize } from 'parse5'
import { readPage } from '../../content/extract/extract-text'
import { match } from '../../match/match'
import { countByWeight, type Report } from '../../match/report'
import { type PageText, plainText } from '../../match/text/page-text'
import type { Severity } from '../../story/schema'
import type { Story } from '../../story/story'
import { readStories } from '../build/read-stories'

const USAGE = 'usage: npm run scan -- [--json] FILE…'

/** Returns the text of a file as the extension extracts it: HTML by its elements, anything else as plain text. */
export function textOf(contents: string, file: string): PageText {
  const isHtml = /\.x?html?$/i.test(file) || /^(?:\s|<!--[\s\S]*?-->|<\?xml[^>]*>)*<(?:!doctype|html)\b/i.test(contents)
  if (!isHtml) return plainText(contents)
  // linkedom does not insert implied elements, such as a missing body; parse5 does.
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
  const { story, verdict, coverage, unplaced } = report
  const route = report.route && {
    id: report.route.id,
    tells: report.route.tells.map(({ printed, meant }) => ({ printed, meant }))
  }
  return { story, verdict, coverage, route, text: page.text, passages, entities, unplaced }
}

const COLOURS: Record<Severity, 'red' | 'yellow' | 'cyan'> = { misleads: 'red', confuses: 'yellow', stiff: 'cyan' }

/** Returns the report in words, for a terminal. */
function readable(file: string, report: Report, stories: readonly Story[]): string {
  const story = stories.find(({ id }) => id === report.story)
  if (!story) return `${styleText('bold', file)}: no known story`
  const counts = countByWeight(report)
  const lines = [
    `${styleText('bold', file)}: ${report.verdict} of “${story.headline}” (${story.publisher}, ${story.published})`,
    `  ${Math.round(report.coverage * 100)} % of the story; ${report.passages.length} garbled passages: ` +
      `${counts.misleads} mislead, ${counts.confuses} confuse, ${counts.stiff} are only stiff, ${counts.unrecognised} are not certain`
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

/** Reads the files one by one. Returns the exit code: 2 if one of them could not be read. */
function scan(files: readonly string[], json: boolean): number {
  const stories = readStories('seeds')
  let code = 0
  for (const file of files) {
    try {
      // npm runs commands in the project's folder; file names are relative to the caller's.
      const path = resolve(process.env.INIT_CWD ?? '.', file)
      const page = textOf(decode(readFileSync(path)), file)
      const report = match(page, stories)
      console.log(json ? JSON.stringify(record(page, report)) : readable(file, report, stories))
    } catch (error) {
      console.error(`${file}: cannot be read: ${error instanceof Error ? error.message : error}`)
      code = 2
    }
  }
  return code
}

function main(args: readonly string[]): number {
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json' && arg !== '--')
  const files = args.filter((arg) => !arg.startsWith('--'))
  if (unknown || files.length === 0) {
    console.error(unknown ? `unknown option ${unknown}\n${USAGE}` : USAGE)
    return 2
  }
  return scan(files, args.includes('--json'))
}

if (process.argv[1]?.endsWith('scan.ts')) process.exitCode = main(process.argv.slice(2))
