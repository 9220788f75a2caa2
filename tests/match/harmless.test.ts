/** The differences that change nothing are found on request, each with what proves it, and are no findings. */
import { describe, expect, it } from 'vitest'
import { findHarmless } from '../../src/match/harmless'
import { matchParagraphs, pageOf, story } from './story'

/** What the original has and what the page has, with the differences in it and why they change nothing. */
const CHANGES: { meant: string; printed: string; found: unknown[] }[] = [
  { meant: 'The United States and', printed: 'The US and', found: [['notation', 'United States', 'US']] },
  { meant: 'signaling', printed: 'signalling', found: [['form', 'signaling', 'signalling']] },
  { meant: 'said Dan Wang', printed: 'stated Dan Wang', found: [['synonym', 'said', 'stated']] },
  { meant: 'At this meeting', printed: 'In this meeting', found: [['small-words', 'At', 'In']] },
  {
    meant: "China's Ministry of Commerce earlier this week called",
    printed: "Earlier this week China's Ministry of Commerce called",
    found: [
      ['moved', undefined, 'Earlier this week'],
      ['moved', 'earlier this week', undefined]
    ]
  }
]

async function harmlessIn(paragraphs: string[]) {
  return findHarmless(pageOf(paragraphs), story, await matchParagraphs(paragraphs))
}

describe('what changes nothing', () => {
  it('is found in page and original, with its reason', async () => {
    const paragraphs = story.original.map((paragraph) =>
      CHANGES.reduce((text, { meant, printed }) => text.replace(meant, printed), paragraph)
    )
    const { text } = pageOf(paragraphs)
    expect(await matchParagraphs(paragraphs)).toMatchObject({ verdict: 'clean-copy', passages: [], reworded: [] })
    const found = await harmlessIn(paragraphs)
    expect(found.map(({ reason, page, original }) => [reason, original[0]?.quote, page?.quote])).toEqual(
      CHANGES.flatMap((change) => change.found)
    )
    for (const { page, original } of found) {
      if (page) expect(text.slice(page.start, page.end)).toBe(page.quote)
      for (const { paragraph, start, end, quote } of original)
        expect(story.original[paragraph]?.slice(start, end)).toBe(quote)
    }
  })

  it('is none of the findings, and none of what is reworded', async () => {
    const report = await matchParagraphs(story.copyAsFound)
    const listed = [...report.passages, ...report.reworded]
    const found = await harmlessIn([...story.copyAsFound])
    expect(found).not.toEqual([])
    expect(found.filter(({ page }) => page && listed.some((l) => l.start < page.end && page.start < l.end))).toEqual([])
  })

  it('is nothing in the original itself', async () => {
    expect(await harmlessIn([...story.original])).toEqual([])
  })
})
