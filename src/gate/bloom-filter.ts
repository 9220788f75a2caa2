/**
 * A Bloom filter (Bloom, 1970): a set of fingerprints that takes two kilobytes at most. It may report a fingerprint that
 * is not in the set, but never misses one; the background then looks it up in the full index. It also has the beginnings
 * of shingles, with one bit each, so that most others need not be hashed to their end.
 */

/** Bits per character of the encoded filter: the lowest ones of the characters from `@` on. */
const BITS_PER_LETTER = 6
const ZERO = 64
/** Characters of the filter: the smaller number as long as few bits are set. */
const LETTERS = [1024, 2048] as const
/** With a larger share of bits set, beginnings of other texts would pass too often. */
const MAX_SHARE_OF_SMALL = 0.1

/**
 * Hash functions per fingerprint. With the first story, eight bits of a hundred are set: of others that begin as one of
 * its shingles does, two would let one in 150 pass, four let one in 23,000.
 */
const HASHES = 4

/**
 * The nth bit position (Kirsch and Mitzenmacher, 2006): its low bits select the character, the others the bit in it.
 * All values stay small, because the engine would treat 32-bit values as floating-point numbers.
 */
const placeOf = (hash: number, n: number) => (hash & 0xffff) + n * (hash >>> 16)
const bitOf = (place: number) => (place >>> 11) % BITS_PER_LETTER

/** With more bits set than this, half of all fingerprints pass, and querying the filter costs more than it saves. */
const MAX_SHARE = 0.5 ** (1 / HASHES)

/**
 * Builds the filter of these fingerprints.
 * @param beginnings hashes of the first words of their shingles, as `shingleHashAt` gives them
 * @returns undefined if there are so many (forty stories) that most others would pass too
 */
export function buildFilter(hashes: readonly number[], beginnings: readonly number[]): string | undefined {
  const [small, large] = LETTERS.map((size) => encoded(size, hashes, beginnings))
  if (small && small.share <= MAX_SHARE_OF_SMALL) return small.filter
  return large && large.share <= MAX_SHARE ? large.filter : undefined
}

function encoded(size: number, hashes: readonly number[], beginnings: readonly number[]) {
  const letters = new Uint8Array(size)
  const set = (place: number) => {
    const index = place % size
    letters[index] = (letters[index] ?? 0) | (1 << bitOf(place))
  }
  for (const hash of hashes) for (let n = 0; n < HASHES; n++) set(placeOf(hash, n))
  for (const hash of beginnings) set(placeOf(hash, 0))
  const filter = Array.from(letters, (letter) => String.fromCharCode(ZERO + letter)).join('')
  return { filter, share: inUse(letters) / (size * BITS_PER_LETTER) }
}

function inUse(letters: Uint8Array): number {
  let bits = 0
  for (const letter of letters) for (let rest = letter; rest > 0; rest >>= 1) bits += rest & 1
  return bits
}

/**
 * Returns true if the filter may contain a fingerprint. Reads the encoded characters directly: decoding the filter
 * would cost more.
 * @param hashes 1 for the beginning of a shingle
 */
export function mightContain(filter: string, hash: number, hashes = HASHES): boolean {
  for (let i = 0; i < hashes; i++) {
    const place = placeOf(hash, i)
    if (((filter.charCodeAt(place % filter.length) >> bitOf(place)) & 1) === 0) return false
  }
  return true
}
