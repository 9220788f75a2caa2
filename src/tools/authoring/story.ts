/**
 * `npm run story -- ID|FOLDER [--watch]`: shows a story in the terminal, finished or not: its passages in context, what
 * is missing and what lacks evidence. With `--watch`, again after each save.
 */

import { existsSync, readFileSync } from 'node:fs'
import { watch } from 'node:fs/promises'
import { basename, join, relative, resolve } from 'node:path'
import { styleText } from 'node:util'
import { problemLine } from '../../story/validate/problems'
import { storyFiles } from '../build/read-stories'
import { callersPath, command, exit, runIfStarted } from '../command'
import { type Outline, type OutlinedPassage, outlineOf } from './outline'

/** Editors save a file in several steps. In milliseconds. */
const SETTLE_MS = 150

/** Returns a story as text for a terminal, and whether it is finished. */
export function storyView(folder: string): { text: string; isComplete: boolean } {
  const [storyFile, sourceFile] = storyFiles(folder)
  const missingFiles = [storyFile, sourceFile].filter((file) => !existsSync(file))
  if (missingFiles.length > 0)
    throw new Error(missingFiles.map((file) => `${file} is missing: \`npm run new:story\` makes it`).join('\n'))
  const read = (file: string) => readFileSync(file, 'utf8')
  const outline = outlineOf(read(storyFile), read(sourceFile), storyFile, basename(resolve(folder)))
  return { text: lines(folder, outline).join('\n'), isComplete: outline.problems.length === 0 }
}

function lines(folder: string, outline: Outline): string[] {
  const { headline, publisher, published, paragraphs, problems, weak } = outline
  const passages = paragraphs.flatMap((paragraph) => paragraph.passages)
  const pendingCount = passages.filter(({ waits }) => waits).length
  const otherProblems = problems.filter(({ field }) => !field.endsWith('.accepted'))
  const names = problems.length - otherProblems.length - pendingCount
  return [
    styleText('bold', headline || `${basename(folder)} (no headline yet)`),
    styleText('dim', [publisher, published].filter(Boolean).join(', ')),
    ...paragraphs.map(
      ({ text, passages: ownPassages }, i) => `\n${styleText('dim', `${i + 1}`)} ${inContext(text, ownPassages)}`
    ),
    '',
    section('Missing or wrong', otherProblems.map(problemLine), 'red'),
    section('Weak', weak, 'yellow'),
    `${passages.length} passages, ${pendingCount} of them wait to be accepted; ${names} names wait. ` +
      (problems.length === 0 ? styleText('green', 'All good.') : styleText('red', `${problems.length} problems.`))
  ]
}

function inContext(text: string, passages: readonly OutlinedPassage[]): string {
  let rendered = ''
  let position = 0
  for (const { id, start, end, correction, waits } of passages) {
    if (start < position) continue
    const mark = waits ? 'yellow' : 'red'
    const correctionText = styleText('green', `→ ${correction || '?'}`)
    const label = styleText('dim', `[${id}${waits ? ' waits' : ''}]`)
    rendered += `${text.slice(position, start)}${styleText([mark, 'underline'], text.slice(start, end))} ${correctionText} ${label}`
    position = end
  }
  return rendered + text.slice(position)
}

function section(title: string, entries: readonly string[], colour: 'red' | 'yellow'): string {
  if (entries.length === 0) return ''
  return [styleText(colour, `${title}:`), ...entries.map((entry) => `  ${entry}`), ''].join('\n')
}

async function view(name: string, { watch: watches }: { watch?: true }): Promise<void> {
  const seed = join('seeds', name)
  const folder = existsSync(seed) ? seed : relative('.', callersPath(name))
  if (!existsSync(folder)) throw new Error(`${seed}: there is no such story; \`npm run new:story\` starts one`)
  const show = () => {
    const { text, isComplete } = storyView(folder)
    if (watches) console.clear()
    console.log(text)
    return isComplete ? 0 : 1
  }
  const code = show()
  if (!watches) return exit(code)
  let timer: NodeJS.Timeout | undefined
  for await (const _ of watch(folder)) {
    clearTimeout(timer)
    timer = setTimeout(() => {
      try {
        show()
      } catch (error) {
        console.error(error instanceof Error ? error.message : error)
      }
    }, SETTLE_MS)
  }
}

/** The command line. */
export const program = command(
  'story',
  'Shows what a story still needs, and how its passages read.',
  'us-china-call-2025-05'
)
  .argument('<story>', 'the id of a story in seeds/, or a folder')
  .option('--watch', 'show it again after every change')
  .action(view)

await runIfStarted(import.meta.url, program)
