import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, rawSpan } from '../../../src/match/text/normalise'
import { TRIED } from '../../random-runs'

/** Any UTF-16 unit, including lone surrogates; characters that the code treats specially come more often. */
const anyUnit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(...' \n\u00ad\u200b\u0301“’ﬁ…ŉ½')
)

const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code))

const text = (raw: string, blocks: number[] = []) => normalise(raw, blocks).text

describe('normalise', () => {
  it.each([
    ['“curly” and ‘single’ and «guillemets»', '"curly" and \'single\' and "guillemets"'],
    ['dash – dash — dash ‑ dash', 'dash - dash - dash - dash'],
    ['no\u00a0break\u202fspace\u2009thin', 'no break space thin'],
    ['soft\u00adhy\u00adphen', 'softhyphen'],
    ['zero\u200bwidth\u200c\u200d\u2060\ufeff', 'zerowidth'],
    ['of\ufb01ce, e\ufb03cient', 'office, efficient'],
    ['cafe\u0301', 'café'],
    ['Мa Zhaоxu', 'Ma Zhaoxu'],
    ['  many \n\t spaces  ', 'many spaces'],
    ['wait…', 'wait...'],
    ['', ''],
    ['\u00ad\u200b', '']
  ])('%j reads %j', (raw, expected) => {
    expect(text(raw)).toBe(expected)
  })

  it('keeps case, which tells Ma from MA', () => {
    expect(text('MA and Ma')).toBe('MA and Ma')
  })

  it('sets a line break where a block begins and a blank elsewhere', () => {
    expect(text('one\ntwo\nthree', [0, 8])).toBe('one two\nthree')
    expect(text('one two', [0, 4])).toBe('one\ntwo')
    expect(text('one\n', [0, 4])).toBe('one')
  })

  it('maps every character back to where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyUnit }), (raw) => {
        const n = normalise(raw)
        expect(n.map).toHaveLength(n.text.length + 1)
        expect(n.map.every((offset, i) => i === 0 || offset >= (n.map[i - 1] ?? 0))).toBe(true)
        expect(n.map[n.text.length]).toBe(raw.length)
      })
    )
  })

  it('maps a text that grows', () => {
    expect([...normalise('…'.repeat(40)).map]).toEqual([...'…'.repeat(40)].flatMap((_, i) => [i, i, i]).concat(40))
  })

  it('gives back spans that read the same, without invisible characters at their ends', () => {
    const words = fc.array(fc.constantFrom('David', 'Lost', 'oﬀer', '“positive', 'sign”', 'non -tariff'), {
      minLength: 1
    })
    const noise = fc.constantFrom(' ', '\u00a0', ' \u200b', '\u00ad ', '\n  ')
    fc.assert(
      fc.property(words, fc.array(noise, { minLength: 1 }), fc.nat(), fc.nat(), (list, gaps, a, b) => {
        const raw = list.map((word, i) => word + gaps[i % gaps.length]).join('')
        const n = normalise(raw)
        const starts = [...n.text.matchAll(/\S+/g)].map((m) => [m.index, m.index + m[0].length] as const)
        const [from] = starts[a % starts.length] ?? [0, 0]
        const [, to] = starts[Math.max(a % starts.length, b % starts.length)] ?? [0, 0]
        const span = rawSpan(n, raw, from, to)
        const quote = raw.slice(span.start, span.end)
        expect(normalise(quote).text).toBe(n.text.slice(from, to))
        expect(quote).toBe(quote.trim())
      })
    )
  })

  it('does not change what is normalised already', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(anyUnit, anyCharacter) }), (raw) => {
        expect(unstable([raw])).toEqual([])
      })
    )
  })

  it('does not change what is normalised already: every character, alone and between others', () => {
    expect(unstable(CHARACTERS.map((c) => `${c} e${c}\u0301 ${c}\u200b\u0323${c}`))).toEqual([])
  })

  it('does not change what is normalised already: two characters of every shape, together and apart', () => {
    const shapes = [...new Map(CHARACTERS.map((c) => [shapeOf(c), c])).values()]
    expect(shapes.length).toBeGreaterThan(100)
    const pairs = shapes.flatMap((one) => shapes.flatMap((other) => [`a${one}${other}`, `${one}\u00ad${other}`]))
    expect(unstable(pairs)).toEqual([])
  })

  it('does not change what is normalised already: any number of marks on one letter', () => {
    const marks = [...'\u0301\u0323\u0344\u0e33\u034f\u200b']
    const piles = marks.flatMap((one) =>
      marks.flatMap((other) => [29, 30, 31, 32, 61, 1000].map((n) => `e${(one + other).repeat(n)}x`))
    )
    expect(unstable(piles)).toEqual([])
  })

  it('takes no longer for invisible characters in a row than for as many letters', () => {
    expect(text(`a${'\u00ad'.repeat(1_000_000)}b`)).toBe('ab')
  })
})

/** Left to the soak: characters that no mark changes (Chinese, Korean syllables, unassigned and private code points). */
const DULL = /[\p{Unified_Ideograph}\p{Co}\uac00-\ud7a3]|(?!\p{DI})\p{Cn}/u
/** Every code point, including lone surrogates. */
const CHARACTERS = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter(
  (character) => TRIED || !DULL.test(character)
)
/** The first texts that change when they are normalised a second time. */
const unstable = (texts: readonly string[]): string[] =>
  texts
    .filter((raw) => {
      const once = text(raw)
      return text(once) !== once
    })
    .slice(0, 10)
    .map((raw) => JSON.stringify(raw.slice(0, 20)).replace(/[^ -~]/gu, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`))

/** What decides how a character combines with its neighbours: its decomposition, and the combining class of each part. */
function shapeOf(character: string): string {
  const parts = [...character.normalize('NFKD')].slice(0, 3)
  const kinds = parts.map((part) => {
    if (/[\p{DI}\p{Cs}]/u.test(part)) return 'invisible'
    if (!/\p{M}/u.test(part)) return text(part) === part ? 'plain' : JSON.stringify(text(part))
    return MARKS.map((mark) => (`${part}${mark}`.normalize('NFD').startsWith(part) ? 0 : 1)).join('')
  })
  return [/\p{M}/u.test(character), ...kinds].join()
}

/** Marks of several combining classes. */
const MARKS = [...'\u0334\u093c\u3099\u094d\u05b0\u064b\u0e38\u0321\u0316\u0301\u035c\u0345']
