/**
 * Decides, as cheaply as possible, which fingerprints of a page to look up. Runs on every page that the reader opens;
 * time and script size do not depend on the number of stories. False alarms are allowed, missed copies are not.
 */

import { withoutInvisible } from '../match/text/invisible'
import { mightContain } from './bloom-filter'
import { forEachShingle, nextSamplePoint, shingleHashAt } from './shingles'

/** Scans text for fingerprints. */
export interface Gate {
  /** Scans a piece of text. */
  feed(text: string): void
  /** Returns the fingerprints since the last call that may belong to a story. Repeats none while it remembers it. */
  take(): number[]
}

/** Fingerprints remembered as reported; then all are forgotten, so that an endless page does not fill the memory. */
const MAX_REMEMBERED = 4096

/**
 * Prose without any sample point has something between its words, or is no prose. No real block is as long as this …
 */
const MIN_PROSE_LENGTH = 1024
/** … and no text without a single sample point is as long as this. In UTF-16 units. */
const MIN_BLOCK_LENGTH = 128
/**
 * What sample points look like in such text, with non-breaking spaces or capitals, and the length of text that contains
 * at least one.
 */
const PLACES = ['d\u00a0', 'D ']
const LETTERS_PER_MARKER = 256

/**
 * Creates the scanner of a page.
 * @param filter made by `buildFilter` from the bundled stories; undefined lets every fingerprint pass: there are too
 * many stories, or the reader has added some
 */
export function createGate(filter: string | undefined): Gate {
  // An array of numbers would be faster to query, but most pages have few fingerprints to remember, and its allocation
  // takes longer.
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

/** Scans text in lower case, without characters that a page may have inserted into or between words. */
function feedPlain(text: string, gather: (hash: number) => void): void {
  if (PLACES.some((place) => isOften(place, text)))
    forEachShingle(withoutInvisible(text).replace(/\s+/g, ' ').toLowerCase(), gather)
}

function isOften(place: string, text: string): boolean {
  let allowance = text.length / LETTERS_PER_MARKER
  for (let index = text.indexOf(place); index >= 0 && allowance > 0; index = text.indexOf(place, index + 1)) allowance--
  return allowance <= 0
}
