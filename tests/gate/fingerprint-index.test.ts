import { describe, expect, it } from 'vitest'
import { buildIndex, decodeHashes, findStories } from '../../src/gate/fingerprint-index'
import { fingerprintsOf } from '../../src/gate/story-fingerprints'
import type { Story } from '../../src/story/story'
import { madeStory } from '../../src/tools/bench/stories'

const made = Array.from({ length: 40 }, (_, number) => madeStory(number))
const directory = buildIndex(made)
const of = (number: number) => fingerprintsOf(made[number] as Story)

describe('the directory of stories', () => {
  it('contains the fingerprints of all stories', () => {
    expect([...decodeHashes(directory)]).toEqual(made.flatMap(fingerprintsOf))
  })

  it('finds each story by any subset of its fingerprints', () => {
    for (const [number, story] of made.entries()) {
      expect(findStories(directory, of(number))[0]).toBe(story.id)
      expect(findStories(directory, of(number).slice(0, 3))).toContain(story.id)
    }
  })

  it('returns at most two stories, those with most shared fingerprints first', () => {
    const asked = [...of(1).slice(0, 4), ...of(2).slice(0, 9), ...of(3).slice(0, 2)]
    expect(findStories(directory, asked)).toEqual(['made-2', 'made-1'])
  })

  it('returns no story without shared fingerprints', () => {
    expect(findStories(directory, [])).toEqual([])
    expect(findStories(directory, [1, 2, 3])).toEqual([])
    expect(findStories(buildIndex([]), of(1))).toEqual([])
  })
})
