/** Reads numeric dates and times of the day. */
import { DIGIT, foldAt, PLAIN, type Quantity, type Words } from './quantity'

/** Reads a numeric date as its day and its year. */
export function dateAt(tokens: Words, i: number): Quantity[] | undefined {
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

/** Reads a time of the day as hours: 15.5 for half past three in the afternoon. */
export function clockAt(tokens: Words, i: number): Quantity[] | undefined {
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
