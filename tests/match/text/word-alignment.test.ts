import { describe, expect, it } from 'vitest'
import { alignWords } from '../../../src/match/text/word-alignment'

/** Where each word of one text stands in another; every word is worth 1 unless told otherwise. */
const places = (a: string, b: string, worth: (word: string) => number = () => 1) => [
  ...(alignWords(a.split(' '), b.split(' '), worth) ?? [])
]

describe('the alignment of words', () => {
  it.each([
    ['finds the same words at their places', 'one two three', 'one two three', [0, 1, 2]],
    ['passes over a word that is missing', 'one two three', 'one three', [0, -1, 1]],
    ['passes over a word that was added', 'one three', 'one two three', [0, 2]],
    ['passes over a word that was replaced', 'one two three', 'one other three', [0, -1, 2]],
    ['places no word where none is the same', 'one two', 'other words', [-1, -1]],
    ['never goes back', 'one two', 'two one', [-1, 0]],
    ['prefers words in a row to the same words scattered', 'the call', 'the other the call', [2, 3]],
    ['takes the first of two places that are as good', 'call', 'call or call', [0]]
  ])('%s', (_, a, b, expected) => {
    expect(places(a, b)).toEqual(expected)
  })

  it('prefers a rare word to common ones', () => {
    const worth = (word: string) => (word === 'tariffs' ? 5 : 1)
    expect(places('of the tariffs', 'tariffs of the')).toEqual([1, 2, -1])
    expect(places('of the tariffs', 'tariffs of the', worth)).toEqual([-1, -1, 0])
  })

  it('refuses texts whose table would be too large', () => {
    expect(alignWords(['a', 'b'], ['a', 'b'], () => 1, 9)).toEqual(Int32Array.of(0, 1))
    expect(alignWords(['a', 'b'], ['a', 'b'], () => 1, 8)).toBeNull()
  })

  it('aligns empty lists', () => {
    expect(alignWords([], ['a'], () => 1)).toEqual(Int32Array.of())
    expect(alignWords(['a'], [], () => 1)).toEqual(Int32Array.of(-1))
  })
})
