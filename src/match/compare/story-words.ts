/** Word knowledge for a story: rules of English that hold for all stories, and the story's own lexicon of senses. */
import { isDerivation } from '../../language/derivation'
import { areForms, lemmaOf } from '../../language/lemma'
import { memoizeByWord } from '../../language/memoize-by-word'
import { isSpellingVariant, isTypo, joinsTo } from '../../language/spelling'
import { readLexicon, relationOf, sensesOf } from '../../story/lexicon'
import type { Story } from '../../story/story'
import { once } from '../text/memoize'
import type { WordKnowledge } from './word-knowledge'

/** The characters of English words, with the accents of loan words. */
const ENGLISH = /^[a-zA-Z0-9éèüöäçñáíóú'’“”–—.,:%$€£¥&-]*$/

/** Returns the word knowledge for a story. Without a lexicon it knows forms and spellings alone. */
export const wordsOfStory = once((story: Story): WordKnowledge => {
  const lexicon = readLexicon(story.lexicon ?? '')
  const lemmas = memoizeByWord((term) => term.split(' ').map(lemmaOf).join(' '))
  const joins = (parts: readonly string[], [compound, ...rest]: readonly string[]) =>
    compound !== undefined && rest.length === 0 && joinsTo([...parts], compound)
  return {
    lemma: lemmaOf,
    isSame: (a, b) => areForms(a, b) || isSpellingVariant(lemmaOf(a), lemmaOf(b)),
    isSpelling: (a, b) => isSpellingVariant(a, b) || isSpellingVariant(lemmaOf(a), lemmaOf(b)),
    isDerived: isDerivation,
    joins: (a, b) => joins(a, b) || joins(b, a) || a.join('') === b.join(''),
    relation: (original, page) => relationOf(lexicon, lemmas(original), lemmas(page)),
    senses: (original) => sensesOf(lexicon, lemmas(original)),
    isTypo,
    looksEnglish: (word) => ENGLISH.test(word)
  }
})
