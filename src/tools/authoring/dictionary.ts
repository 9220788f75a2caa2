/** The English dictionary that new stories are read with. */
import dictionary from 'dictionary-en'
import nspell from 'nspell'
import type { Dictionary } from './spelling'

/** Whether English has a word. */
export function english(): Dictionary {
  const spelling = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic))
  return (word) => spelling.correct(word)
}
