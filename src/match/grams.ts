/**
 * Fingerprints of word sequences. They are taken at chosen places only, which a page and a story share where they share
 * the words: finding those places costs a search for two letters, and no word of a page is ever cut out. Kept apart from
 * all else, since it goes into every page.
 */

/** Words in a row that make a fingerprint: with three, set phrases of any news are taken for a story's; five break sooner. */
export const GRAM = 4
/**
 * A fingerprint is taken of the words after one that ends so, said or United: one word in ten of English prose. On saved
 * pages of every kind a search for it takes two thirds of the time of one for 24 rare words; words in `e` are twice as
 * many at twice the cost, `the` alone leaves two of the first story's 37 longer paragraphs without any.
 */
const ANCHORS = ['d ', 'D ']

/**
 * Calls back with each fingerprint of a text, a whole number of 32 bits. Returns how many places there were for one,
 * those with too few words after them included.
 */
export function eachGram(text: string, found: (hash: number) => void): number {
  let places = 0
  for (const anchor of ANCHORS) {
    for (let i = text.indexOf(anchor); i >= 0; i = text.indexOf(anchor, i + 1)) {
      places++
      const hash = hashAt(text, i + anchor.length)
      if (hash !== undefined) found(hash)
    }
  }
  return places
}

/** FNV-1a over the words' UTF-16 units in small letters, 32 bits (Fowler, Noll, Vo); undefined where words are too few. */
function hashAt(text: string, at: number): number | undefined {
  let hash = 0x811c9dc5
  let words = 0
  let inWord = false
  for (let i = at; i < text.length; i++) {
    const letter = letterOf(text.charCodeAt(i))
    if (letter === INVISIBLE) continue
    if (letter !== GAP) hash = Math.imul(hash ^ letter, 0x01000193)
    else if (inWord) {
      if (++words === GRAM) return hash >>> 0
      hash = Math.imul(hash ^ 32, 0x01000193)
    }
    inWord = letter !== GAP
  }
  return inWord && words === GRAM - 1 ? hash >>> 0 : undefined
}

const GAP = 0
const INVISIBLE = -1

/** A UTF-16 unit as a letter or digit in small; what is none of either, and outside Latin nearly all, stays as it is. */
function letterOf(unit: number): number {
  if (unit >= 97 && unit <= 122) return unit
  if (unit < 192) {
    if ((unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)) return unit | 32
    return unit === 0xad ? INVISIBLE : GAP
  }
  if (unit <= 0xde) return unit === 0xd7 ? GAP : unit | 32
  if ((unit >= 0x200b && unit <= 0x200d) || unit === 0x2060 || unit === 0xfeff) return INVISIBLE
  return unit === 0xf7 || (unit >= 0x2000 && unit <= 0x206f) || (unit >= 0x3000 && unit <= 0x303f) ? GAP : unit
}
