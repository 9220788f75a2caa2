/**
 * `npm run new:story -- PACK.json`, or `-- FILE|- [--original FILE] [--id ID] [--dir DIR] [--accept-none]`: starts a story from a garbled
 * text. Proposes garbled passages and, in a terminal, asks about each; otherwise all stay pending in the draft. A pack
 * that a reader has made becomes a story as it is.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { stringify } from 'yaml'
import { sharedArticle } from '../../match/shared-article'
import { plainText } from '../../match/text/page-text'
import { headlineSlug } from '../../story/ids'
import { readPackData } from '../../story/load/pack'
import { paragraphs } from '../../story/validate/locate-quote'
import { storyFiles } from '../build/read-stories'
import { callersPath, command, runIfStarted } from '../command'
import { decode, textOf } from '../evaluate/scan'
import { english } from './dictionary'
import { draftYaml, type ReviewedProposal } from './draft'
import { propose } from './propose'
import { type Ask, review } from './review'

const SCHEMA = 'src/story/story.schema.json'

/** Asks questions in a terminal; undefined leaves all proposals pending. */
export interface Terminal {
  ask?: Ask
  print(line: string): void
}

/**
 * Creates the folder of a new story in `dir`.
 * @param text the garbled text
 * @param original a clean copy of it
 * @throws Error if there is no text, the id is invalid, or the story exists already
 */
export async function newStory(
  { text, original, id, dir }: { text: string; original?: string; id?: string; dir: string },
  { ask, print }: Terminal
): Promise<string> {
  const copy = paragraphs(text)
  if (copy.length === 0) throw new Error('the text is empty: give a file with the garbled text')
  const name = id ?? headlineSlug(copy[0] ?? '')
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(
      `${name}: an id has small letters, digits and hyphens, like port-strike-2025-06: give one with --id`
    )
  }
  const folder = join(dir, name)
  if (existsSync(folder)) throw new Error(`${folder} exists already: choose another name with --id, or remove it`)
  const { proposals, unmatched } = await propose(
    copy,
    english(),
    original === undefined ? undefined : paragraphs(original)
  )
  for (const { side, text: words } of unmatched) {
    print(`only in the ${side === 'copy' ? 'garbled text' : 'clean copy'}, left as it is: ${words}`)
  }
  const reviewed: ReviewedProposal[] = ask
    ? await review(proposals, copy, ask, print)
    : proposals.map((proposal) => ({ ...proposal, accepted: false }))
  const version = new Date().toISOString().slice(0, 10)
  const schema = relative(folder, SCHEMA).replaceAll('\\', '/')
  const [storyFile, copyFile] = storyFiles(folder)
  mkdirSync(folder, { recursive: true })
  writeFileSync(copyFile, `${copy.join('\n\n')}\n`)
  writeFileSync(storyFile, draftYaml({ id: name, copy, proposals: reviewed, version, schema }))
  const pendingCount = reviewed.filter(({ accepted }) => !accepted).length
  print(`\n${folder} is started: ${reviewed.length} passages, ${pendingCount} of them wait to be accepted.`)
  print(`Go on in ${storyFile}; \`npm run story -- ${dir === 'seeds' ? name : folder}\` shows where it stands.`)
  return folder
}

/**
 * Creates the folder of the story in a pack.
 * @throws StoryError if it is no valid pack; Error if the story exists already
 */
export function storyOfPack(text: string, file: string, dir: string): string {
  const { checked, data, copy } = readPackData(text, file)
  const folder = join(dir, checked.id)
  if (existsSync(folder)) throw new Error(`${folder} exists already: remove it first`)
  const [storyFile, copyFile] = storyFiles(folder)
  const schema = relative(folder, SCHEMA).replaceAll('\\', '/')
  mkdirSync(folder, { recursive: true })
  writeFileSync(copyFile, `${copy.join('\n\n')}\n`)
  writeFileSync(storyFile, `# yaml-language-server: $schema=${schema}\n${stringify(data, { lineWidth: 120 })}`)
  return folder
}

/** The text of an original; of a web page only the article that the garbled text shares. */
async function originalFrom(file: string, copy: string): Promise<string> {
  const text = textFrom(file)
  if (!/\.x?html?$/i.test(file)) return text
  const shared = await sharedArticle(paragraphs(text), '', plainText(copy))
  return shared.length > 0 ? shared.join('\n') : text
}

/** Returns a file's text as the extension would extract it; `-` is standard input. */
function textFrom(file: string): string {
  const bytes = readFileSync(file === '-' ? 0 : callersPath(file))
  const page = textOf(decode(bytes), file)
  return page.blocks
    .map((block, i) =>
      page.text
        .slice(block, page.blocks[i + 1])
        .replace(/\s+/g, ' ')
        .trim()
    )
    .join('\n')
}

interface NewStoryOptions {
  original?: string
  id?: string
  dir: string
  acceptNone?: true
}

async function start(file: string, { original, id, dir, acceptNone }: NewStoryOptions): Promise<void> {
  if (/\.json$/i.test(file)) {
    const folder = storyOfPack(decode(readFileSync(callersPath(file))), file, dir)
    console.log(`${folder} has the story of ${file}; \`npm run check:stories\` says whether it is complete.`)
    return
  }
  const text = textFrom(file)
  const asks = process.stdin.isTTY && process.stdout.isTTY && file !== '-' && !acceptNone
  const lines = asks ? createInterface({ input: process.stdin, output: process.stdout }) : undefined
  const whenClosed = new Promise<undefined>((close) => lines?.once('close', () => close(undefined)))
  const ask = lines && ((question: string) => Promise.race([lines.question(question), whenClosed]))
  const terminal = { print: console.log, ...(ask ? { ask } : {}) }
  const originalText = original === undefined ? {} : { original: await originalFrom(original, text) }
  try {
    await newStory({ text, dir, ...originalText, ...(id ? { id } : {}) }, terminal)
  } finally {
    lines?.close()
  }
}

/** The command line. */
export const program = command(
  'new:story',
  'Starts a story from a garbled text, or takes one over from a pack.',
  'copy.txt --original original.txt --id port-strike-2025-06'
)
  .argument('<file>', 'the garbled text, - for the standard input, or a story pack (.json)')
  .option('--original <file>', 'a clean copy, whose words become the corrections')
  .option('--id <id>', 'the name of the story: small letters, digits and hyphens')
  .option('--dir <folder>', 'where its folder is made', 'seeds')
  .option('--accept-none', 'leave all proposals to be accepted later, without a question')
  .action(start)

await runIfStarted(import.meta.url, program)
