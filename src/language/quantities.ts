/** Finds the quantities of a text and their values, however they are written. */
import { classesOf } from './classes'
import { wordSet } from './forms'
import { beginsNumber, numberAt, type WrittenNumber } from './number-words'
import { isMoney, type Unit, unitOf } from './units'

type Words = readonly { text: string; fold: string }[]

export interface Quantity {
  /** 2.2 for 2.2 %, 15.5 for half past three in the afternoon, the first year for decades (1990). */
  value: number
  kind: 'number' | 'ordinal' | 'percent' | 'money' | 'time' | 'year'
  /** Its unit, if one is named. */
  unit?: Unit
  /** The text says that it is approximate: "about 2,300", "nearly 5 million". */
  rounded: boolean
  /** Only an order of magnitude: "hundreds". */
  vague: boolean
  /** "one", "a year", "the two": hardly more than an article, so its absence elsewhere tells nothing. */
  loose: boolean
  /** A decade: "the 1990s", "the nineties". */
  decade: boolean
  /** The other reading of a number with letters joined to it: 3m is three million or three metres. */
  or?: { value: number; unit: Unit }
  /** Indexes of its first token, and of the one after its last. */
  first: number
  end: number
}

const ABOUT =
  wordSet(`about around roughly approximately approx some nearly almost over under below above circa c ca estimated than to
  least most close ~ nearing exceeding exceeded topping topped just`)
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
const TIMES_UNIT: Unit = { name: 'times', measure: 'times', factor: 1 }
const PLAIN = { rounded: false, vague: false, loose: false, decade: false }

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

const foldAt = (tokens: Words, i: number): string => tokens[i]?.fold ?? ''

const DIGIT = /^['’]?\d/

function dateAt(tokens: Words, i: number): Quantity[] | undefined {
  const text = tokens[i]?.text ?? ''
  if (!DIGIT.test(text)) return undefined
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  const numeric = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d\d)$/.exec(text)
  const [year, day] = iso
    ? [iso[1], iso[3]]
    : [numeric?.[3], Number(numeric?.[1]) > 12 || text.includes('.') ? numeric?.[1] : numeric?.[2]]
  if (!year || !day) return undefined
  const fullYear = Number(year) < 100 ? 2000 + Number(year) : Number(year)
  const place = { ...PLAIN, first: i, end: i + 1 }
  return [
    { ...place, value: Number(day), kind: 'ordinal' },
    { ...place, value: fullYear, kind: 'year' }
  ]
}

