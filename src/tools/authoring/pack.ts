/** `npm run pack -- ID|FOLDER [FILE]`: makes a story pack, which a reader can add in the options page. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { StoryError } from '../../story/load/compile'
import { packText, readPack } from '../../story/load/pack'
import { readYaml } from '../../story/load/yaml'
import { paragraphs } from '../../story/validate/locate-quote'
import { checkStoryFolder, storyFiles } from '../build/read-stories'

const USAGE = 'usage: npm run pack -- ID|FOLDER [FILE]'

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

function main([name, target, ...extraArguments]: readonly string[]): number {
  if (!name || extraArguments.length > 0) {
    console.error(USAGE)
    return 2
  }
  // npm runs commands in the project's folder; file names are relative to the caller's.
  const pathOf = (file: string) => resolve(process.env.INIT_CWD ?? '.', file)
  const seed = join('seeds', name)
  const folder = existsSync(seed) ? seed : pathOf(name)
  try {
    const text = packOf(folder)
    const { id } = readPack(text, folder)
    const file = target ?? `${id}.pack.json`
    writeFileSync(pathOf(file), text)
    console.log(
      `${file}: a story pack of ${Math.ceil(text.length / 1000)} KB; add it in the options page of Clean Copy.`
    )
    return 0
  } catch (error) {
    if (!(error instanceof StoryError)) throw error
    console.error(error.message)
    return 1
  }
}

if (process.argv[1] && /[/\\]cli[/\\]pack\.ts$/.test(process.argv[1])) process.exitCode = main(process.argv.slice(2))
