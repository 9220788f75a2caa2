/**
 * A Bloom filter (Bloom, 1970): a set of fingerprints that always takes two kilobytes. It may report a fingerprint that
 * is not in the set, but never misses one; the background then looks it up in the full index.
 */

/** Bits per character of the encoded filter. The characters from `0` to `o` need no escape in a script. */
const BITS_PER_LETTER = 6
const ZERO = 48
const LETTERS = 2048
const BITS = LETTERS * BITS_PER_LETTER

/**
 * Hash functions per fingerprint. With the 100 fingerprints of one story, two would let one in four thousand others
 * pass, and one page in 65 would be looked up in vain; four let one in a million pass.
 */
const HASHES = 4

/**
 * The nth bit position (Kirsch and Mitzenmacher, 2006): its low bits select the character, the others the bit in it.
 * All values stay small, because the engine would treat 32-bit values as floating-point numbers.
 */
const placeOf = (hash: number, n: number) => (hash & 0xffff) + n * (hash >>> 16)
const letterOf = (place: number) => place % LETTERS
const bitOf = (place: number) => (place >>> 11) % BITS_PER_LETTER

/** With more bits set than this, half of all fingerprints pass, and querying the filter costs more than it saves. */
const MAX_BITS_SET = BITS * 0.5 ** (1 / HASHES)

/**
 * Builds the filter of these fingerprints.
 * @returns undefined if there are so many (sixty stories) that most others would pass too
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

/**
 * Returns true if the filter may contain a fingerprint. Reads the encoded characters directly: decoding the filter
 * would cost more.
 */
export function mightContain(filter: string, hash: number): boolean {
  for (let n = 0; n < HASHES; n++) {
    const place = placeOf(hash, n)
    if ((((filter.charCodeAt(letterOf(place)) - ZERO) >> bitOf(place)) & 1) === 0) return false
  }
  return true
}
