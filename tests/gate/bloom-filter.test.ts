import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildFilter, mightContain } from '../../src/gate/bloom-filter'

const filterOf = (known: number[], beginnings: number[] = []) =>
  buildFilter(known, beginnings) ?? expect.fail('too many')
const hash = fc.nat({ max: 0xffffffff })
const hashes = fc.array(hash, { maxLength: 2000 })
/** Hashes of no pattern. */
const many = (count: number) => Array.from({ length: count }, (_, i) => Math.imul(i + 1, 2_654_435_761) >>> 0)

describe('the filter', () => {
  it('contains everything it was built from', () => {
    fc.assert(
      fc.property(hashes, hashes, (known, beginnings) => {
        const filter = filterOf(known, beginnings)
        expect(known.every((hash) => mightContain(filter, hash))).toBe(true)
        expect(beginnings.every((hash) => mightContain(filter, hash, 1))).toBe(true)
        // Hashes of beginnings are signed where they are asked for.
        expect(beginnings.every((hash) => mightContain(filter, hash | 0, 1))).toBe(true)
      })
    )
  })

  it('has one of two sizes, and only characters of ASCII from `@` on', () => {
    fc.assert(fc.property(hashes, (known) => /^(?:[@-\x7f]{1024}){1,2}$/.test(filterOf(known))))
    expect(filterOf(many(100), many(100))).toHaveLength(1024)
    expect(filterOf(many(200), many(200))).toHaveLength(2048)
  })

  it('lets almost nothing else pass while there are few', () => {
    const filter = filterOf(many(100), many(400).slice(300))
    const others = Array.from({ length: 10_000 }, (_, i) => ((i + 1_000) * 40_503_001) >>> 0)
    expect(others.filter((hash) => mightContain(filter, hash)).length).toBeLessThan(20)
    expect(others.filter((hash) => mightContain(filter, hash, 1)).length).toBeLessThan(1000)
  })

  it('is left out when most other fingerprints would pass', () => {
    expect(buildFilter(many(3000), [])).toBeTypeOf('string')
    expect(buildFilter(many(8000), [])).toBeUndefined()
  })

  it('contains nothing when built from nothing', () => {
    fc.assert(fc.property(hash, (other) => !mightContain(filterOf([]), other) && !mightContain(filterOf([]), other, 1)))
  })
})
