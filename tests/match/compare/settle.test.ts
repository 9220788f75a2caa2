import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../../src/language/tokens'
import { settle } from '../../../src/match/compare/settle'
import { knowledge } from './compared'

/** What is left of both sides. */
function left(original: string, page: string): [original: string, page: string] {
  const settled = settle(tokensOf(page), tokensOf(original), knowledge())
  const text = (tokens: readonly { text: string }[]) => tokens.map((token) => token.text).join(' ')
  return [text(settled.original), text(settled.page)]
}

describe('what both sides say is taken out', () => {
  it.each([
    ['the same word', 'green boats', 'boats', 'green', ''],
    ['a word as often as both sides have it', 'boat', 'boat boat', '', 'boat'],
    ['a form of the same word', 'boats sank', 'boat', 'sank', ''],
    ['a quantity', 'early 40 percent boats', 'fully forty per cent rain', 'early boats', 'fully rain'],
    ['a country', 'early US boats', 'fully American rain', 'early boats', 'fully rain'],
    ['a shortened title', 'Dr Klein', 'Doctor Stark', 'Klein', 'Stark'],
    ['no and zero', 'early no rain', 'fully zero rain', 'early', 'fully'],
    ['a shortened month', 'Sept rain', 'September snow', 'rain', 'snow'],
    ['a word that is two', 'early northeast boats', 'fully north east rain', 'early boats', 'fully rain'],
    ['two words that are one', 'early north east boats', 'fully northeast rain', 'early boats', 'fully rain'],
    ['initials on the page', 'early World Trade Group boats', 'fully WTG rain', 'early boats', 'fully rain'],
    ['initials in the original', 'early WTG boats', 'fully World Trade Group rain', 'early boats', 'fully rain'],
    ['two words for their initials', 'World Group', 'WG', '', ''],
    ['the first words of initials', 'early chief executive', 'fully CEO', 'early', 'fully'],
    ['initials on sides of one length', 'World Trade Group', 'WTG boat sank', '', 'boat sank']
  ])('%s: “%s” / “%s”', (_, original, page, originalLeft, pageLeft) => {
    expect(left(original, page)).toEqual([originalLeft, pageLeft])
  })
})

describe('what differs is left', () => {
  it.each([
    ['another number', '40', '41'],
    ['another country', 'China', 'Russia'],
    ['a title for another', 'Dr', 'Prof'],
    ['initials in another order', 'World Trade Group', 'TWG'],
    ['initials in small letters', 'old oaks', 'oo'],
    ['the first letter of a word', 'World', 'W'],
    ['an initial for one word', 'World boats', 'WT'],
    ['a number of two digits', 'first one', '41st']
  ])('%s: “%s” / “%s”', (_, original, page) => {
    expect(left(original, page)).toEqual([original, page])
  })
})
