/**
 * Decides, as cheaply as possible, which fingerprints of a page to look up. Runs on every page that the reader opens;
 * time and script size do not depend on the number of stories. False alarms are allowed, missed copies are not.
 */

import { looksDisguised } from '../match/text/disguise-signs'
import { mightContain } from './bloom-filter'
import { forEachShingle, shingleHashAt } from './shingles'

/** Scans text for fingerprints. */
export interface Gate {
  /** Scans a piece of text. */
  feed(text: string): void
  /** Returns true if text looked disguised. */
  isDisguised(): boolean
  /** Returns true if there was so little prose that an article may be in shadow trees. */
  hasLittleProse(): boolean
  /** Returns the fingerprints since the last call that may belong to a story. Repeats none while it remembers it. */
  take(): number[]
}

/** Fingerprints remembered as reported; then all are forgotten, so that an endless page does not fill the memory. */
const MAX_REMEMBERED = 4096

/** A page with fewer sample points has little prose. */
const FEW_POINTS = 40

/**
 * Creates the scanner of a page.
 * @param filter made by `filterOf` from the bundled stories; undefined lets every fingerprint pass: there are too
 * many stories, or the reader has added some
 */
export function createGate(filter: string | undefined): Gate {
  const reported = new Set<number>()
  // Emptied only when there are any: even on an empty list, `splice` takes Firefox a fifth of its look at a short page.
  const fresh: number[] = []
  let points = 0
  let isDisguised = false
  return {
    feed(text) {
      isDisguised ||= looksDisguised(text)
      forEachShingle(text, (start) => {
        points++
        const hash = shingleHashAt(text, start, filter)
        if (hash < 0 || (filter && !mightContain(filter, hash)) || reported.has(hash)) return
        if (reported.size === MAX_REMEMBERED) reported.clear()
        reported.add(hash)
        fresh.push(hash)
      })
    },
    isDisguised: () => isDisguised,
    hasLittleProse: () => points < FEW_POINTS,
    take: () => (fresh.length ? fresh.splice(0) : [])
  }
}
