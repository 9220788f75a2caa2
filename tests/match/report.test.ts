/** What the report on a page says, shown on a small story. */
import { describe, expect, it } from 'vitest'
import { match } from '../../src/match/match'
import type { Story } from '../../src/story/story'
import { aStory } from '../builders'
import { pageOf } from './story'

const ORIGINAL = [
  'The ferry to the northern island left the harbour before sunrise.',
  'Forty passengers waited on the quay because a storm had damaged the bridge. Nobody knew when it would be repaired.',
  'Captain Hansen promised the mayor another departure on Wednesday evening.',
  'Fishermen repaired their nets beside the lighthouse during the long delay.',
  'Later the mayor thanked the harbour master and his eleven pilots for their patience.'
]
const [first = '', second = '', third = '', fourth = '', fifth = ''] = ORIGINAL

/** What a copy has in place of words of the original, a paragraph each. */
const GARBLED: [printed: string, meant: string][] = [
  ['railway', 'ferry'],
  ['platform', 'quay'],
  ['starter', 'departure'],
  ['fillets', 'nets'],
  ['boss', 'master']
]
const COPY = ORIGINAL.map((text, i) => text.replace(GARBLED[i]?.[1] ?? '', GARBLED[i]?.[0] ?? ''))
const passage = (quote: string, correction: string, paragraph: number, copy: string): Story['passages'][number] => {
  const start = copy.indexOf(quote)
  const place = { paragraph, quote, start, end: start + quote.length }
  const rest = { kind: 'wrong-term', severity: 'misleads', confidence: 'confirmed', why: '' } as const
  return { id: quote, ...place, correction, accept: [], ...rest, evidence: [] }
}
const PASSAGES = GARBLED.map(([quote, correction], i) => passage(quote, correction, i + 1, COPY[i] ?? ''))

const reportOn = async (page: readonly string[], more: Partial<Story> = {}) =>
  match(pageOf(page), [aStory({ original: ORIGINAL, ...more })])
const reportOnGarbled = (page: readonly string[]) => reportOn(page, { copyAsFound: COPY, passages: PASSAGES })
/** The findings of a report, as "printed: meant (found)". */
const findingsOn = async (page: readonly string[]) =>
  (await reportOnGarbled(page)).passages.map(({ quote, correction, found }) => `${quote}: ${correction} (${found})`)
/** The original with some words changed. */
const changed = (texts: readonly string[], ...changes: [meant: string, printed: string][]) =>
  texts.map((text) => changes.reduce((current, [meant, printed]) => current.replace(meant, printed), text))

describe('the sentences of a page', () => {
  it('are given with their paragraph of the story', async () => {
    const page = ['Read more', fourth, first, second]
    const { text } = pageOf(page)
    const { aligned } = await reportOn(page)
    const [waited = '', nobody = ''] = second.split(/(?<=\.) /)
    expect(aligned.map(({ start, end, paragraph }) => [text.slice(start, end), paragraph])).toEqual([
      [fourth, 3],
      [first, 0],
      [waited, 1],
      [nobody, 1]
    ])
  })

  it('are given once, with the paragraph that they are most like', async () => {
    const joined = `${first.slice(0, -1)}, while Captain Hansen promised the mayor another departure on Wednesday.`
    const { aligned } = await reportOn([joined, second, fourth, fifth])
    expect(aligned.map(({ paragraph }) => paragraph)).toEqual([0, 1, 1, 3, 4])
  })

  it('tell what share of each paragraph the page has', async () => {
    const [waited = ''] = second.split(/(?<=\.) /)
    expect((await reportOn([first, waited, third, fourth])).shares).toEqual([1, 13 / 20, 1, 1, 0])
    expect((await reportOn([first, second, fourth, fifth], { original: [...ORIGINAL, '***'] })).shares).toEqual([
      1, 1, 0, 1, 1, 0
    ])
  })
})

describe('the names of a page', () => {
  const named = { name: 'Norvik', role: '', note: '', evidence: [], garbled: [], mentions: [] }
  const entities: Story['entities'] = [{ ...named, id: 'norvik', type: 'place', aliases: ['Norvik'] }]
  const namesOn = async (...page: string[]) => (await reportOn(page, { entities })).entities

  it('are numbered, and the first place is marked', async () => {
    const inNorvik = changed(ORIGINAL, ['island', 'Norvik'], ['mayor', 'mayor of Norvik'])
    expect((await namesOn(...inNorvik)).map(({ key, id, first: isFirst }) => [key, id, isFirst])).toEqual([
      ['norvik:1', 'norvik', true],
      ['norvik:2', 'norvik', false],
      ['norvik:3', 'norvik', false]
    ])
  })

  it.each([
    ['before the article', ['They went to Norvik by road, as many others did in that cold winter.', ...ORIGINAL], 0],
    ['after the article', [...ORIGINAL, 'They went to Norvik by road, as many others did in that cold winter.'], 0],
    [
      'in a paragraph of twelve words amid it',
      [first, 'They went to Norvik by road, as did many others that day.', ...ORIGINAL.slice(1)],
      1
    ],
    [
      'in fewer words amid it',
      [first, 'They went to Norvik by road, as did many others then.', ...ORIGINAL.slice(1)],
      0
    ],
    [
      'in its first and last paragraphs',
      [`Norvik: ${first}`, second, third, fourth, `${fifth.slice(0, -1)} in Norvik.`],
      2
    ]
  ])('are those of the article: %s', async (_, page, count) => {
    expect(await namesOn(...page)).toHaveLength(count)
  })
})

