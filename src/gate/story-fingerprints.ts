/**
 * What is known of a story before it is loaded: its fingerprints, from which no text can be restored. The first story
 * has 95. Its copies share 29 or more of them, rewrites 16 or more, a quoted paragraph one, and other news about the
 * same people none. Every paragraph of 25 words or more has at least one.
 */

import { spelt } from '../match/text/normalise'
import type { Story } from '../story/story'
import { buildFilter } from './bloom-filter'
import { BEGINNING_WORDS, forEachShingle, shingleHashAt } from './shingles'

/** Returns the fingerprints of a story, of both its wordings. */
export const fingerprintsOf = (story: Story): number[] => hashesOf(story, (text, start) => [shingleHashAt(text, start)])

/**
 * Builds the gate's filter of some stories.
 * @returns undefined if there are too many
 */
export const filterOf = (stories: readonly Story[]): string | undefined =>
  buildFilter(stories.flatMap(fingerprintsOf), stories.flatMap(beginningsOf))

/** The hashes of the beginnings of a story's shingles. */
const beginningsOf = (story: Story) =>
  hashesOf(story, (text, start) =>
    Array.from({ length: BEGINNING_WORDS }, (_, n) => shingleHashAt(text, start, undefined, n + 1))
  )

function hashesOf({ copyAsFound, original }: Story, of: (text: string, start: number) => number[]): number[] {
  const hashes = new Set<number>()
  for (const paragraph of [...copyAsFound, ...original]) {
    const text = spelt(paragraph)
    forEachShingle(text, (start) => {
      for (const hash of of(text, start)) if (hash >= 0) hashes.add(hash)
    })
  }
  return [...hashes]
}
