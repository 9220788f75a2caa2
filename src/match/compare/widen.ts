/** How far a slip goes: what belongs to its phrase, so that its correction reads as the original in place of its quote. */
import type { Difference, SectionComparison } from './differences'
import type { JudgedDifference, Slip } from './findings'
import type { Signal } from './signals'

/** How far a word of a slip may have moved for the slip to take in both its places. */
const NEARBY = 4

/** Takes in both places of words that moved within a slip's phrase, so that none is doubled: "tall-talks of level". */
export function takeInMoves({ links }: SectionComparison, differences: readonly JudgedDifference[], slip: Slip): void {
  const at = (place: number, side: 'page' | 'original') =>
    differences.find((d) => d[side].from <= place && place < d[side].to)
  const isNearby = (one: Difference, other: Difference) =>
    Math.max(one.page.from - other.page.to, other.page.from - one.page.to) <= NEARBY
  for (const difference of differences) {
    const isPart = difference.page.from < slip.page.to && slip.page.from < difference.page.to
    if (!isPart) continue
    for (const [o, link] of links.entries()) {
      if (!link?.isMoved) continue
      const [from, to] = [at(o, 'original'), at(link.page, 'page')]
      if (!from || !to || from === to || (from !== difference && to !== difference) || !isNearby(from, to)) continue
      extend(slip, from)
      extend(slip, to)
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
    const between = second.page.from - first.page.to
    if (between < 0 || between > NEAR || second.original.from - first.original.to !== between) return false
    return isOver(first.page.to, first.original.to, between)
  }
  const forms = differences.filter(({ relation }) => relation === 'form')
  for (const form of forms) if (isFollowedBy(slip, form)) extend(slip, form)
  for (const form of forms.reverse()) if (isFollowedBy(form, slip)) extend(slip, form)
}

/** Takes a difference, and its reason, into a slip. */
export function extend(slip: Slip, { page, original }: Difference | Slip, signal?: Signal): void {
  slip.page.to = Math.max(slip.page.to, page.to)
  slip.original.to = Math.max(slip.original.to, original.to)
  slip.page.from = Math.min(slip.page.from, page.from)
  slip.original.from = Math.min(slip.original.from, original.from)
  if (signal && !slip.signals.includes(signal)) slip.signals.push(signal)
}

/** Takes in a word beside an empty side, and what hangs on an apostrophe; undefined where no word beside it agrees. */
export function widen(section: SectionComparison, slip: Slip): Slip | undefined {
  const { page, original } = slip
  const isLinked = (p: number, o: number) => p >= 0 && section.originalOf[p] === o
  const left = () => {
    if (!isLinked(page.from - 1, original.from - 1)) return false
    page.from--
    original.from--
    return true
  }
  const right = () => {
    if (!isLinked(page.to, original.to)) return false
    page.to++
    original.to++
    return true
  }
  if (page.from === page.to || original.from === original.to) {
    const isVerb = section.links[original.to]?.relation === 'form'
    if (slip.signals.includes('negation')) {
      if (![left(), right()].some(Boolean)) return undefined
    } else if (!((isVerb || slip.signals.includes('role')) && right()) && !left() && !right()) return undefined
  }
  while (hangs(section.page, page.from) || hangs(section.original, original.from)) if (!left()) break
  while (hangs(section.page, page.to) || hangs(section.original, original.to)) if (!right()) break
  return slip
}

/** Whether a token hangs on the one before it, as the "s" of "China's" does, or "level" in "high-level". */
function hangs(tokens: SectionComparison['page'], at: number): boolean {
  const token = tokens[at]
  return token?.joint !== undefined && !!tokens[at - 1]
}