function clockAt(tokens: Words, i: number): Quantity[] | undefined {
  const { text = '', fold = '' } = tokens[i] ?? {}
  if (fold === 'noon' || fold === 'midday' || fold === 'midnight')
    return [{ ...PLAIN, value: fold === 'midnight' ? 0 : 12, kind: 'time', first: i, end: i + 1 }]
  if (!DIGIT.test(text)) return undefined
  let match = /^(\d{1,2})(?:[:.](\d\d))?(am|pm)?$/.exec(text.toLowerCase())
  let end = i + 1
  if (match && tokens[end]?.text === ':' && /^\d\d$/.test(foldAt(tokens, end + 1))) {
    match = /^(\d+):(\d+)$/.exec(`${match[1]}:${foldAt(tokens, end + 1)}`)
    end += 2
  }
  if (!match) return undefined
  let half = match[3] ?? /^[ap]m$/.exec(foldAt(tokens, end))?.[0]
  if (half && !match[3]) end++
  else if (!half && /^[ap]$/.test(foldAt(tokens, end)) && foldAt(tokens, end + 1) === 'm') {
    half = `${foldAt(tokens, end)}m`
    end += 2
  }
  const clock = /^o['’]?clock$/.test(foldAt(tokens, end))
  if (clock) end++
  if (!half && !clock && !text.includes(':') && end === i + 1) return undefined
  const hours = Number(match[1])
  if (hours > 24) return undefined
  const value = (half ? (hours % 12) + (half === 'pm' ? 12 : 0) : hours) + Number(match[2] ?? 0) / 60
  return [{ ...PLAIN, value, kind: 'time', first: i, end }]
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

function amountAt(tokens: Words, i: number): Quantity[] | undefined {
  const sign = unitOf(tokens[i]?.text.toLowerCase() ?? '')
  const paid = sign && isMoney(sign) && /^\W|\$$|^(?:rmb|usd|eur|cny|gbp)$/.test(foldAt(tokens, i)) ? sign : undefined
  const numberStart = paid ? i + 1 : i
  const number = numberAt(tokens, numberStart) ?? (paid ? undefined : articleAt(tokens, i))
  if (!number || (!paid && isNoNumber(tokens, i, number))) return undefined
  const unitMatch = unitAfter(tokens, number)
  const unit = paid ?? unitMatch?.unit
  const rounded = ABOUT.has(foldAt(tokens, i - 1)) || /^(?:or so|an estimated)$/.test(pair(tokens, number.end))
  const suffixUnit = number.suffix && !paid ? unitOf(number.suffix) : undefined
  return [
    {
      value: number.value,
      kind: kindOf(tokens, number, unit, numberStart),
      ...(unit && { unit }),
      ...(suffixUnit && { or: { value: tidyRatio(number), unit: suffixUnit } }),
      rounded: rounded && !isRangeEnd(tokens, i),
      vague: number.vague,
      loose: isLoose(tokens, numberStart, number),
      decade: false,
      first: i,
      end: unitMatch ? unitMatch.end : number.end
    }
  ]
}

const pair = (tokens: Words, i: number): string => `${foldAt(tokens, i)} ${foldAt(tokens, i + 1)}`
const tidyRatio = (number: WrittenNumber): number => Number((number.value / number.scale).toPrecision(12))
/** Returns true after "to" in "5 to 7", where "to" does not make the number approximate. */
const isRangeEnd = (tokens: Words, i: number): boolean =>
  foldAt(tokens, i - 1) === 'to' && foldAt(tokens, i - 2) !== 'up'

/** Reads the article of "a year", "an hour" as one. */
function articleAt(tokens: Words, i: number): WrittenNumber | undefined {
  if (!/^an?$/.test(foldAt(tokens, i))) return undefined
  const unit = unitOf(foldAt(tokens, i + 1))
  const isTime = unit?.measure === 'time' && unit.name !== 'second' && !foldAt(tokens, i + 1).endsWith('s')
  return isTime ? { value: 1, end: i + 1, ordinal: false, vague: false, scale: 1 } : undefined
}

/** Returns true for "one" as a pronoun and "second" as a unit of time. */
function isNoNumber(tokens: Words, i: number, number: WrittenNumber): boolean {
  if (number.end > i + 1) return false
  const [previous, fold, next] = [foldAt(tokens, i - 1), foldAt(tokens, i), foldAt(tokens, i + 1)]
  if (fold === 'one')
    return (
      /^(?:no|any|every|some|each|the|this|that|which)$/.test(previous) ||
      /^(?:of|another|s|is|who|can|should)$/.test(next) ||
      !next
    )
  return fold === 'second' && (previous === 'per' || previous === 'split')
}

const isLoose = (tokens: Words, i: number, number: WrittenNumber): boolean =>
  number.end === i + 1 &&
  (/^(?:one|an?|first)$/.test(foldAt(tokens, i)) ||
    (number.value === 2 && !number.ordinal && /^(?:the|these|those)$/.test(foldAt(tokens, i - 1))))

function unitAfter(tokens: Words, number: WrittenNumber): { unit: Unit; end: number } | undefined {
  if (number.ordinal) return undefined
  let i = number.end
  if (/^(?:usa?|hong|american|chinese|square|metric)$/.test(foldAt(tokens, i)))
    i += foldAt(tokens, i) === 'hong' ? 2 : 1
  const fold = foldAt(tokens, i)
  if (fold === 'per' && foldAt(tokens, i + 1) === 'cent') return percent(tokens, i + 2)
  if (fold === 'basis') return { unit: unitOf('basis_point') ?? TIMES_UNIT, end: i + 2 }
  if (fold === 'degree' || fold === 'degrees' || fold === '°') {
    const heat = unitOf(
      foldAt(tokens, i + 1)
        .replace(/^c$/, 'celsius')
        .replace(/^f$/, 'fahrenheit')
    )
    return heat?.measure === 'heat' ? { unit: heat, end: i + 2 } : undefined
  }
  if (fold === 'times' && /^(?:as|more|the|higher|larger|greater|its)$/.test(foldAt(tokens, i + 1)))
    return { unit: TIMES_UNIT, end: i + 1 }
  const unit = unitOf(fold)
  if (!unit) return undefined
  return unit.name === 'percent' ? percent(tokens, i + 1) : { unit, end: i + 1 }
}

function percent(tokens: Words, i: number): { unit: Unit; end: number } | undefined {
  const unit = unitOf('%')
  const isPoint = /^points?$/.test(foldAt(tokens, i))
  return unit && { unit: isPoint ? { ...unit, name: 'percentage point' } : unit, end: isPoint ? i + 1 : i }
}

const isMonth = (fold: string): boolean => classesOf(fold).includes('month')

function kindOf(tokens: Words, number: WrittenNumber, unit: Unit | undefined, i: number): Quantity['kind'] {
  if (unit) return unit.measure === 'ratio' ? 'percent' : isMoney(unit) ? 'money' : 'number'
  if (number.ordinal) return 'ordinal'
  const text = tokens[i]?.text ?? ''
  const dayOfMonth = /^\d{1,2}$/.test(text) && (isMonth(foldAt(tokens, i - 1)) || isMonth(foldAt(tokens, number.end)))
  if (dayOfMonth && number.value <= 31) return 'ordinal'
  return /^(?:1[4-9]|20|21)\d\d$/.test(text) ? 'year' : 'number'
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
