/** What any number of stories costs, in the page. */

import { buildIndex, type FingerprintIndex, findStories } from '../../gate/fingerprint-index'
import { createGate } from '../../gate/prose-scanner'
import { filterOf } from '../../gate/story-fingerprints'
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

interface KnownAhead {
  index: FingerprintIndex
  filter: string | undefined
}

/** What is known of so many stories before one is loaded, made once. */
const ahead = new Map<number, KnownAhead>()

function knownAhead(count: number, bundledStories: readonly Story[]): KnownAhead {
  const stories = [...bundledStories, ...storiesOf(count - bundledStories.length)]
  const known = ahead.get(count) ?? { index: buildIndex(stories), filter: filterOf(stories) }
  ahead.set(count, known)
  return known
}

/** The gate with so many made stories, in this page. */
export async function manyAtGate(count: number, bundledStories: readonly Story[], limits: Limits): Promise<AtGate> {
  const { index, filter } = knownAhead(count, bundledStories)
  const letters = JSON.stringify(index).length
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
  const { index, filter } = knownAhead(count, bundledStories)
  const wantedHashes: number[] = []
  lookAt(document.body, createGate(filter), (fingerprints) => wantedHashes.push(...fingerprints))
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
