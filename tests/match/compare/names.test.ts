import { describe, expect, it } from 'vitest'
import { hasLostName, namesIn } from '../../../src/match/compare/names'
import { placed } from './compared'

describe('names', () => {
  it.each([
    ['have a capital amid a sentence', 'The mayor met Klein.', ['Klein']],
    ['are both words at the start of a sentence', 'Mauro Pimentel left.', ['Mauro', 'Pimentel']],
    ['are not the function word before a name', 'In Lyon it rained.', ['Lyon']],
    ['are not a first word alone', 'Rain fell. Snow followed! Hail too? Sun: Everyone left.', []],
    ['are not a first word before a comma', 'Yesterday, Klein left.', ['Klein']],
    ['are not the first word of a line or a point', 'rain fell\nSnow followed • Hail too', []],
    ['are not the first word of a quotation', `He said "Nothing new" and 'Nobody left'.`, []],
    ['are not the first word in brackets', 'The men (Nobody knew them) left.', []],
    ['are not “I”', 'Then I left.', []]
  ])('%s: %s', (_, text, names) => {
    expect(namesIn(placed(text)).map((token) => token.text)).toEqual(names)
  })
})

describe('what joins a word to the one before', () => {
  it.each([
    ['a hyphen', 'the high-level talks', { level: '-' }],
    ['an apostrophe', "the town's mayor", { s: "'" }],
    ['nothing', 'paid $5 each', { '5': '' }],
    ['white space, and so it is not joined', 'the high level talks', {}],
    ['a comma, and so it is not joined', 'rain,snow', {}]
  ])('is %s: %s', (_, text, joints) => {
    const joined = placed(text).flatMap((token) => (token.joint === undefined ? [] : [[token.text, token.joint]]))
    expect(Object.fromEntries(joined)).toEqual(joints)
  })

  it('is nothing at the start of a text', () => {
    expect(placed('-high')[0]).not.toHaveProperty('joint')
  })
})

describe('a name that was lost', () => {
  /** Whether it is for words of the original between slashes, and a page. */
  function isLost(original: string, page: string): boolean {
    const [before = '', lost = '', after = ''] = original.split('/')
    const first = placed(before).length
    const range = { first, end: first + placed(lost).length }
    return hasLostName({ original: placed(before + lost + after), page: placed(page) }, range)
  }

  it.each([
    ['is of one word', 'He praised /the Geneva/ meeting.', 'He praised meeting.'],
    ['is of two words', 'He spoke of /Ingrid Klein and/ rates.', 'He spoke of rates.'],
    ['is of a country', 'The call between /Spain and China/ was long.', 'The call between was long.']
  ])('%s: %s', (_, original, page) => {
    expect(isLost(original, page)).toBe(true)
  })

  it.each([
    ['not one that the page has elsewhere', 'He praised /the Geneva/ meeting.', 'In the meeting Geneva was praised.'],
    ['not one that the page calls otherwise', 'A boat of /China/ sank.', 'A Chinese boat sank.'],
    ['not a part of one', 'He spoke of /Ingrid/ Klein.', 'He spoke of Klein.'],
    ['not the other part of one', 'He spoke of Ingrid /Klein/ then.', 'He spoke of Ingrid then.'],
    ['not a weekday', 'He left /on Monday/ again.', 'He left again.'],
    ['not a word with a small letter', 'He left /the boat/ there.', 'He left there.']
  ])('is %s: %s', (_, original, page) => {
    expect(isLost(original, page)).toBe(false)
  })
})
