/** What a story knows of its words: which others mean the same, the opposite, or something beside it. Worked out once, when a story is kept. */

import { isFunctionWord } from '../language/function-words'
import { lemmaOf } from '../language/lemma'
import { OPPOSITES } from './opposites'
import type { Band, Synset, Thesaurus } from './thesaurus'

/**
 * How a word stands to one of the original:
 * - `synonym`: the same in a common sense of both
 * - `rare`: the same only in a rare sense of one of them, or a much rarer word: the mark of a spinner
 * - `opposite`: an antonym, or near one
 */
export type Relation = 'synonym' | 'rare' | 'opposite'

/** The relations by their mark in a written lexicon, the one that counts first. */
const MARKS: Readonly<Record<string, Relation>> = {
  '!': 'opposite',
  '=': 'synonym',
  '~': 'rare'
}
const MARK = Object.fromEntries(Object.entries(MARKS).map(([mark, relation]) => [relation, mark]))
const ORDER = Object.values(MARKS)

/** The relations of a story's words, by lemma. A term of two words stands with a space in it. */
export interface Lexicon {
  /** By the lemma of the original: the relations, as text until they are asked for. */
  readonly entries: Map<string, string | Map<string, Relation>>
}

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
  const done = new Set<string>()
  const add = (key: string, forms: readonly string[]): void => {
    const id = `${key}/${forms[0]}`
    if (done.has(id)) return
    done.add(id)
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

/** How a word of a page stands to a word of the original, both as lemmas; undefined where nothing is known. */
export function relationOf(lexicon: Lexicon, originalLemma: string, pageLemma: string): Relation | undefined {
  const entry = lexicon.entries.get(originalLemma)
  if (entry === undefined) return undefined
  if (typeof entry !== 'string') return entry.get(pageLemma)
  const read = readEntry(entry)
  lexicon.entries.set(originalLemma, read)
  return read.get(pageLemma)
}

/** A lexicon as text: a line for each word of the original. */
export function writeLexicon({ entries }: Lexicon): string {
  const lines = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([lemma, entry]) => {
      if (typeof entry === 'string') return `${lemma}${entry}`
      const groups = ORDER.map((relation) =>
        [...entry]
          .filter(([, value]) => value === relation)
          .map(([word]) => word)
          .sort()
      )
      return (
        lemma + groups.map((words, i) => (words.length > 0 ? `${MARK[ORDER[i] ?? '']}${words.join(',')}` : '')).join('')
      )
    })
  return lines.join('\n')
}

/** Reads what `writeLexicon` wrote. */
export function readLexicon(text: string): Lexicon {
  const entries = new Map<string, string | Map<string, Relation>>()
  for (const line of text.split('\n')) {
    const markIndex = line.search(/[!=~]/)
    if (markIndex > 0) entries.set(line.slice(0, markIndex), line.slice(markIndex))
  }
  return { entries }
}

function readEntry(text: string): Map<string, Relation> {
  const relations = new Map<string, Relation>()
  for (const [, mark = '', words = ''] of text.matchAll(/([!=~])([^!=~]+)/g)) {
    const relation = MARKS[mark]
    if (relation) for (const word of words.split(',')) relations.set(word, relation)
  }
  return relations
}
