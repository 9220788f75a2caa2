/** What is known of the words of one story: their forms, spellings and senses. */
import type { Relation } from '../../story/lexicon'

export interface WordKnowledge {
  /** The form under which a word stands in a dictionary. */
  lemma(fold: string): string
  /** The same word in another form or spelling. */
  isSame(a: string, b: string): boolean
  isSpelling(a: string, b: string): boolean
  /** Words of the same root. */
  isDerived(a: string, b: string): boolean
  /** The same words, joined or divided otherwise. */
  joins(a: readonly string[], b: readonly string[]): boolean
  /** How a word of a page stands to a word of the original by sense. */
  relation(original: string, page: string): Relation | undefined
  isTypo(a: string, b: string): boolean
  looksEnglish(word: string): boolean
}