describe('the findings of a page', () => {
  it('are none on the original', async () => {
    expect(await reportOnGarbled(ORIGINAL)).toMatchObject({ verdict: 'clean-copy', passages: [], reworded: [] })
  })

  it('are those of comparison, numbered', async () => {
    const { verdict, passages } = await reportOn(changed(ORIGINAL, ['Forty', 'Fifty'], ['eleven', 'twelve']))
    expect(verdict).toBe('altered-copy')
    const compared = { severity: 'misleads', confidence: 'likely', found: 'compared' }
    expect(passages).toMatchObject([
      { ...compared, id: 'departure-1', key: 'departure-1', quote: 'Fifty', correction: 'Forty' },
      { ...compared, id: 'departure-2', key: 'departure-2', quote: 'twelve', correction: 'eleven' }
    ])
  })

  it('are those that the story lists, and make a garbled copy', async () => {
    const { verdict, passages } = await reportOnGarbled(changed(ORIGINAL, ['departure', 'starter']))
    expect(verdict).toBe('garbled-copy')
    expect(passages).toMatchObject([{ id: 'starter', key: 'starter', confidence: 'confirmed', found: 'exact' }])
  })

  it('are not told twice: what the story lists is not compared as well', async () => {
    const copyAsFound = changed(ORIGINAL, ['Forty', 'Fifty'])
    const passages = [passage('Fifty', 'Forty', 2, copyAsFound[1] ?? '')]
    expect((await reportOn(copyAsFound, { copyAsFound, passages })).passages).toMatchObject([{ found: 'exact' }])
  })

  it('come in the order of the page', async () => {
    const page = changed(ORIGINAL, ['departure', 'starter'], ['Forty', 'Fifty'], ['eleven', 'twelve'])
    expect(await findingsOn(page)).toEqual([
      'Fifty: Forty (compared)',
      'starter: departure (exact)',
      'twelve: eleven (compared)'
    ])
  })
})

describe('a copy in the garbled wording of the story', () => {
  const listed = GARBLED.map(([printed, meant]) => `${printed}: ${meant} (exact)`)

  it('has other findings only where they mislead', async () => {
    const page = changed(COPY, ['damaged', 'wrecked'])
    expect(await findingsOn(page)).toEqual(listed)
    expect((await reportOnGarbled(page)).reworded).toEqual([])
    expect(await findingsOn(changed(COPY, ['Forty', 'Fifty']))).toContain('Fifty: Forty (compared)')
  })

  it('is one if most passages of the paragraphs that it has are there to the letter', async () => {
    const wrecked = changed(COPY, ['damaged', 'wrecked'])
    expect((await reportOnGarbled(wrecked.slice(0, 3))).reworded).toEqual([])
    const half = [...wrecked.slice(0, 2), ...ORIGINAL.slice(2)]
    const edited = wrecked.map((text, i) => text.replace(GARBLED[i]?.[0] ?? '', '$&s'))
    for (const page of [half, edited])
      expect((await reportOnGarbled(page)).reworded.map(({ quote }) => quote)).toEqual(['wrecked'])
  })

  it('has a finding where other words stand in the place of a passage', async () => {
    const page = changed(COPY, ['starter', 'voyage'], ['promised', 'pledged'], ['damaged', 'wrecked'])
    expect(await findingsOn(page)).toEqual([...listed.slice(0, 2), 'voyage: departure (compared)', ...listed.slice(3)])
  })
})

describe('a copy with the tells of a route', () => {
  it('was garbled, so that all that is reworded is a finding', async () => {
    const tells = GARBLED.slice(0, 3).map(([printed, meant]) => ({ printed, meant }))
    const page = [...changed(COPY.slice(0, 3), ['damaged', 'wrecked']), fourth, fifth]
    const other = await reportOn(page)
    expect([other.verdict, other.route]).toEqual(['clean-copy', null])
    expect(other.reworded.map(({ quote }) => quote)).toContain('wrecked')
    const report = await reportOn(page, { routes: [{ id: 'fr', name: 'French', tells }] })
    expect([report.verdict, report.route?.id, report.reworded]).toEqual(['garbled-copy', 'fr', []])
    expect(report.passages.map(({ quote }) => quote)).toContain('wrecked')
  })
})
