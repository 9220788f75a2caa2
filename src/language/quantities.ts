/** Finds the quantities of a text and their values, however they are written. */
import { amountAt, TIMES_UNIT } from './amounts'
import { clockAt, dateAt } from './dates-and-times'
import { beginsNumber, numberAt } from './number-words'
import { DIGIT, foldAt, PLAIN, type Quantity, type Words } from './quantity'

const NINETIES = new Map(
  'twenties thirties forties fifties sixties seventies eighties nineties'
    .split(' ')
    .map((word, i) => [word, 1920 + i * 10])
)
const TIMES = new Map([
  ['twice', 2],
  ['double', 2],
  ['doubled', 2],
  ['triple', 3],
  ['tripled', 3],
  ['twofold', 2],
  ['threefold', 3],
  ['tenfold', 10]
])
/** Other words that a quantity begins with. */
const BEGINNINGS = new Set([
  ...NINETIES.keys(),
  ...TIMES.keys(),
  ...'both noon midday midnight rmb usd eur cny gbp'.split(' ')
])
const PLAIN_WORD = /^[a-z]+$/
/** Returns false for most words: no quantity begins with them. */
const mayBegin = (fold: string): boolean => BEGINNINGS.has(fold) || beginsNumber(fold) || !PLAIN_WORD.test(fold)

/** Returns the quantities of a text, in order. Numeric dates (2025-05-07, 7/5/2025) give their day and year. */
export function quantitiesIn(tokens: Words): Quantity[] {
  const quantities: Quantity[] = []
  for (let i = 0; i < tokens.length; ) {
    const matches = mayBegin(foldAt(tokens, i))
      ? (dateAt(tokens, i) ?? clockAt(tokens, i) ?? wordAt(tokens, i) ?? amountAt(tokens, i))
      : undefined
    if (matches === undefined) {
      i++
      continue
    }
    quantities.push(...matches)
    i = Math.max(i + 1, matches.at(-1)?.end ?? 0)
  }
  return joinRanges(quantities, tokens)
}

/** Reads quantities of a single word: both, nineties, 1990s, twice, tripled. */
function wordAt(tokens: Words, i: number): Quantity[] | undefined {
  const fold = foldAt(tokens, i)
  const digits = DIGIT.test(fold) && /^['’]?(\d\d|\d{3}0)s$/.exec(fold)
  const decade = NINETIES.get(fold) ?? (digits ? Number(digits[1]) + (fold.length < 5 ? 1900 : 0) : undefined)
  const place = { first: i, end: i + 1 }
  if (decade !== undefined) return [{ ...PLAIN, ...place, value: decade, kind: 'year', decade: true }]
  if (fold === 'both') return [{ ...PLAIN, ...place, value: 2, kind: 'number', loose: true }]
  const times = TIMES.get(fold)
  return times === undefined ? undefined : [{ ...PLAIN, ...place, value: times, kind: 'number', unit: TIMES_UNIT }]
}

/** Gives the first number of a range the unit and the scale of the second: "5 to 7 percent", "2 or 3 million". */
function joinRanges(quantities: readonly Quantity[], tokens: Words): Quantity[] {
  return quantities.map((quantity, i) => {
    const next = quantities[i + 1]
    const wordsBetween =
      next &&
      tokens
        .slice(quantity.end, next.first)
        .map((token) => token.fold)
        .join(' ')
    if (!next || quantity.kind !== 'number' || quantity.unit || !/^(?:to|and|or|-|–|—|)$/.test(wordsBetween ?? ' '))
      return quantity
    const number = numberAt(
      tokens,
      next.first + (next.first < next.end && /^\W/.test(foldAt(tokens, next.first)) ? 1 : 0)
    )
    const scale = number && number.scale >= 1000 && quantity.value < 1000 && next.kind !== 'year' ? number.scale : 1
    return { ...quantity, value: quantity.value * scale, ...(next.unit && { unit: next.unit, kind: next.kind }) }
  })
}
