import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correctedParagraphs } from '../../src/export/corrected'
import type { PassageFinding } from '../../src/match/report'
import { plainText } from '../../src/match/text/page-text'
import { aPassage } from '../builders'

const page = plainText('David Lost  spoke\n of prices.\n\nThe call\twent well.\n')
const passage = (quote: string, correction: string) => aPassage(quote, page.text.indexOf(quote), { correction })
const lost = passage('David Lost', 'David Perdue')
const prices = passage('prices', 'tariffs')
const call = passage('call', 'phone call')
const inWords = (passages: PassageFinding[], start = 0, end = page.text.length) =>
  correctedParagraphs(page, passages, { start, end }).map((parts) =>
    parts.map(({ text, passage }) => (passage ? `${text}[${passage.correction}]` : text)).join('')
  )

describe('corrected paragraphs', () => {
  it('have each correction after its words, in any order of input', () => {
    expect(inWords([call, prices, lost])).toEqual([
      'David Lost[David Perdue] spoke of prices[tariffs].',
      'The call[phone call] went well.'
    ])
  })

  it('are those of the span, with the passages completely inside it', () => {
    expect(inWords([lost, prices, call], 6, lost.end)).toEqual(['Lost'])
    expect(inWords([lost, prices, call], lost.end, prices.end)).toEqual(['spoke of prices[tariffs]'])
    expect(inWords([lost], 3, 3)).toEqual([])
    expect(inWords([], lost.end, lost.end + 2)).toEqual([])
  })

  it('contain exactly the words of the span, and every passage in it once', () => {
    const bare = (text: string) => text.replace(/\s/g, '')
    const offset = fc.nat(page.text.length)
    fc.assert(
      fc.property(offset, offset, fc.subarray([lost, prices, call]), (a, b, passages) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)]
        const parts = correctedParagraphs(page, passages, { start, end }).flat()
        expect(bare(parts.map(({ text }) => text).join(''))).toBe(bare(page.text.slice(start, end)))
        const inside = passages.filter((p) => p.start >= start && p.end <= end)
        expect(parts.flatMap(({ passage }) => passage ?? [])).toEqual(inside)
      })
    )
  })
})
