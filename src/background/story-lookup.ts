/** Finds the stories that a page may carry, by its fingerprints. */
import { buildIndex, findStories } from '../gate/fingerprint-index'
import { userStories, watchUserStories } from '../shared/user-stories'
import type { Story } from '../story/story'

/**
 * Keeps an index of the user stories. Reads them once and again after every change.
 * @param onChange called after each change
 */
export function openStoryLookup(onChange: () => void) {
  const index = (stories: Story[]) => ({ stories, directory: buildIndex(stories) })
  let currentIndex = userStories().then(index)
  watchUserStories((stories) => {
    currentIndex = Promise.resolve(index(stories))
    onChange()
  })
  return {
    /** Returns the stories that a page with these fingerprints may carry. */
    async find(hashes: readonly number[]): Promise<Story[]> {
      const { stories, directory } = await currentIndex
      const ids = findStories(directory, hashes)
      return stories.filter(({ id }) => ids.includes(id))
    }
  }
}
