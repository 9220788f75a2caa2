/** What a fluent page merely rewords is listed, and is no finding. */
import { describe, expect, it } from 'vitest'
import { matchParagraphs, pageOf, story } from './story'

type Change = [meant: string, printed: string]
const REWORDED: Change[] = [
  ['promising to', 'vowing to'],
  ['China director', 'China head']
]

/** The original with some words changed. */
const changed = (changes: readonly Change[]) =>
  story.original.map((paragraph) => changes.reduce((text, [meant, printed]) => text.replace(meant, printed), paragraph))

describe('what is merely reworded', () => {
  it('is listed on a clean copy, with its place in page and original', async () => {
    const texts = changed(REWORDED)
    const { text } = pageOf(texts)
    const report = await matchParagraphs(texts)
    expect(report).toMatchObject({ verdict: 'clean-copy', passages: [] })
    expect(report.reworded.map(({ quote, original }) => [original.quote, quote])).toEqual([
      ['director', 'head'],
      ['promising', 'vowing']
    ])
    for (const { quote, start, end, original } of report.reworded) {
      expect(text.slice(start, end)).toBe(quote)
      expect(story.original[original.paragraph]?.slice(original.start, original.end)).toBe(original.quote)
    }
  })

  it('is listed beside the departures of an altered copy, never both', async () => {
    const report = await matchParagraphs(changed([...REWORDED, ['November 2023', 'November 2021']]))
    expect(report.verdict).toBe('altered-copy')
    expect(report.passages.map(({ correction }) => correction)).toEqual(['2023'])
    expect(report.reworded.map(({ quote }) => quote)).toEqual(['head', 'vowing'])
  })

  it('is empty for the original itself, and for a page by a machine, where it is a finding', async () => {
    expect((await matchParagraphs(story.original)).reworded).toEqual([])
    expect(await matchParagraphs(story.copyAsFound)).toMatchObject({ verdict: 'garbled-copy', reworded: [] })
  })

  it('belongs to the copy that it stands in, where a page has two', async () => {
    const texts = [...changed(REWORDED), ...changed(REWORDED)]
    const { text } = pageOf(texts)
    const { copies, reworded } = await matchParagraphs(texts)
    expect(copies).toHaveLength(2)
    expect(reworded.map(({ start, end }) => text.slice(start, end))).toEqual(['head', 'vowing', 'head', 'vowing'])
  })
})
