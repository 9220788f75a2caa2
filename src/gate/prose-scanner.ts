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
  let reported: Set<number> | undefined
  const fresh: number[] = []
  const gather = (hash: number) => {
    if (hash < 0 || (filter !== undefined && !mightContain(filter, hash))) return
    reported ??= new Set()
    if (reported.has(hash)) return
    if (reported.size === MAX_REMEMBERED) reported.clear()
    reported.add(hash)
    fresh.push(hash)
  }
  return {
    feed(text) {
      for (let start = 0; start >= 0; ) {
        const position = nextSamplePoint(text, start)
        const end = position < 0 ? text.length : position
        if (end - start >= (start === 0 && position < 0 ? MIN_BLOCK_LENGTH : MIN_PROSE_LENGTH))
          feedPlain(text.slice(start, end), gather)
        if (position >= 0) gather(shingleHashAt(text, position))
        start = position
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
  let allowance = text.length / LETTERS_PER_MARKER
  for (let index = text.indexOf(place); index >= 0 && allowance > 0; index = text.indexOf(place, index + 1)) allowance--
  return allowance <= 0
}
