import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { withoutInvisible } from '../../../src/match/text/invisible'
import { type Hit, searchFor } from '../../../src/match/text/multi-pattern-search'

const INVISIBLE = ['\u00ad', '\u200b', '\u200d', '\u2060']
const letter = fc.constantFrom('a', 'b', 'c', 'é', '’')
const word = fc.string({ unit: letter, minLength: 2, maxLength: 5 })
const text = fc.string({ unit: fc.oneof({ weight: 6, arbitrary: letter }, fc.constantFrom(...INVISIBLE)) })

/** The definition, word for word: slow, and easy to check. */
const slowly = (words: readonly string[], text: string): Hit[] =>
  Array.from(text, (_, at) => at)
    .filter((at) => !INVISIBLE.includes(text[at] ?? ''))
    .flatMap((at) => words.map((word) => ({ word, at })))
    .filter(({ word, at }) => withoutInvisible(text.slice(at)).startsWith(word))

const byPlace = (hits: readonly Hit[]) => [...hits].sort((a, b) => a.at - b.at || (a.word < b.word ? -1 : 1))

describe('a search for many words', () => {
  it('finds each of them wherever it stands, and nothing else', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 6 }), text, (words, text) => {
        const hits = searchFor(words)(text)
        expect(byPlace(hits)).toEqual(byPlace(slowly(words, text)))
        expect(hits.map(({ at }) => at)).toEqual(hits.map(({ at }) => at).sort((a, b) => a - b))
      }),
      { numRuns: 2000 }
    )
  })

  it('skips words longer than any step it can take', () => {
    const long = 'x'.repeat(600)
    expect(searchFor([long])(`${'y'.repeat(700)}${long}`)).toEqual([{ word: long, at: 700 }])
  })

  it('finds nothing if there are no words', () => {
    expect(searchFor([])('any text')).toEqual([])
  })
})
