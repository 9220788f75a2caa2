/** Makes the lexicon of a story, once, when the story is built or kept. */
import { isFunctionWord } from '../language/function-words'
import { lemmaOf } from '../language/lemma'
import { type Lexicon, ORDER, type Relation } from './lexicon'
import { OPPOSITES } from './opposites'
import type { Band, Synset, Thesaurus } from './thesaurus'

/** The levels (SCOWL) up to which a word is common enough to be meant. */
const COMMON = 40
/** A word this much rarer than the original's is what a spinner takes, unless it is the first sense of both. */
const RARER = 25
const SHALLOW = new Set([
  'entity',
  'object',
  'person',
  'act',
  'thing',
  'make',
  'do',
  'be',
  'have',
  'go',
  'get',
  'give',
  'take'
])

/** The lemma of a term, a word at a time. */
const lemmasOf = (words: readonly string[]): string => words.map(lemmaOf).join(' ')

/** The lexicon of a story whose words in lower case, in order, are `original`. */
export function lexiconOf(original: readonly string[], thesaurus: Thesaurus): Lexicon {
  const entries = new Map<string, Map<string, Relation>>()
  const addedIds = new Set<string>()
  const add = (key: string, forms: readonly string[]): void => {
    const id = `${key}/${forms[0]}`
    if (addedIds.has(id)) return
    addedIds.add(id)
    const relations = entries.get(key) ?? new Map<string, Relation>()
    for (const term of new Set(forms)) relate(term, thesaurus, relations, key)
    if (relations.size > 0) entries.set(key, relations)
  }
  for (const [i, word] of original.entries()) {
    if (isFunctionWord(word) || !/^[a-z]{3,}$/.test(word)) continue
    // "Meeting" and "limited" mean more than their verbs; "spoke" and "rose" are none but theirs.
    add(lemmaOf(word), /(?:ing|ed|s)$/.test(word) ? [word, lemmaOf(word)] : [lemmaOf(word)])
    const next = original[i + 1]
    if (next) add(lemmasOf([word, next]), [`${word} ${next}`, lemmasOf([word, next])])
  }
  return { entries }
}

/** Adds the relations of `term` to `relations`. */
function relate(term: string, thesaurus: Thesaurus, relations: Map<string, Relation>, key: string): void {
  const level = thesaurus.levelOf(term) ?? COMMON
  const levelOf = (word: string): number => thesaurus.levelOf(word) ?? COMMON
  const add = (word: string, relation: Relation): void => {
    const lemma = lemmasOf(word.split(' '))
    const previous = relations.get(lemma)
    if (lemma === key || (previous && ORDER.indexOf(previous) <= ORDER.indexOf(relation))) return
    relations.set(lemma, relation)
  }
  const addAll = (synset: Synset | undefined, bands: string, relation: Relation, limit = COMMON): void => {
    for (const { term: word, band } of synset?.members ?? []) {
      if (bands.includes(band) && levelOf(word) <= limit && !SHALLOW.has(word)) add(word, relation)
    }
  }
  for (const antonym of OPPOSITES.get(term) ?? []) add(antonym, 'opposite')
  for (const { synset, band } of thesaurus.sensesOf(term)) {
    for (const member of synset.members) {
      const rarer = levelOf(member.term) >= level + RARER
      add(member.term, isCommon(band, member.band) && !(rarer && `${band}${member.band}` !== 'AA') ? 'synonym' : 'rare')
    }
    if (band === 'D') continue
    for (const opposite of oppositesOf(synset, thesaurus)) addAll(opposite, 'AB', 'opposite', 20)
  }
}

const isCommon = (bandA: Band, bandB: Band): boolean => bandA !== 'D' && bandB !== 'D'

/** The synsets opposite to one: its own, those of adjectives near it, and of verbs above it with what is below them. */
function oppositesOf(synset: Synset, thesaurus: Thesaurus): Synset[] {
  const synsetsOf = (list: readonly number[]): Synset[] => list.flatMap((number) => thesaurus.synset(number) ?? [])
  const direct = synsetsOf(synset.antonyms)
  if (synset.pos === 'a') {
    const heads =
      synset.antonyms.length > 0 ? direct : synsetsOf(synset.similar).flatMap((head) => synsetsOf(head.antonyms))
    return heads.flatMap((head) => [head, ...synsetsOf(head.similar)])
  }
  if (synset.pos !== 'v') return direct
  return [synset, ...synsetsOf(synset.hypernyms)]
    .flatMap((verb) => synsetsOf(verb.antonyms))
    .flatMap((verb) => [verb, ...synsetsOf(verb.hyponyms)])
}
