import { describe, expect, it } from 'vitest'
import { align } from '../../../src/match/align/sentence-alignment'
import { indexOf } from '../../../src/match/align/story-index'
import { normalise } from '../../../src/match/text/normalise'
import { sentencesOf } from '../../../src/match/text/words'
import { aStory } from '../../builders'
import { pageOf } from '../story'

const SENTENCES = [
  'The ferry to the northern island left the harbour before sunrise.',
  'Forty passengers waited on the quay because a storm had damaged the bridge.',
  'Captain Hansen promised the mayor another departure on Wednesday evening.',
  'Fishermen repaired their nets beside the lighthouse during the long delay.'
]
const GARBLED = [
  'The railway to the northern island left the harbour before sunrise.',
  'Forty travellers waited on the platform because a storm had damaged the bridge.',
  'Captain Hansen promised the mayor another starter on Wednesday evening.',
  'Fishermen repaired their fillets beside the lighthouse during the long delay.'
]
const [first = '', second = '', third = '', fourth = ''] = SENTENCES
const OTHER = 'Nothing in this remark has anything to do with what happened there.'
const index = await indexOf(aStory({ copyAsFound: GARBLED, original: SENTENCES }))

/** Which sentence of a page, each a block, is which of the story's. */
const pairsOf = (...page: string[]) => {
  const { text, blocks } = pageOf(page)
  return align(sentencesOf(normalise(text, blocks).text), index)
}
const places = (...page: string[]) => pairsOf(...page).map(({ sentence, unit }) => [sentence, unit])

describe('the alignment of sentences', () => {
  it('pairs each sentence with its counterpart, in either wording', () => {
    const own = [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3]
    ]
    expect(places(...SENTENCES)).toEqual(own)
    expect(places(...GARBLED)).toEqual(own)
    for (const { likeness, garbled } of pairsOf(...SENTENCES)) expect([likeness, garbled]).toEqual([1, false])
    for (const { likeness, garbled } of pairsOf(...GARBLED)) expect([likeness, garbled]).toEqual([1, true])
  })

  it('leaves other sentences out', () => {
    expect(places(OTHER, first, OTHER, fourth)).toEqual([
      [1, 0],
      [3, 3]
    ])
    expect(places(OTHER)).toEqual([])
    expect(places()).toEqual([])
  })

  it('keeps both halves of a divided sentence', () => {
    expect(
      places(first, 'Forty passengers waited on the quay.', 'It was because a storm had damaged the bridge.', third)
    ).toEqual([
      [0, 0],
      [1, 1],
      [2, 1],
      [3, 2]
    ])
  })

  it('pairs a joined sentence with both of the story', () => {
    const joined = `${first.slice(0, -1)}, and ${second}`
    expect(places(joined, third)).toEqual([
      [0, 0],
      [0, 1],
      [1, 2]
    ])
  })

  it('accepts an identical sentence anywhere on the page', () => {
    expect(places(fourth, first, second, third)).toEqual([
      [0, 3],
      [1, 0],
      [2, 1],
      [3, 2]
    ])
  })

  it('accepts a similar sentence only in the order of the story', () => {
    const likely = 'Fishermen repaired some boats beside the lighthouse while it rained in the night.'
    expect(places(first, second, third, likely)).toContainEqual([3, 3])
    expect(places(likely, first, second, third)).not.toContainEqual([0, 3])
  })

  it('ignores how often a word occurs in a sentence', () => {
    expect(pairsOf(`${first.slice(0, -1)} sunrise sunrise.`)[0]?.likeness).toBe(1)
  })

  it('rates a sentence with additional words lower', () => {
    const [pair] = pairsOf('The ferry to the northern island left the station before breakfast.')
    expect(pair?.unit).toBe(0)
    expect(pair?.likeness).toBeGreaterThan(0.5)
    expect(pair?.likeness).toBeLessThan(0.9)
  })
})
