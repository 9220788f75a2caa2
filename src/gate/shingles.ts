/**
 * Fingerprints of word sequences. They are taken at chosen places only, which a page and a story share where they share
 * the words: finding those places costs a search for two letters, and no word of a page is ever cut out. Kept apart from
 * all else, since it goes into every page.
 */
import { isInvisible } from '../match/text/invisible'

/** Words in a row that make a fingerprint: with three, set phrases of any news are taken for a story's; five break sooner. */
export const SHINGLE_WORDS = 4
/**
 * A fingerprint is taken of the words after one that ends so, said or United: one word in ten of English prose. On saved
 * pages of every kind a search for it takes two thirds of the time of one for 24 rare words; words in `e` are twice as
 * many at twice the cost, `the` alone leaves two of the first story's 37 longer paragraphs without any.
 */
const SAMPLE_MARKER = 'd '

/** The next place for a fingerprint from an offset on, which is where its words begin; -1 where there is none. */
export function nextSamplePoint(text: string, start: number): number {
  const index = text.indexOf(SAMPLE_MARKER, start)
  return index < 0 ? index : index + SAMPLE_MARKER.length
}

/** Calls back with each fingerprint of a text, as `shingleHashAt` gives it. */
export function forEachShingle(text: string, visit: (hash: number) => void): void {
  for (let start = nextSamplePoint(text, 0); start >= 0; start = nextSamplePoint(text, start))
    visit(shingleHashAt(text, start))
}

/**
 * FNV-1a over the words' UTF-16 units in small letters, 32 bits (Fowler, Noll, Vo); below 0 where words are too
 * few: were it undefined, the engine would have to make an object of each.
 */
export function shingleHashAt(text: string, start: number): number {
  // A whole number with a sign from the first: else the engine would reckon it as a fraction at every letter.
  let hash = 0x811c9dc5 | 0
  let words = 0
  let inWord = false
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const letter = (unit < 256 ? LATIN[unit] : beyondLatin(unit)) ?? GAP
    if (letter > SKIP) {
      hash = Math.imul(hash ^ letter, 0x01000193)
      inWord = true
    } else if (inWord && letter === GAP) {
      if (++words === SHINGLE_WORDS) return hash >>> 0
      hash = Math.imul(hash ^ 32, 0x01000193)
      inWord = false
    }
  }
  return inWord && words === SHINGLE_WORDS - 1 ? hash >>> 0 : -1
}

const GAP = 0
const SKIP = 1

/** For each UTF-16 unit of the first 256 itself as a letter or digit in small, or what it is if it is none of either. */
const LATIN = Uint8Array.from({ length: 256 }, (_, unit) => {
  if (unit === 0xad) return SKIP
  const letter = unit | 32
  const isLetter = (letter >= 97 && letter <= 122) || (letter >= 0xe0 && letter !== 0xf7)
  return isLetter ? (unit >= 0xdf ? unit : letter) : unit >= 48 && unit <= 57 ? unit : GAP
})

/** Outside Latin nearly everything is a letter and stays as it is. Curly quotes are met so often that they come first. */
const beyondLatin = (unit: number): number =>
  unit >> 3 !== 0x403 && isInvisible(unit) ? SKIP : unit >> 7 === 0x40 || unit >> 6 === 0xc0 ? GAP : unit
