/**
 * Aligns the words of a page with those of the original. As in METEOR and TER (Denkowski and Lavie 2014; Snover et al.
 * 2006), identical words count most, then other forms, spellings, values and synonyms; one pass of dynamic programming
 * (Needleman and Wunsch 1970) weighs them all. Phrases that only moved are linked afterwards.
 */

/** How a word of the page relates to a word of the original, the closest relation first. */
export type Relation = 'same' | 'form' | 'value' | 'synonym' | 'typo' | 'related' | 'opposite'

/** What a link of each kind is worth, where a link between identical words is worth 1. */
const WORTH: Record<Relation, number> = {
  same: 1,
  form: 0.9,
  value: 0.9,
  synonym: 0.65,
  typo: 0.6,
  related: 0.5,
  opposite: 0.5
}
/** Extra worth of a link that continues a run: words in a row prove more than scattered ones. */
const RUN_BONUS = 0.3
/** Texts that would need a larger table are not aligned: they are longer than paragraphs. */
const MAX_CELLS = 400_000

export interface Link {
  /** Index of the page's token. */
  page: number
  relation: Relation
  /** The link crosses others: the word moved to another place in the paragraph. */
  isMoved?: true
}

/** A list of words, reduced to what the alignment needs. */
interface Words {
  /** A number for each word; the same word has the same number in both texts. */
  ids: readonly number[]
  /** What a link at each word is worth. */
  worth: readonly number[]
}

/**
 * Aligns two lists of words.
 * @param relate returns the relation of two words, given by their numbers; undefined if they are unrelated
 * @returns for each word of the original its link; undefined if the texts are too long to compare
 */
export function alignTokens(
  original: Words,
  page: Words,
  relate: (original: number, page: number) => Relation | undefined
): (Link | undefined)[] | undefined {
  if ((original.ids.length + 1) * (page.ids.length + 1) > MAX_CELLS) return undefined
  const links = monotoneLinks(original, page, relate)
  linkMoved(links, original, page)
  return links
}

const DOWN = 1
const BOTH = 2

function monotoneLinks(
  original: Words,
  page: Words,
  relate: (original: number, page: number) => Relation | undefined
): (Link | undefined)[] {
  const rows = original.ids.length
  const columns = page.ids.length
  const width = columns + 1
  const ways = new Uint8Array((rows + 1) * width)
  let rowBelow = new Float64Array(width)
  let currentRow = new Float64Array(width)
  for (let i = rows - 1; i >= 0; i--) {
    const id = original.ids[i] ?? -1
    const worth = original.worth[i] ?? 1
    currentRow[columns] = 0
    for (let j = columns - 1; j >= 0; j--) {
      const cell = i * width + j
      let best = currentRow[j + 1] ?? 0
      let way = 0
      if ((rowBelow[j] ?? 0) >= best) {
        best = rowBelow[j] ?? 0
        way = DOWN
      }
      const relation = relate(id, page.ids[j] ?? -1)
      if (relation) {
        const run = ways[cell + width + 1] === BOTH ? RUN_BONUS * Math.min(worth, page.worth[j] ?? 1) : 0
        const score = (rowBelow[j + 1] ?? 0) + WORTH[relation] * worth + run
        if (score >= best) {
          best = score
          way = BOTH
        }
      }
      currentRow[j] = best
      ways[cell] = way
    }
    const swap = rowBelow
    rowBelow = currentRow
    currentRow = swap
  }
  const links: (Link | undefined)[] = new Array(rows).fill(undefined)
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const way = ways[i * width + j]
    if (way === BOTH) {
      const relation = relate(original.ids[i] ?? -1, page.ids[j] ?? -1)
      if (relation) links[i] = { page: j, relation }
      i++
      j++
    } else if (way === DOWN) i++
    else j++
  }
  return links
}

/** Links the words of phrases that moved within the page's paragraph, the weightiest phrase first, each to the nearest. */
function linkMoved(links: (Link | undefined)[], original: Words, page: Words): void {
  const isLinked = new Uint8Array(page.ids.length)
  for (const link of links) if (link) isLinked[link.page] = 1
  const places = placesOf(links)
  for (;;) {
    let best = { original: 0, page: 0, length: 0, worth: 0, distance: 0 }
    for (let i = 0; i < links.length; i++) {
      if (links[i]) continue
      for (let j = 0; j < page.ids.length; j++) {
        if (isLinked[j] || original.ids[i] !== page.ids[j]) continue
        let length = 0
        let worth = 0
        while (
          i + length < links.length &&
          j + length < page.ids.length &&
          !links[i + length] &&
          !isLinked[j + length] &&
          original.ids[i + length] === page.ids[j + length]
        )
          worth += original.worth[i + length++] ?? 0
        const distance = Math.abs(j - (places[i] ?? 0))
        if (worth > best.worth || (worth === best.worth && distance < best.distance))
          best = { original: i, page: j, length, worth, distance }
      }
    }
    // A single function word does not count as moved: any sentence has another one.
    if (best.worth < 1) return
    for (let k = 0; k < best.length; k++) {
      links[best.original + k] = { page: best.page + k, relation: 'same', isMoved: true }
      isLinked[best.page + k] = 1
    }
  }
}

/** Returns for each word of the original where the page would have it, by the last linked word before it. */
function placesOf(links: readonly (Link | undefined)[]): number[] {
  let place = 0
  return links.map((link) => {
    place = link ? link.page : place + 1
    return place
  })
}
