/** Reads the seeds folder: one folder per story, with story.yaml and copy.txt. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type CheckedStory, checkStory, type Problem, StoryError } from '../../story/load/compile'
import type { Story } from '../../story/story'
import { readThesaurus, type Thesaurus } from '../../story/thesaurus'
import { withLexicon } from '../../story/with-lexicon'

const STORY = 'story.yaml'
const COPY = 'copy.txt'
/** Written by `npm run build:thesaurus`, from the project's folder. */
export const THESAURUS = 'src/story/thesaurus.txt'

let thesaurus: Thesaurus | undefined

/** A story with the lexicon of its words, worked out with the thesaurus of the project. */
export function completed(story: Story): Story {
  thesaurus ??= readThesaurus(readFileSync(THESAURUS, 'utf8'))
  return withLexicon(story, thesaurus)
}

/**
 * All stories of a seeds folder, sorted by id, with their lexicons.
 * @throws StoryError with the problems of all stories
 */
export function readStories(dir: string): Story[] {
  return checkStories(dir).map(({ story }) => completed(story))
}

/** Like `readStories`, together with the right spans. */
export function checkStories(dir: string): CheckedStory[] {
  const problems: Problem[] = []
  const stories: CheckedStory[] = []
  for (const folder of storyFolders(dir)) {
    try {
      stories.push(checkStoryFolder(folder))
    } catch (error) {
      if (!(error instanceof StoryError)) throw error
      problems.push(...error.problems)
    }
  }
  if (problems.length > 0) throw new StoryError(problems)
  return stories
}

/**
 * Returns the story in one folder, whose name must be the story's id.
 * @throws StoryError with all problems
 */
export function checkStoryFolder(folder: string): CheckedStory {
  const [storyFile, sourceFile] = storyFiles(folder)
  const missingFiles = [storyFile, sourceFile].filter((file) => !existsSync(file))
  if (missingFiles.length > 0) throw new StoryError(missingFiles.map((file) => wholeFile(file, 'is missing: add it')))
  return checkStory(readText(storyFile), readText(sourceFile), storyFile, basename(resolve(folder)))
}

/** Returns the story folders of a seeds folder, sorted. Ignores hidden folders and files. */
export function storyFolders(dir: string): string[] {
  if (!existsSync(dir)) throw new StoryError([wholeFile(dir, 'there is no such folder')])
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => slashes(join(dir, name)))
    .sort()
}

/** Returns the paths of a story's files, whether they exist or not. */
export function storyFiles(folder: string): [story: string, copy: string] {
  return [slashes(join(folder, STORY)), slashes(join(folder, COPY))]
}

/**
 * Reads a file.
 * @throws StoryError if it is not UTF-8: text with lost characters would be corrected wrongly
 */
function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw new StoryError([wholeFile(file, 'is not UTF-8: save it as UTF-8')])
  }
}

function wholeFile(file: string, message: string): Problem {
  return { file, line: 0, column: 0, field: '', message }
}

/** Makes messages the same on every system. */
function slashes(path: string): string {
  return path.replaceAll('\\', '/')
}
