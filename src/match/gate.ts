/**
 * Decides, as cheaply as can be, what of a page is worth asking after. Runs on every page a reader opens, in the same
 * time and from a script of the same size for any number of stories. It may ask too often; it must not miss a copy.
 */
import { passes } from './filter'
import { eachGram } from './grams'

export interface Gate {
  /** Takes in a stretch of text. True when so many fingerprints have gathered that they should be taken out. */
  feed(data: string): boolean
  /** The fingerprints gathered since the last time that a story may have. Each is given once. */
  take(): number[]
}

/** So many fingerprints are asked after at once. A copy of the first story has 41 at most. */
const ENOUGH = 256
/** So many are remembered as given; a page without end must not fill the memory. */
const REMEMBERED = 16_384

/** Prose of this length in UTF-16 units without one place for a fingerprint is none, or has something in its words. */
const PROSE = 256

/**
 * A gate for one page.
 * @param filter as `filterOf` makes it, of the stories in the build; without one everything passes, for a reader may
 *   have added stories that no build knows
 */
export function createGate(filter: string | undefined): Gate {
  let given = new Set<number>()
  let fresh: number[] = []
  const gather = (hash: number) => {
    if ((filter !== undefined && !passes(filter, hash)) || given.has(hash)) return
    given.add(hash)
    fresh.push(hash)
  }
  return {
    feed(data) {
      if (eachGram(data, gather) === 0 && data.length >= PROSE) eachGram(plainer(data), gather)
      return fresh.length >= ENOUGH
    },
    take() {
      const taken = fresh
      fresh = []
      if (given.size > REMEMBERED) given = new Set()
      return taken
    }
  }
}

/** Text without what a page may have put into or between its words: invisible characters, other blanks. */
const plainer = (data: string) => data.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/\s+/g, ' ')
