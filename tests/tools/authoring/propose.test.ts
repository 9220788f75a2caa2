import { describe, expect, it } from 'vitest'
import { english } from '../../../src/tools/authoring/dictionary'
import { corrected, type Proposal, propose } from '../../../src/tools/authoring/propose'
import { readStories } from '../../../src/tools/build/read-stories'
import { pageTexts } from './cases'
import { exact, hits } from './measure'

const [story] = readStories('seeds')
if (!story) throw new Error('no story')
const { copyAsFound, original, passages } = story
const has = english()

/** A proposal of a text with one paragraph more at the sixth place, as one of the text without. */
const back = (proposal: Proposal) => ({ ...proposal, paragraph: proposal.paragraph - (proposal.paragraph > 5 ? 1 : 0) })

describe('proposals with a clean copy', async () => {
  const { proposals, unmatched } = await propose(copyAsFound, has, original)

  it('hit more than 70 of the 83 passages of the first story', () => {
    expect(passages).toHaveLength(83)
    const hit = hits(passages, proposals)
    expect(hit.length, `missed ${passages.filter((p) => !hit.includes(p)).map(({ id }) => id)}`).toBeGreaterThan(70)
    expect(exact(passages, proposals).length).toBeGreaterThan(30)
    expect(proposals.length).toBeLessThan(95)
  })

  it('make the clean copy of the text, and lie in order without overlap', () => {
    expect(corrected(copyAsFound, proposals)).toEqual(original)
    expect(unmatched).toEqual([])
    for (const [i, proposal] of proposals.entries()) {
      expect(copyAsFound[proposal.paragraph]?.slice(proposal.start, proposal.end)).toBe(proposal.quote)
      const next = proposals[i + 1]
      if (next?.paragraph === proposal.paragraph) expect(next.start).toBeGreaterThanOrEqual(proposal.end)
    }
  })

  it('are the same where the clean copy is divided otherwise', async () => {
    const other = [original.slice(0, 7).join(' '), ...original.slice(7)]
    const again = (await propose(copyAsFound, has, other)).proposals
    expect(hits(passages, again).length).toBeGreaterThan(70)
  })

  it('are not made of what only one of the texts has', async () => {
    const more =
      'Ferries between the islands sail again from Monday after three weeks of storms, the harbour office told crews.'
    const ours = await propose(copyAsFound, has, [...original.slice(0, 5), more, ...original.slice(5)])
    expect(ours.unmatched).toEqual([{ side: 'original', text: expect.stringContaining('Ferries between the islands') }])
    expect(hits(passages, ours.proposals).length).toBeGreaterThan(70)
    const theirs = await propose([...copyAsFound.slice(0, 5), more, ...copyAsFound.slice(5)], has, original)
    expect(theirs.unmatched).toEqual([{ side: 'copy', text: expect.stringContaining('Ferries between the islands') }])
    expect(hits(passages, theirs.proposals.map(back)).length).toBeGreaterThan(70)
  })

  it('are empty for identical texts', async () => {
    expect((await propose(original, has, original)).proposals).toEqual([])
  })
})

describe('proposals without a clean copy', () => {
  it('are at most 3 on the clean original', async () => {
    expect((await propose(original, has)).proposals.map(({ quote }) => quote).length).toBeLessThan(4)
  })

  it.each(pageTexts(/^(?:d09|d10|e0[1-7]|e12)/))('are few on a clean page: %s', async (_, paragraphs) => {
    expect((await propose(paragraphs, has)).proposals.map(({ quote }) => quote).length).toBeLessThan(4)
  })

  it('find what looks garbled without a clean copy', async () => {
    const found = (await propose(copyAsFound, has)).proposals
    expect(
      hits(
        passages,
        found.filter(({ correction }) => correction !== '')
      ).length
    ).toBeGreaterThan(9)
    const quotes = found.map(({ quote }) => quote)
    for (const quote of ['David Lost', 'decing', 'de -escalation', 'MA', 'I', 'the two parties', 'appeal between']) {
      expect(quotes).toContain(quote)
    }
  })

  it.each([
    ['Ministers met in Oslo on the actual crisis of of the fishing fleet.', ['actual crisis', 'of of']],
    ['The the mayor of Bergen, Anna Found, spoke. On Monday Found left.', ['The the', 'Anna Found', 'Found']],
    [
      'The plant spilled oil; the black tide reached the coast, said Nils Aukland. Aukland and Auklund agree.',
      ['black tide', 'Auklund']
    ],
    ['“I am glad,” she said, and I too was there with my sister and my son.', []],
    ['The programme for the harbour, organised by neighbours, is a non-profit, re-elected, sea-going affair.', []]
  ])('%s', async (text, quotes) => {
    expect((await propose([text], has)).proposals.map(({ quote }) => quote)).toEqual(quotes)
  })
})
