/** What any number of stories costs, in the page. */

import { buildFilter } from '../../gate/bloom-filter'
import { buildIndex, decodeHashes, type FingerprintIndex, findStories } from '../../gate/fingerprint-index'
import { createGate } from '../../gate/prose-scanner'
import type { Story } from '../../story/story'
import { floor, gate, lookAt, matchStories, read } from './ours'
import { madeStory } from './stories'
import { fresh, interleave, type Limits, type Samples, single } from './timing'

export interface AtGate {
  samples: Samples
  /** Letters of the directory, which stands outside the gate's script. */
  letters: number
  /** Why it could not be done. */
  failed?: string
}

const madeStoryList: Story[] = []

function storiesOf(count: number): Story[] {
  while (madeStoryList.length < count) madeStoryList.push(madeStory(madeStoryList.length))
  return madeStoryList.slice(0, count)
}

/** A directory of so many stories, made once. */
const directories = new Map<number, FingerprintIndex>()

function directory(count: number, bundledStories: readonly Story[]): FingerprintIndex {
  const index = directories.get(count) ?? buildIndex([...bundledStories, ...storiesOf(count - bundledStories.length)])
  directories.set(count, index)
  return index
}

/** The gate with so many made stories, in this page. */
export async function manyAtGate(count: number, bundledStories: readonly Story[], limits: Limits): Promise<AtGate> {
  const index = directory(count, bundledStories)
  const letters = JSON.stringify(index).length
  const filter = buildFilter(decodeHashes(index))
  try {
    gate(document.body, filter)
  } catch (error) {
    return { letters, samples: {}, failed: String(error) }
  }
  const samples = await interleave([fresh('floor', floor), fresh('gate', (body) => gate(body, filter))], limits)
  return { letters, samples }
}

/**
 * The match with one story and with so many known, in this page: of many only those are there that the directory has
 * named. `look up` is what the background does for that.
 */
export async function manyMatched(
  count: number,
  bundledStories: readonly Story[],
  limits: Limits
): Promise<{ samples: Samples }> {
  const index = directory(count, bundledStories)
  const wantedHashes: number[] = []
  lookAt(document.body, createGate(buildFilter(decodeHashes(index))), (fingerprints) =>
    wantedHashes.push(...fingerprints)
  )
  const ids = new Set(findStories(index, wantedHashes))
  const stories = [...bundledStories, ...storiesOf(count - bundledStories.length)].filter(({ id }) => ids.has(id))
  const extracted = read()
  const samples = await interleave(
    [
      single('one', () => matchStories(extracted, bundledStories)),
      single('many', () => matchStories(extracted, stories)),
      single('look up', () => findStories(index, wantedHashes))
    ],
    limits
  )
  return { samples }
}
