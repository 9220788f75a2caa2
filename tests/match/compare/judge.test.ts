import { describe, expect, it } from 'vitest'
import type { SectionComparison } from '../../../src/match/compare/differences'
import { comparison } from '../../../src/match/compare/differences'
import { judge } from '../../../src/match/compare/judge'
import type { Relation } from '../../../src/story/lexicon'
import { knowledge, placed } from './compared'

/** Judges a difference that is a whole section: words of the original, and what the page has for them. */
function judged(original: string, page: string, senses: Readonly<Record<string, Relation>> = {}) {
  const sides = { original: placed(`So ${original}`), page: placed(`So ${page}`) }
  const section: SectionComparison = comparison(
    { paragraphs: [0], sentences: [0] },
    sides.original,
    sides.page,
    sides.original.map((_, i) => (i === 0 ? { page: 0, relation: 'same' } : undefined))
  )
  const rangeOf = ({ length }: { length: number }) => ({ first: 1, end: length })
  const difference = { page: rangeOf(sides.page), original: rangeOf(sides.original) }
  return judge(difference, section, knowledge(senses))
}

describe('a departure', () => {
  it.each<[signal: string, rule: string, original: string, page: string]>([
    ['negation', 'even beside another number', 'not 40', '41'],
    ['number', 'even beside another country', '40 Chinese boats', '41 Russian boats'],
    ['nation', 'even beside another name', 'Klein of China', 'Stark of Russia'],
    ['person', 'even beside an opposite', 'Klein raised', 'I lowered'],
    ['opposite', 'even beside another month', 'raised in June', 'lowered in July'],
    ['class', 'even beside another name', 'Klein in June', 'Stark in July'],
    ['name', 'alone', 'Klein', 'Stark'],
    ['role', 'where the original names an office', 'Governor', 'Regulator'],
    ['name', 'where the original names many, as agencies do', 'Engineers', 'Regulator'],
    ['name', 'where a month is also a verb', 'since May', 'since Can']
  ])('is by its gravest signal, %s, %s: “%s” → “%s”', (signal, _, original, page) => {
    expect(judged(original, page)).toMatchObject({ outcome: 'departure', signal })
  })

  it.each([
    ['a word', 'quay', 'pier', { 'quay/pier': 'opposite' }],
    ['a word among three', 'an old quay', 'the old pier', { 'quay/pier': 'opposite' }],
    ['one of two words', 'old quay', 'old pier', { 'quay/pier': 'opposite' }],
    ['two words for one', 'quay', 'long pier', { 'quay/long pier': 'opposite' }],
    ['one word for two', 'long quay', 'pier', { 'long quay/pier': 'opposite' }]
  ] as const)('is an opposite that the lexicon knows: %s', (_, original, page, senses) => {
    expect(judged(original, page, senses)).toMatchObject({ outcome: 'departure', signal: 'opposite' })
  })

  it.each([
    ['among four words of the page', 'quay', 'the old long pier', { 'quay/pier': 'opposite' }],
    ['among four words of the original', 'the old long quay', 'pier', { 'quay/pier': 'opposite' }],
    ['three words for one', 'quay', 'green long pier', { 'quay/green long pier': 'opposite' }],
    ['a number', 'quay', 'second', { 'quay/second': 'opposite' }],
    ['a synonym', 'quay', 'pier', { 'quay/pier': 'synonym' }],
    ['a rare sense', 'quay', 'pier', { 'quay/pier': 'rare' }]
  ] as const)('is no opposite: %s', (_, original, page, senses) => {
    expect(judged(original, page, senses)).not.toMatchObject({ signal: 'opposite' })
  })

  it.each([
    ['his', 'her', true],
    ['his', 'their', true],
    ['he', 'she', undefined],
    ['his boat', 'her boat', undefined],
    ['Archer', 'Fletcher', undefined],
    ['Hermann', 'Hislop', undefined]
  ])('of possessives alone is told apart: “%s” → “%s”', (original, page, isPossessive) => {
    expect(judged(original, page).isPossessive).toBe(isPossessive)
  })
})

describe('what is no departure', () => {
  it.each([
    ['a word lost', 'June', ''],
    ['a word added', '', 'June'],
    ['a name lost', 'Klein', '']
  ])('is reworded: %s', (_, original, page) => {
    expect(judged(original, page)).toMatchObject({ outcome: 'reworded' })
  })

  it('is reworded, as no word, where two words are joined by mistake', () => {
    expect(judged('boats', "boats'with")).toEqual({ outcome: 'reworded', sign: 'nonword' })
  })

  it('is harmless with its proof and its sign', () => {
    expect(judged('firm', 'company')).toEqual({ outcome: 'harmless', proof: 'twin', sign: 'unrelated' })
  })

  it.each([
    ['function words', 'within', 'inside', true],
    ['each of two for both', 'while both', 'as each', true],
    ['a synonym', 'within quay', 'of pier', undefined]
  ])('is stiff only as far as it is small: %s', (_, original, page, isStiff) => {
    expect(judged(original, page, { 'quay/pier': 'synonym' }).isStiff).toBe(isStiff)
  })
})
