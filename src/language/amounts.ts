/** Reads numbers with their units: amounts of money, percentages, measures, plain numbers. */
import { classesOf } from './classes'
import { wordSet } from './forms'
import { numberAt, type WrittenNumber } from './number-words'
import { foldAt, type Quantity, type Words } from './quantity'
import { isMoney, type Unit, unitOf } from './units'

const ABOUT =
  wordSet(`about around roughly approximately approx some nearly almost over under below above circa c ca estimated than to
  least most close ~ nearing exceeding exceeded topping topped just`)
/** The unit of multiples: twice, 3 times as much. */
export const TIMES_UNIT: Unit = { name: 'times', measure: 'times', factor: 1 }

/** Reads the number that begins at a word, with its unit. */
export function amountAt(tokens: Words, i: number): Quantity[] | undefined {
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
