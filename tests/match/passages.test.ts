/** What stands on a page in the place of a garbled passage: the passage, an edited one, the right wording, other words. */
import { describe, expect, it } from 'vitest'
import { align } from '../../src/match/align/sentence-alignment'
import { indexOf } from '../../src/match/align/story-index'
import { stretchSteps } from '../../src/match/paragraph-match'
import { passageSteps } from '../../src/match/passages'
import { atOnce } from '../../src/match/text/cooperative'
import { normalise } from '../../src/match/text/normalise'
import { sentencesOf } from '../../src/match/text/words'
import type { Passage, Story } from '../../src/story/story'
import { aStory } from '../builders'
import { pageOf } from './story'

const PASSAGE = /\{(~?)([^|}]*)\|([^}]*)\}/g

/** A story with its passages marked: "{a|b}" has "a" for "b", "{a|b|c}" also accepts "c", and "{~a|b}" is only stiff. */
function storyOf(paragraphs: readonly string[]): Story {
  const passages = paragraphs.flatMap((marked, p) =>
    [...marked.matchAll(PASSAGE)].map(([, mark, quote = '', wordings = ''], i): Passage => {
      const start = garbled(marked.slice(0, [...marked.matchAll(PASSAGE)][i]?.index)).length
      const [correction = '', ...accept] = wordings.split('|')
      return {
        id: quote,
        paragraph: p + 1,
        quote,
        start,
        end: start + quote.length,
        correction,
        accept,
        kind: 'wrong-term',
        severity: mark ? 'stiff' : 'misleads',
        confidence: 'likely',
        why: '',
        evidence: []
      }
    })
  )
  return aStory({ copyAsFound: paragraphs.map(garbled), original: paragraphs.map(right), passages })
}
const garbled = (marked: string) => marked.replace(PASSAGE, '$2')
const right = (marked: string) =>
  marked.replace(PASSAGE, (_, __, ___, wordings: string) => wordings.split('|')[0] ?? '')

/** What becomes of the passages of a story on a page, each paragraph a block: "passage: words" or "passage: unplaced". */
async function outcomes(marked: readonly string[], page: readonly string[]): Promise<string[]> {
  const index = indexOf(storyOf(marked))
  const { text, blocks } = pageOf(page)
  const read = normalise(text, blocks).text
  const sentences = sentencesOf(read)
  const stretches = atOnce(stretchSteps(sentences, align(sentences, index), index))
  const { placements, unplacedIds } = atOnce(passageSteps(read.replaceAll('\n', ' '), stretches, index))
  return [
    ...placements.map(
      ({ passage, start, end, closeness }) => `${passage.id}: ${read.slice(start, end)} (${closeness})`
    ),
    ...unplacedIds.map((id) => `${id}: unplaced`)
  ]
}

const OTHERS = [
  'The {railway|ferry} to the northern island left the harbour before sunrise.',
  'Fishermen repaired their {fillets|nets} beside the lighthouse during the long delay.'
]
/** What becomes of one passage of a copy that has these words in its place, and the other passages as listed. */
async function outcomeOf(passage: string, words: string): Promise<string | undefined> {
  const sentence = (place: string) => `Captain Hansen promised the mayor ${place} on Wednesday evening after the storm.`
  const found = await outcomes([...OTHERS, sentence(`{${passage}}`)], [...OTHERS.map(garbled), sentence(words)])
  return found[2]?.slice(found[2].indexOf(': ') + 2)
}

describe('in the place of a passage', () => {
  it.each([
    ['starter|departure', 'starter', 'starter (exact)'],
    ['starter|departure', 'starters', 'starters (edited)'],
    ['starter|departure', 'departure', undefined],
    ['starter|departure', 'departures', undefined],
    ['starter|departure', 'voyage', 'unplaced'],
    ['starter|departure', 'a voyage to the', 'unplaced'],
    ['starter|departure', 'a voyage to the island', undefined]
  ])('“%s”, “%s” is %s', async (passage, words, expected) => {
    expect(await outcomeOf(passage, words)).toBe(expected)
  })
})
