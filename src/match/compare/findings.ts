/**
 * Merges judged differences into edits: neighbours that belong together become one edit, and each edit is widened until
 * its correction, put in place of its quote, makes the sentence read like the original.
 */
import { wordSet } from '../../language/forms'
import { isFunctionWord } from '../../language/function-words'
import type { Difference, SectionComparison, TokenRange } from './differences'
import type { Judgement } from './judge'
import type { Signal } from './signals'
import { extend, takeInForms, takeInMoves, widen } from './widen'

export interface JudgedDifference extends Difference {
  judgement: Judgement
}

/** Differences that belong together, as ranges of the section's tokens. Neither range is empty. */
export interface Edit {
  page: TokenRange
  original: TokenRange
  /** Why it is reported, the gravest reason first. */
  signals: Signal[]
}

/** Words that begin a new phrase: changes on either side of one are two edits. */
const LINKS = wordSet('in at on by with for from to of during after before between as while and or but that which who')

/**
 * Returns the edits of a section, in the page's order.
 * @param signalOf returns why a difference is reported, or undefined if it is not
 * @param isGreedy whether an edit also takes in every difference that touches it
 */
export function editsOf(
  section: SectionComparison,
  differences: readonly JudgedDifference[],
  signalOf: (difference: JudgedDifference) => Signal | undefined,
  isGreedy: boolean
): Edit[] {
  const edits: Edit[] = []
  let last: Edit | undefined
  for (const [d, difference] of differences.entries()) {
    const signal = signalOf(difference)
    const previous = differences[d - 1]
    const touches = !!previous && previous.page.end === difference.page.first
    if (!touches && last && !isOneEdit(section, last, difference)) last = undefined
    const { judgement } = difference
    const isSwapped = signal === 'swap' || (judgement.outcome === 'departure' && judgement.isSwapped)
    const core = isSwapped ? difference : trim(section, difference)
    if (signal && core) {
      if (last && (isGreedy || isOneEdit(section, last, difference))) extend(last, core, signal)
      else {
        last = { page: { ...core.page }, original: { ...core.original }, signals: [signal] }
        edits.push(last)
      }
    } else last = undefined
  }
  if (isGreedy)
    for (const edit of edits) {
      takeInMoves(section, differences, edit)
      takeInForms(section, differences, edit)
    }
  return mergeOverlapping(edits.flatMap((edit) => widen(section, edit) ?? []))
}

/** Returns a difference without the moved words at its edges; undefined if nothing is left. */
function trim({ isMovedPage, isMovedOriginal }: SectionComparison, difference: Difference): Difference | undefined {
  const trimRange = (range: TokenRange, isMoved: Uint8Array): TokenRange => {
    let { first, end } = range
    while (first < end && isMoved[first]) first++
    while (end > first && isMoved[end - 1]) end--
    return { first, end }
  }
  const page = trimRange(difference.page, isMovedPage)
  const original = trimRange(difference.original, isMovedOriginal)
  if (page.first === page.end && original.first === original.end) return undefined
  return { ...difference, page, original }
}

/**
 * Returns true if an edit and the next difference touch, or only one function word that both sides share lies between.
 */
function isOneEdit({ page, originalOf }: SectionComparison, last: Edit, next: Difference): boolean {
  const gapLength = next.page.first - last.page.end
  if (gapLength !== next.original.first - last.original.end) return false
  if (gapLength === 0) return true
  const [word] = page.slice(last.page.end, next.page.first)
  if (gapLength !== 1 || !word || originalOf[last.page.end] !== last.original.end) return false
  const isEmpty = ({ first, end }: TokenRange) => first === end
  if ([last.page, last.original, next.page, next.original].some(isEmpty)) return false
  return isFunctionWord(word.fold) && !LINKS.has(word.fold)
}

/** Merges edits that overlap on one side after they were widened. */
function mergeOverlapping(edits: readonly Edit[]): Edit[] {
  const merged: Edit[] = []
  for (const edit of [...edits].sort((a, b) => a.page.first - b.page.first)) {
    const last = merged.at(-1)
    if (
      last &&
      (edit.page.first < last.page.end ||
        (edit.original.first < last.original.end && edit.original.end > last.original.first))
    ) {
      for (const signal of edit.signals) extend(last, edit, signal)
    } else merged.push(edit)
  }
  return merged
}
