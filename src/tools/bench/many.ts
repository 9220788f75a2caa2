/** What any number of stories costs, in the page. */

import { buildFilter } from '../../gate/bloom-filter'
import { buildIndex, decodeHashes, type FingerprintIndex, findStories } from '../../gate/fingerprint-index'
import { createGate } from '../../gate/prose-scanner'
import type { Story } from '../../story/story'
import { floor, gate, lookAt, matched, read } from './ours'
import { madeStory } from './stories'
import { fresh, interleave, type Limits, type Samples, single } from './timing'

export interface AtGate {
  samples: Samples
  /** Letters of the directory, which stands outside the gate's script. */
  letters: number
  /** Why it could not be done. */
  failed?: string
}

const made: Story[] = []

function storiesOf(count: number): Story[] {
  while (made.length < count) made.push(madeStory(made.length))
  return made.slice(0, count)
}

/** A directory of so many stories, made once. */
const directories = new Map<number, FingerprintIndex>()

function directory(count: number, own: readonly Story[]): FingerprintIndex {
  const known = directories.get(count) ?? buildIndex([...own, ...storiesOf(count - own.length)])
  directories.set(count, known)
  return known
}

/** The gate with so many made stories, in this page. */
export async function manyAtGate(count: number, own: readonly Story[], limits: Limits): Promise<AtGate> {
  const known = directory(count, own)
  const letters = JSON.stringify(known).length
  const filter = buildFilter(decodeHashes(known))
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
export async function manyMatched(count: number, own: readonly Story[], limits: Limits): Promise<{ samples: Samples }> {
  const known = directory(count, own)
  const asked: number[] = []
  lookAt(document.body, createGate(buildFilter(decodeHashes(known))), (fingerprints) => asked.push(...fingerprints))
  const ids = new Set(findStories(known, asked))
  const stories = [...own, ...storiesOf(count - own.length)].filter(({ id }) => ids.has(id))
  const reading = read()
  const samples = await interleave(
    [
      single('one', () => matched(reading, own)),
      single('many', () => matched(reading, stories)),
      single('look up', () => findStories(known, asked))
    ],
    limits
  )
  return { samples }
}
