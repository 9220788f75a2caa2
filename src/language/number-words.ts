/** Reads cardinal and ordinal numbers, in digits or words. */
import { wordSet } from './forms'

type Words = readonly { text: string; fold: string }[]

export interface WrittenNumber {
  value: number
  /** Index after its last token. */
  end: number
  ordinal: boolean
  /** Only an order of magnitude: "hundreds", "a few thousand". */
  vague: boolean
  /** The factor of "million" and the like at its end, else 1. In "2 or 3 million" it applies to the 2 as well. */
  scale: number
  /** Letters joined to the digits: the "m" of 3m, which is three million or three metres. */
  suffix?: string
}

const numbered = (words: string, start: number, step = 1): [string, number][] =>
  words.split(' ').map((word, i) => [word, start + i * step])
const SMALL = new Map(
  numbered(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0
  )
)
const TENS = new Map(numbered('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10))
const SCALES = new Map<string, number>([
  ['hundred', 100],
  ['dozen', 12],
  ['thousand', 1e3],
  ['k', 1e3],
  ...['million', 'm', 'mn', 'mln'].map((word): [string, number] => [word, 1e6]),
  ...['billion', 'bn', 'b'].map((word): [string, number] => [word, 1e9]),
  ...['trillion', 'tn', 'trn', 't'].map((word): [string, number] => [word, 1e12])
])
const ORDINALS = new Map([
  ...numbered(
    `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth
seventeenth eighteenth nineteenth`.replace('\n', ' '),
    1
  ),
  ...numbered('twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth', 20, 10)
])
const PARTS = new Map<string, number>([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10]
])
const SIGNS = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3]
])
const FEW = wordSet('few several many some')
const DIGITS = /^(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?(½|¼|¾|⅓|⅔)?(st|nd|rd|th)?([a-z]{0,3})$/

/** The words that a number in words begins with. */
const BEGINNINGS = new Set([
  ...[SMALL, TENS, ORDINALS].flatMap((words) => [...words.keys()]),
  ...[...SCALES.keys()].map((scale) => `${scale}s`),
  ...FEW,
  'a',
  'an',
  'half',
  'tens'
])

/** Returns true if a number in words may begin with a word in lower case. */
export const beginsNumber = (fold: string): boolean => BEGINNINGS.has(fold)

/** Returns the number that begins at token `i`; undefined if none does. */
export function numberAt(tokens: Words, i: number): WrittenNumber | undefined {
  return digitsAt(tokens, i) ?? partAt(tokens, i) ?? wordsAt(tokens, i)
}

const foldAt = (tokens: Words, i: number): string => tokens[i]?.fold ?? ''

function digitsAt(tokens: Words, i: number): WrittenNumber | undefined {
  // The fold may lack the decimal point, so the text as printed is read.
  const text = foldAt(tokens, i) && (tokens[i]?.text.toLowerCase().replace(/[.,]$/, '') ?? '')
  if (!/^[\d½¼¾⅓⅔]/.test(text)) return undefined
  const [match, integer = '', decimals = '', sign = '', ordinal, suffix = ''] = DIGITS.exec(text) ?? []
  if (!match) return undefined
  const value = Number(`${integer.replaceAll(',', '') || '0'}${decimals}`) + (SIGNS.get(sign) ?? 0)
  if (ordinal) return { value, end: i + 1, ordinal: true, vague: false, scale: 1 }
  const factor = SCALES.get(suffix)
  if (factor) return { value: tidy(value * factor), end: i + 1, ordinal: false, vague: false, scale: factor, suffix }
  if (suffix && suffix !== 's') return { value, end: i + 1, ordinal: false, vague: false, scale: 1, suffix }
  return scaled(tokens, value, i + 1, i)
}

/** Multiplies a number by the scale words that follow it. */
function scaled(tokens: Words, start: number, firstScale: number, first: number): WrittenNumber {
  let [value, end, scale] = [start, firstScale, 1]
  for (;;) {
    const fold = foldAt(tokens, end)
    const times =
      fold.length > 1 || tokens[first - 1]?.text === '$'
        ? (SCALES.get(fold) ?? SCALES.get(fold.replace(/s$/, '')))
        : undefined
    if (times === undefined) break
    value *= times
    scale *= times
    end++
  }
  return { value: tidy(value), end, ordinal: false, vague: false, scale }
}

/** Rounds off floating-point errors: 1.1 × 1,000,000 is 1,100,000. */
const tidy = (value: number): number => Number(value.toPrecision(12))

/** "half", "half a million", "a third of", "two-thirds", "three quarters". */
function partAt(tokens: Words, i: number): WrittenNumber | undefined {
  const fold = foldAt(tokens, i)
  const previous = foldAt(tokens, i - 1)
  if (fold === 'half' && !ORDINALS.has(previous) && !/^(?:last|latter|other|better|\d+(?:st|nd))$/.test(previous)) {
    const article = /^an?$/.test(foldAt(tokens, i + 1))
    const number = scaled(tokens, 0.5, article ? i + 2 : i + 1, i)
    return number.scale > 1 ? number : { ...number, end: i + 1 }
  }
  const count = fold === 'a' ? 1 : (SMALL.get(fold) ?? (/^\d$/.test(fold) ? Number(fold) : undefined))
  const next = foldAt(tokens, i + 1)
  if (!count) return undefined
  const plural = PARTS.get(next.replace(/s$/, ''))
  const isPlural = count > 1 && /(?:s|ves)$/.test(next)
  const isSingle = count === 1 && foldAt(tokens, i + 2) === 'of' && next !== 'half'
  if (plural === undefined || !(isPlural || isSingle) || next === 'seconds') return undefined
  return { value: count / plural, end: i + 2, ordinal: false, vague: false, scale: 1 }
}

function wordsAt(tokens: Words, i: number): WrittenNumber | undefined {
  let [total, current, end] = [0, 0, i]
  let [hasNumber, vague, ordinal, scale] = [false, false, false, 1]
  /** Only numbers below this may still be added to `current`. */
  let room = Number.POSITIVE_INFINITY
  if (/^an?$/.test(foldAt(tokens, i)) && SCALES.has(foldAt(tokens, i + 1)) && foldAt(tokens, i + 1).length > 3) end++
  else if (FEW.has(foldAt(tokens, i)) && /^(?:hundred|thousand|million|billion|dozen)/.test(foldAt(tokens, i + 1))) {
    vague = true
    end++
  }
  for (; end < tokens.length; end++) {
    const fold = foldAt(tokens, end)
    const small = TENS.get(fold) ?? SMALL.get(fold)
    const place = small ?? ORDINALS.get(fold)
    if (place !== undefined && place < room) {
      if (small === undefined && hasNumber && !(room > 9 && Number.isFinite(room))) break
      current += place
      hasNumber = true
      room = TENS.has(fold) ? 10 : 0
      if (small !== undefined) {
        scale = 1
        continue
      }
      ordinal = true
      end++
      break
    }
    const times = scaleOf(fold, hasNumber || end > i)
    if (times !== undefined) {
      if (fold.endsWith('s') && !hasNumber) vague = true
      if (times <= 100) current = (current || 1) * times
      else {
        total += (current || 1) * times
        current = 0
      }
      if (fold === 'hundred' || times > 100) room = 100
      scale = times
      hasNumber = true
      continue
    }
    const [next, afterNext] = [foldAt(tokens, end + 1), foldAt(tokens, end + 2)]
    if (fold === 'of' && vague && scaleOf(next, true) !== undefined && next.endsWith('s')) {
      const tail = wordsAt(tokens, end + 1)
      if (tail) return { ...tail, value: tail.value * (total + current), vague: true }
    }
    if (fold === 'and' && hasNumber && next === 'a' && afterNext === 'half') {
      return scaled(tokens, total + current + 0.5, end + 3, i)
    }
    if (fold === 'and' && scale >= 100 && (SMALL.has(next) || TENS.has(next))) continue
    break
  }
  if (!hasNumber) return undefined
  // "ten point five" and "two million" after "tens of" are too rare to be handled.
  return { value: tidy(total + current), end, ordinal, vague, scale: ordinal ? 1 : scale }
}

/** Returns the factor of a scale word. "hundreds" and "tens" need no number before them, other scale words do. */
function scaleOf(fold: string, begun: boolean): number | undefined {
  if (fold === 'tens' && !begun) return 10
  if (fold.length < 4) return undefined
  const plural = fold.endsWith('s')
  if (!plural && !begun) return undefined
  return SCALES.get(plural ? fold.slice(0, -1) : fold)
}
