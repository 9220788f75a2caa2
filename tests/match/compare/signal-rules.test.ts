/** The rules of each signal, one difference each: words of the original, and what the page has for them. */
import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../../src/language/tokens'
import type { Gap } from '../../../src/match/compare/gap'
import * as signals from '../../../src/match/compare/signals'
import { aGap } from './compared'

const sides = (original: string, page: string) => ({ original: tokensOf(original), page: tokensOf(page) })
const next = (original: string, page = original) => ({
  next: { original: tokensOf(original)[0], page: tokensOf(page)[0] }
})

type Rule = [rule: string, original: string, page: string, more?: Partial<Gap>]

/** Holds a signal to what it applies to and what it does not. */
function holds(signal: (gap: Gap) => boolean, applies: Rule[], doesNot: Rule[]): void {
  it.each(applies)('is %s: “%s” → “%s”', (_, original, page, more) => {
    expect(signal(aGap(original, page, more))).toBe(true)
  })
  it.each(doesNot)('is not %s: “%s” → “%s”', (_, original, page, more) => {
    expect(signal(aGap(original, page, more))).toBe(false)
  })
}

describe('another number', () => {
  holds(
    signals.number,
    [
      ['another value', '40', '41'],
      ['a vague number for an exact one', '40 men', 'dozens of men'],
      ['an exact number for one loosely meant', 'both', '41'],
      ['one loosely meant for an exact number', '41', 'both']
    ],
    [
      ['a value where the original has none', 'men', '40 men'],
      ['the same value in another notation', 'forty', '40'],
      ['one loosely meant for another', 'the first men', 'the two men']
    ]
  )
})

describe('another country', () => {
  holds(
    signals.nation,
    [
      ['a country for another', 'China', 'Russia'],
      ['one that differs beside one that both have', 'China and Japan', 'Japan and Russia']
    ],
    [
      ['the people for the country', 'China', 'the Chinese'],
      ['one more', 'China', 'China and Russia'],
      ['one fewer', 'China and Russia', 'China'],
      ['a word that is no country', 'China', 'growth'],
      [
        'one that the original has elsewhere',
        'China',
        'Russia',
        { unpaired: { original: tokensOf('Russia'), page: [] } }
      ],
      ['one that the page has elsewhere', 'China', 'Russia', { unpaired: { original: [], page: tokensOf('China') } }]
    ]
  )
})

describe('another name', () => {
  holds(
    signals.name,
    [
      ['a family name for another', 'Klein', 'Stark'],
      ['a country for a person before another word than its government', 'Klein', 'China', next('plans')],
      ['a person for another before a government', 'Klein', 'Stark', next('administration')],
      ['an abbreviation of other letters', 'World Trade Group', 'XZQ'],
      ['a short name that begins another way', 'Sergeant', 'Erg'],
      ['more than half of a name', 'Marlon', 'Mrlo'],
      ['a name that begins as a month', 'Sept', 'Stark'],
      ['what is left of a month, and a name', 'Sept', 'Set Stark'],
      ['letters that a longer name lacks', 'Sergeant', 'Sxt'],
      ['a name of one letter', 'Sergeant', 'X'],
      ['a name after the letters of the other', 'Sergeant', 'Sgt Klein'],
      ['six words on the page', 'Klein', 'the old friend of Stark again'],
      ['eight words of the original', 'the very old and good friend of Klein', 'Stark']
    ],
    [
      ['a title alone', 'Klein', 'Mr Klein'],
      ['a title for another', 'Mr', 'Dr'],
      ['a country for its leader before its government', 'Klein', 'China', next('administration')],
      ['one that the original has elsewhere', 'Klein', 'Stark', { unpaired: sides('Stark', '') }],
      ['one that the page has elsewhere', 'Klein', 'Stark', { unpaired: sides('', 'Klein') }],
      ['a word for a name', 'Klein', 'growth'],
      ['a name for a word', 'growth', 'Klein'],
      ['initials', 'World Trade Group', 'WTG'],
      ['what initials stand for', 'WTG', 'World Trade Group'],
      ['the letters of a longer word', 'Sergeant', 'Sgt'],
      ['half of the letters of a longer word', 'Doctor', 'Dcr'],
      ['a longer word for its letters', 'Sgt', 'Sergeant'],
      ['what is left of a month', 'Sept', 'Set'],
      ['seven words on the page', 'Klein', 'the very old friend of Stark again'],
      ['nine words of the original', 'the very old and good friend of Klein again', 'Stark']
    ]
  )
})

