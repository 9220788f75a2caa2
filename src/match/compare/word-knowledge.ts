/** What the comparison needs to know about words: their forms, spellings and senses. */
import type { Relation } from '../../story/lexicon'

export interface WordKnowledge {
  /** Returns the dictionary form of a word. */
  lemma(fold: string): string
  /** Returns true for one word in two forms or spellings. */
  isSame(a: string, b: string): boolean
  isSpelling(a: string, b: string): boolean
  /** Returns true for words of the same root. */
  isDerived(a: string, b: string): boolean
  /** Returns true for the same words, joined or divided differently. */
  joins(a: readonly string[], b: readonly string[]): boolean
  /** Returns how the senses of two words relate; undefined if that is unknown. */
  relation(original: string, page: string): Relation | undefined
  /** Returns the lemmas of all words of a page that have a relation to a word of the original. */
  senses(original: string): ReadonlyMap<string, Relation> | undefined
  isTypo(a: string, b: string): boolean
  looksEnglish(word: string): boolean
}
