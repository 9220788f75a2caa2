/**
 * The registry of stories in the running extension. Each story is a script of its own, `stories/<id>.js`, which
 * registers its data: the background injects it before the annotator, and extension pages load it on demand. So no
 * story is loaded before a copy of it is seen, and no request is made.
 * A page element with the id of the slot shows up on `window`, but not as an own property.
 */
import type { Story } from '../story/story'
import './page-globals'
/** Returns the path of a story's script within the extension. */
export const storyScript = (id: string) => `/stories/${id}.js`

/** Returns the source of a story's script. */
export const storyScriptText = (id: string, json: string) =>
  `Object.hasOwn(globalThis, 'cleanCopyStories') || (globalThis.cleanCopyStories = {})
globalThis.cleanCopyStories[${JSON.stringify(id)}] = ${json};\n`

/** Registers stories in a page. Serialised and run in the page, so it cannot use anything in this file. */
export function registerStories(stories: Story[]): void {
  const shelf = (Object.hasOwn(globalThis, 'cleanCopyStories') && globalThis.cleanCopyStories) || {}
  globalThis.cleanCopyStories = Object.assign(shelf, Object.fromEntries(stories.map((story) => [story.id, story])))
}

/**
 * Removes the stories that the reader added from the registry of a page. Returns true if there were any. Serialised
 * like `registerStories`.
 */
export function unregisterUserStories(): boolean {
  const shelf = (Object.hasOwn(globalThis, 'cleanCopyStories') && globalThis.cleanCopyStories) || {}
  const userStories = Object.values(shelf).filter((story) => story.isUserStory)
  for (const { id } of userStories) delete shelf[id]
  return userStories.length > 0
}

/** Removes the stories of the reader's comparisons from the registry of a page. Serialised like `registerStories`. */
export function unregisterComparedStories(): void {
  const shelf = (Object.hasOwn(globalThis, 'cleanCopyStories') && globalThis.cleanCopyStories) || {}
  for (const { id, comparedWith } of Object.values(shelf)) if (comparedWith !== undefined) delete shelf[id]
}

/** Returns the ids of the stories registered in a page. Serialised like `registerStories`. */
export const registeredIds = () =>
  Object.keys((Object.hasOwn(globalThis, 'cleanCopyStories') && globalThis.cleanCopyStories) || {})

/** Returns all stories registered in this page. */
export const registeredStories = (): Story[] => Object.values(globalThis.cleanCopyStories ?? {})

/** Returns a registered story; undefined if it was not injected. */
export function registeredStory(id: string): Story | undefined {
  return globalThis.cleanCopyStories?.[id]
}

/**
 * Loads a bundled story into an extension page.
 * @throws if the id is not bundled
 */
export async function loadBundledStory(id: string): Promise<Story> {
  if (!registeredStory(id)) await runScript(storyScript(id))
  const story = registeredStory(id)
  if (!story) throw new Error(`no story ${id}`)
  return story
}

/**
 * Runs a script of the extension in one of its pages.
 * @throws if it cannot be loaded
 */
export function runScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = url
    script.onload = () => resolve()
    script.onerror = () => reject(new Error(`${url} could not be loaded`))
    document.head.append(script)
  })
}
