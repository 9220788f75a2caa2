/** Where the words of a page's paragraph are not the original's: the gaps between words that agree. */
import { type Quantity, quantitiesIn, withoutPartner } from '../../language/numbers'
import type { Link, Relation } from './align-tokens'
import type { PlacedToken } from './names'
import type { Section } from './sections'

/** Indexes of the first token of a range, and of the one after its last. */
export interface TokenRange {
  first: number
  end: number
}

/** A paragraph of the original beside the page's words for it. */
export interface SectionComparison {
  section: Section
  original: readonly PlacedToken[]
  page: readonly PlacedToken[]
  /** For each token of the original its link. */
  links: readonly (Link | undefined)[]
  /** For each token of the page, the index of the original's token, or -1; links that cross others left out. */
  originalOf: Int32Array
  /** For each token of the page and of the original, whether its partner stands elsewhere in the paragraph. */
  isMovedPage: Uint8Array
  isMovedOriginal: Uint8Array
  /** The words of either side without a partner in place. */
  unpaired: { page: readonly PlacedToken[]; original: readonly PlacedToken[] }
  /** The quantities of either side that the other side does not have, by their tokens in the section. */
  quantities: { page: readonly Quantity[]; original: readonly Quantity[] }
}

/** One phrase for one phrase: words of the page that stand where the original has others; one side may be empty. */
export interface Difference {
  page: TokenRange
  original: TokenRange
  /** How the words stand to each other where they are one linked word for one. */
  relation?: Relation
}

/** Relations of words that say the same. */
const SURE: ReadonlySet<Relation> = new Set(['same', 'form', 'value'])

/** Puts links both ways. */
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

/** All differences of a paragraph, in the page's order: linked words that are not the same, and gaps between links. */
export function differencesOf({ original, page, links, originalOf }: SectionComparison): Difference[] {
  const differences: Difference[] = []
  let pageFrom = 0
  let originalFrom = 0
  for (let p = 0; p <= page.length; p++) {
    const o = p < page.length ? (originalOf[p] ?? -1) : original.length
    if (o < 0) continue
    if (p > pageFrom || o > originalFrom) {
      differences.push({ page: { first: pageFrom, end: p }, original: { first: originalFrom, end: o } })
    }
    const relation = links[o]?.relation
    if (relation && relation !== 'same') {
      differences.push({ page: { first: p, end: p + 1 }, original: { first: o, end: o + 1 }, relation })
    }
    pageFrom = p + 1
    originalFrom = o + 1
  }
  return differences
}
