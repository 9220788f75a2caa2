/**
 * Words without their regular endings, for the tells of routes. Not lemmas, which all else compares: a route through
 * French prints "lost" where one through Italian prints "loses", and both are "lose".
 */
import { spelt } from './normalise'
import { wordsOf } from './words'

/** The stems of the words of a phrase of a story. */
export const stemsOf = (phrase: string): string[] => wordsOf(spelt(phrase)).fold.map(stem)

/** A light stemmer for English: plural, past and -ing endings, a doubled last consonant, a silent e. `word` is folded. */
export function stem(word: string): string {
  if (word.length < 4) return word
  let s = word
  if (s.endsWith('ies')) s = `${s.slice(0, -3)}y`
  else if (/(?:ss|sh|ch|x|z)es$/.test(s)) s = s.slice(0, -2)
  else if (s.endsWith('s') && !/(?:ss|us|is)$/.test(s)) s = s.slice(0, -1)
  if (s.length > 5 && s.endsWith('ing')) s = s.slice(0, -3)
  else if (s.length > 4 && s.endsWith('ied')) s = `${s.slice(0, -3)}y`
  else if (s.length > 4 && s.endsWith('ed')) s = s.slice(0, -2)
  if (s.at(-1) === s.at(-2) && /[b-df-hj-np-tv-z]$/.test(s)) s = s.slice(0, -1)
  return s.length > 4 && s.endsWith('e') ? s.slice(0, -1) : s
}
