import { expect, test } from 'vitest'
import { isSpellingVariant, isTypo, joinsTo } from '../../src/language/spelling'

const pairs = (text: string): string[][] => text.split(' ').map((pair) => pair.split('/'))

test.each(
  pairs(
    'colour/color centre/center organise/organize organised/organizing signalled/signaled programme/program defence/defense ' +
      'grey/gray cheque/check towards/toward amid/amidst while/whilst advisor/adviser advisers/advisor travellers/travelers ' +
      'labour/labor neighbouring/neighboring paediatric/pediatric judgement/judgment catalogue/catalog analyse/analyze'
  )
)('%s and %s are spellings of one word', (a = '', b = '') => {
  expect([isSpellingVariant(a, b), isSpellingVariant(b, a)]).toEqual([true, true])
})

test.each(
  pairs(
    'filled/filed polled/poled mourning/morning scoured/scored canoe/cane four/for check/chequered course/cores stalled/staled ' +
      'reward/rewards advise/advice'
  )
)('%s and %s are two words', (a = '', b = '') => {
  expect(isSpellingVariant(a, b)).toBe(false)
})

test.each([
  [['dock', 'workers'], 'dockworkers'],
  [['dock', 'worker'], 'dockworkers'],
  [['high', 'level'], 'high-level'],
  [['e', 'mail'], 'email'],
  [['e-mail'], 'email'],
  [['policy', 'makers'], 'policymakers']
])('%s are %s', (parts, whole) => {
  expect(joinsTo(parts, whole)).toBe(true)
})

test('two words that are not one in another notation do not join', () => {
  expect([joinsTo(['dock', 'yards'], 'dockworkers'), joinsTo(['email'], 'email')]).toEqual([false, false])
})

test.each(pairs('tarif/tariff breakthroguh/breakthrough comunication/communications minster/minister'))(
  '%s is a typo of %s',
  (a = '', b = '') => {
    expect(isTypo(a, b)).toBe(true)
  }
)

test.each(pairs('not/now rise/fall tariff/tariff trade/tried'))('%s is no typo for %s', (a = '', b = '') => {
  expect(isTypo(a, b)).toBe(false)
})
