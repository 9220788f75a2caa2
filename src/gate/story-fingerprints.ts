/**
 * What is known of a story before it is loaded: fingerprints, from which no text can be read back. The first story has
 * 95. Of them its own copies have 29 and more, copies in other words 16 and more, the quoted paragraph one, and other
 * news on the same people none; every paragraph of 25 words and more has at least one.
 */

import { spelt } from '../match/text/normalise'
import type { Story } from '../story/story'
import { forEachShingle } from './shingles'

/** The fingerprints of a story in both its wordings. */
export function fingerprintsOf({ source, reading }: Story): number[] {
  const hashes = new Set<number>()
  for (const paragraph of [...source, ...reading]) forEachShingle(spelt(paragraph), (hash) => hashes.add(hash))
  return [...hashes].filter((hash) => hash >= 0)
}
