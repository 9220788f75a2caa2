/** The quantities of a text by value, however they are written. */
import { wordSet } from './forms'
import { type NumberFound, numberAt } from './number-words'
import { isMoney, type Unit, unitOf } from './units'

type Words = readonly { text: string; fold: string }[]

export interface Quantity {
  /** Percents as they stand (2.2), hours of the day for times (15.5), the first year for decades (1990). */
  value: number
  kind: 'number' | 'ordinal' | 'percent' | 'money' | 'time' | 'year'
  /** Its unit, if one is named. Decades ("the 1990s") have none, but `decade`. */
  unit?: Unit
  /** Said to be about right ("about 2,300", "nearly 5 million"), or of an order ("hundreds"). */
  rounded: boolean
  vague: boolean
  /** "one", "a year", "the two": an article could stand in its place, so nothing follows where it has no partner. */
  loose: boolean
  decade: boolean
  /** What else a number with letters joined to it may mean: 3m is three million or three metres. */
  or?: { value: number; unit: Unit }
  /** Indices of its tokens, `to` not among them. */
  from: number
  to: number
}

const ABOUT =
  wordSet(`about around roughly approximately approx some nearly almost over under below above circa c ca estimated than to
  least most close ~ nearing exceeding exceeded topping topped just`)
const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:[a-z]{4,})?$/
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
const TIMES_UNIT: Unit = { name: 'times', measure: 'times', factor: 1 }
const PLAIN = { rounded: false, vague: false, loose: false, decade: false }

/** Every quantity of a text, in order. Numeric dates (2025-05-07, 7/5/2025) give their day and year. */
export function quantitiesIn(tokens: Words): Quantity[] {
  const found: Quantity[] = []
  for (let at = 0; at < tokens.length; ) {
    const here = dateAt(tokens, at) ?? clockAt(tokens, at) ?? wordAt(tokens, at) ?? amountAt(tokens, at)
    if (here === undefined) {
      at++
      continue
    }
    found.push(...here)
    at = Math.max(at + 1, here.at(-1)?.to ?? 0)
  }
  return joinRanges(found, tokens)
}

const foldAt = (tokens: Words, at: number): string => tokens[at]?.fold ?? ''

function dateAt(tokens: Words, at: number): Quantity[] | undefined {
  const text = tokens[at]?.text ?? ''
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  const other = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d\d)$/.exec(text)
  const [year, day] = iso
    ? [iso[1], iso[3]]
    : [other?.[3], Number(other?.[1]) > 12 || text.includes('.') ? other?.[1] : other?.[2]]
  if (!year || !day) return undefined
  const whole = Number(year) < 100 ? 2000 + Number(year) : Number(year)
  const place = { ...PLAIN, from: at, to: at + 1 }
  return [
    { ...place, value: Number(day), kind: 'ordinal' },
    { ...place, value: whole, kind: 'year' }
  ]
}

