/** Recognises names by their capitals. */
import { DAYS_AND_MONTHS } from '../../language/calendar'
import { isFunctionWord } from '../../language/function-words'
import { nationsIn } from '../../language/nations'
import type { Token } from '../../language/tokens'

/** A token with what its surroundings tell. */
export interface PlacedToken extends Token {
  /** It begins a sentence or a quotation, where every word has a capital. */
  isInitial?: boolean
  /**
   * What joins it to the previous token: a hyphen, an apostrophe or nothing; undefined if there is white space between.
   */
  joint?: string
}

const CAPITAL = /^\p{Lu}/u

/** Returns true if a token is capitalised although no sentence begins with it. */
export const isName = (token: PlacedToken): boolean =>
  CAPITAL.test(token.text) && !token.isInitial && token.text !== 'I'

/** Returns the tokens that are names. */
export const namesIn = (tokens: readonly PlacedToken[]): PlacedToken[] => tokens.filter(isName)

/** Marks the tokens that begin a sentence or a quotation, and those that are joined to the previous one. */
export function notePlaces(text: string, tokens: PlacedToken[]): void {
  let end = -1
  for (const [i, token] of tokens.entries()) {
    const gap = end < 0 ? '.' : text.slice(end, token.start)
    if (/[.!?:"\n•]|(?:^|\s)['(]/.test(gap)) token.isInitial = true
    if (gap === '-' || gap === "'" || gap === '') token.joint = gap
    // "Mauro Pimentel": a first word followed by another capitalised word is a name too.
    const previous = tokens[i - 1]
    if (previous?.isInitial && gap === ' ' && CAPITAL.test(token.text) && !isFunctionWord(previous.fold))
      previous.isInitial = false
    end = token.end
  }
}

/**
 * Returns true if a range of the original's tokens has a whole name, in one word or more, of which the page has nothing.
 * @param page all tokens of the page for the same paragraphs
 */
export function hasLostName(
  { original, page }: { original: readonly PlacedToken[]; page: readonly Token[] },
  { first, end }: { first: number; end: number }
): boolean {
  const isNameAt = (i: number) => !!original[i] && isName(original[i]) && !DAYS_AND_MONTHS.has(original[i].fold)
  const folds = new Set(page.map(({ fold }) => fold))
  const nations = new Set(nationsIn(page).map(({ nation }) => nation))
  for (let start = first; start < end; start++) {
    if (!isNameAt(start) || isNameAt(start - 1)) continue
    let next = start
    while (isNameAt(next)) next++
    const name = original.slice(start, next)
    const isKept = name.some(({ fold }) => folds.has(fold)) || nationsIn(name).some(({ nation }) => nations.has(nation))
    if (next <= end && !isKept) return true
  }
  return false
}
