/** Compares the quantities of two texts, however they are written. */

import { memoizeByWord } from './memoize-by-word'
import { quantitiesIn } from './quantities'
import type { Quantity } from './quantity'
import { close, sameMeasure } from './units'

export { type Quantity, quantitiesIn }

/** Returns true if a word by itself is a quantity. */
export const isQuantity: (fold: string) => boolean = memoizeByWord(
  (fold) => quantitiesIn([{ text: fold, fold }]).length > 0
)

type Words = readonly { text: string; fold: string }[]

/**
 * Compares the quantities of two texts, in any order and notation. Returns "none" if neither text has one that must match.
 * Rounding is accepted if the text says so ("about 2,300" for 2,312); so is the conversion of units.
 */
export function sameQuantities(a: Words, b: Words): 'same' | 'different' | 'none' {
  const [quantitiesA, quantitiesB] = [quantitiesIn(a), quantitiesIn(b)]
  const unmatched = withoutPartner(quantitiesA, quantitiesB)
  if ([...unmatched.a, ...unmatched.b].some((quantity) => !quantity.loose)) return 'different'
  return quantitiesA.length > unmatched.a.length ? 'same' : 'none'
}

/** Pairs equal quantities of two lists and returns those of each list that are left over. */
export function withoutPartner(a: readonly Quantity[], b: readonly Quantity[]): { a: Quantity[]; b: Quantity[] } {
  const rest = [...b]
  const take = (list: readonly Quantity[], isPartner: typeof sameQuantity) =>
    list.filter((quantity) => {
      const i = rest.findIndex((candidate) => isPartner(quantity, candidate))
      if (i >= 0) rest.splice(i, 1)
      return i < 0
    })
  // Exact partners first, so that an approximate one does not take their place.
  const inexact = take(a, (first, second) => close(first.value, second.value, 1e-9) && sameQuantity(first, second))
  return { a: take(inexact, sameQuantity), b: rest }
}

/** Returns true if two quantities are the same, allowing for rounding and units. */
export function sameQuantity(a: Quantity, b: Quantity): boolean {
  if (a.or && !b.or && sameQuantity({ ...a, ...a.or, or: undefined }, b)) return true
  if (b.or && !a.or && sameQuantity(a, { ...b, ...b.or, or: undefined })) return true
  if (a.vague !== b.vague || a.decade !== b.decade) return false
  if (a.kind === 'time' || b.kind === 'time') return a.kind === b.kind && sameClock(a.value, b.value)
  if ((a.kind === 'ordinal') !== (b.kind === 'ordinal')) return false
  if (arePercentAndPoint(a, b) || arePercentAndPoint(b, a)) return false
  // "a quarter" is 25 per cent of a sum, and "a quarter of a point" 0.25 points.
  if (a.kind === 'percent' && b.value < 1 && !b.unit)
    return [1, 100].some((times) => close(a.value, b.value * times, 0.01))
  if (b.kind === 'percent' && a.value < 1 && !a.unit)
    return [1, 100].some((times) => close(b.value, a.value * times, 0.01))
  if (isRounding(a, b) || isRounding(b, a)) return !a.unit || !b.unit || a.unit.name === b.unit.name
  return a.unit && b.unit ? sameMeasure(a.value, a.unit, b.value, b.unit) : close(a.value, b.value, 1e-9)
}

/** A share that rises from 4 to 5 rises by one percentage point, or by 25 percent. */
const arePercentAndPoint = (a: Quantity, b: Quantity): boolean =>
  a.unit?.name === 'percent' && b.unit?.name === 'percentage point'

/** Times in hours; 24 is 0. */
const sameClock = (a: number, b: number): boolean => close(a % 24, b % 24, 1e-9)

/** Returns true if `a` is said to be approximate and is `b` with fewer digits. */
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
