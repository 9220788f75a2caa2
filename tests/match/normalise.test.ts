import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalise, rawSpan } from '../../src/match/normalise'

/** Any UTF-16 unit, lone halves of pairs and all; those that mean something to us more often. */
const anyUnit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(...' \n\u00ad\u200b\u0301“’ﬁ…ŉ½')
)

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
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const once = text(raw)
        expect(text(once)).toBe(once)
      })
    )
  })
})
