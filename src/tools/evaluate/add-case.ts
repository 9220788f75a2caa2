/**
 * `npm run add:case -- NAME FILE.html`: starts the case tests/pages/NAME/ from a page. Its expectations are drafted
 * from what the match finds now; a person must correct the draft, or the case only guards against changes.
 */

import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { match } from '../../match/match'
import type { Report, Verdict } from '../../match/report'
import type { PageText } from '../../match/text/page-text'
import type { Story } from '../../story/story'
import type { Severity } from '../../story/terms'
import { readStories } from '../build/read-stories'
import { callersPath, command, runIfStarted } from '../command'
import { textOf } from './scan'
import { type Expected, SAME } from './score'

/** What expected.json contains besides what is scored. */
interface Draft extends Expected {
  /** How the copy was garbled: the id of a route of its story, `none`, or `unknown`. */
  pipeline: string
  about: string
}

const CLASSES: Record<Verdict, string> = {
  'garbled-copy': 'copy-garbled',
  'altered-copy': 'copy-altered',
  'clean-copy': 'copy-clean',
  excerpt: 'excerpt',
  none: 'unrelated'
}

/** Returns what the match finds in a page, in the form that a case expects. */
export function draftOf(page: PageText, report: Report): Draft {
  return {
    class: CLASSES[report.verdict],
    pipeline: report.route?.id ?? (report.passages.length > 0 ? 'unknown' : 'none'),
    detect: report.verdict !== 'none',
    about: 'TODO: say what makes this case hard',
    minimum: minimumOf(report),
    allowed: { findings: [], outside: 0, names: 0 },
    garbles: report.passages.map(({ start, end, correction, severity }) => ({
      ...quoteOf(page.text, start, end),
      correction,
      severity
    })),
    right: [],
    entities: namesOf(report)
  }
}

/** Returns the numbers found now; a person raises them where more should be found. */
function minimumOf(report: Report): Expected['minimum'] {
  const count = (severity: Severity) => report.passages.filter((passage) => passage.severity === severity).length
  return {
    misleads: count('misleads'),
    confuses: count('confuses'),
    stiff: count('stiff'),
    corrected: report.passages.length,
    names: namesOf(report).reduce((sum, { count }) => sum + count, 0)
  }
}

/** Characters of context before and after a quote; more if these do not make it unique. */
const CONTEXT_LENGTH = 25

function quoteOf(text: string, start: number, end: number) {
  const exact = flat(text.slice(start, end))
  const flatText = flat(text)
  for (let contextLength = CONTEXT_LENGTH; ; contextLength += CONTEXT_LENGTH) {
    const contextBefore = flat(text.slice(Math.max(0, start - contextLength), start))
    const contextAfter = flat(text.slice(end, end + contextLength))
    const first = flatText.indexOf(contextBefore + exact + contextAfter)
    const isOnly = flatText.indexOf(contextBefore + exact + contextAfter, first + 1) < 0
    if (isOnly || (start <= contextLength && end + contextLength >= text.length))
      return { exact, before: contextBefore, after: contextAfter }
  }
}

const flat = (text: string) => text.replace(/\s+/g, ' ')

/** Returns the names that cases count: persons and organisations, each form separately. */
function namesOf({ entities }: Report): Expected['entities'] {
  const names = new Map<string, Expected['entities'][number]>()
  for (const { id, type, quote } of entities) {
    if (type !== 'person' && type !== 'organisation' && !(id in SAME)) continue
    const exact = flat(quote)
    const key = `${id} ${exact}`
    const name = names.get(key) ?? { id: SAME[id] ?? id, exact, count: 0 }
    name.count++
    names.set(key, name)
  }
  return [...names.values()]
}

/**
 * Creates the folder of a case in `dir` and returns its path.
 * @throws Error if the name is invalid, the case exists already, or the file is no page
 */
export async function addCase(name: string, file: string, dir: string, stories: readonly Story[]): Promise<string> {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(`${name}: a case is named with small letters, digits and hyphens, like d12-german`)
  }
  const folder = join(dir, name)
  if (existsSync(folder)) throw new Error(`${folder} exists already: choose another name or remove it`)
  if (!/\.x?html?$/i.test(file)) throw new Error(`${file}: a case is made from a page, a file that ends in .html`)
  if (!existsSync(file)) throw new Error(`${file}: there is no such file`)
  const page = textOf(readFileSync(file, 'utf8'), file)
  const draft = draftOf(page, await match(page, stories))
  mkdirSync(folder, { recursive: true })
  copyFileSync(file, join(folder, 'page.html'))
  writeFileSync(join(folder, 'expected.json'), `${JSON.stringify(draft, null, 1)}\n`)
  return folder
}

/** The command line. */
export const program = command('add:case', 'Starts a golden page from a saved page.', 'my-page page.html')
  .argument('<name>', 'the name of the new folder in tests/pages')
  .argument('<file>', 'the page, a file that ends in .html')
  .action(async (name: string, file: string) => {
    const folder = await addCase(name, callersPath(file), join('tests', 'pages'), readStories('seeds'))
    console.log(`${folder} is started. Its expected.json says what is found now; correct it to what should be found:`)
    console.log('  class, pipeline, about; garbles that are missing or wrong; right: what looks odd but is not.')
  })

await runIfStarted(import.meta.url, program)
