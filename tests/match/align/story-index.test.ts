import { describe, expect, it } from 'vitest'
import { indexOf, sum, worthOf } from '../../../src/match/align/story-index'
import { aStory } from '../../builders'

const COPY = ['Lost landed late. Prices rose.', 'One sentence here. Another here.']
const ORIGINAL = ['Perdue landed late. Tariffs rose.', 'One sentence here, another here.']
const small = aStory({ headline: '', copyAsFound: COPY, original: ORIGINAL })
const index = await indexOf(small)
const wordsOf = (numbers: Iterable<number>) => {
  const words = [...index.vocabulary.keys()]
  return [...numbers].map((number) => words[number])
}

describe('the index of a story', () => {
  it('has a unit for each sentence, in both wordings', () => {
    const units = index.units.slice(0, 2)
    expect(units.map(({ paragraph, length }) => [paragraph, length])).toEqual([
      [0, 3],
      [0, 2]
    ])
    expect(units.map(({ copy }) => wordsOf(copy))).toEqual([
      ['lost', 'landed', 'late'],
      ['prices', 'rose']
    ])
    expect(units.map(({ original }) => wordsOf(original))).toEqual([
      ['perdue', 'landed', 'late'],
      ['tariffs', 'rose']
    ])
  })

  it('has one unit for a paragraph whose wordings differ in their number of sentences', () => {
    expect(index.units).toHaveLength(3)
    const last = index.units[2]
    expect([last?.paragraph, last?.length]).toEqual([1, 5])
    expect(wordsOf(last?.copy ?? [])).toEqual(['one', 'sentence', 'here', 'another'])
    expect(wordsOf(last?.original ?? [])).toEqual(['one', 'sentence', 'here', 'another'])
  })

  it('keeps both wordings of each paragraph and counts the words of the copy', () => {
    expect(index.copy.map(({ raw }) => raw)).toEqual(COPY)
    expect(index.original.map(({ raw }) => raw)).toEqual(ORIGINAL)
    expect(index.length).toBe(10)
  })

  it('lists the units that contain a word, for each wording', () => {
    const of = (word: string) => index.postings[index.vocabulary.get(word) ?? -1]
    expect(of('lost')).toEqual({ copy: [0], original: [] })
    expect(of('tariffs')).toEqual({ copy: [], original: [1] })
    expect(of('here')).toEqual({ copy: [2], original: [2] })
  })

  it('gives rarer words a greater weight', async () => {
    const repeated = await indexOf({
      ...small,
      original: ['Here it landed. It rose.'],
      copyAsFound: ['Here it landed. It rose.']
    })
    expect(worthOf('landed', repeated)).toBeCloseTo(Math.log(3))
    expect(worthOf('it', repeated)).toBeCloseTo(Math.log(2))
    expect(worthOf('unknown', repeated)).toBe(1)
    expect(repeated.units[1]?.copyWeight).toBeCloseTo(Math.log(2) + Math.log(3))
    expect(repeated.units[1]?.originalWeight).toBeCloseTo(Math.log(2) + Math.log(3))
  })

  it('is built once per story', async () => {
    expect(await indexOf(small)).toBe(index)
    expect(await indexOf({ ...small })).not.toBe(index)
  })

  it('adds up the weights of words', () => {
    expect(sum([0, 2, 9], [1, 2, 4])).toBe(5)
  })
})
