import { describe, expect, it } from 'vitest'
import { alignTokens, type Relation } from '../../../src/match/compare/align-tokens'

const SMALL = new Set(['a', 'the', 'of'])
const RELATIONS: Record<string, Relation> = {
  'red/rot': 'synonym',
  'red/rad': 'typo',
  'red/reds': 'form',
  'sea/see': 'related'
}

/** For each word of the original the place of the page's word that it is linked to; "~" marks one that moved. */
function places(original: string, page: string): string {
  const numbers = new Map<string, number>()
  const read = (text: string) => {
    const words = text.split(' ')
    const ids = words.map((word) => {
      const number = numbers.get(word) ?? numbers.size
      numbers.set(word, number)
      return number
    })
    return { ids, worth: words.map((word) => (SMALL.has(word) ? 0.3 : 1)) }
  }
  const [a, b] = [read(original), read(page)]
  const words = [...numbers.keys()]
  const links = alignTokens(a, b, (x, y) => (x === y ? 'same' : RELATIONS[`${words[x]}/${words[y]}`]))
  return (links ?? []).map((link) => (link ? `${link.page}${link.isMoved ? '~' : ''}` : '-')).join(' ')
}

describe('words are aligned', () => {
  it.each([
    ['one by one where both are the same', 'red boats left', 'red boats left', '0 1 2'],
    ['around a word that was lost', 'red boats left', 'red left', '0 - 1'],
    ['around a word that was added', 'red left', 'red boats left', '0 2'],
    ['not if nothing relates them', 'red boats', 'green trains', '- -'],
    ['with another form rather than a synonym', 'red', 'rot reds', '1'],
    ['with a synonym rather than a misprint', 'red', 'rad rot', '1'],
    ['with a misprint rather than a word beside it', 'red sea', 'see rad', '1 -'],
    ['with the same word rather than another form', 'red', 'reds red', '1'],
    ['in a row rather than scattered', 'red boats left', 'red x boats y red boats left', '4 5 6'],
    ['in a row from the first of two', 'red boats left', 'red boats left x boats y left', '0 1 2'],
    ['with the earlier of two equal places', 'red', 'red x red', '0']
  ])('%s: “%s” on “%s”', (_, original, page, expected) => {
    expect(places(original, page)).toBe(expected)
  })
})

describe('words that moved', () => {
  it.each([
    ['one word', 'early the boats left', 'the boats left early', '3~ 0 1 2'],
    ['a phrase, as one', 'early that day the old boats left', 'the old boats left early that day', '4~ 5~ 6~ 0 1 2 3'],
    ['not a function word', 'a red boats left', 'red boats left a', '- 0 1 2'],
    ['a function word in a phrase', 'the day red boats left', 'red boats left the day', '3~ 4~ 0 1 2'],
    ['not another form', 'red old boats left', 'old boats left reds', '- 0 1 2'],
    ['to the nearest of two places', 'early old boats left there', 'old boats early left there early', '2~ 0 1 3 4'],
    [
      'to the nearest before it',
      'old boats left there early now',
      'early old early boats left there now',
      '1 3 4 5 2~ 6'
    ],
    ['once, if it stands once', 'early early old boats', 'old boats early', '- 2~ 0 1'],
    ['a longer phrase first', 'red day x old boats left', 'old boats left red y red day', '5~ 6~ - 0 1 2']
  ])('are linked: %s: “%s” on “%s”', (_, original, page, expected) => {
    expect(places(original, page)).toBe(expected)
  })
})

describe('texts longer than paragraphs', () => {
  const long = (length: number) => 'red '.repeat(length).trim()
  it('are not aligned', () => {
    expect(places(long(399), long(999))).not.toBe('')
    expect(places(long(400), long(999))).toBe('')
    expect(places(long(399), long(1000))).toBe('')
  })
})
