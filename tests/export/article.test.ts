import { describe, expect, it } from 'vitest'
import { articleOf, correctedText, textWithChanges } from '../../src/export/article'
import { aPassage, aReport } from '../builders'

const text = 'On Friday I met David Lost. The call  was about a call torus prices. It went well.'
const at = (words: string, from = 0) => text.indexOf(words, from)
const met = aPassage('I met', at('I met'), { correction: 'Ma met' })
const call = aPassage('call', at('call', at('call') + 1), { correction: 'phone call' })
const torus = aPassage('torus', at('torus'), { correction: 'to reflect', confidence: 'conjecture' })
const ends = [at('.'), at('.', at('.') + 1), text.length - 1]
const aligned = ends.map((end, i) => ({
  start: i === 0 ? 0 : (ends[i - 1] ?? 0) + 2,
  end: end + 1,
  paragraph: i < 2 ? 0 : 4
}))
const sentences = aligned.map(({ start, end, paragraph }) => ({
  paragraph,
  text: text.slice(start, end).replace(/\s+/g, ' ')
}))
const report = aReport({ aligned, passages: [torus, call, met] })
const guess = (words: string) => `[perhaps: ${words}]`

describe('the article', () => {
  it('is corrected; a guess does not replace what is printed', () => {
    expect(correctedText(articleOf(report, sentences), guess)).toBe(
      'On Friday Ma met David Lost. The call was about a phone call torus [perhaps: to reflect] prices.\n\nIt went well.'
    )
  })

  it('shows what changes, without the words that stay', () => {
    const shown = textWithChanges(articleOf(report, sentences), guess)
    expect(shown).toContain('On Friday [I → Ma] met David')
    expect(shown).toContain('about a [call → phone call] torus [perhaps: to reflect] prices')
  })

  it('has each sentence once', () => {
    const twice = { ...report, aligned: [...aligned, ...aligned] }
    expect(correctedText(articleOf(twice, [...sentences, ...sentences]), guess)).toBe(
      correctedText(articleOf(report, sentences), guess)
    )
  })

  it('keeps the page’s words where the page has changed since', () => {
    expect(correctedText(articleOf(report, sentences.slice(0, 2)), guess)).toContain('I met David Lost')
  })
})
