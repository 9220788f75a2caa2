/** Splits a text into words and punctuation, with case preserved, for comparisons shown to an editor. */

export interface Token {
  text: string
  /** UTF-16 offsets into the text. */
  start: number
  end: number
}

// Abbreviations with full stops (U.S.) and words with apostrophes or hyphens are one token; every other character is
// its own.
const TOKEN = /\p{L}\.(?:\p{L}\.)+|[\p{L}\p{N}]+(?:['’.,&-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

/** Returns the tokens of a text, in order. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }))
}

/** Returns true for a word or number, false for punctuation. */
export const isWord = (token: Token): boolean => /[\p{L}\p{N}]/u.test(token.text)
