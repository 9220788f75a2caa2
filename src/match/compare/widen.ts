/** Widens edits by what belongs to their phrase, so that the correction fits in the place of the quote. */
import type { Difference, SectionComparison } from './differences'
import type { Edit, JudgedDifference } from './findings'
import type { Signal } from './signals'

/** An edit takes in both places of a moved word if they are at most this many words apart. */
const NEARBY = 4

/**
 * Takes in both places of words that moved within the phrase of an edit, so that the correction repeats none of them.
 */
export function takeInMoves({ links }: SectionComparison, differences: readonly JudgedDifference[], edit: Edit): void {
  const differenceAt = (place: number, side: 'page' | 'original') =>
    differences.find((d) => d[side].first <= place && place < d[side].end)
  const isNearby = (a: Difference, b: Difference) =>
    Math.max(a.page.first - b.page.end, b.page.first - a.page.end) <= NEARBY
  for (const difference of differences) {
    const isPart = difference.page.first < edit.page.end && edit.page.first < difference.page.end
    if (!isPart) continue
    for (const [o, link] of links.entries()) {
      if (!link?.isMoved) continue
      const [originalDifference, pageDifference] = [differenceAt(o, 'original'), differenceAt(link.page, 'page')]
      if (
        !originalDifference ||
        !pageDifference ||
        originalDifference === pageDifference ||
        (originalDifference !== difference && pageDifference !== difference) ||
        !isNearby(originalDifference, pageDifference)
      )
        continue
      extend(edit, originalDifference)
      extend(edit, pageDifference)
    }
  }
}

/** How many words may lie between an edit and a wrong ending in the same phrase. */
const NEAR = 6

/**
 * Takes in differing forms of words near an edit: where a phrase has wrong words, its endings are part of the error.
 */
export function takeInForms(
  { originalOf }: SectionComparison,
  differences: readonly JudgedDifference[],
  edit: Edit
): void {
  const isOver = (page: number, original: number, length: number) => {
    for (let k = 0; k < length; k++) if (originalOf[page + k] !== original + k) return false
    return true
  }
  const isFollowedBy = (first: Difference | Edit, second: Difference | Edit) => {
    const gapLength = second.page.first - first.page.end
    if (gapLength < 0 || gapLength > NEAR || second.original.first - first.original.end !== gapLength) return false
    return isOver(first.page.end, first.original.end, gapLength)
  }
  const forms = differences.filter(({ relation }) => relation === 'form')
  for (const form of forms) if (isFollowedBy(edit, form)) extend(edit, form)
  for (const form of forms.reverse()) if (isFollowedBy(form, edit)) extend(edit, form)
}

/** Extends an edit over a difference, and adds the reason. */
export function extend(edit: Edit, { page, original }: Difference | Edit, signal?: Signal): void {
  edit.page.end = Math.max(edit.page.end, page.end)
  edit.original.end = Math.max(edit.original.end, original.end)
  edit.page.first = Math.min(edit.page.first, page.first)
  edit.original.first = Math.min(edit.original.first, original.first)
  if (signal && !edit.signals.includes(signal)) edit.signals.push(signal)
}

/**
 * If one side of an edit is empty, takes in a neighbouring word that both sides share. Also takes in what is joined by an
 * apostrophe or a hyphen. Returns undefined if no neighbouring word is shared.
 */
export function widen(section: SectionComparison, edit: Edit): Edit | undefined {
  const { page, original } = edit
  const isLinked = (p: number, o: number) => section.originalOf[p] === o
  const extendLeft = () => {
    if (!isLinked(page.first - 1, original.first - 1)) return false
    page.first--
    original.first--
    return true
  }
  const extendRight = () => {
    if (!isLinked(page.end, original.end)) return false
    page.end++
    original.end++
    return true
  }
  if (page.first === page.end || original.first === original.end) {
    const isVerb = section.links[original.end]?.relation === 'form'
    if (edit.signals.includes('negation')) {
      if (![extendLeft(), extendRight()].some(Boolean)) return undefined
    } else if (!((isVerb || edit.signals.includes('role')) && extendRight()) && !extendLeft() && !extendRight())
      return undefined
  }
  while (hangs(section.page, page.first) || hangs(section.original, original.first)) if (!extendLeft()) break
  while (hangs(section.page, page.end) || hangs(section.original, original.end)) if (!extendRight()) break
  return edit
}

/** Returns true if a token is joined to the one before it: the "s" of "China's", "level" in "high-level". */
function hangs(tokens: SectionComparison['page'], i: number): boolean {
  const token = tokens[i]
  return token?.joint !== undefined
}
