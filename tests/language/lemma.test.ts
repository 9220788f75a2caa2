import { expect, test } from 'vitest'
import { isDerivation } from '../../src/language/derivation'
import { lemmaOf } from '../../src/language/lemma'

const pairs = (text: string): string[][] => text.split(' ').map((pair) => pair.split('/'))

test.each(
  pairs(
    'was/be were/be is/be met/meet said/say rose/rise fell/fall led/lead children/child worse/bad noting/note noted/note ' +
      'not/not news/news series/series countries/country agencies/agency talks/talk meetings/meet signalled/signal ' +
      'cases/case buses/bus making/make hoped/hope hopping/hop died/die dying/die bought/buy criticised/criticise united/united ' +
      'during/during evening/evening this/this is/be yields/yield controlled/control offered/offer women/woman gas/gas'
  )
)('the lemma of %s is %s', (word = '', lemma) => {
  expect(lemmaOf(word)).toBe(lemma)
})

test.each(
  pairs(
    'noting/not organ/organization universal/university import/important new/news general/generate car/care plan/plane ' +
      'earnest/earn wine/win planes/plans hopes/hops tons/tones founded/finding'
  )
)('%s and %s are two words', (a = '', b = '') => {
  expect(lemmaOf(a)).not.toBe(lemmaOf(b))
})

test('anything but an English word in lower case is its own lemma', () => {
  expect(['2024', 'ñandús', 'a', ''].map(lemmaOf)).toEqual(['2024', 'ñandús', 'a', ''])
})

test.each(
  pairs(
    'agree/agreement cooperate/cooperation critic/criticise economy/economic agreements/agreed inform/information ' +
      'increase/increasingly strategy/strategic'
  )
)('%s and %s have one root', (a = '', b = '') => {
  expect([isDerivation(a, b), isDerivation(b, a)]).toEqual([true, true])
})

test.each(
  pairs(
    'organ/organization universal/university import/important new/news general/generate connect/disconnect ' +
      'tied/untied hope/hopeless rise/rose use/uses'
  )
)('%s and %s are not derived from one root', (a = '', b = '') => {
  expect(isDerivation(a, b)).toBe(false)
})
