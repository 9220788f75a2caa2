import { describe, expect, it } from 'vitest'
import { comparison } from '../../../src/match/compare/differences'
import { pageKind } from '../../../src/match/compare/page-kind'
import type { Sign } from '../../../src/match/compare/signs'
import { sectionsOf } from './compared'

const ORIGINAL = [
  'The central bank raised its key interest rate by a quarter of a percentage point on Thursday, surprising investors.',
  'Growth has lost pace, and exports of cars and glass to the neighbouring country weakened in the second quarter.',
  'Businesses voiced concern, and the head of the budget airline said that borrowing costs would delay the order of planes.'
]
const kindOf = async (page: string[]) => pageKind(await sectionsOf(ORIGINAL, page))

describe('the kind of a page', () => {
  it('is edited if nothing differs', async () => {
    expect((await kindOf(ORIGINAL)).isMachineMade).toBe(false)
  })

  it('is edited if phrases moved and words were contracted', async () => {
    const edited = [
      'On Thursday the central bank raised its key interest rate by a quarter of a percentage point, surprising investors.',
      'Growth has lost pace. In the second quarter exports of cars and glass to the neighbouring country weakened.',
      'Businesses voiced concern: borrowing costs would delay the order of planes, the head of the budget airline said.'
    ]
    expect((await kindOf(edited)).isMachineMade).toBe(false)
  })

  it('is machine-made if compounds became phrases with "of" and function words are wrong', async () => {
    const roundTrip = [
      'The bank central raised his rate of interest key by one quarter of point of percentage the Thursday, surprising to investors.',
      'The growth has lost step, and the exports of cars and glass in the country neighbour weakened in the neighbourhood second.',
      'Businesses expressed worry, and the boss of the airline of budget said that the costs of borrowing would delay the order of aircraft.'
    ]
    expect((await kindOf(roundTrip)).isMachineMade).toBe(true)
  })
})

describe('the signs of a page', () => {
  /** What a page of so many words is, which has each sign so many times. */
  const kind = (words: number, signs: Partial<Record<Sign, number>>, isSame = false) => {
    const tokens = Array.from({ length: words }, (_, i) => (isSame ? 'boat' : `boat${i}`)).map((text) => ({
      text,
      fold: text,
      start: 0,
      end: 0
    }))
    const section = comparison({ paragraphs: [0], sentences: [0] }, tokens, tokens, [])
    let at = 0
    const differences = Object.entries(signs).flatMap(([sign, count]) =>
      Array.from({ length: count }, () => {
        const range = { first: at, end: ++at }
        return { page: range, original: range, judgement: { outcome: 'reworded' as const, sign: sign as Sign } }
      })
    )
    return pageKind([{ section, differences, displaced: [] }])
  }

  it('are a machine’s from eight on', () => {
    expect(kind(200, { 'rare-sense': 8 }).isMachineMade).toBe(true)
    expect(kind(200, { 'rare-sense': 7 })).toMatchObject({ isMachineMade: false, logOdds: expect.any(Number) })
    expect(kind(200, { 'rare-sense': 7 }).logOdds).toBeGreaterThan(0)
  })

  it('are an editor’s if an editor leaves more of the kind', () => {
    expect(kind(200, { notation: 8, 'long-move': 4 }).isMachineMade).toBe(false)
    expect(kind(200, { notation: 8, 'long-move': 4 }).logOdds).toBeLessThan(0)
  })

  it('count once if the same words differ in the same way', () => {
    expect(kind(200, { 'rare-sense': 8 }, true).isMachineMade).toBe(false)
  })

  it('tell more if a shorter page has as many', () => {
    expect(kind(100, { 'rare-sense': 8 }).logOdds).toBeGreaterThan(kind(400, { 'rare-sense': 8 }).logOdds)
  })

  it('are too few on a long page', () => {
    expect(kind(4000, { form: 4, near: 4 }).isMachineMade).toBe(false)
  })
})
