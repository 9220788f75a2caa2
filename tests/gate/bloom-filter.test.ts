import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildFilter as maybeFilterOf, mightContain } from '../../src/gate/bloom-filter'

const filterOf = (known: number[]) => maybeFilterOf(known) ?? expect.fail('too many')
const hashes = fc.array(fc.nat({ max: 0xffffffff }), { maxLength: 2000 })

describe('the filter', () => {
  it('contains everything it was built from', () => {
    fc.assert(
      fc.property(hashes, (known) => {
        const filter = filterOf(known)
        expect(known.every((hash) => mightContain(filter, hash))).toBe(true)
      })
    )
  })

  it('has a fixed size, and only characters that need no escape in a script', () => {
    fc.assert(fc.property(hashes, (known) => /^[0-o]{2048}$/.test(filterOf(known))))
  })

  it('lets almost nothing else pass while there are few', () => {
    const known = Array.from({ length: 100 }, (_, i) => (i * 2_654_435_761) >>> 0)
    const filter = filterOf(known)
    const others = Array.from({ length: 10_000 }, (_, i) => ((i + 1_000) * 40_503_001) >>> 0)
    expect(others.filter((hash) => mightContain(filter, hash)).length).toBeLessThan(20)
  })

  it('is left out when most other fingerprints would pass', () => {
    const known = Array.from({ length: 8000 }, (_, i) => Math.imul(i + 1, 2_654_435_761) >>> 0)
    expect(maybeFilterOf(known.slice(0, 3000))).toBeTypeOf('string')
    expect(maybeFilterOf(known)).toBeUndefined()
  })

  it('contains nothing when built from nothing', () => {
    fc.assert(fc.property(fc.nat({ max: 0xffffffff }), (hash) => !mightContain(filterOf([]), hash)))
  })
})
