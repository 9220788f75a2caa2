/** Words and signs of a text as they are set, case and all: what a comparison for an editor goes by. */

export interface Token {
  text: string
  /** UTF-16 offsets into the text. */
  start: number
  end: number
}

// Abbreviations with full stops (U.S.), and words with apostrophes or hyphens in them, are one; every other sign is its own.
const TOKEN = /\p{L}\.(?:\p{L}\.)+|[\p{L}\p{N}]+(?:['’.,&-][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu

/** The tokens of `text`, in order. */
export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), (m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }))
}

/** Whether a token is a word or a number and not a sign. */
export const isWord = (token: Token): boolean => /[\p{L}\p{N}]/u.test(token.text)
