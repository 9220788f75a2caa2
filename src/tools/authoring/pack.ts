/** `npm run pack -- ID|FOLDER [FILE]`: makes a story pack, which a reader can add in the options page. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packText, readPack } from '../../story/load/pack'
import { readYaml } from '../../story/load/yaml'
import { paragraphs } from '../../story/validate/locate-quote'
import { checkStoryFolder, storyFiles } from '../build/read-stories'
import { callersPath, command, runIfStarted } from '../command'

/**
 * Returns the text of a story's pack.
 * @throws StoryError if the story is unfinished, or too long for a pack
 */
export function packOf(folder: string): string {
  checkStoryFolder(folder)
  const [storyFile, sourceFile] = storyFiles(folder)
  const read = (file: string) => readFileSync(file, 'utf8')
  const text = packText(readYaml(read(storyFile), storyFile).data, paragraphs(read(sourceFile)))
  readPack(text, storyFile)
  return text
}

/** The command line. */
export const program = command(
  'pack',
  'Makes a story pack, which a reader can add in the options page.',
  'us-china-call-2025-05'
)
  .argument('<story>', 'the id of a story in seeds/, or a folder')
  .argument('[file]', 'the file to write; by default the story’s id with .pack.json')
  .action((name: string, target: string | undefined) => {
    const seed = join('seeds', name)
    const folder = existsSync(seed) ? seed : callersPath(name)
    const text = packOf(folder)
    const file = target ?? `${readPack(text, folder).id}.pack.json`
    writeFileSync(callersPath(file), text)
    console.log(
      `${file}: a story pack of ${Math.ceil(text.length / 1000)} KB; add it in the options page of Clean Copy.`
    )
  })

await runIfStarted(import.meta.url, program)
