/** Makes a garbled paragraph of an original one: each quote in the place of the words that it stands for. */

/** How much of a paragraph before and after a quote tells its place, in UTF-16 units. */
export const CONTEXT = 30

/** A quote, and the words of the original that it replaces. */
interface Replacement {
  /** UTF-16 offset of the words into the original's paragraph, and their length. */
  at: number
  length: number
  quote: string
}

/**
 * Returns the paragraph with the quotes, and what stands before and after each of them.
 * @param replacements in the order of the text, none overlapping another
 */
export function putQuotes(
  text: string,
  replacements: readonly Replacement[]
): { text: string; contexts: { prefix: string; suffix: string }[] } {
  let garbled = ''
  let end = 0
  const starts = replacements.map(({ at, length, quote }) => {
    garbled += text.slice(end, at)
    const start = garbled.length
    garbled += quote
    end = at + length
    return start
  })
  garbled += text.slice(end)
  const contexts = replacements.map(({ quote }, i) => {
    const start = starts[i] ?? 0
    const quoteEnd = start + quote.length
    return {
      prefix: garbled.slice(Math.max(0, start - CONTEXT), start),
      suffix: garbled.slice(quoteEnd, quoteEnd + CONTEXT)
    }
  })
  return { text: garbled, contexts }
}