describe('another person', () => {
  holds(
    signals.person,
    [
      ['“I” for a name', 'Klein', 'I'],
      ['“my” for “his”', 'his plan', 'my plan'],
      ['“me” among other words', 'told him', 'told me']
    ],
    [
      ['“I” on both sides', 'I', 'I myself'],
      ['“I” for a word that is neither name nor pronoun', 'growth', 'I'],
      ['“he” for a name', 'Klein', 'he'],
      ['“I” where the original has it beside a name', 'Klein and I', 'I']
    ]
  )
})

describe('a negation lost or added', () => {
  holds(
    signals.negation,
    [
      ['“not” lost', 'not', ''],
      ['“never” added', '', 'never'],
      ['lost among four words', 'has not seen it', 'has long seen it']
    ],
    [
      ['“not” for “never”', 'not', 'never'],
      ['“not” twice for once', 'not', 'not never'],
      ['lost where the page has a word with a negative sense', 'did not accept', 'refused'],
      ['added where the original has a word with a negative sense', 'refused', 'did not accept'],
      ['a word with a negative sense lost', 'refused', 'accepted'],
      ['lost among five words of the original', 'has not yet seen it', 'saw it'],
      ['added among five words of the page', 'saw it', 'has not yet seen it'],
      ['on both sides, and lost elsewhere', 'not', 'not', { context: sides('not once, not twice', 'not once') }],
      ['moved a few words', 'not', '', { context: sides('it is not over', 'not over it is') }]
    ]
  )
})

describe('a rank lost or added', () => {
  const office = next('president')
  holds(
    signals.rank,
    [
      ['“vice” lost before an office', 'vice', '', office],
      ['“former” added before an office', '', 'former', office]
    ],
    [
      ['lost before another word', 'vice', '', next('squad')],
      ['lost where the page goes on with another word', 'vice', '', next('president', 'squad')],
      ['lost at the end', 'vice', ''],
      ['one rank for another', 'vice', 'former', office],
      ['a rank and another word', 'vice and', '', office],
      ['another word and a rank', '', 'vice and', office],
      ['a word that is no rank', 'green', '', office],
      ['nothing', '', '', office]
    ]
  )
})

describe('an opposite', () => {
  holds(
    signals.opposite,
    [
      ['the other direction', 'raised', 'lowered'],
      ['the other direction amid four words', 'has raised it again', 'has lowered it again']
    ],
    [
      ['a negated opposite', 'raised', 'not lowered'],
      ['amid five words of the page', 'raised', 'has lowered it once again'],
      ['amid five words of the original', 'has raised it once again', 'lowered'],
      ['the same direction', 'raised', 'increased']
    ]
  )
})

describe('another member of a class', () => {
  holds(
    (gap) => signals.otherMember(gap) === 'class',
    [
      ['another month', 'June', 'July'],
      ['another month amid four words', 'a day in June', 'a day in July']
    ],
    [
      ['the same month, shortened', 'January', 'Jan'],
      ['a word of another class', 'June', 'Monday'],
      ['one of two that both have', 'spokesman and judge', 'spokesperson'],
      ['amid five words of the page', 'June', 'a day early in July'],
      ['amid five words of the original', 'a day early in June', 'July'],
      ['one more', '', 'July'],
      ['in words that moved', 'June', 'July', { fullSides: sides('June', '') }],
      ['in words of the original that moved', 'June', 'July', { fullSides: sides('', 'July') }]
    ]
  )
})

describe('another member of a class by its own name', () => {
  it.each([
    ['another office', 'mayor', 'governor', 'role'],
    ['another rank', 'deputy', 'acting', 'role'],
    ['another person', 'he', 'she', 'person'],
    ['another place in a row', 'third', 'fourth', 'number']
  ])('is %s: “%s” → “%s”', (_, original, page, signal) => {
    expect(signals.otherMember(aGap(original, page))).toBe(signal)
  })

  it.each([
    ['each of two for both', 'both sides', 'each side'],
    ['the same ministry', 'Ministry of Commerce', 'Ministry of Trade'],
    ['an equal word beside', 'June', 'June']
  ])('is none: %s: “%s” → “%s”', (_, original, page) => {
    expect(signals.otherMember(aGap(original, page))).toBeUndefined()
  })
})

describe('a swap', () => {
  holds(
    signals.swap,
    [['two phrases in each other’s place', 'the bank', 'the clinic', { isSwapped: true }]],
    [
      ['two function words in each other’s place', 'of', 'at', { isSwapped: true }],
      ['other words in the same place', 'bank', 'clinic']
    ]
  )
})
