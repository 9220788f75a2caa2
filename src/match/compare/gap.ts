/** A difference as it is judged: its words, what stands around them, and what the other side has elsewhere. */
import type { Quantity } from '../../language/numbers'
import type { Token } from '../../language/tokens'
import type { Difference, SectionComparison, TokenRange } from './differences'
import { settle } from './settle'
import type { WordKnowledge } from './word-knowledge'

/** The words of both sides without those that only changed places or say the same in another notation. */
export interface Gap {
  page: readonly Token[]
  original: readonly Token[]
  /** Both sides as they stand, moved words and all. */
  whole: { page: readonly Token[]; original: readonly Token[] }
  /** The words around, on both sides the same sentence or two. */
  around: { page: readonly Token[]; original: readonly Token[] }
  /** Words of the page's and the original's paragraph that have no partner in the other. */
  unpaired: { page: readonly Token[]; original: readonly Token[] }
  /** The quantities at this place that the other side has nowhere in its paragraph. */
  quantities: { page: readonly Quantity[]; original: readonly Quantity[] }
  lemma: (fold: string) => string
  /** The words that follow. */
  next: { page: Token | undefined; original: Token | undefined }
  /** Both sides' words stand in each other's place. */
  isSwapped: boolean
}

/** How many words on either side belong to the same sentence or two. */
const AROUND = 12

/** The quantities that have a word in a range. */
const within = (quantities: readonly Quantity[], { from, to }: TokenRange) =>
  quantities.filter((quantity) => quantity.from < to && quantity.to > from)

/** A difference of a section with what its judgement needs. */
export function gapOf({ page, original }: Difference, section: SectionComparison, words: WordKnowledge): Gap {
  const cut = (tokens: readonly Token[], { from, to }: { from: number; to: number }) => tokens.slice(from, to)
  const still = (tokens: readonly Token[], isMoved: Uint8Array, { from, to }: { from: number; to: number }) =>
    tokens.slice(from, to).filter((_, i) => !isMoved[from + i])
  const wide = ({ from, to }: { from: number; to: number }) => ({ from: Math.max(0, from - AROUND), to: to + AROUND })
  return {
    ...settle(
      still(section.page, section.isMovedPage, page),
      still(section.original, section.isMovedOriginal, original),
      words
    ),
    whole: { page: cut(section.page, page), original: cut(section.original, original) },
    around: { page: cut(section.page, wide(page)), original: cut(section.original, wide(original)) },
    unpaired: section.unpaired,
    quantities: {
      page: within(section.quantities.page, page),
      original: within(section.quantities.original, original)
    },
    lemma: words.lemma,
    next: { page: section.page[page.to], original: section.original[original.to] },
    isSwapped: isSwapped(section, page, original)
  }
}

/** Whether each side has words there that the other has where these stand: "from Houston to Rotterdam". */
function isSwapped(
  { links, isMovedPage, isMovedOriginal, page: tokens, originalOf }: SectionComparison,
  page: TokenRange,
  original: TokenRange
): boolean {
  const length = page.to - page.from
  if (length === 0 || length > 3 || original.to - original.from !== length) return false
  for (let k = 0; k < length; k++) if (!isMovedPage[page.from + k] || !isMovedOriginal[original.from + k]) return false
  const there = links[original.from]?.page ?? -1
  const here = links.findIndex((link) => link?.page === page.from)
  // Both words must have taken the other's place, with more between them than "and".
  const isExchanged =
    links[here]?.isMoved === true && originalOf[there - 1] === here - 1 && originalOf[there - 1] !== -1
  const [first, last] = [Math.min(page.from, there), Math.max(page.from, there)]
  const between = tokens.slice(first + length, last).map(({ fold }) => fold)
  return isExchanged && between.some((fold) => !/^(?:and|or|&|the|a|an|s)$/.test(fold))
}
