/** One report of several: of the frames of a tab, of the copies in a page. */
import { describe, expect, it } from 'vitest'
import { joinCopies, joinParts, layOut, type Part } from '../../src/match/join-reports'
import { nothing, type Report } from '../../src/match/report'
import { aName, aPassage } from '../builders'

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
const inFrame = (id: number, part: Report, inside: Part['inside'] = []): Part => ({
  report: part,
  keyOf: (key: string) => `${key}#${id}`,
  inside
})

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

  it('puts what is in a frame where the frame stands in the text around it', () => {
    const spans = [aPassage('prices', 10), aPassage('beards', 30)]
    const inner = inFrame(9, report(0.1), [])
    const before = inFrame(7, report(0.2), [{ part: inner, offset: 0 }])
    const between = inFrame(8, report(0.3))
    const around = inFrame(0, report(0.5, { passages: spans }), [
      { part: between, offset: 20 },
      { part: before, offset: 0 }
    ])
    const { passages } = joinParts([around, inFrame(6, report(0.1))])
    expect(passages.map(({ key }) => key.split('#')[1])).toEqual(['9', '7', '0', '8', '0', '6'])
    expect(passages.map(({ start }) => start)).toEqual(passages.map(({ start }) => start).sort((a, b) => a - b))
    expect(passages.every(({ start, end, quote }) => end - start === quote.length)).toBe(true)
  })

  it('puts a frame that stands nowhere in the text after it', () => {
    const inner = inFrame(7, report(0.2))
    const around = inFrame(0, report(0.5), [{ part: inner, offset: Number.MAX_SAFE_INTEGER }])
    const places = layOut([around])
    expect(places.get(inner)?.(0)).toBeGreaterThan(places.get(around)?.(39) ?? 0)
  })
})

describe('the report on several copies', () => {
  it('is that of the only one', () => {
    const only = report(0.5)
    expect(joinCopies([only])).toBe(only)
    expect(joinCopies([])).toBe(nothing)
  })

  it('numbers the passages of each copy but the first, and the mentions of each name through all', () => {
    const mentions = (...ids: string[]) => ({ entities: ids.map((id, n) => aName(id, n * 10)) })
    const copies = [report(0.5, mentions('Ma', 'Ma', 'Landau')), report(0.5, mentions('Ma', 'Landau'))]
    const { passages, entities } = joinCopies(copies)
    expect(passages.map(({ key }) => key)).toEqual(['prices', 'prices@2'])
    expect(entities.map(({ key }) => key)).toEqual(['Ma:1', 'Ma:2', 'Landau:1', 'Ma:3', 'Landau:2'])
  })

  it('has the fullest coverage wherever that copy stands, what any rewords, and what is unplaced, once', () => {
    const reworded = (quote: string) => [
      { quote, start: 0, end: 4, original: { paragraph: 0, start: 0, end: 4, quote: 'boat' } }
    ]
    const joined = joinCopies([
      report(0.5, { unplaced: ['a', 'b'], reworded: reworded('ship') }),
      report(0.9, { unplaced: ['b', 'c'], reworded: reworded('ferry') }),
      report(0.7)
    ])
    expect(joined.coverage).toBe(0.9)
    expect(joined.unplaced).toEqual(['a', 'b', 'c'])
    expect(joined.reworded.map(({ quote }) => quote)).toEqual(['ship', 'ferry'])
    expect(joined.copies?.map(({ coverage }) => coverage)).toEqual([0.5, 0.9, 0.7])
  })

  it('has the first route that a copy went, by keys of the whole in frames', () => {
    const route = { id: 'fr', tells: [{ printed: 'prices', meant: 'tariffs', key: 'prices' }] }
    expect(joinCopies([report(0.5), report(0.5, { route })]).route).toBe(route)
    expect(joinParts([inFrame(4, report(0.5, { route }))]).route?.tells.map(({ key }) => key)).toEqual(['prices#4'])
  })
})
