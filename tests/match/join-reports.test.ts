/** One report of several: the frames of a tab. */
import { describe, expect, it } from 'vitest'
import { joinParts } from '../../src/match/join-reports'
import { nothing, type Report } from '../../src/match/report'
import { aPassage } from '../builders'

const report = (coverage: number, more: Partial<Report> = {}): Report => ({
  ...nothing,
  story: 'a-story',
  verdict: 'excerpt',
  coverage,
  passages: [aPassage('prices', 10)],
  aligned: [{ start: 0, end: 40, paragraph: 0 }],
  shares: [coverage, 0],
  ...more
})
const inFrame = (id: number, part: Report) => ({ report: part, keyOf: (key: string) => `${key}#${id}` })

describe('the report on several frames', () => {
  it('is the report of the one that has findings, by keys of the whole', () => {
    const { passages, copies } = joinParts([inFrame(3, report(0.5))])
    expect(passages.map(({ key, start }) => [key.endsWith('#3'), start])).toEqual([[true, 10]])
    expect(copies).toBeUndefined()
  })

  it('lists the findings in reading order, each by a key of its own', () => {
    const { passages, aligned } = joinParts([inFrame(0, report(0.5)), inFrame(7, report(0.4))])
    expect(passages.map(({ start }) => start)).toEqual([10, 51])
    expect(aligned.map(({ start, end }) => [start, end])).toEqual([
      [0, 40],
      [41, 81]
    ])
    expect(new Set(passages.map(({ key }) => key)).size).toBe(2)
  })

  it('has the gravest verdict, the fullest coverage and what any frame has of a paragraph', () => {
    const garbled = report(0.3, { verdict: 'garbled-copy', shares: [0.3, 0.9] })
    const { verdict, coverage, shares, copies } = joinParts([inFrame(1, report(0.6)), inFrame(2, garbled)])
    expect({ verdict, coverage, shares }).toEqual({ verdict: 'garbled-copy', coverage: 0.6, shares: [0.6, 0.9] })
    expect(copies).toEqual([
      { verdict: 'excerpt', coverage: 0.6 },
      { verdict: 'garbled-copy', coverage: 0.3 }
    ])
  })
})
