/**
 * A set of fingerprints in the size of two kilobytes, however many there are (a Bloom filter; Bloom, 1970). It may take
 * one for another, never miss one: what passes it is looked up where there is room for more.
 */

/** Bits that a letter of the filter holds; letters from `0` to `o` can be written in a script as they are. */
const PER_LETTER = 6
const ZERO = 48
const LETTERS = 2048
const BITS = LETTERS * PER_LETTER

/** The two bits of a fingerprint. */
const first = (hash: number) => hash % BITS
const second = (hash: number) => (hash >>> 15) % BITS

/** The filter that lets these fingerprints pass. */
export function filterOf(hashes: Iterable<number>): string {
  const letters = new Uint8Array(LETTERS)
  for (const hash of hashes) {
    for (const bit of [first(hash), second(hash)]) {
      const at = Math.floor(bit / PER_LETTER)
      letters[at] = (letters[at] ?? 0) | (1 << (bit % PER_LETTER))
    }
  }
  return Array.from(letters, (letter) => String.fromCharCode(ZERO + letter)).join('')
}

/** Whether a filter lets a fingerprint pass. */
export const passes = (filter: string, hash: number): boolean => has(filter, first(hash)) && has(filter, second(hash))

/** Read where it stands: taking the whole apart would cost every page more than it saves. */
function has(filter: string, bit: number): boolean {
  return (((filter.charCodeAt(Math.floor(bit / PER_LETTER)) - ZERO) >> (bit % PER_LETTER)) & 1) === 1
}
