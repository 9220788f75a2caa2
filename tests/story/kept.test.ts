/** A story kept from a comparison is a pack like any other. */

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { match } from '../../src/match/match'
import { plainText } from '../../src/match/text/page-text'
import { idOf, packOfKept } from '../../src/story/kept'
import { readPack } from '../../src/story/load/pack'
import { storyOfOriginal } from '../../src/story/original'
import { completed } from '../../src/tools/build/read-stories'
import { aKeptFinding } from '../builders'

const ORIGINAL = ['A late ferry', 'The ferry to the islands was late, and the ferry back was early.']
const details = {
  headline: 'A late ferry “to <b>Norvik</b>”',
  publisher: 'The Quayside',
  author: 'Ann Writer',
  published: '2026-02-03',
  address: 'https://quayside.example/late'
}
const base = { paragraphs: ORIGINAL, details, today: '2026-03-01', findings: [], letStand: [] }
const finding = aKeptFinding()

describe('a kept story', () => {
  it('is its original, with what is known of it', () => {
    expect(readPack(packOfKept(base), '')).toMatchObject({
      id: 'late-ferry-norvik-2026-02',
      headline: details.headline,
      author: 'Ann Writer',
      address: 'https://quayside.example/late',
      original: ORIGINAL,
      copyAsFound: ORIGINAL,
      passages: [],
      isUserStory: true
    })
  })

  it('can be as long as a text that is compared', () => {
    const sentence = `${'letter '.repeat(20)}said so.`
    const paragraphs = ['A long story', ...Array.from({ length: Math.floor(20_000 / 22) }, () => sentence)]
    expect(readPack(packOfKept({ ...base, paragraphs }), '').original).toEqual(paragraphs)
  })

  it('lists what the reader has changed, each in its place', () => {
    const second = {
      ...finding,
      words: 'early',
      quote: 'late',
      correction: 'on time',
      reason: 'It was.',
      source: 'A log'
    }
    const story = readPack(packOfKept({ ...base, findings: [finding, second] }), '')
    expect(story.copyAsFound[1]).toBe('The boat to the islands was late, and the ferry back was late.')
    expect(story.original[1]).toBe('The ferry to the islands was late, and the ferry back was on time.')
    expect(story.passages.map(({ quote, correction, why }) => [quote, correction, why])).toEqual([
      ['boat', 'ferry', 'The original has other words here.'],
      ['late', 'on time', 'It was.']
    ])
    expect(story.sources).toMatchObject({ original: { publisher: 'The Quayside' }, 'source-2': { title: 'A log' } })
  })

  it('lets stand what the reader has dismissed', async () => {
    const folder = 'tests/roundtrips/walking-study'
    const paragraphs = readFileSync(`${folder}/original.txt`, 'utf8').split('\n').filter(Boolean)
    const page = plainText(readFileSync(`${folder}/facts-1.txt`, 'utf8'))
    const plain = { ...base, paragraphs }
    const before = (await match(page, [readPack(packOfKept(plain), '')])).passages
    const [first] = before
    if (!first) throw new Error('nothing was found')
    const paragraph = paragraphs.findIndex((text) => text.includes(first.correction))
    const letStand = [{ paragraph, words: first.correction, wording: first.quote }]
    const after = (await match(page, [readPack(packOfKept({ ...plain, letStand }), '')])).passages
    expect(after.map(({ quote }) => quote)).toEqual(before.slice(1).map(({ quote }) => quote))
  })

  it.each(['dam-ruling', 'striker-transfer', 'walking-study'])(
    'finds what the command line finds: %s',
    async (name) => {
      const folder = `tests/roundtrips/${name}`
      const paragraphs = readFileSync(`${folder}/original.txt`, 'utf8').split('\n').filter(Boolean)
      const kept = completed(readPack(packOfKept({ ...base, paragraphs }), ''))
      const alone = completed(storyOfOriginal('original', paragraphs))
      for (const copy of ['fr.txt', 'facts-1.txt', 'edited-1.txt']) {
        const page = plainText(readFileSync(`${folder}/${copy}`, 'utf8'))
        expect((await match(page, [kept])).passages, copy).toEqual((await match(page, [alone])).passages)
      }
    }
  )

  it('has an id whatever its headline', () => {
    expect(idOf('地震', '2026-02-03')).toBe('story-2026-02')
    expect(idOf('Élan: The “Ferry” is late, very late, again', '2026-02-03')).toBe('elan-the-ferry-late-very-2026-02')
  })

  it('has another id where only a short number of the headline differs', () => {
    expect(idOf('G7 meets on day 3 of talks', '2026-02-03')).toBe('g7-meets-day-3-talks-2026-02')
    expect(idOf('G7 meets on day 4 of talks', '2026-02-03')).toBe('g7-meets-day-4-talks-2026-02')
  })
})
