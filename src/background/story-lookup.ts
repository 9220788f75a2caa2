/** Finds the stories that a page may carry, by its fingerprints. */
import { type FingerprintIndex, findStories, indexOf } from '../gate/fingerprint-index'
import { fingerprintsOf } from '../gate/story-fingerprints'
import {
  type ShelfEntry,
  type StoredFingerprints,
  storedFingerprints,
  storeFingerprints,
  userStories,
  userStory,
  watchUserStories
} from '../shared/user-stories'
import type { Story } from '../story/story'

/**
 * Keeps an index of the user stories. A story is read when it was added and when a page may carry it, never for the
 * index alone: the browser ends the background often, and what it would have to read each time grows with every story.
 * @param onChange called after each change
 */
export function openStoryLookup(onChange: () => void) {
  let currentIndex = userStories().then(indexEntries)
  watchUserStories((entries) => {
    currentIndex = currentIndex.then(() => indexEntries(entries))
    void currentIndex.then(onChange)
  })
  return {
    /** Returns the stories that a page with these fingerprints may carry. */
    async find(hashes: readonly number[]): Promise<Story[]> {
      const stories = await Promise.all(findStories(await currentIndex, hashes).map(userStory))
      return stories.filter((story) => story !== undefined)
    }
  }
}

async function indexEntries(entries: readonly ShelfEntry[]): Promise<FingerprintIndex> {
  const storedPrints = await storedFingerprints()
  const prints: StoredFingerprints = {}
  let isSame = Object.keys(storedPrints).length === entries.length
  for (const { id, stamp } of entries) {
    const print = storedPrints[id]
    isSame &&= print?.stamp === stamp
    if (print?.stamp === stamp) prints[id] = print
    else {
      const story = await userStory(id)
      if (story) prints[id] = { stamp, hashes: fingerprintsOf(story) }
    }
  }
  // Without room they are made again at the next start.
  if (!isSame) await storeFingerprints(prints).catch(() => {})
  return indexOf(Object.entries(prints).map(([id, { hashes }]) => ({ id, hashes })))
}
