/** Splits text into tokens: words, numbers and signs that carry meaning. */

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
 * Abbreviations with full stops (U.S., a.m.), negated auxiliaries separately from their "n't", numbers with separators and
 * endings (1,000; 2.2; 3rd; 1.4bn), runs of letters, and signs that belong to a number. Hyphens and apostrophes divide tokens.
 */
const TOKEN =
  /\b[ap]\.m\b\.?|\p{Lu}\.(?:\p{Lu}\.)+|\p{Lu}\.\p{Lu}\b|\p{L}+(?=n't\b)|n't\b|\p{N}+(?:[.,:]\p{N}+)*(?:st|nd|rd|th|bn|tn|m|k|pm|am|km|kg|C|F)?(?!\p{L})|[\p{L}\p{M}]+|\p{N}+|[%$€£¥&]/gu

/** The full forms of what stands before "n't". */
const NEGATED: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall' }

/** Returns the tokens of normalised text between two UTF-16 offsets. */
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

/** Abbreviations of the country; in small letters "us" is the pronoun. */
const USA = /^(?:US|U\.S\.?|U\.S\.A\.?)$/

function foldOf(word: string): string {
  if (USA.test(word)) return 'usa'
  return (/^(?:\p{Lu}|[ap])\./u.test(word) ? word.replaceAll('.', '') : word).toLowerCase()
}
