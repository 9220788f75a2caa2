import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance } from '../../../src/match/text/levenshtein'

/** The definition, word for word: slow, and easy to check. */
function slowly(a: string, b: string): number {
  if (!a || !b) return a.length + b.length
  if (a[0] === b[0]) return slowly(a.slice(1), b.slice(1))
  return 1 + Math.min(slowly(a.slice(1), b), slowly(a, b.slice(1)), slowly(a.slice(1), b.slice(1)))
}

const short = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 })

describe('the distance of two texts', () => {
  it('is the minimum number of insertions, deletions and substitutions, up to the limit', () => {
    fc.assert(
      fc.property(short, short, fc.integer({ min: 1, max: 8 }), (a, b, limit) => {
        expect(distance(a, b, limit)).toBe(Math.min(limit, slowly(a, b)))
      }),
      { numRuns: 1000 }
    )
  })

  it('is correct for texts of more than 65,535 letters', () => {
    expect(distance('a', 'b'.repeat(70_000), 70_001)).toBe(70_000)
  })

  it('is not computed for two texts of more than 1,000 letters', () => {
    expect(distance('a'.repeat(1000), 'b'.repeat(1000), 5000)).toBe(1000)
    expect(distance('a'.repeat(1001), 'b'.repeat(1001), 5000)).toBe(5000)
  })
})
