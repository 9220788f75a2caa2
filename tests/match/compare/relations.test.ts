import { describe, expect, it } from 'vitest'
import type { Relation } from '../../../src/story/lexicon'
import { sectionsOf, writtenDifference } from './compared'

const SENSES: Record<string, Relation> = {
  'quay/pier': 'synonym',
  'quay/shore': 'rare',
  'quay/sea': 'opposite',
  'with/against': 'synonym',
  'wind/windmill': 'synonym',
  'mill/windmill': 'synonym',
  'oil/oilseed': 'synonym'
}

/** How a word of the original and the page's word in its place are related. */
async function relationOf(original: string, page: string) {
  const around = (word: string) => `The old green lorries waited long ${word} near the large harbour today.`
  const found = (await sectionsOf([around(original)], [around(page)], SENSES)).flatMap(({ section, differences }) =>
    differences.map((difference) => ({ written: writtenDifference(section, difference), of: difference.relation }))
  )
  expect(found.map(({ written }) => written)).toEqual([`${original}/${page}`])
  return found[0]?.of
}

describe('a word in the place of another is', () => {
  it.each([
    ['form', 'another form', 'plans', 'plan'],
    ['form', 'another spelling', 'neighbour', 'neighbor'],
    ['value', 'the same number', '40', 'forty'],
    ['synonym', 'a synonym', 'quay', 'pier'],
    ['synonym', 'a word of the same root', 'economy', 'economic'],
    ['related', 'a synonym in a rare sense', 'quay', 'shore'],
    ['opposite', 'an opposite', 'quay', 'sea'],
    ['typo', 'a misprint', 'governor', 'govenror'],
    [undefined, 'unrelated', 'quay', 'rain'],
    [undefined, 'another number', '40', '41'],
    [undefined, 'half of a word', 'board', 'aboard'],
    [undefined, 'a word of which it is half', 'northeast', 'north'],
    ['typo', 'a misprint of two letters more', 'lighthouse', 'lighthousexy'],
    [undefined, 'half of a word, whatever the lexicon says', 'wind', 'windmill'],
    ['synonym', 'the other half of a word', 'mill', 'windmill'],
    ['synonym', 'the first three letters of a word', 'oil', 'oilseed'],
    [undefined, 'a function word, whatever the lexicon says', 'with', 'against']
  ])('%s: %s, “%s” → “%s”', async (relation, _, original, page) => {
    expect(await relationOf(original, page)).toBe(relation)
  })
})
