/** Which words are names, told by their capitals. */
import { isFunctionWord } from '../../language/function-words'
import type { Token } from '../../language/tokens'

/** A token with what the text around it says. */
export interface PlacedToken extends Token {
  /** It begins a sentence or a quotation, where any word has a capital. */
  isInitial?: boolean
  /** What joins it to the token before: a hyphen, an apostrophe or nothing at all; undefined where white space is between. */
  joint?: string
}

const CAPITAL = /^\p{Lu}/u

/** Whether a token has the capital of a name: not one that any word has where a sentence begins. */
export const isName = (token: PlacedToken): boolean =>
  CAPITAL.test(token.text) && !token.isInitial && token.text !== 'I'

/** The names among tokens. */
export const namesIn = (tokens: readonly PlacedToken[]): PlacedToken[] => tokens.filter(isName)

/** Notes which tokens begin a sentence or a quotation of a text, and which are joined to the one before. */
export function notePlaces(text: string, tokens: PlacedToken[]): void {
  let end = -1
  for (const [i, token] of tokens.entries()) {
    const gap = end < 0 ? '.' : text.slice(end, token.start)
    if (/[.!?:"\n•]|(?:^|\s)['(]/.test(gap)) token.isInitial = true
    if (end >= 0 && (gap === '-' || gap === "'" || gap === '')) token.joint = gap
    // "Mauro Pimentel": a capital before another one within the sentence is a name's even where the sentence begins.
    const previous = tokens[i - 1]
    if (previous?.isInitial && gap === ' ' && CAPITAL.test(token.text) && !isFunctionWord(previous.fold))
      previous.isInitial = false
    end = token.end
  }
}
