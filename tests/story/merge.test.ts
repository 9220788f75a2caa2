/** A story that is kept again: what the reader made of the earlier version stays. */
import { describe, expect, it } from 'vitest'
import { type KeptFinding, packOfKept } from '../../src/story/kept'
import { readPack } from '../../src/story/load/pack'
import { mergePacks } from '../../src/story/merge'
import { packOf } from '../../src/tools/authoring/pack'
import { aKeptFinding } from '../builders'

const EARLIER = [
  'A late ferry',
  'The ferry to the islands was late, and the ferry back was early.',
  'Bookings open soon.'
]
const NEWER = [
  'A late ferry',
  'Update: the harbour is closed on Monday.',
  'The ferry to the islands was late, and the ferry back was early.',
  'Bookings open on Saturday at the terminal.'
]
const details = {
  headline: 'A late ferry',
  publisher: 'The Quayside',
  author: '',
  published: '2026-02-03',
  address: ''
}
const finding = (more: Partial<KeptFinding>) => aKeptFinding({ reason: 'It is a ferry.', source: 'A log', ...more })
const kept = (paragraphs: string[], findings: KeptFinding[], note = '') =>
  packOfKept({
    paragraphs,
    details,
    today: '2026-03-01',
    findings,
    letStand: [{ paragraph: 1, words: 'islands', wording: 'isles' }].filter(() => paragraphs === EARLIER),
    names: [{ name: 'Saturday Club', type: 'organisation', ...(note && { note }) }]
  })

describe('a story and a newer version of it', () => {
  const earlier = kept(
    EARLIER,
    [finding({}), finding({ paragraph: 2, words: 'soon', correction: 'soon', quote: 'never' })],
    'A club.'
  )
  const own = finding({ paragraph: 2, words: 'early', correction: 'early', quote: 'late', reason: 'New.' })
  const { text, lost } = mergePacks(earlier, kept(NEWER, [own]))
  const story = readPack(text, '')

  it('are merged: passages of both, each in its place', () => {
    expect(story.original).toEqual(NEWER)
    expect(story.copyAsFound[2]).toBe('The boat to the islands was late, and the ferry back was late.')
    expect(story.passages.map(({ quote, why }) => [quote, why])).toEqual([
      ['boat', 'It is a ferry.'],
      ['late', 'New.']
    ])
  })

  it('tell how much of the earlier one has no place any more', () => {
    expect(lost).toBe(1)
  })

  it('keep notes on names, and what the reader let stand', () => {
    expect(story.entities).toMatchObject([{ name: 'Saturday Club', note: 'A club.' }])
    expect(story.letStand).toEqual([{ paragraph: 3, words: 'islands', wording: 'isles' }])
  })

  it('are the same where nothing has changed', () => {
    const pack = packOf('tests/story/second/norvik-ferries-2026-03')
    const merged = mergePacks(pack, pack)
    expect(merged.lost).toBe(0)
    const bare = ({ passages, ...rest }: ReturnType<typeof readPack>) => ({
      ...rest,
      passages: passages.map(({ prefix: _, suffix: __, ...passage }) => passage)
    })
    expect(bare(readPack(merged.text, ''))).toEqual(bare(readPack(pack, '')))
  })
})
