import { describe, expect, it } from 'vitest'
import { align } from '../../../src/match/align/sentence-alignment'
import { indexOf, type StoryIndex } from '../../../src/match/align/story-index'
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

/** Which sentence of a page, each a block, is which of a story's. */
const pairsIn = (story: StoryIndex, page: readonly string[]) => {
  const { text, blocks } = pageOf(page)
  return align(sentencesOf(normalise(text, blocks).text), story)
}
const pairsOf = (...page: string[]) => pairsIn(index, page)
const places = (...page: string[]) => pairsOf(...page).map(({ sentence, unit }) => [sentence, unit])

/** Words in short: "a3 x2" is "a1 a2 a3 x1 x2". */
const words = (short: string) =>
  short.replace(/([a-z])(\d+)/g, (_, letter: string, count: string) =>
    Array.from({ length: Number(count) }, (_, i) => letter + (i + 1)).join(' ')
  )
/**
 * A story of twenty sentences; all words but those of "s" and "u" are equally rare, and words that it does not have, as
 * those of "x", weigh as much. So the words that two sentences share tell how like they are.
 */
const SHORT = ['e15', 'f11', 'a100', 'b100', 'c100', 'd100', 'g10 s10', 'h10 s10', 'u20', 'u20']
const OTHERS = ['v1', 'w2', ...[...'ijklmnop'].map((letter) => `${letter}5`)]
const counted = await indexOf(aStory({ original: [...SHORT, ...OTHERS].map(words) }))
/** The pairs on a page of such sentences, as "1: a100" for the second sentence of the page. */
const countedPairs = (...page: string[]) => pairsIn(counted, page.map(words))
const countedPlaces = (...page: string[]) =>
  countedPairs(...page).map(({ sentence, unit }) => `${sentence}: ${SHORT[unit]}`)

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
    expect(pairsOf(first.replace('ferry', 'boat'))).toMatchObject([{ unit: 0, garbled: true }])
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

describe('a sentence of a page', () => {
  it('is one of the story if they share about a third of their words', () => {
    expect(countedPlaces('a35 x65')).toEqual(['0: a100'])
    expect(countedPlaces('a33 x67')).toEqual([])
  })

  it('is one of the story anywhere on the page if they share three quarters of their words', () => {
    const inOrder = ['1: a100', '2: b100', '3: c100']
    expect(countedPlaces('d76 x24', 'a100', 'b100', 'c100')).toEqual(['0: d100', ...inOrder])
    expect(countedPlaces('d74 x26', 'a100', 'b100', 'c100')).toEqual(inOrder)
  })

  it('that is plainly one of the story takes its place from a similar one, but not from another that is plainly so', () => {
    const inOrder = ['1: a100', '2: b100', '3: c100']
    expect(countedPlaces('d100', 'a100', 'b100', 'c100', 'd50 x50')).toEqual(['0: d100', ...inOrder])
    expect(countedPlaces('d100', 'a100', 'b100', 'c100', 'd80 x20')).toEqual([...inOrder, '4: d100'])
  })

  it('is none of the story if it is only one word', () => {
    expect(countedPairs('w2')).toHaveLength(1)
    expect(countedPairs('v1')).toEqual([])
  })

  it('is both sentences of the story if they say the same', () => {
    expect(countedPlaces('u20')).toEqual(['0: u20', '0: u20'])
  })

  it('is two sentences of the story only if a third of what it has of the second is not in the first', () => {
    expect(countedPlaces('g10 s10')).toEqual(['0: g10 s10'])
    expect(countedPlaces('g10 s10 h3')).toEqual(['0: g10 s10'])
    expect(countedPlaces('s10 g3 h10')).toEqual(['0: h10 s10'])
    expect(countedPlaces('g10 s10 h4')).toEqual(['0: g10 s10', '0: h10 s10'])
  })

  it.each([
    ['almost whole', 'a27 x3', 0.81],
    ['less than whole', 'a24 x6', 48 / 130],
    ['a quarter as long', 'a26', 0.9],
    ['less than a quarter as long', 'a24', 48 / 124],
    ['of four rare words', 'e4', 0.9],
    ['of three rare words', 'f3', 6 / 14],
    ['with one of the story in it', 'e15 x44', 0.9],
    ['with one of the story in it and four times as long', 'e15 x46', 30 / 76]
  ])('that lies in another is as like it as what lies in it: %s', (_, sentence, likeness) => {
    expect(countedPairs(sentence).map((pair) => pair.likeness)).toEqual([expect.closeTo(likeness)])
  })
})

describe('the order of the story', () => {
  it('is kept against a sentence that is printed four times', () => {
    expect(countedPlaces(...Array(4).fill('c60 x40'), 'a60 x40', 'b60 x40')).toEqual(['4: a100', '5: b100'])
  })

  it('is kept by long sentences against several short ones', () => {
    expect(countedPlaces('a60 x40', 'e9 x6', 'f7 x4')).toEqual(['0: a100'])
    expect(countedPlaces('e9 x6', 'f7 x4', 'a60 x40')).toEqual(['0: e15', '1: f11', '2: a100'])
  })

  it('is the one in which most is said', () => {
    expect(countedPlaces('b60 x40', 'a40 x60', 'c60 x40')).toEqual(['0: b100', '2: c100'])
    expect(countedPlaces('b40 x60', 'a60 x40', 'c60 x40')).toEqual(['1: a100', '2: c100'])
  })

  it('allows eight sentences that say the same, the likeliest', () => {
    const repeated = [99, 98, 97, 90, 96, 95, 94, 93, 92].map((count) => `a${count} x${100 - count}`)
    expect(countedPairs(...repeated).map(({ sentence }) => sentence)).toEqual([0, 1, 2, 4, 5, 6, 7, 8])
  })
})
