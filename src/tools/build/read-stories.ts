/** The seeds folder: one folder a story, with story.yaml and source.txt in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { type CheckedStory, checkStory, type Problem, StoryError } from '../../story/load/compile'
import type { Story } from '../../story/story'

const STORY = 'story.yaml'
const SOURCE = 'source.txt'

/**
 * All stories of a seeds folder, sorted by id.
 * @throws StoryError with the problems of all stories
 */
export function readStories(dir: string): Story[] {
  return checkStories(dir).map(({ story }) => story)
}

/** As `readStories`, with the spans that are right as they are. */
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
 * The story in one folder, which must be named like its id.
 * @throws StoryError
 */
export function checkStoryFolder(folder: string): CheckedStory {
  const [storyFile, sourceFile] = storyFiles(folder)
  const missingFiles = [storyFile, sourceFile].filter((file) => !existsSync(file))
  if (missingFiles.length > 0) throw new StoryError(missingFiles.map((file) => wholeFile(file, 'is missing: add it')))
  return checkStory(readText(storyFile), readText(sourceFile), storyFile, basename(resolve(folder)))
}

/** The folders of a seeds folder that hold or should hold a story, sorted. Hidden ones and files are left alone. */
export function storyFolders(dir: string): string[] {
  if (!existsSync(dir)) throw new StoryError([wholeFile(dir, 'there is no such folder')])
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => slashes(join(dir, name)))
    .sort()
}

/** The files a story is made from, whether they exist or not. */
export function storyFiles(folder: string): [story: string, source: string] {
  return [slashes(join(folder, STORY)), slashes(join(folder, SOURCE))]
}

/** @throws StoryError if it is not UTF-8: text read with signs missing would be corrected wrongly */
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

/** The same message on every system. */
function slashes(path: string): string {
  return path.replaceAll('\\', '/')
}
