/** Quotations: one whole paragraph of the story in a page about something else. */
import { describe, expect, it } from 'vitest'
import { align } from '../../src/match/align/sentence-alignment'
import { indexOf } from '../../src/match/align/story-index'
import { normalise } from '../../src/match/text/normalise'
import { sentencesOf } from '../../src/match/text/words'
import { judge } from '../../src/match/verdict'
import { matchParagraphs, pageOf, story } from './story'

const PROSE = 'The ferry left the harbour late again, and forty passengers waited on the quay in the rain for an hour.'
const PROSE_OF_15 = 'The ferry left late again, and forty passengers waited on the quay in the rain.'
const PROSE_OF_14 = 'The ferry left late, and forty passengers waited on the quay in the rain.'
const OWN = 'The ferry left the harbour late again because of the fog.'
/** Paragraph 23: one sentence of 32 words. */
const quotation = story.original[22] ?? ''
const words = quotation.split(' ')
const firstWords = (count: number) => words.slice(0, count).join(' ')

describe('a paragraph of the story amid other text', () => {
  it.each<[string, string[]]>([
    ['between paragraphs', [PROSE, quotation, PROSE]],
    ['as a garbled copy prints it', [PROSE, story.copyAsFound[22] ?? '', PROSE]],
    ['at the beginning of the page', [quotation, PROSE]],
    ['at the end of the page', [PROSE, quotation]],
    ['between paragraphs just long enough', [PROSE_OF_15, quotation, PROSE_OF_15]],
    ['behind words that lead in', ['It wrote:', quotation, PROSE]],
    ['with labels around it', [PROSE, 'Advertisement', 'Share this', quotation, 'Share this', PROSE]],
    ['with three labels before it', [PROSE, 'Share', 'Print', 'Save', quotation, PROSE]],
    ['behind words that lead in and a label', [PROSE, 'It wrote:', 'Share', quotation, PROSE]],
    ['with a paragraph of two sentences', [PROSE, story.original[7] ?? '', PROSE]]
  ])('is an excerpt %s', async (_, page) => {
    expect((await matchParagraphs(page)).verdict).toBe('excerpt')
  })

  it.each<[string, string[]]>([
    ['behind a heading', ['News about the ferry', quotation, PROSE]],
    ['before a heading', [PROSE, quotation, 'News about the ferry']],
    ['behind a paragraph too short', [PROSE_OF_14, quotation, PROSE]],
    ['before a paragraph too short', [PROSE, quotation, PROSE_OF_14]],
    ['before words that lead in', [PROSE, quotation, 'It wrote:', PROSE]],
    ['behind four labels and a heading', ['News about the ferry', 'Share', 'Print', 'Save', 'Mail', quotation, PROSE]],
    ['with a sentence of other text in its block', [PROSE, `${quotation} ${OWN}`, PROSE]],
    ['cut to less than half', [PROSE, `${firstWords(15)}.`, PROSE]],
    ['with its words in another order', [PROSE, `${words.toReversed().join(' ')}.`, PROSE]],
    ['that has fewer than 25 words', [PROSE, story.original[23] ?? '', PROSE]],
    ['that lacks a sentence', [PROSE, story.original[7]?.split(' Chinese Foreign')[0] ?? '', PROSE]]
  ])('is none %s', async (_, page) => {
    expect((await matchParagraphs(page)).verdict).toBe('none')
  })
})

describe('a quoted paragraph', () => {
  it('has findings', async () => {
    const changed = quotation.replace('the United States', 'Japan')
    const { verdict, passages } = await matchParagraphs([PROSE, changed, PROSE])
    expect([verdict, passages.map(({ quote }) => quote)]).toEqual(['excerpt', ['Japan']])
  })
})

describe('a page with a part of the story', () => {
  it('is a copy if it has about a third of the story', async () => {
    expect((await matchParagraphs(story.original.slice(2, 12))).verdict).toBe('clean-copy')
    expect((await matchParagraphs(story.original.slice(2, 5))).verdict).not.toBe('clean-copy')
  })

  it('is no copy if most of the text between is unrelated', async () => {
    const thin = story.original.slice(0, 14).flatMap((text) => [text, PROSE, PROSE, PROSE, PROSE, PROSE, PROSE])
    expect((await matchParagraphs(thin)).verdict).not.toBe('clean-copy')
    const loose = story.original.slice(0, 14).flatMap((text) => [text, PROSE])
    expect((await matchParagraphs(loose)).verdict).toBe('clean-copy')
  })

  it('is no copy if its sentences differ from those of the story', async () => {
    const { text, blocks } = pageOf(story.copyAsFound)
    const read = normalise(text, blocks).text
    const sentences = sentencesOf(read)
    const index = await indexOf(story)
    const judged = (likeness: number) => {
      const pairs = align(sentences, index).map((pair) => ({ ...pair, likeness }))
      return judge(read, pairs, sentences, index)
    }
    expect(judged(0.45)).toMatchObject({ verdict: 'none', coverage: 1 })
    expect(judged(0.55)).toMatchObject({ verdict: 'copy', coverage: 1 })
    expect(judge(read, [], sentences, index)).toEqual({ verdict: 'none', coverage: 0, density: 0 })
  })

  it('has a coverage that is measured in words', async () => {
    const whole = await matchParagraphs(story.copyAsFound)
    expect(whole.coverage).toBe(1)
    const count = (texts: readonly string[]) => texts.join(' ').split(' ').length
    const half = story.copyAsFound.slice(0, 12)
    expect((await matchParagraphs(half)).coverage).toBeCloseTo(count(half) / count(story.copyAsFound), 1)
  })
})
