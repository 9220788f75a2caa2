import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsOf } from '../../src/match/words'

/** What a word is, said once more and without haste. */
const WORD = /\p{Lu}\.(?:\p{Lu}\.)+|[\p{L}\p{N}]+/gu

function slowly(text: string, from: number, to: number) {
  const expression = new RegExp(WORD)
  expression.lastIndex = from
  const words = { fold: [] as string[], start: [] as number[], end: [] as number[] }
  for (let m = expression.exec(text); m && m.index < to; m = expression.exec(text)) {
    words.fold.push(m[0].toLowerCase().replaceAll('.', ''))
    words.start.push(m.index)
    words.end.push(m.index + m[0].length)
  }
  return words
}

const piece = fc.oneof(
  fc.constantFrom('U.S.', 'É.U.', 'A.', 'I', ' ', '. ', "it's", 'née', 'über', '習近平', '𝐀𝐁', '½', '20th', '—', 'ﬁne'),
  fc.string({ maxLength: 6 }),
  fc.string({ unit: 'binary', maxLength: 4 })
)

describe('words', () => {
  it.each([
    ['The U.S. ambassador met J.P. Morgan.', ['the', 'us', 'ambassador', 'met', 'jp', 'morgan']],
    ['É.U. et l’été', ['éu', 'et', 'l', 'été']],
    ['vitamin A. It is', ['vitamin', 'a', 'it', 'is']]
  ])('of “%s”', (text, fold) => {
    expect(wordsOf(text).fold).toEqual(fold)
  })

  it('are the runs of letters and digits, and abbreviations with their full stops, in any text and any part of it', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(12), fc.nat(12), (pieces, from, to) => {
        const text = pieces.join('')
        const lengthOf = (count: number) => pieces.slice(0, count).join('').length
        expect(wordsOf(text)).toEqual(slowly(text, 0, text.length))
        expect(wordsOf(text, lengthOf(from), lengthOf(to))).toEqual(slowly(text, lengthOf(from), lengthOf(to)))
      }),
      { numRuns: 500 }
    )
  })
})
