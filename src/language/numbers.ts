/** Whether two texts have the same numbers, however they are written. */

import { memoizeByWord } from './memoize-by-word'
import { type Quantity, quantitiesIn } from './quantities'
import { close, sameMeasure } from './units'

export { type Quantity, quantitiesIn }

/** Whether a word by itself is a quantity. */
export const isQuantity: (fold: string) => boolean = memoizeByWord(
  (fold) => quantitiesIn([{ text: fold, fold }]).length > 0
)

type Words = readonly { text: string; fold: string }[]

/**
 * Whether two texts have the same quantities, in whatever order and notation: "none" where neither has any that tells.
 * Rounding is accepted where it is said ("about 2,300" of 2,312), and conversion of units.
 */
export function sameQuantities(a: Words, b: Words): 'same' | 'different' | 'none' {
  const [quantitiesA, quantitiesB] = [quantitiesIn(a), quantitiesIn(b)]
  const unmatched = withoutPartner(quantitiesA, quantitiesB)
  if ([...unmatched.a, ...unmatched.b].some((quantity) => !quantity.loose)) return 'different'
  return quantitiesA.length > unmatched.a.length ? 'same' : 'none'
}

/** The quantities of either list that no other of the other list stands for, one for one. */
export function withoutPartner(a: readonly Quantity[], b: readonly Quantity[]): { a: Quantity[]; b: Quantity[] } {
  const rest = [...b]
  const take = (list: readonly Quantity[], isPartner: typeof sameQuantity) =>
    list.filter((quantity) => {
      const i = rest.findIndex((candidate) => isPartner(quantity, candidate))
      if (i >= 0) rest.splice(i, 1)
      return i < 0
    })
  // Exact partners first, so that none is taken by what is only near it.
  const inexact = take(a, (first, second) => close(first.value, second.value, 1e-9) && sameQuantity(first, second))
  return { a: take(inexact, sameQuantity), b: rest }
}

/** Whether two quantities stand for one another. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.or && !b.or && sameQuantity({ ...a, ...a.or, or: undefined }, b)) return true
  if (b.or && !a.or && sameQuantity(a, { ...b, ...b.or, or: undefined })) return true
  if (a.vague !== b.vague || a.decade !== b.decade) return false
  if (a.kind === 'time' || b.kind === 'time') return a.kind === b.kind && sameClock(a.value, b.value)
  if ((a.kind === 'ordinal') !== (b.kind === 'ordinal')) return false
  // "a quarter" is 25 per cent of a sum, and "a quarter of a point" 0.25 points.
  if (a.kind === 'percent' && b.value < 1 && !b.unit)
    return [1, 100].some((times) => close(a.value, b.value * times, 0.01))
  if (b.kind === 'percent' && a.value < 1 && !a.unit)
    return [1, 100].some((times) => close(b.value, a.value * times, 0.01))
  if (isRounding(a, b) || isRounding(b, a)) return !a.unit || !b.unit || a.unit.name === b.unit.name
  return a.unit && b.unit ? sameMeasure(a.value, a.unit, b.value, b.unit) : close(a.value, b.value, 1e-9)
}

/** 3:30 may be meant of the afternoon, where nothing says which. */
const sameClock = (a: number, b: number): boolean => close(a % 24, b % 24, 1e-9)

/** Whether `a` is said to be about right and is `b` with fewer digits. */
function isRounding(a: Quantity, b: Quantity): boolean {
  if (!a.rounded || !close(a.value, b.value, 0.15) || a.value <= 0) return false
  const step = 10 ** trailingZeros(a.value)
  return [Math.round, Math.floor, Math.ceil].some((round) => close(round(b.value / step) * step, a.value, 1e-9))
}

function trailingZeros(value: number): number {
  let zeros = 0
  while (zeros < 15 && value % 10 ** (zeros + 1) === 0) zeros++
  while (zeros > -6 && zeros <= 0 && !close(Math.round(value / 10 ** zeros) * 10 ** zeros, value, 1e-9)) zeros--
  return zeros
}
