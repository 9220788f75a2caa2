/**
 * Decides, as cheaply as can be, whether a page is worth a closer look. Runs on every page a reader opens. It may wake
 * too often on related news; it must not miss a copy.
 */
import type { Fingerprints } from './fingerprints'
import { GRAM, hashWords, isSampled } from './grams'
import { INVISIBLE, isInvisible, withoutInvisible } from './invisible'

export interface Gate {
  /** Takes in a stretch of text. True as soon as enough was seen: nothing more need be fed. */
  feed(data: string): boolean
}

/**
 * So many different rare words wake by themselves … The first story has 20. Golden copies have 13 and more, half a copy
 * 10; other news on the same people has 4 at most, a rewrite 8, which wakes and is turned down by the match.
 */
const WORDS = 5
/**
 * … or so many different fingerprints: one may be a set phrase (near misses have 0 or 1, the rewrite 2). A quoted
 * paragraph has 8, copies in other words have 34 and more, and every paragraph of 180 characters has 3 or more.
 */
const GRAMS = 2

/** So far around a rare word, in UTF-16 units, fingerprints are looked for: about a paragraph. */
const AROUND = 400

/** A gate for one reading of one page. */
export function createGate(fingerprints: Fingerprints): Gate {
  const rare = new RegExp(`${INVISIBLE}|${fingerprints.words.join('|')}`, 'g')
  const grams = new Set(fingerprints.grams.split(',').map((hash) => Number.parseInt(hash, 36)))
  const words = new Set<string>()
  const seen = new Set<number>()

  const look = (data: string): boolean => {
    rare.lastIndex = 0
    let scanned = 0
    for (let m = rare.exec(data); m; m = rare.exec(data)) {
      if (isInvisible(m[0])) return look(withoutInvisible(data))
      if (words.add(m[0]).size >= WORDS) return true
      if (m.index < scanned) continue
      scanned = m.index + AROUND
      if (scan(data.slice(Math.max(0, m.index - AROUND), scanned))) return true
    }
    return false
  }
  const scan = (data: string): boolean => {
    const folded = data.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    for (let i = 0; i + GRAM <= folded.length; i++) {
      const hash = hashWords(folded, i)
      if (isSampled(hash) && grams.has(hash) && seen.add(hash).size >= GRAMS) return true
    }
    return false
  }
  return { feed: look }
}
