/** Brings the stories into the build: filter and index as a module, each story's data as a script of its own. */
import { resolve } from 'node:path'
import type { Plugin } from 'vite'
import { buildIndex } from '../../gate/fingerprint-index'
import { filterOf } from '../../gate/story-fingerprints'
import { storyScript, storyScriptText } from '../../shared/story-registry'
import { StoryError } from '../../story/load/compile'
import { readStories, storyFiles, storyFolders } from './read-stories'

const ID = 'virtual:known-stories'
const RESOLVED = `\0${ID}`

/**
 * Vite plugin: `import { filter, directory } from 'virtual:known-stories'` gives what is known of the stories of `dir`
 * before one of them is loaded: the gate's filter, which is never larger, and the background's directory.
 * A story with problems fails the build with all of them.
 * @param dir the seeds folder, from the working directory
 */
export function stories(dir = 'seeds'): Plugin {
  return {
    name: 'stories',
    resolveId: (id) => (id === ID ? RESOLVED : undefined),
    load(id) {
      if (id !== RESOLVED) return undefined
      // Watched before they are read, so that fixing a broken story restarts the build.
      for (const file of storyFolders(dir).flatMap(storyFiles)) this.addWatchFile(resolve(file))
      const known = readOrFail(dir)
      const parts = { filter: filterOf(known), directory: buildIndex(known) }
      return Object.entries(parts)
        .map(([name, part]) => `export const ${name} = ${JSON.stringify(part) ?? 'undefined'}`)
        .join('\n')
    }
  }
}

/**
 * Returns the stories of `dir` as scripts for WXT's `build:publicAssets`. This is the first build step that reads the
 * stories, so it also fails if they have problems.
 */
export function storyScripts(dir = 'seeds'): { relativeDest: string; contents: string }[] {
  return readOrFail(dir).map((story) => ({
    relativeDest: storyScript(story.id).slice(1),
    contents: storyScriptText(story.id, JSON.stringify(story))
  }))
}

function readOrFail(dir: string) {
  try {
    return readStories(dir)
  } catch (error) {
    if (!(error instanceof StoryError)) throw error
    // A stack trace would only hide the lines that say what to fix.
    throw Object.assign(new Error(`stories with problems:\n${error.message}`), { stack: '' })
  }
}
