/**
 * Decides, as cheaply as can be, what of a page is worth asking after. Runs on every page a reader opens, in the same
 * time and from a script of the same size for any number of stories. It may ask too often; it must not miss a copy.
 */

import { withoutInvisible } from '../match/text/invisible'
import { mightContain } from './bloom-filter'
import { forEachShingle, nextSamplePoint, shingleHashAt } from './shingles'

export interface Gate {
  /** Takes in a stretch of text. */
  feed(text: string): void
  /** The fingerprints gathered since the last time that a story may have. Each is given once while it is remembered. */
  take(): number[]
}

/** So many are remembered as given before all are forgotten: a page without end must not fill the memory. */
const MAX_REMEMBERED = 4096

/** Prose without one place for a fingerprint is none, or has something between its words: so long is no other stretch … */
const MIN_PROSE_LENGTH = 1024
/** … and so long no text that has not one place at all. In UTF-16 units. */
const MIN_BLOCK_LENGTH = 128
/** What then stands at places, blanks that do not break or capitals, and in how much text once at least. */
const PLACES = ['d\u00a0', 'D ']
const LETTERS_PER_MARKER = 256

/**
 * A gate for one page.
 * @param filter as `buildFilter` makes it, of the stories in the build; without one everything passes: they are too many, or
 *   a reader has added stories that no build knows
 */
export function createGate(filter: string | undefined): Gate {
  // A table of numbers would be quicker to ask; but most pages have little to remember, or nothing, and its memory takes
  // longer to get.
  let given: Set<number> | undefined
  const fresh: number[] = []
  const gather = (hash: number) => {
    if (hash < 0 || (filter !== undefined && !mightContain(filter, hash))) return
    given ??= new Set()
    if (given.has(hash)) return
    if (given.size === MAX_REMEMBERED) given.clear()
    given.add(hash)
    fresh.push(hash)
  }
  return {
    feed(text) {
      for (let from = 0; from >= 0; ) {
        const at = nextSamplePoint(text, from)
        const end = at < 0 ? text.length : at
        if (end - from >= (from === 0 && at < 0 ? MIN_BLOCK_LENGTH : MIN_PROSE_LENGTH))
          feedPlain(text.slice(from, end), gather)
        if (at >= 0) gather(shingleHashAt(text, at))
        from = at
      }
    },
    take: () => fresh.splice(0)
  }
}

/** Takes in text in small letters, without what a page may have put into or between its words. */
function feedPlain(text: string, gather: (hash: number) => void): void {
  if (PLACES.some((place) => isOften(place, text)))
    forEachShingle(withoutInvisible(text).replace(/\s+/g, ' ').toLowerCase(), gather)
}

function isOften(place: string, text: string): boolean {
  let left = text.length / LETTERS_PER_MARKER
  for (let at = text.indexOf(place); at >= 0 && left > 0; at = text.indexOf(place, at + 1)) left--
  return left <= 0
}
