/**
 * A difference with everything that its judgement needs: its words, their context, and what each side has elsewhere.
 */
import type { Quantity } from '../../language/numbers'
import type { Token } from '../../language/tokens'
import { unitOf } from '../../language/units'
import type { Difference, SectionComparison, TokenRange } from './differences'
import { settle } from './settle'
import type { WordKnowledge } from './word-knowledge'

/**
 * `page` and `original` are the words of both sides without those that only moved or say the same in another notation.
 */
export interface Gap {
  page: readonly Token[]
  original: readonly Token[]
  /** All words of both sides, with moved ones. */
  fullSides: { page: readonly Token[]; original: readonly Token[] }
  /** The words of both sides with the words around them, about a sentence or two. */
  context: { page: readonly Token[]; original: readonly Token[] }
  /** All words of the section that have no equivalent on the other side. */
  unpaired: { page: readonly Token[]; original: readonly Token[] }
  /** The quantities here that the other side has nowhere in the section. */
  quantities: { page: readonly Quantity[]; original: readonly Quantity[] }
  lemma: (fold: string) => string
  /** The word of the original that precedes. */
  previous: Token | undefined
  /** The word that follows on each side. */
  next: { page: Token | undefined; original: Token | undefined }
  /** The words of both sides stand in each other's place: two phrases were swapped. */
  isSwapped: boolean
}

/** How many words before and after belong to the context. */
const AROUND = 12

/** Returns the quantities that overlap a range. */
const overlapping = (quantities: readonly Quantity[], { first, end }: TokenRange) =>
  quantities.filter((quantity) => quantity.first < end && quantity.end > first)

/** Collects what the judgement of a difference needs. */
export function gapOf({ page, original }: Difference, section: SectionComparison, words: WordKnowledge): Gap {
  const tokensIn = (tokens: readonly Token[], { first, end }: TokenRange) => tokens.slice(first, end)
  const unmovedTokens = (tokens: readonly Token[], isMoved: Uint8Array, { first, end }: TokenRange) =>
    tokens.slice(first, end).filter((_, i) => !isMoved[first + i])
  const widen = ({ first, end }: TokenRange): TokenRange => ({ first: Math.max(0, first - AROUND), end: end + AROUND })
  return {
    ...settle(
      unmovedTokens(section.page, section.isMovedPage, page),
      unmovedTokens(section.original, section.isMovedOriginal, original),
      words
    ),
    fullSides: { page: tokensIn(section.page, page), original: tokensIn(section.original, original) },
    context: { page: tokensIn(section.page, widen(page)), original: tokensIn(section.original, widen(original)) },
    unpaired: section.unpaired,
    quantities: {
      page: overlapping(section.quantities.page, page),
      original: overlapping(section.quantities.original, original)
    },
    lemma: words.lemma,
    previous: section.original[original.first - 1],
    next: { page: section.page[page.end], original: section.original[original.end] },
    isSwapped: isSwapped(section, page, original) && !isSameUnit(section, page, original)
  }
}

/** Returns true if two phrases are one unit of measure each: nothing is swapped with "percent" and "percentage". */
function isSameUnit(section: SectionComparison, page: TokenRange, original: TokenRange): boolean {
  const unit = unitOf(section.page[page.first]?.fold ?? '')
  return page.end === page.first + 1 && !!unit && unit === unitOf(section.original[original.first]?.fold ?? '')
}

/** Returns true if two phrases were swapped: "from Houston to Rotterdam" for "from Rotterdam to Houston". */
function isSwapped(
  { links, isMovedPage, isMovedOriginal, page: tokens, originalOf }: SectionComparison,
  page: TokenRange,
  original: TokenRange
): boolean {
  const length = page.end - page.first
  if (length === 0 || length > 3 || original.end - original.first !== length) return false
  for (let k = 0; k < length; k++)
    if (!isMovedPage[page.first + k] || !isMovedOriginal[original.first + k]) return false
  const pagePartner = links[original.first]?.page ?? -1
  const originalPartner = links.findIndex((link) => link?.page === page.first)
  // Each must have taken the other's place, with more between them than "and": the order of a list says nothing.
  const isExchanged =
    links[originalPartner]?.isMoved === true &&
    originalOf[pagePartner - 1] === originalPartner - 1 &&
    originalOf[pagePartner - 1] !== -1
  const [first, last] = [Math.min(page.first, pagePartner), Math.max(page.first, pagePartner)]
  const wordsBetween = tokens.slice(first + length, last).map(({ fold }) => fold)
  return isExchanged && wordsBetween.some((fold) => !/^(?:and|or|&|the|a|an|s)$/.test(fold))
}
