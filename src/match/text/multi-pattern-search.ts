/** Looks for many words in one pass that skips most of a text. */
import { isInvisible } from './invisible'

/** A word that stands somewhere in a text, whole or within a longer one, maybe with invisible characters in it. */
export interface Hit {
  word: string
  /** UTF-16 offset into the text. */
  at: number
}

/** Pairs of units are told apart by so many bits: enough for a story's rare words, few enough for a quick table. */
const BITS = 12
const pairOf = (first: number, second: number) => ((first << (BITS / 2)) ^ second) & ((1 << BITS) - 1)
const MOST_SKIPPED = 255
/** The soft hyphen; no unit below it is invisible. */
const FIRST_UNSEEN = 0xad

/**
 * A search for words of two units or more, after Wu and Manber (1994): the pair of units at the end of a window as long
 * as the shortest word says how far on the next word can end at least. Hits come in the order of their places.
 */
export function searchFor(words: readonly string[]): (text: string) => Hit[] {
  const length = Math.min(...words.map((word) => word.length))
  const skips = new Uint8Array(1 << BITS).fill(Math.min(length - 1, MOST_SKIPPED))
  const endingIn = new Map<number, string[]>()
  for (const word of words) {
    const pairAt = (i: number) => pairOf(word.charCodeAt(i - 1), word.charCodeAt(i))
    for (let i = 1; i < length; i++) skips[pairAt(i)] = Math.min(skips[pairAt(i)] ?? 0, length - 1 - i)
    endingIn.set(pairAt(length - 1), [...(endingIn.get(pairAt(length - 1)) ?? []), word])
  }
  return (text) => {
    const hits: Hit[] = []
    // Skipping goes by units that are seen, of which there are never more than units.
    for (let i = length - 1; i < text.length; ) {
      const unit = text.charCodeAt(i)
      let previousUnit = text.charCodeAt(i - 1)
      if (isUnseen(previousUnit)) previousUnit = text.charCodeAt(seenBefore(text, i))
      const pair = pairOf(previousUnit, unit)
      const skip = isUnseen(unit) ? 1 : (skips[pair] ?? 0)
      if (skip === 0) {
        let at = i
        for (let n = 1; n < length; n++) at = seenBefore(text, at)
        for (const word of endingIn.get(pair) ?? []) if (standsAt(text, at, word)) hits.push({ word, at })
      }
      i += skip || 1
    }
    return hits
  }
}

/** What is known of units: a page has the same few again and again, and to find out takes a hundred times as long. */
const unseen = new Map<number, boolean>()

function isUnseen(unit: number): boolean {
  if (unit < FIRST_UNSEEN) return false
  const cached = unseen.get(unit)
  if (cached !== undefined) return cached
  const answer = isInvisible(unit)
  unseen.set(unit, answer)
  return answer
}

/** The place before another one, going past invisible characters; -1 where there is none. */
function seenBefore(text: string, i: number): number {
  do i--
  while (isUnseen(text.charCodeAt(i)))
  return i
}

function standsAt(text: string, start: number, word: string): boolean {
  for (let i = start, n = 0; n < word.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit === word.charCodeAt(n)) n++
    else if (!isUnseen(unit)) return false
  }
  return true
}
