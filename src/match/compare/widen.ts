/** How far a slip goes: what belongs to its phrase, so that its correction reads as the original in place of its quote. */
import type { Difference, SectionComparison } from './differences'
import type { JudgedDifference, Slip } from './findings'
import type { Signal } from './signals'

/** How far a word of a slip may have moved for the slip to take in both its places. */
const NEARBY = 4

/** Takes in both places of words that moved within a slip's phrase, so that none is doubled: "tall-talks of level". */
export function takeInMoves({ links }: SectionComparison, differences: readonly JudgedDifference[], slip: Slip): void {
  const differenceAt = (place: number, side: 'page' | 'original') =>
    differences.find((d) => d[side].first <= place && place < d[side].end)
  const isNearby = (a: Difference, b: Difference) =>
    Math.max(a.page.first - b.page.end, b.page.first - a.page.end) <= NEARBY
  for (const difference of differences) {
    const isPart = difference.page.first < slip.page.end && slip.page.first < difference.page.end
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
      extend(slip, originalDifference)
      extend(slip, pageDifference)
    }
  }
}

/** How many words may stand between a slip and a broken form that belongs to the same phrase. */
const NEAR = 6

/** Takes in the broken forms near a slip: where the words of a phrase are wrong, its endings are part of it. */
export function takeInForms(
  { originalOf }: SectionComparison,
  differences: readonly JudgedDifference[],
  slip: Slip
): void {
  const isOver = (page: number, original: number, length: number) => {
    for (let k = 0; k < length; k++) if (originalOf[page + k] !== original + k) return false
    return true
  }
  const isFollowedBy = (first: Difference | Slip, second: Difference | Slip) => {
    const gapLength = second.page.first - first.page.end
    if (gapLength < 0 || gapLength > NEAR || second.original.first - first.original.end !== gapLength) return false
    return isOver(first.page.end, first.original.end, gapLength)
  }
  const forms = differences.filter(({ relation }) => relation === 'form')
  for (const form of forms) if (isFollowedBy(slip, form)) extend(slip, form)
  for (const form of forms.reverse()) if (isFollowedBy(form, slip)) extend(slip, form)
}

/** Takes a difference, and its reason, into a slip. */
export function extend(slip: Slip, { page, original }: Difference | Slip, signal?: Signal): void {
  slip.page.end = Math.max(slip.page.end, page.end)
  slip.original.end = Math.max(slip.original.end, original.end)
  slip.page.first = Math.min(slip.page.first, page.first)
  slip.original.first = Math.min(slip.original.first, original.first)
  if (signal && !slip.signals.includes(signal)) slip.signals.push(signal)
}

/** Takes in a word beside an empty side, and what hangs on an apostrophe; undefined where no word beside it agrees. */
export function widen(section: SectionComparison, slip: Slip): Slip | undefined {
  const { page, original } = slip
  const isLinked = (p: number, o: number) => p >= 0 && section.originalOf[p] === o
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
    if (slip.signals.includes('negation')) {
      if (![extendLeft(), extendRight()].some(Boolean)) return undefined
    } else if (!((isVerb || slip.signals.includes('role')) && extendRight()) && !extendLeft() && !extendRight())
      return undefined
  }
  while (hangs(section.page, page.first) || hangs(section.original, original.first)) if (!extendLeft()) break
  while (hangs(section.page, page.end) || hangs(section.original, original.end)) if (!extendRight()) break
  return slip
}

/** Whether a token hangs on the one before it, as the "s" of "China's" does, or "level" in "high-level". */
function hangs(tokens: SectionComparison['page'], i: number): boolean {
  const token = tokens[i]
  return token?.joint !== undefined && !!tokens[i - 1]
}
