/**
 * What is known of a story before it is loaded: its fingerprints, from which no text can be restored. The first story
 * has 95. Its copies share 29 or more of them, rewrites 16 or more, a quoted paragraph one, and other news about the
 * same people none. Every paragraph of 25 words or more has at least one.
 */

import { spelt } from '../match/text/normalise'
import type { Story } from '../story/story'
import { forEachShingle } from './shingles'

/** Returns the fingerprints of a story, of both its wordings. */
export function fingerprintsOf({ copyAsFound, original }: Story): number[] {
  const hashes = new Set<number>()
  for (const paragraph of [...copyAsFound, ...original]) forEachShingle(spelt(paragraph), (hash) => hashes.add(hash))
  return [...hashes].filter((hash) => hash >= 0)
}
