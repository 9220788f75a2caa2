/** How the words of a page relate to a word of the original: forms, spellings, values, senses, typos. */
import { lemmaOf } from '../../language/lemma'
import { memoizeByWord } from '../../language/memoize-by-word'
import { isQuantity, sameQuantities } from '../../language/numbers'
import { spellingOf } from '../../language/spelling'
import type { Relation } from './align-tokens'
import type { WordKnowledge } from './word-knowledge'

/** What tells of nearly every two words that they are unrelated. */
export interface Traits {
  fold: string
  lemma: string
  spelling: ReturnType<typeof spellingOf>
  isQuantity: boolean
}

/** Returns the traits of a word in lower case. */
export const traitsOf = memoizeByWord((fold): Traits => {
  const lemma = lemmaOf(fold)
  return { fold, lemma, spelling: spellingOf(lemma), isQuantity: isQuantity(fold) }
})

/**
 * Returns the relation of a word of the original to each of the page's words; undefined where they are unrelated.
 * @param original a word in lower case
 * @param page the traits of the page's words
 */
export function relationsOf(original: string, page: readonly Traits[], words: WordKnowledge): (Relation | undefined)[] {
  const traits = traitsOf(original)
  const senses = words.senses(original)
  return page.map((pageTraits) => {
    const isUnrelated =
      !mayBeOne(traits, pageTraits) && !senses?.has(pageTraits.lemma) && !words.isTypo(original, pageTraits.fold)
    return isUnrelated ? undefined : relationOf(original, pageTraits.fold, words)
  })
}

/** Returns false if two words can be no forms, spellings or values of one, and have no root in common. */
const mayBeOne = (a: Traits, b: Traits): boolean =>
  a.lemma === b.lemma ||
  (a.fold.charCodeAt(0) === b.fold.charCodeAt(0) && a.fold.charCodeAt(1) === b.fold.charCodeAt(1)) ||
  (a.isQuantity && b.isQuantity) ||
  a.spelling.american === b.spelling.american ||
  a.spelling.americanLemma === b.spelling.americanLemma ||
  !!a.spelling.others ||
  !!a.spelling.othersOfLemma

function relationOf(original: string, page: string, words: WordKnowledge): Relation | undefined {
  if (words.isSame(original, page)) return 'form'
  if (isQuantity(original) && isQuantity(page) && sameQuantities([wordOf(original)], [wordOf(page)]) === 'same')
    return 'value'
  const isDerived = words.isDerived(original, page)
  // "north" of "north-east", "board" of "on board": half of a word that the other side writes as one.
  if (!isDerived && (isHalf(original, page) || isHalf(page, original))) return undefined
  const sense = words.relation(original, page)
  if (sense === 'synonym' || isDerived) return 'synonym'
  if (sense === 'opposite') return 'opposite'
  if (sense) return 'related'
  return words.isTypo(original, page) ? 'typo' : undefined
}

const wordOf = (fold: string) => ({ text: fold, fold })

const isHalf = (half: string, word: string) =>
  word.length > half.length &&
  (word === `a${half}` || (half.length > 3 && word.length > half.length + 2 && word.startsWith(half)))
