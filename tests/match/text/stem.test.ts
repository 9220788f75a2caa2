import { describe, expect, it } from 'vitest'
import { stem, stemsOf } from '../../../src/match/text/stem'

describe('the stem', () => {
  it.each([
    'tariff tariffs',
    'story stories',
    'box boxes',
    'church churches',
    'wish wishes wished wishing',
    'kiss kisses kissed kissing',
    'buzz buzzes buzzed',
    'study studies studied studying',
    'call calls called calling',
    'stop stops stopped stopping',
    'price prices priced pricing',
    'agree agrees',
    'assessor assessors'
  ])('is one for the regular forms of a word: %s', (forms) => {
    const stems = forms.split(' ').map(stem)
    expect(stems).toEqual(stems.map(() => stems[0]))
  })

  it.each(['bus', 'gas', 'its', 'status', 'crisis', 'this', 'bring', 'need', 'tied', 'lose', 'lost', 'igloo'])(
    'of a word that only looks like a form is the word: %s',
    (word) => {
      expect(stem(word)).toBe(word)
    }
  )

  it('is found for each word of a phrase, whatever its typography', () => {
    expect(stemsOf('Price\u00adlists, “called”')).toEqual(['pricelist', 'cal'])
  })
})
