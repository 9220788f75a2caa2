import { describe, expect, it } from 'vitest'
import { match } from '../../src/match/match'
import { expectPlaced, matchParagraphs, pageOf, story } from './story'

const other = 'The ferry to the island was late again because of the fog over the harbour, its owner said on Friday.'
const others = (count: number) => Array.from({ length: count }, () => other)
const copy = story.copyAsFound
const found = (paragraphs: readonly string[]) => match(pageOf(paragraphs), [story])

describe('several copies in a page', () => {
  it.each([
    ['one after the other', [...copy, ...copy], 2],
    ['with other text between', [...copy, ...others(5), ...copy], 2],
    ['three', [...copy, ...copy, other, ...copy], 3],
    ['far from each other', [...copy, ...others(2000), ...copy], 2],
    ['half of one before', [...copy.slice(0, 15), other, ...copy], 2]
  ])('are found each by itself: %s', async (_, paragraphs, count) => {
    const report = await found(paragraphs)
    expect(report.copies).toHaveLength(count)
    expect(report.verdict).toBe('garbled-copy')
    const keys = [...report.passages, ...report.entities].map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expectPlaced(report, paragraphs)
    const wanted = (await matchParagraphs(copy)).passages.map(({ id }) => id)
    const ids = report.passages.map(({ id }) => id)
    expect(ids.slice(-wanted.length)).toEqual(wanted)
    if (!_.startsWith('half')) expect(ids).toHaveLength(count * wanted.length)
  })

  it('have each their own verdict, and the page the gravest', async () => {
    const report = await found([...story.original, other, ...copy])
    expect(report.copies?.map(({ verdict }) => verdict)).toEqual(['clean-copy', 'garbled-copy'])
    expect(report.verdict).toBe('garbled-copy')
    expect(report.passages).toHaveLength((await matchParagraphs(copy)).passages.length)
  })

  it('are one with a teaser of a few sentences', async () => {
    const report = await found([...copy.slice(1, 4), ...others(3), ...copy])
    expect(report.copies).toBeUndefined()
    expect(report.passages.length).toBeGreaterThanOrEqual(83)
  })
})
