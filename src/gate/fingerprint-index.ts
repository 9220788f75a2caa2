/**
 * An inverted index: which stories have which fingerprints. It is not part of the gate's script, so it may grow: four
 * bytes per fingerprint, plus the story's name.
 */
import type { Story } from '../story/story'
import { fingerprintsOf } from './story-fingerprints'

/** Plain data, so that it can be bundled or stored. */
export interface FingerprintIndex {
  /** The ids of the stories. */
  stories: string[]
  /** The number of fingerprints of each story. */
  counts: number[]
  /** The fingerprints, story by story, 32 bits each, lowest byte first, in base64. */
  hashes: string
}

/** The most stories to load for one page: matching more would take too long. */
const MAX_STORIES = 2

/** Builds the index of some stories. */
export const buildIndex = (stories: readonly Story[]): FingerprintIndex =>
  indexOf(stories.map((story) => ({ id: story.id, hashes: fingerprintsOf(story) })))

/** Builds the index of some stories from their ids and fingerprints. */
export function indexOf(prints: readonly { id: string; hashes: readonly number[] }[]): FingerprintIndex {
  const bytes = new Uint8Array(prints.reduce((n, { hashes }) => n + hashes.length, 0) * 4)
  const view = new DataView(bytes.buffer)
  for (const [i, hash] of prints.flatMap(({ hashes }) => hashes).entries()) view.setUint32(i * 4, hash, true)
  return {
    stories: prints.map(({ id }) => id),
    counts: prints.map(({ hashes }) => hashes.length),
    hashes: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
  }
}

/** Returns all fingerprints of an index. */
export function decodeHashes({ hashes }: FingerprintIndex): Uint32Array {
  const bytes = Uint8Array.from(atob(hashes), (letter) => letter.charCodeAt(0))
  const view = new DataView(bytes.buffer)
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => view.getUint32(i * 4, true))
}

/**
 * Returns the ids of the stories that a page with these fingerprints may carry, those with most shared fingerprints
 * first, two at most. One shared fingerprint is enough, because a quoted paragraph may have no more.
 */
export function findStories(directory: FingerprintIndex, hashes: Iterable<number>): string[] {
  const wantedHashes = new Set(hashes)
  const storedHashes = decodeHashes(directory)
  const shared: { id: string; count: number }[] = []
  let position = 0
  directory.stories.forEach((id, s) => {
    const end = position + (directory.counts[s] ?? 0)
    let count = 0
    for (; position < end; position++) if (wantedHashes.has(storedHashes[position] ?? -1)) count++
    if (count > 0) shared.push({ id, count })
  })
  return shared
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_STORIES)
    .map(({ id }) => id)
}
