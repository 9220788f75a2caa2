/**
 * Fingerprints of shingles, that is of sequences of words. They are taken only at sample points, which a page and a
 * story share where they share the words. Sample points are found by a search for two characters, so no word of a page
 * is ever copied. In a file of its own because it goes into every page.
 */
import { mightContain } from './bloom-filter'

/** Words per shingle. With three, set phrases of news would match a story; sequences of five break sooner. */
export const SHINGLE_WORDS = 4
/**
 * Words of the longest beginning that the filter has. Of all sample points on 65 pages without the first story, 23 % share
 * the first word with one of its shingles, 1.3 % the first two.
 */
export const BEGINNING_WORDS = 2
/**
 * A shingle begins after each word that ends like this, such as “said” or “United”: one word in ten of English prose.
 * Rarer markers leave paragraphs of stories without sample points; more frequent ones cost more time.
 */
const SAMPLE_MARKER = 'd '

/** Calls back with the offset of each shingle in a text. */
export function forEachShingle(text: string, visit: (start: number) => void): void {
  for (let i = text.indexOf(SAMPLE_MARKER); i >= 0; i = text.indexOf(SAMPLE_MARKER, i + 1))
    visit(i + SAMPLE_MARKER.length)
}

/**
 * Returns the FNV-1a hash (Fowler, Noll, Vo) of the words from an offset on, over their UTF-16 units in lower case, 32
 * bits. Negative if there are too few words, or if the filter has no shingle that begins with the first one or two of
 * them; undefined would cost an allocation.
 * @param length the number of words
 */
export function shingleHashAt(text: string, start: number, filter?: string, length = SHINGLE_WORDS): number {
  // A signed 32-bit integer from the start: otherwise the engine would use floating-point arithmetic.
  let hash = 0x811c9dc5 | 0
  let words = 0
  let inWord = false
  for (let i = start; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const letter = unit < 256 ? (LATIN[unit] as number) : beyondLatin(unit)
    if (letter > SKIP) {
      hash = Math.imul(hash ^ letter, 0x01000193)
      inWord = true
    } else if (inWord && letter === GAP) {
      if (++words === length) return hash >>> 0
      if (words <= BEGINNING_WORDS && filter && !mightContain(filter, hash, 1)) return -1
      hash = Math.imul(hash ^ 32, 0x01000193)
      inWord = false
    }
  }
  return inWord && ++words === length ? hash >>> 0 : -1
}

const GAP = 0
const SKIP = 1

/** For each of the first 256 UTF-16 units: the letter or digit in lower case, or the class of any other character. */
const LATIN = Uint8Array.from({ length: 256 }, (_, unit) => {
  if (unit === 0xad) return SKIP
  const letter = unit | 32
  const isLetter = (letter >= 97 && letter <= 122) || (letter >= 0xe0 && letter !== 0xf7)
  return isLetter ? (unit >= 0xdf ? unit : letter) : unit >= 48 && unit <= 57 ? unit : GAP
})

/** Outside Latin nearly everything is a letter and stays as it is, but for what is inside words without being seen. */
const beyondLatin = (unit: number): number =>
  unit === 0xfeff || (unit > 0x200a && unit < 0x2010) ? SKIP : unit >> 7 === 0x40 || unit >> 6 === 0xc0 ? GAP : unit
