/**
 * Words disguised for machines but not for readers: letters of other scripts among Latin ones, marks on every letter.
 * Works on normalised text. Words that are really Cyrillic or Greek stay as they are.
 */
import type { Normalised } from './normalise'

/** Letters of other scripts that nobody can tell from Latin ones (Unicode's confusables, those met in running text). */
const identical = new Map<string, string>()
/** Letters that are only taken for Latin ones in a word that has Latin ones too. */
const similar = new Map<string, string>()
const addPairs = (table: Map<string, string>, characters: string, latin: string) => {
  for (let i = 0; i < latin.length; i++) table.set(characters[i] ?? '', latin[i] ?? '')
}
addPairs(
  identical,
  'асеорхуіјѕԁԛԝһӏοАВСЕНІКМОРТХУІЈЅԌΑΒΕΖΗΙΚΜΝΟΡΤΥΧ',
  'aceopxyijsdqwhloABCEHIKMOPTXYIJSGABEZHIKMNOPTYX'
)
addPairs(similar, 'αβγεηικνρστυχωкгвмнтпиЯИ', 'abyenikvpotuxwkrbmhtnuRN')

/** Whether a text has anything that is looked at here; most texts have not. */
const STRANGE = /[\u0300-\u052f]|\p{M}/u
const WORD = /[\p{L}\p{M}]+/gu
const LATIN = /\p{Script=Latin}/u
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/gu
/** A mark that makes no letter of any language with the one before it. */
const STRAY_MARK = /[A-Za-z]\p{M}/u
const DROPPED = '\u00ad'
/** With so many disguised words, the others of a text that could be are taken for disguised as well. */
const MANY = 4

/** Normalised text as readers read it. */
export function undisguised(read: Normalised): Normalised {
  if (!STRANGE.test(read.text)) return read
  let strays = 0
  let mixed = 0
  const words = read.text.replace(WORD, (word) => {
    const isMixed = LATIN.test(word) && word.search(FOREIGN) >= 0
    if (isMixed) mixed++
    const latin = withLatinLetters(word, isMixed)
    if (!STRAY_MARK.test(latin)) return latin
    strays++
    return withoutMarks(latin)
  })
  const latin = mixed < MANY ? words : words.replace(WORD, (word) => withLatinLetters(word, true))
  return withoutDropped({ text: strays < MANY ? latin : latin.replace(WORD, withoutMarks), map: read.map })
}

/** A word with Latin letters for others, unless it has letters that are like no Latin one. */
function withLatinLetters(word: string, isDisguised: boolean): string {
  const latinOf = (letter: string) => identical.get(letter) ?? (isDisguised ? similar.get(letter) : undefined)
  const foreign = word.match(FOREIGN)
  if (!foreign?.every(latinOf)) return word
  return word.replace(FOREIGN, (letter) => latinOf(letter) ?? letter)
}

/** A word of the same length, with a placeholder for each mark. */
const withoutMarks = (word: string) =>
  word.replace(/\p{M}/gu, (mark) => DROPPED.repeat(mark.length)).replace(/[\u00c0-\u024f\u1e00-\u1eff]/g, baseOf)

const baseOf = (letter: string) => letter.normalize('NFD')[0] ?? letter

function withoutDropped({ text, map }: Normalised): Normalised {
  if (!text.includes(DROPPED)) return { text, map }
  const isKept = (_: unknown, i: number) => text[i] !== DROPPED
  return { text: text.replaceAll(DROPPED, ''), map: map.filter(isKept) }
}
