import { describe, expect, it } from 'vitest'
import { costs, growth, line, median, quantile, ratios, spread, sums } from '../../../src/tools/bench/stats'

describe('quantiles', () => {
  it('lie between the nearest samples, whatever their order', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(quantile([10, 20, 30, 40, 50], 0.95)).toBeCloseTo(48)
    expect(spread([7])).toEqual({ median: 7, p95: 7 })
  })

  it('leave the samples as they were and say nothing of none', () => {
    const samples = [2, 1]
    median(samples)
    expect(samples).toEqual([2, 1])
    expect(median([])).toBeNaN()
  })
})

describe('ratios', () => {
  it('pair samples of one round, leaving out what has no pair', () => {
    expect(ratios([2, 9, 5], [1, 3])).toEqual([2, 3])
    expect(ratios([2, 9], [0, 3])).toEqual([3])
  })

  it('stay the same when a round is slow for both', () => {
    expect(ratios([2, 20, 2], [1, 10, 1])).toEqual([2, 2, 2])
  })
})

describe('costs', () => {
  it('hold every list against the base, round by round and best against best', () => {
    const { base, other } = costs({ base: [1, 10, 2], other: [3, 30, 8] }, 'base')
    expect(base?.ratio).toEqual({ median: 1, p95: 1 })
    expect(other?.ratio.median).toBe(3)
    expect(other?.ms.median).toBe(8)
    expect(other?.best).toBe(3)
  })
})

describe('sums', () => {
  it('add up round by round', () => {
    expect(
      sums([
        [1, 2],
        [10, 20],
        [100, 200]
      ])
    ).toEqual([111, 222])
    expect(sums([])).toEqual([])
  })
})

describe('lines', () => {
  it('find slope, start and fit', () => {
    const exact = line([1, 2, 4], [5, 7, 11])
    expect(exact.slope).toBeCloseTo(2)
    expect(exact.intercept).toBeCloseTo(3)
    expect(exact.fit).toBeCloseTo(1)
    expect(line([1, 2, 3, 4], [1, -1, 1, -1]).fit).toBeLessThan(0.5)
  })

  it('tell straight growth from a square', () => {
    expect(growth([1, 10, 100], [3, 30, 300])).toBeCloseTo(1)
    expect(growth([1, 10, 100], [3, 300, 30_000])).toBeCloseTo(2)
  })
})