function clockAt(tokens: Words, at: number): Quantity[] | undefined {
  const { text = '', fold = '' } = tokens[at] ?? {}
  if (fold === 'noon' || fold === 'midday' || fold === 'midnight')
    return [{ ...PLAIN, value: fold === 'midnight' ? 0 : 12, kind: 'time', from: at, to: at + 1 }]
  let match = /^(\d{1,2})(?:[:.](\d\d))?(am|pm)?$/.exec(text.toLowerCase())
  let to = at + 1
  if (match && tokens[to]?.text === ':' && /^\d\d$/.test(foldAt(tokens, to + 1))) {
    match = /^(\d+):(\d+)$/.exec(`${match[1]}:${foldAt(tokens, to + 1)}`)
    to += 2
  }
  if (!match) return undefined
  let half = match[3] ?? /^[ap]m$/.exec(foldAt(tokens, to))?.[0]
  if (half && !match[3]) to++
  else if (!half && /^[ap]$/.test(foldAt(tokens, to)) && foldAt(tokens, to + 1) === 'm') {
    half = `${foldAt(tokens, to)}m`
    to += 2
  }
  const clock = /^o['’]?clock$/.test(foldAt(tokens, to))
  if (clock) to++
  if (!half && !clock && !text.includes(':') && to === at + 1) return undefined
  const hours = Number(match[1])
  if (hours > 24) return undefined
  const value = (half ? (hours % 12) + (half === 'pm' ? 12 : 0) : hours) + Number(match[2] ?? 0) / 60
  return [{ ...PLAIN, value, kind: 'time', from: at, to }]
}

/** Quantities that are one word: both, the nineties, the 1990s, twice, tripled. */
function wordAt(tokens: Words, at: number): Quantity[] | undefined {
  const fold = foldAt(tokens, at)
  const digits = /^['’]?(\d\d|\d{3}0)s$/.exec(fold)
  const decade = NINETIES.get(fold) ?? (digits ? Number(digits[1]) + (fold.length < 5 ? 1900 : 0) : undefined)
  const place = { ...PLAIN, from: at, to: at + 1 }
  if (decade !== undefined) return [{ ...place, value: decade, kind: 'year', decade: true }]
  if (fold === 'both') return [{ ...place, value: 2, kind: 'number', loose: true }]
  const times = TIMES.get(fold)
  return times === undefined ? undefined : [{ ...place, value: times, kind: 'number', unit: TIMES_UNIT }]
}

function amountAt(tokens: Words, at: number): Quantity[] | undefined {
  const sign = unitOf(tokens[at]?.text.toLowerCase() ?? '')
  const paid = sign && isMoney(sign) && /^\W|\$$|^(?:rmb|usd|eur|cny|gbp)$/.test(foldAt(tokens, at)) ? sign : undefined
  const first = paid ? at + 1 : at
  const number = numberAt(tokens, first) ?? (paid ? undefined : articleAt(tokens, at))
  if (!number || (!paid && isNoNumber(tokens, at, number))) return undefined
  const named = unitAfter(tokens, number)
  const unit = paid ?? named?.unit
  const rounded = ABOUT.has(foldAt(tokens, at - 1)) || /^(?:or so|an estimated)$/.test(pair(tokens, number.to))
  const joined = number.suffix && !paid ? unitOf(number.suffix) : undefined
  return [
    {
      value: number.value,
      kind: kindOf(tokens, number, unit, first),
      ...(unit && { unit }),
      ...(joined && { or: { value: tidyRatio(number), unit: joined } }),
      rounded: rounded && !isRangeEnd(tokens, at),
      vague: number.vague,
      loose: isLoose(tokens, first, number),
      decade: false,
      from: at,
      to: named ? named.to : number.to
    }
  ]
}

const pair = (tokens: Words, at: number): string => `${foldAt(tokens, at)} ${foldAt(tokens, at + 1)}`
const tidyRatio = (number: NumberFound): number => Number((number.value / number.scale).toPrecision(12))
/** "5 to 7": the word before 7 does not round it. */
const isRangeEnd = (tokens: Words, at: number): boolean =>
  foldAt(tokens, at - 1) === 'to' && foldAt(tokens, at - 2) !== 'up'

/** "a year", "an hour": one, but said by the article. */
function articleAt(tokens: Words, at: number): NumberFound | undefined {
  if (!/^an?$/.test(foldAt(tokens, at))) return undefined
  const unit = unitOf(foldAt(tokens, at + 1))
  const isTime = unit?.measure === 'time' && unit.name !== 'second' && !foldAt(tokens, at + 1).endsWith('s')
  return isTime ? { value: 1, to: at + 1, ordinal: false, vague: false, scale: 1 } : undefined
}

/** "one" that is a pronoun, "second" that is a unit. */
function isNoNumber(tokens: Words, at: number, number: NumberFound): boolean {
  if (number.to > at + 1) return false
  const [before, fold, next] = [foldAt(tokens, at - 1), foldAt(tokens, at), foldAt(tokens, at + 1)]
  if (fold === 'one')
    return (
      /^(?:no|any|every|some|each|the|this|that|which)$/.test(before) ||
      /^(?:of|another|s|is|who|can|should)$/.test(next) ||
      !next
    )
  return fold === 'second' && (before === 'per' || before === 'split')
}

const isLoose = (tokens: Words, at: number, number: NumberFound): boolean =>
  number.to === at + 1 &&
  (/^(?:one|an?|first)$/.test(foldAt(tokens, at)) ||
    (number.value === 2 && !number.ordinal && /^(?:the|these|those)$/.test(foldAt(tokens, at - 1))))

function unitAfter(tokens: Words, number: NumberFound): { unit: Unit; to: number } | undefined {
  if (number.ordinal) return undefined
  let at = number.to
  if (/^(?:usa?|hong|american|chinese|square|metric)$/.test(foldAt(tokens, at)))
    at += foldAt(tokens, at) === 'hong' ? 2 : 1
  const fold = foldAt(tokens, at)
  if (fold === 'per' && foldAt(tokens, at + 1) === 'cent') return percent(tokens, at + 2)
  if (fold === 'basis') return { unit: unitOf('basis_point') ?? TIMES_UNIT, to: at + 2 }
  if (fold === 'degree' || fold === 'degrees' || fold === '°') {
    const heat = unitOf(
      foldAt(tokens, at + 1)
        .replace(/^c$/, 'celsius')
        .replace(/^f$/, 'fahrenheit')
    )
    return heat?.measure === 'heat' ? { unit: heat, to: at + 2 } : undefined
  }
  if (fold === 'times' && /^(?:as|more|the|higher|larger|greater|its)$/.test(foldAt(tokens, at + 1)))
    return { unit: TIMES_UNIT, to: at + 1 }
  const unit = unitOf(fold)
  if (!unit) return undefined
  return unit.name === 'percent' ? percent(tokens, at + 1) : { unit, to: at + 1 }
}

function percent(tokens: Words, at: number): { unit: Unit; to: number } | undefined {
  const unit = unitOf('%')
  return unit && { unit, to: /^points?$/.test(foldAt(tokens, at)) ? at + 1 : at }
}

function kindOf(tokens: Words, number: NumberFound, unit: Unit | undefined, at: number): Quantity['kind'] {
  if (unit) return unit.measure === 'ratio' ? 'percent' : isMoney(unit) ? 'money' : 'number'
  if (number.ordinal) return 'ordinal'
  const text = tokens[at]?.text ?? ''
  const dayOfMonth =
    /^\d{1,2}$/.test(text) && (MONTH.test(foldAt(tokens, at - 1)) || MONTH.test(foldAt(tokens, number.to)))
  if (dayOfMonth && number.value <= 31) return 'ordinal'
  return /^(?:1[4-9]|20|21)\d\d$/.test(text) ? 'year' : 'number'
}

/** "5 to 7 percent", "2 or 3 million": what the second has is meant of the first as well. */
function joinRanges(found: readonly Quantity[], tokens: Words): Quantity[] {
  return found.map((quantity, i) => {
    const next = found[i + 1]
    const between =
      next &&
      tokens
        .slice(quantity.to, next.from)
        .map((token) => token.fold)
        .join(' ')
    if (!next || quantity.kind !== 'number' || quantity.unit || !/^(?:to|and|or|-|–|—|)$/.test(between ?? ' '))
      return quantity
    const number = numberAt(tokens, next.from + (next.from < next.to && /^\W/.test(foldAt(tokens, next.from)) ? 1 : 0))
    const scale = number && number.scale >= 1000 && quantity.value < 1000 && next.kind !== 'year' ? number.scale : 1
    return { ...quantity, value: quantity.value * scale, ...(next.unit && { unit: next.unit, kind: next.kind }) }
  })
}
