import { describe, expect, it } from 'vitest'
import { pageKind } from '../../../src/match/compare/page-kind'
import { sectionsOf } from './compared'

const ORIGINAL = [
  'The central bank raised its key interest rate by a quarter of a percentage point on Thursday, surprising investors.',
  'Growth has lost pace, and exports of cars and glass to the neighbouring country weakened in the second quarter.',
  'Businesses voiced concern, and the head of the budget airline said that borrowing costs would delay the order of planes.'
]
const kindOf = (page: string[]) => pageKind(sectionsOf(ORIGINAL, page))

describe('the kind of a page', () => {
  it('is edited if nothing differs', () => {
    expect(kindOf(ORIGINAL).isMachineMade).toBe(false)
  })

  it('is edited if phrases moved and words were contracted', () => {
    const edited = [
      'On Thursday the central bank raised its key interest rate by a quarter of a percentage point, surprising investors.',
      'Growth has lost pace. In the second quarter exports of cars and glass to the neighbouring country weakened.',
      'Businesses voiced concern: borrowing costs would delay the order of planes, the head of the budget airline said.'
    ]
    expect(kindOf(edited).isMachineMade).toBe(false)
  })

  it('is machine-made if compounds became phrases with "of" and function words are wrong', () => {
    const roundTrip = [
      'The bank central raised his rate of interest key by one quarter of point of percentage the Thursday, surprising to investors.',
      'The growth has lost step, and the exports of cars and glass in the country neighbour weakened in the neighbourhood second.',
      'Businesses expressed worry, and the boss of the airline of budget said that the costs of borrowing would delay the order of aircraft.'
    ]
    expect(kindOf(roundTrip).isMachineMade).toBe(true)
  })
})
