import { describe, expect, it } from 'vitest'
import { startsOfCopies } from '../../../src/match/align/copies'
import { candidates } from '../../../src/match/align/sentence-alignment'
import { indexOf, type StoryIndex } from '../../../src/match/align/story-index'
import { normalise } from '../../../src/match/text/normalise'
import { sentencesOf } from '../../../src/match/text/words'
import { aStory } from '../../builders'
import { pageOf } from '../story'

/** A sentence of a story by its number: a hundred words, of which a page may have fewer and other words for the rest. */
const sentence = (number: number, count = 100) =>
  `${Array.from({ length: 100 }, (_, i) => `${i < count ? 'S' : 'X'}${number}w${i}`).join(' ')}.`
/** The sentences of a story from its first one on. */
const first = (length: number, count?: number) => Array.from({ length }, (_, number) => sentence(number, count))
const storyOf = (length: number) => indexOf(aStory({ original: first(length) }))
const ofTen = await storyOf(10)
const ofFortyEight = await storyOf(48)

/** The numbers of the sentences of a page, each paragraph a block, with which another copy begins. */
function starts(page: readonly string[], story: StoryIndex = ofTen, limit = 8): number[] {
  const { text, blocks } = pageOf(page)
  const sentences = sentencesOf(normalise(text, blocks).text)
  return startsOfCopies(candidates(sentences, story), sentences, story, limit)
}

describe('another copy of a story', () => {
  it('begins where the one before it ends', () => {
    expect(starts(first(10))).toEqual([])
    expect(starts([...first(10), ...first(10)])).toEqual([10])
    expect(starts([...first(10), ...first(10), ...first(10)])).toEqual([10, 20])
  })

  it('has what stands before it', () => {
    expect(starts([...first(10), 'Read this too.', 'Comments', ...first(10)])).toEqual([10])
  })

  it('begins with a block', () => {
    expect(starts([...first(4), `${sentence(4)} ${sentence(0)}`, ...first(10)])).toEqual([6])
    expect(starts([[...first(10), ...first(10)].join(' ')])).toEqual([])
  })

  it('is looked for up to a limit', () => {
    const copies = [...first(10), ...first(10), ...first(10)]
    expect(starts(copies, ofTen, 3)).toEqual([10, 20])
    expect(starts(copies, ofTen, 2)).toEqual([10])
    expect(starts(copies, ofTen, 1)).toEqual([])
  })

  it('is more than a teaser: it repeats five sentences, and an eighth of a long story', () => {
    expect(starts([...first(5), ...first(10)])).toEqual([5])
    expect(starts([...first(5), ...first(5), ...first(10)])).toEqual([5, 10])
    expect(starts([...first(4), ...first(10)])).toEqual([])
    expect(starts([...first(6), ...first(48)], ofFortyEight)).toEqual([6])
    expect(starts([...first(5), ...first(48)], ofFortyEight)).toEqual([])
  })

  it('is told by sentences of which about half are the words of the story', () => {
    expect(starts([...first(10, 48), ...first(10)])).toEqual([10])
    expect(starts([...first(10, 46), ...first(10)])).toEqual([])
  })
})
