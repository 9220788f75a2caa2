/** Fingerprints of word sequences: what the gate has to know of them, and nothing more, since it goes into every page. */

/** Words in a row that make a fingerprint: fewer also stand elsewhere, more break at every edit. */
export const GRAM = 5
/** One hash in so many is kept. */
const SAMPLE = 4
/** FNV-1a over the words' UTF-16 units, 32 bits (Fowler, Noll, Vo). */
export function hashWords(words: readonly string[], from: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < from + GRAM; i++) {
    const word = words[i] ?? ''
    for (let c = 0; c < word.length; c++) hash = Math.imul(hash ^ word.charCodeAt(c), 0x01000193)
    hash = Math.imul(hash ^ 32, 0x01000193)
  }
  return hash >>> 0
}

/** Whether a hash belongs to the sample. */
export const isSampled = (hash: number) => hash % SAMPLE === 0
