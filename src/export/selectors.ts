/**
 * Where words stand in a page, in the terms of the W3C Web Annotation model, which other programs understand. Offsets count
 * code points of the page's text as its body's `textContent` gives it; the words around tell the place should it move.
 */

export interface Anchor {
  start: number
  end: number
  exact: string
  prefix: string
  suffix: string
}

/** A page with the anchors of what was found in it, by the findings' keys. */
export interface AnchoredPage {
  address: string
  title: string
  anchors: Record<string, Anchor>
}

/** Code units before and behind the words: as few of these as make the place the only one, else the most. */
const CONTEXTS = [32, 64, 128, 256]

/** Makes anchors in a text. Offsets given are UTF-16 code units of it. */
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

/** How many numbers of an ascending list are below a limit. */
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

/** The UTF-16 span of a position in a text; null where the text is too short. */
export function spanOfPosition(text: string, { start, end }: Pick<Anchor, 'start' | 'end'>) {
  const units = Array.from(text)
  if (end > units.length || start > end) return null
  const spanStart = units.slice(0, start).join('').length
  return { start: spanStart, end: spanStart + units.slice(start, end).join('').length }
}

/** The UTF-16 span of a quote in a text; null where it stands there not at all or more than once. */
export function spanOfQuote(text: string, { exact, prefix, suffix }: Pick<Anchor, 'exact' | 'prefix' | 'suffix'>) {
  const context = prefix + exact + suffix
  const index = text.indexOf(context)
  if (index < 0 || index !== text.lastIndexOf(context)) return null
  return { start: index + prefix.length, end: index + prefix.length + exact.length }
}
