/**
 * Selectors of the W3C Web Annotation model for words of a page. Offsets count code points of the body's `textContent`;
 * the quoted context identifies the words if they move.
 */

/** Words of a page, by position and by quote. */
export interface Anchor {
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
  /** Of the frame that the words are in, where that is not the page itself. */
  address?: string
}

/** A page with the anchors of its findings, by their keys. */
export interface AnchoredPage {
  address: string
  title: string
  anchors: Record<string, Anchor>
}

/**
 * Lengths of context before and after the words, in UTF-16 units: the shortest that makes the quote unique, or else the
 * longest.
 */
const CONTEXTS = [32, 64, 128, 256]

/** Returns a function that creates anchors in a text from UTF-16 offsets. */
export function createAnchors(text: string): (start: number, end: number) => Anchor {
  const pairs = Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), (m) => m.index)
  const codePoints = (offset: number) => offset - countBelow(pairs, offset)
  return (start, end) => ({ start: codePoints(start), end: codePoints(end), ...quoteAt(text, start, end) })
}

function quoteAt(text: string, start: number, end: number): Pick<Anchor, 'exact' | 'prefix' | 'suffix'> {
  const exact = text.slice(start, end)
  let quote = { exact, prefix: '', suffix: '' }
  for (const length of CONTEXTS) {
    const prefix = text.slice(Math.max(0, start - length), start).replace(/^[\udc00-\udfff]/, '')
    const suffix = text.slice(end, end + length).replace(/[\ud800-\udbff]$/, '')
    quote = { exact, prefix, suffix }
    const context = prefix + exact + suffix
    if (text.indexOf(context) === text.lastIndexOf(context)) break
  }
  return quote
}

/** Counts the numbers of an ascending list that are below a limit. */
function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ascending[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Converts a position selector to a UTF-16 span; null if the text is too short. */
export function spanOfPosition(text: string, { start, end }: Pick<Anchor, 'start' | 'end'>) {
  const units = Array.from(text)
  if (end > units.length || start > end) return null
  const spanStart = units.slice(0, start).join('').length
  return { start: spanStart, end: spanStart + units.slice(start, end).join('').length }
}

/** Converts a quote selector to a UTF-16 span; null unless the quote occurs exactly once. */
export function spanOfQuote(text: string, { exact, prefix, suffix }: Pick<Anchor, 'exact' | 'prefix' | 'suffix'>) {
  const context = prefix + exact + suffix
  const index = text.indexOf(context)
  if (index < 0 || index !== text.lastIndexOf(context)) return null
  return { start: index + prefix.length, end: index + prefix.length + exact.length }
}
