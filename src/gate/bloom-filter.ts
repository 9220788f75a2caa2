/**
 * A set of fingerprints in the size of two kilobytes, however many there are (a Bloom filter; Bloom, 1970). It may take
 * one for another, never miss one: what passes it is looked up where there is room for more.
 */

/** Bits that a letter of the filter holds; letters from `0` to `o` can be written in a script as they are. */
const BITS_PER_LETTER = 6
const ZERO = 48
const LETTERS = 2048
const BITS = LETTERS * BITS_PER_LETTER

/**
 * So many bits stand for a fingerprint: of a hundred fingerprints, those of one story, a filter with two takes one other
 * in four thousand for its own, and some page in sixty-five is asked after for nothing; with four one in a million.
 */
const HASHES = 4

/**
 * Where the nth of them stands (Kirsch and Mitzenmacher, 2006): in the low bits the letter, above them the bit in it.
 * Small numbers all along: with those of 32 bits the engine would reckon as with fractions.
 */
const placeOf = (hash: number, n: number) => (hash & 0xffff) + n * (hash >>> 16)
const letterOf = (place: number) => place % LETTERS
const bitOf = (place: number) => (place >>> 11) % BITS_PER_LETTER

/** More bits than this in use, and half of all there is passes: asking the filter then costs more than it spares. */
const MAX_BITS_SET = BITS * 0.5 ** (1 / HASHES)

/**
 * The filter that lets these fingerprints pass; undefined where there are so many, those of sixty stories, that it
 * would let most others pass as well.
 */
export function buildFilter(hashes: Iterable<number>): string | undefined {
  const letters = new Uint8Array(LETTERS)
  for (const hash of hashes) {
    for (let n = 0; n < HASHES; n++) {
      const place = placeOf(hash, n)
      const letterIndex = letterOf(place)
      letters[letterIndex] = (letters[letterIndex] ?? 0) | (1 << bitOf(place))
    }
  }
  if (inUse(letters) > MAX_BITS_SET) return undefined
  return Array.from(letters, (letter) => String.fromCharCode(ZERO + letter)).join('')
}

function inUse(letters: Uint8Array): number {
  let bits = 0
  for (const letter of letters) for (let rest = letter; rest > 0; rest >>= 1) bits += rest & 1
  return bits
}

/** Whether a filter lets a fingerprint pass. Its letters are read where they stand: taking all apart would cost more. */
export function mightContain(filter: string, hash: number): boolean {
  for (let n = 0; n < HASHES; n++) {
    const place = placeOf(hash, n)
    if ((((filter.charCodeAt(letterOf(place)) - ZERO) >> bitOf(place)) & 1) === 0) return false
  }
  return true
}
