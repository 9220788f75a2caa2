/** Cardinal and ordinal numbers in digits and words, from one token on. */
import { wordSet } from './forms'

type Words = readonly { text: string; fold: string }[]

export interface NumberFound {
  value: number
  /** Index after its last token. */
  to: number
  ordinal: boolean
  /** "hundreds", "a few thousand": of that order, no exact number. */
  vague: boolean
  /** "million" and the like, if it ends in one: what a number before it in a range is to be multiplied by. */
  scale: number
  /** What letters joined to the digits may mean besides: 3m is three million or three metres. */
  suffix?: string
}

const numbered = (words: string, from: number, step = 1): [string, number][] =>
  words.split(' ').map((word, i) => [word, from + i * step])
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

/** The number that begins at token `at`, if one does. */
export function numberAt(tokens: Words, at: number): NumberFound | undefined {
  return digitsAt(tokens, at) ?? partAt(tokens, at) ?? wordsAt(tokens, at)
}

const foldAt = (tokens: Words, at: number): string => tokens[at]?.fold ?? ''

function digitsAt(tokens: Words, at: number): NumberFound | undefined {
  // A fold without its full stops has lost the decimal point: digits are read as printed.
  const text = foldAt(tokens, at) && (tokens[at]?.text.toLowerCase().replace(/[.,]$/, '') ?? '')
  if (!/^[\d½¼¾⅓⅔]/.test(text)) return undefined
  const [match, whole = '', decimals = '', sign = '', ordinal, suffix = ''] = DIGITS.exec(text) ?? []
  if (!match) return undefined
  const value = Number(`${whole.replaceAll(',', '') || '0'}${decimals}`) + (SIGNS.get(sign) ?? 0)
  if (ordinal) return { value, to: at + 1, ordinal: true, vague: false, scale: 1 }
  const joined = SCALES.get(suffix)
  if (joined) return { value: tidy(value * joined), to: at + 1, ordinal: false, vague: false, scale: joined, suffix }
  if (suffix && suffix !== 's') return { value, to: at + 1, ordinal: false, vague: false, scale: 1, suffix }
  return scaled(tokens, value, at + 1, at)
}

/** A number times the scale words that follow it. */
function scaled(tokens: Words, start: number, from: number, first: number): NumberFound {
  let [value, to, scale] = [start, from, 1]
  for (;;) {
    const fold = foldAt(tokens, to)
    const times =
      fold.length > 1 || tokens[first - 1]?.text === '$'
        ? (SCALES.get(fold) ?? SCALES.get(fold.replace(/s$/, '')))
        : undefined
    if (times === undefined) break
    value *= times
    scale *= times
    to++
  }
  return { value: tidy(value), to, ordinal: false, vague: false, scale }
}

/** 1.1 × 1,000,000 is 1,100,000, not a little more. */
const tidy = (value: number): number => Number(value.toPrecision(12))

/** "half", "half a million", "a third of", "two-thirds", "three quarters". */
function partAt(tokens: Words, at: number): NumberFound | undefined {
  const fold = foldAt(tokens, at)
  const before = foldAt(tokens, at - 1)
  if (fold === 'half' && !ORDINALS.has(before) && !/^(?:last|latter|other|better|\d+(?:st|nd))$/.test(before)) {
    const article = /^an?$/.test(foldAt(tokens, at + 1))
    const found = scaled(tokens, 0.5, article ? at + 2 : at + 1, at)
    return found.scale > 1 ? found : { ...found, to: at + 1 }
  }
  const count = fold === 'a' ? 1 : (SMALL.get(fold) ?? (/^\d$/.test(fold) ? Number(fold) : undefined))
  const next = foldAt(tokens, at + 1)
  if (!count) return undefined
  const plural = PARTS.get(next.replace(/s$/, ''))
  const many = count > 1 && /(?:s|ves)$/.test(next)
  const single = count === 1 && foldAt(tokens, at + 2) === 'of' && next !== 'half'
  if (plural === undefined || !(many || single) || next === 'seconds') return undefined
  return { value: count / plural, to: at + 2, ordinal: false, vague: false, scale: 1 }
}

function wordsAt(tokens: Words, at: number): NumberFound | undefined {
  let [total, current, to] = [0, 0, at]
  let [seen, vague, ordinal, scale] = [false, false, false, 1]
  /** What may still be added to `current`: all below it. */
  let room = Number.POSITIVE_INFINITY
  if (/^an?$/.test(foldAt(tokens, at)) && SCALES.has(foldAt(tokens, at + 1)) && foldAt(tokens, at + 1).length > 3) to++
  else if (FEW.has(foldAt(tokens, at)) && /^(?:hundred|thousand|million|billion|dozen)/.test(foldAt(tokens, at + 1))) {
    vague = true
    to++
  }
  for (; to < tokens.length; to++) {
    const fold = foldAt(tokens, to)
    const small = TENS.get(fold) ?? SMALL.get(fold)
    const place = small ?? ORDINALS.get(fold)
    if (place !== undefined && place < room) {
      if (small === undefined && seen && !(room > 9 && Number.isFinite(room))) break
      current += place
      seen = true
      room = TENS.has(fold) ? 10 : 0
      if (small !== undefined) {
        scale = 1
        continue
      }
      ordinal = true
      to++
      break
    }
    const times = scaleOf(fold, seen || to > at)
    if (times !== undefined) {
      if (fold.endsWith('s') && !seen) vague = true
      if (times <= 100) current = (current || 1) * times
      else {
        total += (current || 1) * times
        current = 0
      }
      if (fold === 'hundred' || times > 100) room = 100
      scale = times
      seen = true
      continue
    }
    const [next, after] = [foldAt(tokens, to + 1), foldAt(tokens, to + 2)]
    if (fold === 'of' && vague && scaleOf(next, true) !== undefined && next.endsWith('s')) {
      const tail = wordsAt(tokens, to + 1)
      if (tail) return { ...tail, value: tail.value * (total + current), vague: true }
    }
    if (fold === 'and' && seen && next === 'a' && after === 'half') {
      return scaled(tokens, total + current + 0.5, to + 3, at)
    }
    if (fold === 'and' && scale >= 100 && (SMALL.has(next) || TENS.has(next))) continue
    break
  }
  if (!seen) return undefined
  // "ten point five" and "two million" after "tens of" are rare enough to be left alone.
  return { value: tidy(total + current), to, ordinal, vague, scale: ordinal ? 1 : scale }
}

/** The factor of a written scale: "hundreds" and "tens" stand alone, letters only beside digits. */
function scaleOf(fold: string, begun: boolean): number | undefined {
  if (fold === 'tens' && !begun) return 10
  if (fold.length < 4) return undefined
  const plural = fold.endsWith('s')
  if (!plural && !begun) return undefined
  return SCALES.get(plural ? fold.slice(0, -1) : fold)
}
