import { describe, expect, it } from 'vitest'
import { buildFilter } from '../../src/gate/bloom-filter'
import { forEachShingle, shingleHashAt } from '../../src/gate/shingles'

/** All fingerprints of a text. */
function gramsOf(text: string): number[] {
  const hashes: number[] = []
  forEachShingle(text, (start) => hashes.push(shingleHashAt(text, start)))
  return hashes
}
const WORDS = 'one two three four'
const hash = shingleHashAt(WORDS, 0)

describe('fingerprints', () => {
  it('cover the four words after each word that ends in d', () => {
    expect(gramsOf(`They said ${WORDS} and United ${WORDS}.`)).toEqual([
      hash,
      shingleHashAt('United one two three', 0),
      hash
    ])
    expect(gramsOf(`They say ${WORDS}`)).toEqual([])
  })

  it('are -1 where the filter has nothing that begins with the first word, or the first two', () => {
    const beginnings = [1, 2].map((length) => shingleHashAt(WORDS, 0, undefined, length))
    const filter = buildFilter([hash], beginnings)
    expect(shingleHashAt(WORDS, 0, filter)).toBe(hash)
    expect(shingleHashAt('one two six seven', 0, filter)).toBe(shingleHashAt('one two six seven', 0))
    expect(shingleHashAt('one five three four', 0, filter)).toBe(-1)
    expect(shingleHashAt('five two three four', 0, filter)).toBe(-1)
  })

  it('are -1 for fewer than four words', () => {
    expect(gramsOf('said one two three')).toEqual([-1])
    expect(gramsOf('said one two three!')).toEqual([-1])
    expect(gramsOf('said ')).toEqual([-1])
    expect(shingleHashAt('', 0)).toBe(-1)
  })

  it.each([
    ['in capitals', 'ONE Two threE FOUR'],
    ['with other signs between the words', '“one” — two, (three)… four!'],
    ['with line breaks between the words', 'one\n  two\u00a0three\u2003four'],
    ['with invisible characters in the words', 'o\u00adne t\u200bwo thr\u200fee fo\ufeffur'],
    ['with an invisible character between words', 'one \u200dtwo three\u200c four'],
    ['with further words behind', 'one two three four five']
  ])('are the same %s', (_, text) => {
    expect(shingleHashAt(text, 0)).toBe(hash)
  })

  it.each([
    ['another word', 'one two three five'],
    ['another order', 'two one three four'],
    ['other limits of words', 'onet wo three four'],
    ['another digit', 'one two three 4'],
    ['a letter of another alphabet', 'one two three fоur'],
    ['a letter with an accent', 'óne two three four']
  ])('are others with %s', (_, text) => {
    expect(shingleHashAt(text, 0)).toBeGreaterThanOrEqual(0)
    expect(shingleHashAt(text, 0)).not.toBe(hash)
  })

  it('tell digits apart, and letters at both ends of the alphabet', () => {
    const texts = ['0', '9', 'a', 'z', 'à', 'þ', 'ÿ', 'ß'].map((word) => `one two three ${word}`)
    expect(new Set(texts.map((text) => shingleHashAt(text, 0))).size).toBe(texts.length)
    expect(shingleHashAt('one two three Þ', 0)).toBe(shingleHashAt('one two three þ', 0))
    for (const sign of ['/', ':', '@', '[', '`', '{', '×', '÷', '\u2000', '\u206f', '\u3000', '\u303f']) {
      expect(shingleHashAt(`one two three ${sign}`, 0), sign).toBe(-1)
    }
  })
})
