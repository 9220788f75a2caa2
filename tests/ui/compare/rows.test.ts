/** How a page and its original are laid beside each other. */
import { describe, expect, it } from 'vitest'
import type { HarmlessDifference } from '../../../src/match/harmless'
import { type Piece, rowsOf, worstOf } from '../../../src/ui/compare/rows'
import { aPassage, aReport, aStory } from '../../builders'

const ORIGINAL = ['The ferry to the islands is late.', 'A storm closed the harbour on Monday.', 'Nobody was hurt.']

/** A page of these paragraphs, and a report that aligns some of them with paragraphs of the original. */
function page(paragraphs: string[], aligned: Record<number, number>) {
  const text = paragraphs.join('\n')
  const blocks = paragraphs.map((_, i) => paragraphs.slice(0, i).join('\n').length + (i > 0 ? 1 : 0))
  const sentences = Object.entries(aligned).map(([block, paragraph]) => {
    const start = blocks[Number(block)] ?? 0
    return { start, end: start + (paragraphs[Number(block)]?.length ?? 0), paragraph }
  })
  const shares = ORIGINAL.map((_, p) => (Object.values(aligned).includes(p) ? 1 : 0))
  return { page: { text, blocks }, report: { aligned: sentences, shares } }
}

const textOf = (pieces: { text: string }[]) =>
  pieces
    .map(({ text }) => text)
    .join('')
    .trim()

describe('rows', () => {
  const story = aStory({ original: ORIGINAL })

  it('put each paragraph beside its own, with the differences marked in both', () => {
    const { page: text, report } = page([...ORIGINAL], { 0: 0, 1: 1, 2: 2 })
    const finding = aPassage('late', text.text.indexOf('late'), { correction: 'ferry' })
    const rows = rowsOf(text, aReport({ ...report, passages: [finding] }), story)
    expect(rows.map(({ standing }) => standing)).toEqual(['both', 'both', 'both'])
    expect(rows[0]?.copy.filter((piece) => piece.finding).map(({ text }) => text)).toEqual(['late'])
    expect(rows[0]?.original.filter((piece) => piece.finding).map(({ text }) => text)).toEqual(['ferry'])
    expect(rows.map(worstOf)).toEqual(['misleads', undefined, undefined])
  })

  it('say what is missing, and what only the page has', () => {
    const own = 'This is a paragraph of the page alone, and it is as long as a sentence of news.'
    const { page: text, report } = page([ORIGINAL[0] ?? '', own, 'Share', ORIGINAL[2] ?? ''], { 0: 0, 3: 2 })
    const rows = rowsOf(text, aReport(report), story)
    expect(rows.map(({ standing, paragraph }) => [standing, paragraph])).toEqual([
      ['both', 1],
      ['added', 0],
      ['missing', 2],
      ['both', 3]
    ])
    expect(textOf(rows[1]?.copy ?? [])).toBe(own)
  })

  it('say what has moved, whether the match has aligned it or not', () => {
    const [first = '', second = '', third = ''] = ORIGINAL
    const aligned = page([third, first, second], { 0: 2, 1: 0, 2: 1 })
    expect(rowsOf(aligned.page, aReport(aligned.report), story).map(({ standing }) => standing)).toEqual([
      'both',
      'both',
      'moved'
    ])
    const long = `${second} It was the strongest storm that the harbour has seen in years.`
    const loose = page([first, third, long, third], { 0: 0, 3: 2 })
    const rows = rowsOf(loose.page, aReport(loose.report), aStory({ original: [first, long, third] }))
    expect(rows[1]).toMatchObject({ standing: 'moved', paragraph: 2 })
  })

  it('mark what changes nothing in both, beside the findings, on request', () => {
    const { page: text, report } = page([...ORIGINAL], { 0: 0, 1: 1, 2: 2 })
    const finding = aPassage('late', text.text.indexOf('late'), { correction: 'ferry' })
    const closed = text.text.indexOf('closed')
    const harmless: HarmlessDifference = {
      reason: 'synonym',
      page: { start: closed, end: closed + 6, quote: 'closed' },
      original: [{ paragraph: 1, start: 2, end: 7, quote: 'storm' }]
    }
    const rows = rowsOf(text, aReport({ ...report, passages: [finding] }), story, [harmless])
    const marked = (pieces: Piece[]) => pieces.filter((piece) => piece.harmless).map((piece) => piece.text)
    expect(rows.map(({ copy, original }) => [marked(copy), marked(original)])).toEqual([
      [[], []],
      [['closed'], ['storm']],
      [[], []]
    ])
    expect(rows.flatMap(({ findings }) => findings)).toEqual([finding])
  })

  it('join what the page says of a paragraph in two places', () => {
    const { page: text, report } = page(['The ferry is late.', 'To the islands.'], { 0: 0, 1: 0 })
    expect(textOf(rowsOf(text, aReport(report), story)[0]?.copy ?? []).replace(/\s+/g, ' ')).toBe(
      'The ferry is late. To the islands.'
    )
  })
})
