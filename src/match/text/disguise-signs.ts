/** Signs that the words of a text are disguised for machines. In a file of its own because it goes into every page. */

/**
 * What ordinary text has little of: Latin letters with marks, invisible characters, odd blanks or letters of other
 * scripts after them, letters made for mathematics or for Asian print, and capitals in a row.
 */
const SIGN = /[A-Za-z](?:\p{M}|[\xa0\u0370-\u052f\u2000-\u200f\p{DI}])|[\u{1d400}-\u{1d7ff}\uff21-\uff5a]|[A-Z]{3}/gu
/** So much is looked at, in UTF-16 units, of every 512. A sample with more than a tenth as many signs is disguised. */
const SAMPLE = 64

/** Whether some part of a text may be disguised, as samples of it tell. */
export function looksDisguised(text: string): boolean {
  for (let start = 0; start < text.length; start += 512)
    if (
      mostSigns(text, start) > SAMPLE / 10 &&
      (text.slice(start, start + SAMPLE).match(SIGN)?.length as number) > SAMPLE / 10
    )
      return true
  return false
}

/**
 * At most so many signs begin or end in the sample from an offset on: a sign has capitals, or another unit outside ASCII
 * after a letter. A comparison of numbers, since the expression takes ten times as long and most samples have nothing.
 */
function mostSigns(text: string, start: number): number {
  const end = Math.min(start + SAMPLE, text.length)
  let signs = 0
  let last = 0
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i)
    if (unit > 127 ? (last > 64 && last < 123) || unit > 0xd7ff : unit > 64 && unit < 91) signs++
    last = unit
  }
  return signs
}
