/**
 * From judged differences to findings: neighbours that are one slip become one, and each is widened until its correction,
 * put in place of its quote, makes the sentence read as the original there.
 */
import { isFunctionWord } from '../../language/function-words'
import type { Difference, SectionComparison, TokenRange } from './differences'
import type { Judgement } from './judge'
import type { Signal } from './signals'
import { extend, takeInForms, takeInMoves, widen } from './widen'

export interface JudgedDifference extends Difference {
  judgement: Judgement
}

/** Differences that are one slip, as ranges of the section's tokens; neither is empty. */
export interface Slip {
  page: TokenRange
  original: TokenRange
  /** The gravest reason first. */
  signals: Signal[]
}

/** Words that begin another phrase: two changes on either side of one are two slips. */
const LINKS = new Set(
  'and or but that which who of on in at by for from with between as while during after before to'.split(' ')
)

/**
 * The slips of a section, in the page's order.
 * @param signalOf why a difference is to be reported; undefined where it is not
 * @param isGreedy whether a slip takes in the differences that touch it, whatever they are
 */
export function slipsOf(
  section: SectionComparison,
  differences: readonly JudgedDifference[],
  signalOf: (difference: JudgedDifference) => Signal | undefined,
  isGreedy: boolean
): Slip[] {
  const slips: Slip[] = []
  let last: Slip | undefined
  for (const [d, difference] of differences.entries()) {
    const signal = signalOf(difference)
    const previous = differences[d - 1]
    const touches =
      !!previous && previous.page.end === difference.page.first && previous.original.end === difference.original.first
    if (!touches && last && !(signal && isOneSlip(section, last, difference))) last = undefined
    const core = signal === 'swap' ? difference : trim(section, difference)
    if (signal && core) {
      if (last && (isGreedy || isOneSlip(section, last, difference))) extend(last, core, signal)
      else {
        last = { page: { ...core.page }, original: { ...core.original }, signals: [signal] }
        slips.push(last)
      }
    } else last = undefined
  }
  if (isGreedy)
    for (const slip of slips) {
      takeInMoves(section, differences, slip)
      takeInForms(section, differences, slip)
    }
  return join(slips.flatMap((slip) => widen(section, slip) ?? []))
}

/** A difference without the words at its edges that only changed places; undefined where nothing is left. */
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

/** Whether one small word that both sides have stands between two changes of a phrase. */
function isOneSlip({ page, original, originalOf }: SectionComparison, last: Slip, next: Difference): boolean {
  const gapLength = next.page.first - last.page.end
  if (gapLength < 0 || gapLength !== next.original.first - last.original.end) return false
  if (gapLength === 0) return true
  const [word] = page.slice(last.page.end, next.page.first)
  if (gapLength !== 1 || !word || originalOf[last.page.end] !== last.original.end) return false
  const isEmpty = ({ first, end }: TokenRange) => first === end
  if ([last.page, last.original, next.page, next.original].some(isEmpty)) return false
  return isFunctionWord(word.fold) && !LINKS.has(word.fold) && original[last.original.end] !== undefined
}

/** Slips that came to overlap or touch on one side by being widened are one. */
function join(slips: readonly Slip[]): Slip[] {
  const merged: Slip[] = []
  for (const slip of [...slips].sort((a, b) => a.page.first - b.page.first)) {
    const last = merged.at(-1)
    if (
      last &&
      (slip.page.first < last.page.end ||
        (slip.original.first < last.original.end && slip.original.end > last.original.first))
    ) {
      for (const signal of slip.signals) extend(last, slip, signal)
    } else merged.push(slip)
  }
  return merged
}
