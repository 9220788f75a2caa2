/** What stands on a page in the place of a garbled passage: the passage, an edited one, the right wording, other words. */
import { describe, expect, it } from 'vitest'
import { align } from '../../src/match/align/sentence-alignment'
import { indexOf } from '../../src/match/align/story-index'
import { stretchesOf } from '../../src/match/paragraph-match'
import { locatePassages } from '../../src/match/passages'
import { normalise } from '../../src/match/text/normalise'
import { noPause } from '../../src/match/text/pause'
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
  const index = await indexOf(storyOf(marked))
  const { text, blocks } = pageOf(page)
  const read = normalise(text, blocks).text
  const sentences = sentencesOf(read)
  const stretches = await stretchesOf(sentences, align(sentences, index), index, noPause)
  const { placements, unplacedIds } = locatePassages(read.replaceAll('\n', ' '), stretches, index)
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
  const sentence = (place: string) =>
    `Captain Hansen, {whose railway burnt down|who owns the green ferry}, promised the mayor ${place} on Wednesday evening.`
  const found = await outcomes([...OTHERS, sentence(`{${passage}}`)], [...OTHERS, sentence(words)].map(garbled))
  const [quote] = passage.split('|')
  return found.find((outcome) => outcome.startsWith(`${quote}: `))?.slice(`${quote}: `.length)
}

describe('in the place of a passage', () => {
  it.each([
    ['starter|departure', 'starter', 'starter (exact)'],
    ['Lost|lost', 'Lost', 'Lost (exact)'],
    ['starter|departure', 'starters', 'starters (edited)'],
    ['starter|departure', 'quick starters', 'starters (edited)'],
    ['starter|departure', 'stater starters', 'starters (edited)'],
    ['of the pioneers|for his officials', 'by the pioneers', 'by the pioneers (edited)']
  ])('“%s”, stands the passage: “%s”', async (passage, words, expected) => {
    expect(await outcomeOf(passage, words)).toBe(expected)
  })

  it.each([
    ['starter|departure', 'departure'],
    ['starter|departure', 'early departure'],
    ['starter|departure|sailing', 'early sailing'],
    ['starter|departure', 'depature'],
    ['starter|departure|sailing', 'depature']
  ])('“%s”, stands the right wording: “%s”', async (passage, words) => {
    expect(await outcomeOf(passage, words)).toBeUndefined()
  })

  it.each([
    ['another word', 'starter|departure', 'voyage'],
    ['about as many other words', 'starter|departure', 'a voyage to the'],
    ['about as many other words', 'another starter|another departure', 'a voyage to the island'],
    ['a word of which too much was changed', 'starter|departure', 'statrer'],
    ['a word more', 'big yellow train|small ferry', 'big train'],
    ['another word that is like it', 'big yellow train|small ferry', 'big yellow tram'],
    ['what is almost as like a right wording', 'positive sign|positive signal|good omen', 'positive signs'],
    ['another word, with one that is like it nearby', 'Wednesdays|departure', 'voyage'],
    ['a word of the right wording', 'the pioneers of China|the officials in China', 'the pioneers in China']
  ])('stands what may be it, and the passage is not placed: %s', async (_, passage, words) => {
    expect(await outcomeOf(passage, words)).toBe('unplaced')
  })

  it.each([
    ['starter|departure', ''],
    ['starter|departure', 'a voyage to the island'],
    ['another starter|another departure', 'a voyage to the island and back']
  ])('“%s”, stands nothing like it, and nothing is claimed: “%s”', async (passage, words) => {
    expect(await outcomeOf(passage, words)).toBeUndefined()
  })

  it('one letter in four may be another, and two in all', async () => {
    expect(await outcomeOf('big yellow train|small ferry', 'big yelow train')).toBe('big yelow train (edited)')
    expect(await outcomeOf('big yellow train|small ferry', 'bag yellow train')).toBe('unplaced')
    expect(await outcomeOf('many passengers|few sailors', 'many passegners')).toBe('many passegners (edited)')
    expect(await outcomeOf('many passengers|few sailors', 'many pasegners')).toBe('unplaced')
  })

  it('a word may be any that the right wording has too', async () => {
    const passage = 'the railway from the northern island|the ferry from the northern island'
    expect(await outcomeOf(passage, 'the railway from the northern islet')).toContain('islet (edited)')
    expect(await outcomeOf(passage, 'the highway from the northern island')).toBe('unplaced')
  })
})

