import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../../src/language/tokens'
import { isDoubled, isIllFormed, isMisjoined } from '../../../src/match/compare/grammar'
import { placed } from './compared'

describe('ungrammatical sequences of words', () => {
  it.each(['a amount', 'an close', 'an Close', 'an unit', 'the of', 'the his', 'the a', 'of at'])(
    'has “%s”',
    (text) => {
      expect(isIllFormed(tokensOf(text))).toBe(true)
    }
  )

  it.each([
    'a union',
    'an hour',
    'an amount',
    'an MP',
    'the US',
    'the other',
    'a one-off',
    'team A amounts',
    'of the',
    'the, of',
    'of, at'
  ])('lacks “%s”', (text) => {
    expect(isIllFormed(tokensOf(text))).toBe(false)
  })
})

describe('doubled words', () => {
  it.each(['the the', 'prices prices', 'said said', 'The the'])('are in “%s”', (text) => {
    expect(isDoubled(tokensOf(text))).toBe(true)
  })

  it.each(['he had had', 'very very', 'no, no', 'the end. The end', '20 20'])('are not in “%s”', (text) => {
    expect(isDoubled(tokensOf(text))).toBe(false)
  })
})

describe('words joined by mistake', () => {
  it.each([
    ["China'with", true],
    ["China's", false],
    ["they'll", false],
    ["China'no", false],
    ['high-level', false],
    ['high level', false]
  ])('“%s”: %s', (text, isWrong) => {
    expect(placed(text).some(isMisjoined)).toBe(isWrong)
  })
})
