/**
 * The stories' data in the running extension. Each story is a script of its own, `stories/<id>.js`, which puts it on a
 * shelf: the background injects it before the annotator, extension pages load it when they need it. So nothing of a
 * story is loaded before its copy is seen, and no request is made.
 *
 * In a page's window an element with the id of the shelf would stand in its place; but a window does not own those.
 */
import type { Story } from '../story/story'
import './page-globals'
/** The path of a story's script within the extension. */
export const storyScript = (id: string) => `/stories/${id}.js`

/** The text of a story's script. */
export const storyScriptText = (id: string, json: string) =>
  `Object.hasOwn(globalThis, 'cleanCopyStories') || (globalThis.cleanCopyStories = {})
globalThis.cleanCopyStories[${JSON.stringify(id)}] = ${json};\n`

/** Puts stories on the shelf of a page that they are sent into. Sees nothing of this file: it is sent as text. */
export function registerStories(stories: Story[]): void {
  const shelf = (Object.hasOwn(globalThis, 'cleanCopyStories') && globalThis.cleanCopyStories) || {}
  globalThis.cleanCopyStories = Object.assign(shelf, Object.fromEntries(stories.map((story) => [story.id, story])))
}

/** Takes the reader's own stories from the shelf. True where there were any. Sent as text, as `shelve`. */
export function unregisterUserStories(): boolean {
  const shelf = (Object.hasOwn(globalThis, 'cleanCopyStories') && globalThis.cleanCopyStories) || {}
  const userStories = Object.values(shelf).filter((story) => story.isUserStory)
  for (const { id } of userStories) delete shelf[id]
  return userStories.length > 0
}

/** The ids of the stories on the shelf of a page. Sent as text, as `shelve`. */
export const registeredIds = () =>
  Object.keys((Object.hasOwn(globalThis, 'cleanCopyStories') && globalThis.cleanCopyStories) || {})

/** All stories on the shelf of a page. */
export const registeredStories = (): Story[] => Object.values(globalThis.cleanCopyStories ?? {})

/** A story whose script was injected before; undefined for one that was not. */
export function registeredStory(id: string): Story | undefined {
  return globalThis.cleanCopyStories?.[id]
}

/** A story of the build in an extension page. Rejects for an id that is not bundled. */
export async function loadBundledStory(id: string): Promise<Story> {
  if (!registeredStory(id)) await runScript(storyScript(id))
  const story = registeredStory(id)
  if (!story) throw new Error(`no story ${id}`)
  return story
}

/** Runs a script of the extension in one of its pages. Rejects where it could not be loaded. */
export function runScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = url
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${url} could not be loaded`))
    document.head.append(script)
  })
}
