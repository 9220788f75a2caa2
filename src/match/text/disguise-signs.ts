/** Signs that the words of a text are disguised for machines. In a file of its own because it goes into every page. */

/**
 * What ordinary text has little of: Latin letters with marks, invisible characters, odd blanks or letters of other
 * scripts after them, letters made for mathematics or for Asian print, and capitals in a row.
 */
const SIGN = /[A-Za-z](?:\p{M}|[\xa0\u0370-\u052f\u2000-\u200f\p{DI}])|[\u{1d400}-\u{1d7ff}\uff21-\uff5a]|[A-Z]{3}/gu
/** What every sign has: most samples have nothing of it, which shows sooner. */
const HINT = /[A-Za-z](?:[\xa0\xad]|[\u0300-\u200f\u202a-\uffff])|[\ud835\uff21-\uff5a]|[A-Z]{3}/
/** So much is looked at, in UTF-16 units, of every 512. A sample with more than a tenth as many signs is disguised. */
const SAMPLE = 64

/** Whether some part of a text may be disguised, as samples of it tell. */
export function looksDisguised(text: string): boolean {
  for (let i = 0; i < text.length; i += 512) {
    const sample = text.slice(i, i + SAMPLE)
    if (HINT.test(sample) && (sample.match(SIGN)?.length as number) > SAMPLE / 10) return true
  }
  return false
}
