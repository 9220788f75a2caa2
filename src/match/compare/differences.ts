/** Finds where a page's paragraph differs from the original: the gaps between aligned words. */
import { negationsIn } from '../../language/negation'
import { type Quantity, quantitiesIn, withoutPartner } from '../../language/numbers'
import type { Link, Relation } from './align-tokens'
import type { PlacedToken } from './names'
import type { Section } from './sections'

/** Indexes of the first token of a range, and of the one after its last. */
export interface TokenRange {
  first: number
  end: number
}

/** Paragraphs of the original and the page's words for them, aligned. */
export interface SectionComparison {
  section: Section
  original: readonly PlacedToken[]
  page: readonly PlacedToken[]
  /** For each token of the original its link. */
  links: readonly (Link | undefined)[]
  /** For each token of the page, the index of its token in the original, or -1. Without the links that cross others. */
  originalOf: Int32Array
  /** For each token of the page and of the original, 1 if it moved within the paragraph. */
  isMovedPage: Uint8Array
  isMovedOriginal: Uint8Array
  /** The words of each side that have no equivalent at the same place on the other side. */
  unpaired: { page: readonly PlacedToken[]; original: readonly PlacedToken[] }
  /** The quantities of each side that the other side does not have. */
  quantities: { page: readonly Quantity[]; original: readonly Quantity[] }
}

/** Words of the page where the original has others. One side may be empty. */
export interface Difference {
  page: TokenRange
  original: TokenRange
  /** How the words relate, if they are one aligned pair. */
  relation?: Relation
}

/** Relations of words that say the same thing. */
const SURE: ReadonlySet<Relation> = new Set(['same', 'form', 'value'])

/** Builds the comparison of a section from its links. */
export function comparison(
  section: Section,
  original: readonly PlacedToken[],
  page: readonly PlacedToken[],
  links: readonly (Link | undefined)[]
): SectionComparison {
  const originalOf = new Int32Array(page.length).fill(-1)
  const isMovedPage = new Uint8Array(page.length)
  const isMovedOriginal = new Uint8Array(original.length)
  links.forEach((link, i) => {
    if (link?.isMoved) {
      isMovedPage[link.page] = 1
      isMovedOriginal[i] = 1
    } else if (link) originalOf[link.page] = i
  })
  const isSure = (o: number) => !!links[o] && !links[o].isMoved && SURE.has(links[o].relation)
  const unpaired = {
    page: page.filter((_, p) => !isSure(originalOf[p] ?? -1)),
    original: original.filter((_, o) => !isSure(o))
  }
  const unmatched = withoutPartner(quantitiesIn(page), quantitiesIn(original))
  const quantities = { page: unmatched.a, original: unmatched.b }
  return { section, original, page, links, originalOf, isMovedPage, isMovedOriginal, unpaired, quantities }
}

/**
 * Returns all differences of a section, in the page's order: aligned words that are not identical, and gaps between
 * them. A lost or added "not" and the opposite that it precedes are one: "not discouraged" for "undeterred".
 */
export function differencesOf({ original, page, links, originalOf }: SectionComparison): Difference[] {
  const differences: Difference[] = []
  const isNegated = (tokens: readonly PlacedToken[], first: number, end: number) =>
    negationsIn(tokens.slice(first, end)).some(({ strong }) => strong)
  let pageFrom = 0
  let originalFrom = 0
  for (let p = 0; p <= page.length; p++) {
    const o = p < page.length ? (originalOf[p] ?? -1) : original.length
    if (o < 0) continue
    const relation = links[o]?.relation
    const gap = { page: { first: pageFrom, end: p }, original: { first: originalFrom, end: o } }
    if (relation === 'opposite' && isNegated(page, pageFrom, p) !== isNegated(original, originalFrom, o)) {
      gap.page.end++
      gap.original.end++
      differences.push(gap)
    } else {
      if (p > pageFrom || o > originalFrom) differences.push(gap)
      if (relation && relation !== 'same')
        differences.push({ page: { first: p, end: p + 1 }, original: { first: o, end: o + 1 }, relation })
    }
    pageFrom = p + 1
    originalFrom = o + 1
  }
  return differences
}
