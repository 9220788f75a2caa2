/** Signs that the words of a text are disguised for machines. In a file of its own because it goes into every page. */

/**
 * What ordinary text has little of: Latin letters with marks, invisible characters, odd blanks or letters of other
 * scripts after them, letters made for mathematics or for Asian print, and capitals in a row. By single UTF-16 units:
 * expressions over code points and properties take several times as long.
 */
const SIGN =
  /[A-Za-z](?:[\u0300-\u1dff\u2000-\u200f\u202a-\u20ff\xa0\xad\u3164\udb40\ufeff]|[\ufe00-\ufe2f])|[\ud835\uff21-\uff5a]|[A-Z]{3}/g
/** So much is looked at, in UTF-16 units, of every 512. A sample with more than a tenth as many signs is disguised. */
const SAMPLE = 64

/** Whether some part of a text may be disguised, as samples of it tell. */
export function looksDisguised(text: string): boolean {
  for (let i = 0; i < text.length; i += 512)
    if ((text.slice(i, i + SAMPLE).match(SIGN)?.length as number) > SAMPLE / 10) return true
  return false
}
