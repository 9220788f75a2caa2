/** The English dictionary for checking new stories. */
import dictionary from 'dictionary-en'
import nspell from 'nspell'
import type { Dictionary } from './spelling'

/** Returns a function that tells whether a word is English. */
export function english(): Dictionary {
  const spelling = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic))
  return (word) => spelling.correct(word)
}
