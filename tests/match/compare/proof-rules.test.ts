/** The rules of each proof, one difference each: words of the original, and what the page has for them. */
import { describe, expect, it } from 'vitest'
import { tokensOf } from '../../../src/language/tokens'
import type { Gap } from '../../../src/match/compare/gap'
import { isStiff, proofOf } from '../../../src/match/compare/proofs'
import type { Relation } from '../../../src/story/lexicon'
import { aGap, knowledge } from './compared'

const SENSES: Record<string, Relation> = {
  'big/large': 'synonym',
  'dog/hound': 'synonym',
  'meet/session': 'synonym',
  'bank/shore': 'rare'
}
/** The proof after "the", which makes a noun of a word in -ing. */
const proof = (original: string, page: string, more: Partial<Gap> = { previous: tokensOf('the')[0] }) =>
  proofOf(aGap(original, page, more), knowledge(SENSES))
const sides = (original: string, page: string) => ({ original: tokensOf(original), page: tokensOf(page) })

/** A difference of which nothing is left once what says the same was taken out. */
const settled = (original: string, page: string, previous?: string) =>
  proof('', '', { fullSides: sides(original, page), previous: previous ? tokensOf(previous)[0] : undefined })

describe('forms of one word are the same words', () => {
  it.each([
    ['plan', 'plans'],
    ['plan', 'planned'],
    ['pass', 'passes'],
    ['bake', 'baking'],
    ['bake', 'baked'],
    ['delete', 'deleting'],
    ['mystify', 'mystified'],
    ['try', 'tried'],
    ['large', 'larger'],
    ['large', 'largest'],
    ['tall', 'taller'],
    ['tall', 'tallest'],
    ['harbour', 'harbor'],
    ['be', 'was'],
    ['began', 'began'],
    ['began early', 'begun early'],
    ['began', 'begin early']
  ])('“%s” and “%s”', (original, page) => {
    expect(settled(original, page)).toBe('same-words')
  })

  it.each([
    ['began', 'begin'],
    ['begin', 'began'],
    ['good', 'better'],
    ['child', 'children']
  ])('unless the stem changes: “%s” and “%s”', (original, page) => {
    expect(settled(original, page)).toBeUndefined()
  })

  it.each([
    ['ruling', 'rules', 'the', undefined],
    ['rulings', 'rule', 'the', undefined],
    ['ruling', 'ruling', 'the', 'same-words'],
    ['ruling', 'rules', 'was', 'same-words'],
    ['ruling', 'rules', undefined, 'same-words'],
    ['rules', 'rule', 'the', 'same-words'],
    ['ringside', 'side', 'the', 'same-words'],
    ['ruling again', 'rules', 'the', 'same-words']
  ])('unless a noun made of a verb is the verb: “%s” and “%s” after “%s”', (original, page, previous, is) => {
    expect(settled(original, page, previous)).toBe(is)
  })
})

describe('a difference', () => {
  it.each<[proof: string, rule: string, original: string, page: string]>([
    ['function-words', 'of function words alone', 'of the', 'in'],
    ['function-words', 'of a small word too', 'the same', 'the very'],
    ['function-words', 'of function words left out', 'of the', ''],
    ['same-words', 'of the same words in another order', 'plans for the town', 'the towns plan'],
    ['same-words', 'of words written as one', 'north east', 'northeast'],
    ['same-words', 'of words in two', 'northeast', 'north east'],
    ['left-out', 'of nine words left out', 'one day after the long night of talks there', ''],
    ['left-out', 'of nine words for a function word', 'one day after the long night of talks there', 'but'],
    ['added', 'of nine words added', '', 'one day after the long night of talks there'],
    ['added', 'of nine words for a function word', 'but', 'one day after the long night of talks there'],
    ['twin', 'of two words that mean the same in news', 'firm', 'company'],
    ['twin', 'of two such words with a function word each', 'the firm', 'a company'],
    ['synonym', 'of two words that tell who speaks', 'said', 'told'],
    ['synonym', 'of two synonyms', 'big', 'large'],
    ['synonym', 'of two pairs of synonyms', 'big dog', 'large hound'],
    ['synonym', 'of a synonym and another form', 'big plan', 'plans large'],
    ['synonym', 'of a synonym and a word of the same root', 'big economy', 'economic large'],
    ['synonym', 'of a synonym for a word in -ing', 'meeting', 'session']
  ])('is “%s” %s: “%s” → “%s”', (is, _, original, page) => {
    expect(proof(original, page)).toBe(is)
  })

  it.each<[rule: string, original: string, page: string]>([
    ['a word left out', 'green', ''],
    ['a word added', '', 'green'],
    ['eight words left out', 'one day after the long night of talks', ''],
    ['eight words added', '', 'one day after the long night of talks'],
    ['nine words for another', 'one day after the long night of talks there', 'boat'],
    ['a word for nine others', 'boat', 'one day after the long night of talks there'],
    ['“a.m.” lost', 'at 5 a.m.', 'at 5'],
    ['a word for “is”', 'walks', 'is'],
    ['one word more', 'plans', 'plans boats'],
    ['one word fewer', 'plans boats', 'plans'],
    ['a twin and another word', 'the firm', 'company boats'],
    ['a twin and another word on both sides', 'firm walks', 'company boats'],
    ['a word beside one that tells who speaks', 'said', 'told boats'],
    ['such a word beside another', 'said boats', 'told'],
    ['a synonym in a rare sense', 'bank', 'shore'],
    ['one synonym and another word', 'big dog', 'large boat'],
    ['a synonym and one word more', 'big', 'large hound'],
    ['a synonym and one word fewer', 'big dog', 'large'],
    ['“same” added', '', 'same']
  ])('proves nothing with %s: “%s” → “%s”', (_, original, page) => {
    expect(proof(original, page)).toBeUndefined()
  })

  it('is no twin among more than two words of either side, with those that moved', () => {
    expect(proof('firm', 'company', { fullSides: sides('firm of steel', 'company') })).toBeUndefined()
    expect(proof('firm', 'company', { fullSides: sides('firm', 'company of steel') })).toBeUndefined()
  })
})

describe('a stiff sentence', () => {
  it.each<[is: boolean, rule: string, original: string, page: string]>([
    [true, 'another word for one with a sense of its own', 'within', 'inside'],
    [true, 'two words for one', 'within', 'in of'],
    [true, 'one word for two', 'within the', 'in'],
    [false, 'a word without a sense of its own', 'of', 'within'],
    [false, 'a word lost', 'within', ''],
    [true, 'three words for one', 'within', 'in of the'],
    [false, 'four words for one', 'within', 'in all of the'],
    [false, 'one word for four', 'within all of the', 'in']
  ])('%s: %s, “%s” → “%s”', (is, _, original, page) => {
    expect(isStiff(aGap(original, page))).toBe(is)
  })
})
