import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isInCapitals, runAt, sentencesOf, wordsOf, wordsOfAll } from '../../../src/match/text/words'

/** The definition of a word once more: slow, and easy to check. */
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

describe('sentences', () => {
  it.each([
    ['He came. She went.', ['He came.', 'She went.']],
    ['Who came? Nobody! So it was.', ['Who came?', 'Nobody!', 'So it was.']],
    ['He came. “She went.” It rained.', ['He came.', '“She went.”', 'It rained.']],
    ['He said "no." She went. (It rained.) 20 came.', ['He said "no."', 'She went.', '(It rained.)', '20 came.']],
    ['He came. and went.', ['He came. and went.']],
    [
      'The U.S. Senate met Mr. Perdue, Dr. Wu and John D. Smith.',
      ['The U.S. Senate met Mr. Perdue, Dr. Wu and John D. Smith.']
    ],
    ['It grew by 2.5 percent.', ['It grew by 2.5 percent.']],
    ['He saw a farm. It was his.', ['He saw a farm.', 'It was his.']],
    ['He left the St. James. It rained.', ['He left the St. James.', 'It rained.']],
    ['Was it so? No! He left.', ['Was it so?', 'No!', 'He left.']],
    ['He met “the Sen.” Perdue.', ['He met “the Sen.” Perdue.']],
    ['No full stop', ['No full stop']],
    ['', []]
  ])('of “%s”', (text, expected) => {
    const plain = text.replace(/[“”]/g, '"')
    expect(sentencesOf(plain).map(({ start, end }) => plain.slice(start, end))).toEqual(
      expected.map((sentence) => sentence.replace(/[“”]/g, '"'))
    )
  })

  it('end with their block and give its index', () => {
    const text = 'One came. Two\nwent\n\nFour'
    const sentences = sentencesOf(text)
    expect(sentences.map(({ start, end, block }) => [text.slice(start, end), block])).toEqual([
      ['One came.', 0],
      ['Two', 0],
      ['went', 1],
      ['Four', 3]
    ])
    expect(sentences.map(({ words }) => words.fold)).toEqual([['one', 'came'], ['two'], ['went'], ['four']])
    expect(wordsOfAll(sentences.slice(0, 2))).toEqual({
      fold: ['one', 'came', 'two'],
      start: [0, 4, 10],
      end: [3, 8, 13]
    })
  })
})

describe('a run of words', () => {
  it.each([
    ['a b', 0],
    ['b c', 1],
    ['c', 2],
    ['a c', -1],
    ['c d', -1]
  ])('“%s” in “a b c” begins at %i', (run, at) => {
    expect(runAt(['a', 'b', 'c'], run.split(' '))).toBe(at)
  })

  it('is not found if it is empty', () => {
    expect(runAt(['a'], [])).toBe(-1)
  })
})

describe('a text in capitals', () => {
  it.each<[string, boolean]>([
    ['THE FERRY WAS LATE', true],
    ['THE FERRY WAS SO LATE (at)', true],
    ['THE FERRY WAS LATER (at)', false],
    ['ÉTÉ À ZÜRICH, ÖLÖFEN', true],
    ['THE FERRY IS ON', true],
    ['THE FERRY IS A', false],
    ['The Ferry Was Very Late Again And Again', false],
    ['', false]
  ])('“%s”: %s', (text, expected) => {
    expect(isInCapitals(text)).toBe(expected)
  })
})
