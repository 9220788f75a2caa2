/** Words, numbers and signs that carry sense, as the comparison of two texts sees them. */

export interface Token {
  /** As printed. */
  text: string
  /** Without case; an abbreviation without its full stops. */
  fold: string
  /** UTF-16 offsets into the normalised text. */
  start: number
  end: number
}

/**
 * Abbreviations of capitals (U.S.) and of hours (a.m.), a negated auxiliary apart from its "n't", numbers with their separators and endings
 * (1,000; 2.2; 3rd; 1.4bn), runs of letters, and the signs that belong to a number. What stands around a hyphen or an
 * apostrophe is a token each.
 */
const TOKEN =
  /\b[ap]\.m\b\.?|\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\.\p{Lu}\b|\p{L}+(?=n't\b)|n't\b|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|bn|tn|m|k|pm|am|km|kg|C|F)?(?!\p{L})|[\p{L}\p{M}]+|\p{N}+|[%$€£¥&]/gu

/** The stems that "n't" leaves behind. */
const NEGATED: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall' }

/** The tokens of normalised text that begin between two offsets. */
export function tokensOf(text: string, rangeStart = 0, rangeEnd = text.length): Token[] {
  const tokens: Token[] = []
  const part = text.slice(rangeStart, rangeEnd)
  for (const { 0: word, index } of part.matchAll(TOKEN)) {
    const start = rangeStart + index
    tokens.push({ text: word, fold: foldOf(word), start, end: start + word.length })
    const previous = tokens.at(-2)
    if (word === "n't" && previous) previous.fold = NEGATED[previous.fold] ?? previous.fold
  }
  return tokens
}

/** The name of a country, never the pronoun. */
const USA = /^(?:US|U\.S\.?|U\.S\.A\.?)$/

function foldOf(word: string): string {
  if (USA.test(word)) return 'usa'
  return (/^(?:\p{Lu}|[ap])\./u.test(word) ? word.replaceAll('.', '') : word).toLowerCase()
}
