import { describe, expect, it } from 'vitest'
import { align } from '../../src/match/align/sentence-alignment'
import { indexOf } from '../../src/match/align/story-index'
import { locateEntities } from '../../src/match/entities'
import { match } from '../../src/match/match'
import { stretchesOf } from '../../src/match/paragraph-match'
import { normalise } from '../../src/match/text/normalise'
import { noPause } from '../../src/match/text/pause'
import { sentencesOf } from '../../src/match/text/words'
import type { Entity } from '../../src/story/story'
import { aStory } from '../builders'
import { matchParagraphs, pageOf, story } from './story'

/** The names found in a paragraph put into the middle of a clean copy. */
async function named(paragraph: string): Promise<string[]> {
  const before = story.original.slice(0, 12)
  const start = before.join('\n').length + 1
  const report = await matchParagraphs([...before, paragraph, ...story.original.slice(12)])
  return report.entities
    .filter((entity) => entity.start >= start && entity.end <= start + paragraph.length)
    .map(({ id, quote }) => `${quote}=${id}`)
}
/** Long enough to be taken for a part of the article. */
const rest = ' while the ferry to the island was late again because of the fog over the harbour.'

describe('names', () => {
  it.each([
    ['Mr Perdue waited', ['Perdue=perdue']],
    ['Sonny Perdue sold peaches, he said', []],
    ['The shop of Perdue Farms was closed', []],
    ['The lobby of Trump Tower was closed', []],
    ['In the end Perdue Monday waited', ['Perdue=perdue']],
    ['In the end Perdue October waited', ['Perdue=perdue']],
    ['Although Perdue waited', ['Perdue=perdue']],
    ['Yesterday Perdue waited', ['Perdue=perdue']],
    ['With Perdue waiting', ['Perdue=perdue']],
    ['The visit of Perdue, Hansen and others', ['Perdue=perdue']],
    ['The shop that Although Perdue kept was closed', []],
    ['The old Hotel, Perdue said, was closed', ['Perdue=perdue']],
    ['The CNBC Perdue interview was closed', ['Perdue=perdue']],
    ['The ambassador David Perdue waited', ['David Perdue=perdue']],
    ['The Perdues waited', []],
    ['The perdue waited', []],
    ['Mr He waited, He Lifeng waited and later He waited', ['He Lifeng=he-lifeng', 'He=he-lifeng']],
    ['Then He Lifeng waited. He waited too, but He said so', ['He Lifeng=he-lifeng', 'He=he-lifeng']],
    [
      'Wang Yi met Dan Wang, and Wang left; then Wang Yi left, and Wang came',
      ['Wang Yi=wang-yi', 'Dan Wang=dan-wang', 'Wang=dan-wang', 'Wang Yi=wang-yi', 'Wang=wang-yi']
    ],
    ['Later President Trump waited', ['Trump=trump']],
    ['The banker Jack Ma met nobody, and Ma did not complain', []],
    ['Then Ma Zhaoxu waited, and Ma did not complain', ['Ma Zhaoxu=ma-zhaoxu', 'Ma=ma-zhaoxu']],
    ['The minister Wang Wentao waited, and Wang did not complain', []],
    ['He waited for the boat', []],
    ['Wu Xinbo waited, and Wu said so', ['Wu Xinbo=wu-xinbo', 'Wu=wu-xinbo']]
  ])('%s', async (words, expected) => {
    expect(await named(words + rest)).toEqual(expected)
  })
})

/** A person without any name, unless it is given. */
const anEntity = (id: string, more: Partial<Entity> = {}): Entity => ({
  id,
  name: id,
  type: 'person',
  aliases: [],
  garbled: [],
  mentions: [],
  role: '',
  note: '',
  evidence: [],
  ...more
})
const ENTITIES = [
  anEntity('norvik', { type: 'place', aliases: ['Norvik'] }),
  anEntity('ferries', { type: 'organisation', aliases: ['Norvik Ferries', 'University of Norvik'] }),
  anEntity('treaty', { type: 'document', aliases: ['Norvik Treaty', 'treaty'] }),
  anEntity('tariffs', { type: 'term', aliases: ['tariffs'] }),
  anEntity('berg', { aliases: ['Jonas Berg'], garbled: ['Jonas Mountain'], surname: 'Berg' }),
  anEntity('olsen', { aliases: ['Olsen'] }),
  anEntity('ruth', { aliases: ['Ruth Strand'], surname: 'Strand' }),
  anEntity('ida', { aliases: ['Ida Strand'], surname: 'Strand' })
]