describe('a passage that is a part of its right wording', () => {
  it.each([
    ['pushed|pushed back', 'pushed back', undefined],
    ['pushed|pushed back', 'pushed very hard back', undefined],
    ['pushed|pushed back', 'pushed very very hard back', 'pushed (exact)'],
    ['pushed|pushed back', 'pushed', 'pushed (exact)'],
    ['back|pushed back', 'pushed back', undefined],
    ['back|pushed back', 'pushed it right back', undefined],
    ['back|pushed back', 'was back', 'back (exact)'],
    ['pushed|was pushed back', 'was pushed back', undefined],
    ['pushed|was pushed back', 'was pushed', 'pushed (exact)'],
    ['back|had pushed back', 'had pushed back', undefined],
    ['pushed|was pushed|pushed back', 'pushed back', undefined],
    ['have pushed|have pushed back', 'have pushed back', undefined],
    ['have pushed|have held back', 'have pushed back', 'have pushed (exact)'],
    ['have pushed|have pushed back against', 'have pushed against', 'have pushed against (edited)'],
    ['have pushed|have pushed back against', 'have pushed again against', 'have pushed again against (edited)'],
    ['have pushed|have pushed back against', 'have pushed it all against', 'have pushed (exact)']
  ])('“%s” in “%s” is %s', async (passage, words, expected) => {
    expect(await outcomeOf(passage, words)).toBe(expected)
  })
})

describe('a copy', () => {
  const STORY = [
    'The {railway|ferry} to the northern island left the {~port|harbour} before sunrise.',
    'Fishermen repaired their {fillets|nets} beside the lighthouse during the long delay.',
    'Captain Hansen promised the mayor another {starter|departure} on Wednesday evening.',
    'Forty passengers waited on the {platform|quay} because a storm had damaged the bridge.'
  ]
  const original = STORY.map(right)
  const withStiff = original.map((text) => text.replace('harbour', 'port'))
  /** The story in its original wording but for the first paragraphs, garbled. */
  const garbledUpTo = (count: number, rest: readonly string[]) => [
    ...STORY.slice(0, count).map(garbled),
    ...rest.slice(count)
  ]

  it('has what is only stiff if it is garbled as the story lists it: a third of the other passages stand there', async () => {
    expect(await outcomes(STORY, withStiff)).toEqual([])
    const one = withStiff.map((text) => text.replace('ferry', 'railway'))
    expect(await outcomes(STORY, one)).toEqual(['railway: railway (exact)'])
    expect(await outcomes(STORY, garbledUpTo(2, original))).toEqual([
      'railway: railway (exact)',
      'port: port (exact)',
      'fillets: fillets (exact)'
    ])
  })

  it('lacks no passage if it is garbled in another way', async () => {
    const others = STORY.map((text) => text.replace(PASSAGE, 'whatever'))
    expect(await outcomes(STORY, others)).toEqual([])
    expect(await outcomes(STORY, garbledUpTo(2, others))).toEqual([
      'railway: railway (exact)',
      'port: port (exact)',
      'fillets: fillets (exact)',
      'starter: unplaced',
      'platform: unplaced'
    ])
  })

  it('lacks no passage in a sentence that has the right wording elsewhere', async () => {
    const twoSentences = [
      'The {railway from the far south|ferry from the green island} was late.',
      'Captain Hansen, {whose railway burnt down|who owns the green ferry}, promised another {starter|departure}.'
    ]
    const [late = '', promised = ''] = twoSentences
    const page = promised.replace('{starter|departure}', 'voyage')
    const found = (paragraph: string) =>
      outcomes([...OTHERS, twoSentences.join(' ')], [...OTHERS.map(garbled), paragraph])
    expect(await found(`${right(late)} ${garbled(page)}`)).toContain('starter: unplaced')
    expect(await found(`${garbled(late)} ${right(page)}`)).not.toContain('starter: unplaced')
  })
})
