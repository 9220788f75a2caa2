import { expect, test } from 'vitest'
import { readLexicon, relationOf, writeLexicon } from '../../src/story/lexicon'
import { lexiconOf } from '../../src/story/make-lexicon'
import { readThesaurus } from '../../src/story/thesaurus'

/** A thesaurus of a few synsets: words, each with a fifth of its level, and synsets of the words' numbers. */
const WORDS = [
  'ambassador7',
  'car2',
  'envoy7',
  'phone call10',
  'ring2',
  'talk2',
  'telephone call10',
  'vehicle2',
  'call2',
  'close2',
  'open2'
]
const ROWS = [
  'n3A6A8A', // phone call, telephone call, call
  'v4D8D', // ring, call
  'n1A>3', // car, below vehicle
  'n7A', // vehicle
  'v9A!5', // close, opposite to open
  'vaA!4', // open
  'n2A0A' // envoy, ambassador
]
const thesaurus = readThesaurus(`${WORDS.join('\n')}\n\n${ROWS.join('\n')}`)
const original = 'the car closed after a telephone call with ambassadors'.split(' ')
const lexicon = readLexicon(writeLexicon(lexiconOf(original, thesaurus)))

test.each([
  ['call', 'phone call', 'synonym'],
  ['call', 'ring', 'rare'],
  ['close', 'open', 'opposite'],
  ['ambassador', 'envoy', 'synonym'],
  ['car', 'envoy', undefined],
  ['bus', 'vehicle', undefined]
] as const)('%s and %s: %s', (word, other, relation) => {
  expect(relationOf(lexicon, word, other)).toBe(relation)
})

test('terms of two words are looked up as well', () => {
  expect(relationOf(lexicon, 'telephone call', 'phone call')).toBe('synonym')
  expect(relationOf(lexicon, 'telephone call', 'call')).toBe('synonym')
})

test('a lexicon is the same when it is read and written again', () => {
  expect(writeLexicon(readLexicon(writeLexicon(lexicon)))).toBe(writeLexicon(lexicon))
})

test('opposites that the thesaurus does not have are known', () => {
  expect(relationOf(lexiconOf(['tightening', 'limited'], thesaurus), 'tighten', 'loosen')).toBe('opposite')
  expect(relationOf(lexiconOf(['importers'], thesaurus), 'importer', 'exporter')).toBe('opposite')
})