/** The names on a page of these entities, which carries a story if that has the same paragraphs. */
async function namesIn(page: readonly string[], entities: readonly Entity[] = ENTITIES, original = page) {
  const { text, blocks } = pageOf(page)
  const index = await indexOf(aStory({ original: [...original], entities: [...entities] }))
  const read = normalise(text, blocks).text
  const sentences = sentencesOf(read)
  const stretches = await stretchesOf(sentences, align(sentences, index), index, noPause)
  const paragraphs = blocks.map((start, i) => ({ start, end: start + (page[i]?.length ?? 0) }))
  const entitiesThere = locateEntities(read.replaceAll('\n', ' '), paragraphs, stretches, [], index)
  return entitiesThere.map(({ entity, start, end }) => `${read.slice(start, end)}=${entity.id}`)
}

describe('a name', () => {
  it.each([
    [
      'of several that begin alike is the longest',
      'Then Norvik Ferries left Norvik',
      ['Norvik Ferries=ferries', 'Norvik=norvik']
    ],
    ['has no other in it', 'The University of Norvik was closed', ['University of Norvik=ferries']],
    ['may be in what is no name', 'The Norvik Treaty was signed', ['Norvik Treaty=treaty', 'Norvik=norvik']],
    ['may be garbled', 'In the end Jonas Mountain waited', ['Jonas Mountain=berg']],
    ['of a place may be in another name', 'They met in Norvik Street', ['Norvik=norvik']],
    ['of a person may not', 'They met in Olsen Street', []],
    [
      'is the same in small letters only if it has no capitals',
      'Tariffs rose in norvik, tariffs fell',
      ['Tariffs=tariffs', 'tariffs=tariffs']
    ],
    [
      'is the same in capitals only where all is in capitals',
      'Late in NORVIK the TREATY was signed',
      ['TREATY=treaty']
    ],
    ['may follow the first word of a page', 'Although Olsen waited', ['Olsen=olsen']],
    ['may not follow another with a capital', 'The Although Olsen waited', []]
  ])('%s', async (_, text, expected) => {
    expect(await namesIn([text])).toEqual(expected)
  })

  it('in capitals is found in a paragraph in capitals alone', async () => {
    const paragraphs = [
      'JONAS BERG OF NORVIK IS LATE, SAYS BERG',
      'They went to NORVIK with BERG, who was late as well.'
    ]
    expect(await namesIn(paragraphs)).toEqual(['JONAS BERG=berg', 'NORVIK=norvik', 'BERG=berg'])
  })
})

describe('words that mean somebody at one place of the story', () => {
  const original = [
    'Wang Yi of Norvik said on Monday that the old ferry minister would not come back.',
    'In the evening the old ferry minister met forty people who waited on the quay.',
    'Later Strand promised the mayor another departure because of the storm.'
  ]
  const mentionOf = (quote: string, paragraph: number) => {
    const start = original[paragraph - 1]?.indexOf(quote) ?? -1
    return { paragraph, quote, start, end: start + quote.length }
  }
  const withMention = (id: string, quote: string, paragraph: number) =>
    ENTITIES.map((entity) => (entity.id === id ? { ...entity, mentions: [mentionOf(quote, paragraph)] } : entity))
  const page = (first: string) => [first, ...original.slice(1)]

  it('are found there', async () => {
    const entities = withMention('berg', 'the old ferry minister', 2)
    expect(await namesIn(original, entities)).toEqual(['Norvik=norvik', 'the old ferry minister=berg'])
    expect(await namesIn(original.slice(0, 1), entities, original)).toEqual(['Norvik=norvik'])
  })

  it('have no other name in them, but what is no name may have one', async () => {
    expect(await namesIn(original, withMention('berg', 'Yi of Norvik', 1))).toEqual(['Yi of Norvik=berg'])
    expect(await namesIn(original, withMention('treaty', 'Yi of Norvik', 1))).toEqual([
      'Yi of Norvik=treaty',
      'Norvik=norvik'
    ])
  })

  it('name the bearer of a surname that follows, unless another was named since', async () => {
    const entities = withMention('ruth', 'the old ferry minister', 2)
    expect(await namesIn(original, entities)).toEqual(['Norvik=norvik', 'the old ferry minister=ruth', 'Strand=ruth'])
    const named = page('Ida Strand of Norvik said on Monday that Strand would not come back.')
    expect(await namesIn(named, entities, original)).toEqual([
      'Ida Strand=ida',
      'Norvik=norvik',
      'Strand=ida',
      'the old ferry minister=ruth',
      'Strand=ruth'
    ])
  })
})

describe('a name garbled in a way that no one has listed', () => {
  const original = [
    'The ferry of Jonas Berg to the northern island left the harbour before sunrise.',
    'Forty passengers waited on the quay because a storm had damaged the bridge.',
    'Captain Hansen promised the mayor another departure on Wednesday evening.'
  ]

  it('means who is named there', async () => {
    const page = original.map((text) => text.replace('Jonas Berg', 'Jonah Hill'))
    const { entities } = await match(pageOf(page), [aStory({ original, entities: ENTITIES })])
    expect(entities.map(({ quote, id }) => `${quote}=${id}`)).toEqual(['Jonah Hill=berg'])
  })
})
