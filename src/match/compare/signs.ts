/**
 * Signs: what a difference tells about how the page was made. A single sign proves nothing: synonyms, moved phrases and
 * broken grammar occur on edited pages, round trips and spun pages alike, but in other proportions (page-kind.ts).
 */
import { wordSet } from '../../language/forms'
import { isArticle, isFunctionWord, isPronoun } from '../../language/function-words'
import type { Token } from '../../language/tokens'
import type { Difference, SectionComparison, TokenRange } from './differences'
import type { Gap } from './gap'
import { CLITICS, isDoubled, isIllFormed, isMisjoined } from './grammar'
import { namesIn } from './names'
import type { WordKnowledge } from './word-knowledge'

/** A difference has at most one sign. */
export const SIGNS = [
  'nonword',
  'doubled',
  'ill-formed',
  'notation',
  'form',
  'long-move',
  'short-move',
  'of-compound',
  'genitive',
  'article',
  'function-word',
  'pronoun-swap',
  'preposition-swap',
  'function-swap',
  'rare-sense',
  'synonym',
  'near',
  'unrelated',
  'one-for-more',
  'phrase',
  'left-out',
  'added',
  'lost',
  'name-to-word'
] as const
export type Sign = (typeof SIGNS)[number]

/** Editors move phrases of at least this many words; a round trip moves shorter ones. */
const LONG = 3
const isContent = ({ fold }: Token) => !isFunctionWord(fold) && !CLITICS.has(fold)

/** Returns the sign of a difference; undefined if it has none. */
export function signOf(
  gap: Gap,
  difference: Difference,
  section: SectionComparison,
  words: WordKnowledge
): Sign | undefined {
  const { page, original, fullSides } = gap
  if (page.some((token) => !words.looksEnglish(token.text) || isMisjoined(token))) return 'nonword'
  const context = section.page.slice(Math.max(0, difference.page.first - 1), difference.page.end + 1)
  if (isDoubled(context)) return 'doubled'
  if (isIllFormed(context)) return 'ill-formed'
  const pageWords = page.filter(isContent)
  const originalWords = original.filter(isContent)
  const movedCount = countMoved(section, difference)
  if (movedCount > 0 && pageWords.length === 0 && originalWords.length === 0) {
    if (movedCount >= LONG) return 'long-move'
    const way = wayOfMove(section, difference)
    return way ?? 'short-move'
  }
  if (page.length === 0 && original.length === 0) {
    const isForm =
      difference.relation === 'form' &&
      !words.isSpelling(fullSides.page[0]?.fold ?? '', fullSides.original[0]?.fold ?? '')
    return isForm ? 'form' : 'notation'
  }
  if (pageWords.length === 0 && originalWords.length === 0) return functionSign(page, original)
  if (fullSides.page.length === 0) return original.length > LONG ? 'left-out' : 'lost'
  if (fullSides.original.length === 0) return 'added'
  if (page.length === 0 || original.length === 0)
    return movedCount >= LONG ? 'long-move' : page.length === 0 ? 'lost' : 'added'
  if (
    namesIn(original).length > 0 &&
    namesIn(page).length === 0 &&
    page.length <= 2 &&
    original.length <= 2 &&
    pageWords.length > 0
  )
    return 'name-to-word'
  const relations = pageWords.flatMap((a) => originalWords.flatMap((b) => words.relation(b.fold, a.fold) ?? []))
  if (page.length === 1 && original.length === 1) {
    const [relation] = relations
    if (relation === 'rare') return 'rare-sense'
    if (relation === 'synonym') return 'synonym'
    if (relation || words.isDerived(pageWords[0]?.fold ?? '', originalWords[0]?.fold ?? '')) return 'near'
    return 'unrelated'
  }
  if (relations.includes('rare') && !relations.includes('synonym')) return 'rare-sense'
  return page.length === 1 || original.length === 1 ? 'one-for-more' : 'phrase'
}

/** What contracted words stand for. */
const CONTRACTED: Readonly<Record<string, readonly string[]>> = {
  "n't": ['not'],
  s: ['is', 'has', 'us'],
  re: ['are'],
  ve: ['have'],
  ll: ['will', 'shall'],
  d: ['would', 'had'],
  m: ['am']
}

/** Returns the sign of a difference that consists of function words alone. */
function functionSign(page: readonly Token[], original: readonly Token[]): Sign {
  const [pageWord, originalWord] = [page[0], original[0]]
  if (page.length === 1 && original.length === 1 && pageWord && originalWord) {
    if (
      CONTRACTED[pageWord.fold]?.includes(originalWord.fold) ||
      CONTRACTED[originalWord.fold]?.includes(pageWord.fold)
    )
      return 'notation'
    if (isPronoun(pageWord.fold) && isPronoun(originalWord.fold)) return 'pronoun-swap'
    if (SMALL.has(pageWord.fold) && SMALL.has(originalWord.fold)) return 'preposition-swap'
  }
  if (page.length > 0 && original.length > 0) return 'function-swap'
  return [...page, ...original].every(({ fold }) => isArticle(fold)) ? 'article' : 'function-word'
}

/** Prepositions that a machine confuses. */
const SMALL = wordSet('in at on by with for from to of per since')

/**
 * Returns the construction by which a word moved: "the Wolf of brokerage" for "the brokerage Wolf", "the end of June"
 * for "June's end".
 */
function wayOfMove(section: SectionComparison, { page, original }: Difference): Sign | undefined {
  for (let p = page.first; p < page.end; p++) {
    if (!section.isMovedPage[p]) continue
    const originalIndex = section.links.findIndex((link) => link?.isMoved && link.page === p)
    const isOf = section.page.slice(Math.max(0, p - 2), p).some(({ fold }) => fold === 'of')
    const isGenitive =
      section.original[originalIndex + 1]?.fold === 's' || section.original[originalIndex - 1]?.fold === 's'
    if (isGenitive) return 'genitive'
    if (
      isOf &&
      section.original.slice(Math.max(0, originalIndex - 2), originalIndex + 2).every(({ fold }) => fold !== 'of')
    )
      return 'of-compound'
  }
  for (let o = original.first; o < original.end; o++) {
    if (!section.isMovedOriginal[o]) continue
    const pageIndex = section.links[o]?.page ?? -1
    if (section.original[o + 1]?.fold === 's' || section.original[o - 1]?.fold === 's') return 'genitive'
    if (section.page.slice(Math.max(0, pageIndex - 2), pageIndex + 2).some(({ fold }) => fold === 'of'))
      return 'of-compound'
  }
  return undefined
}

/** Counts the words of a difference that moved within the section. */
function countMoved({ isMovedPage, isMovedOriginal }: SectionComparison, { page, original }: Difference): number {
  const count = (isMoved: Uint8Array, { first, end }: TokenRange) =>
    isMoved.subarray(first, end).reduce((sum, flag) => sum + flag, 0)
  return Math.max(count(isMovedPage, page), count(isMovedOriginal, original))
}
