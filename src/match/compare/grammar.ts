/** Finds sequences of words that no English sentence has: machines leave them, editors do not. */
import { wordSet } from '../../language/forms'
import { isArticle, isAuxiliary, isConjunction, isPreposition, isPronoun } from '../../language/function-words'
import type { Token } from '../../language/tokens'

/** What may follow an apostrophe. */
export const CLITICS = new Set(['s', "n't", 't', 're', 've', 'll', 'd', 'm'])

/** Returns true for the second part of a misprint such as "China'with". */
export const isMisjoined = (token: Token & { joint?: string }) =>
  token.joint === "'" && !CLITICS.has(token.fold) && token.fold.length > 2

const isNext = (a: Token, b: Token) => b.start === a.end + 1

/** Returns true if a word is doubled: "the the". */
export function isDoubled(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => {
    const previous = tokens[i - 1]
    return (
      !!previous &&
      isNext(previous, token) &&
      token.fold === previous.fold &&
      !/\d/.test(token.fold) &&
      !/^(?:had|that|very|s)$/.test(token.fold)
    )
  })
}

const VOWEL = /^[aeiou]/
const SOUNDS_CONSONANT = /^(?:u(?:ni(?!n)|s[aeu]|t[ie]|k|r[ai]n)|eu|ewe|one|once|u$)/
const SOUNDS_VOWEL = /^(?:hon(?:est|ou?r)|hour|heir|[fhlmnrsx]$|8|11$|18$)/

/** Returns true for "a" before a vowel sound, or "an" before a consonant sound. */
function isWrongArticle(article: Token, { fold, text }: Token): boolean {
  if (article.text === 'a') return VOWEL.test(fold) && !SOUNDS_CONSONANT.test(fold)
  if (article.fold !== 'an') return false
  const isConsonant = /^[b-df-hj-np-tv-z]/.test(fold) && !SOUNDS_VOWEL.test(fold) && !/^[A-Z]{2,}/.test(text)
  return isConsonant || SOUNDS_CONSONANT.test(fold)
}

const isSmall = (fold: string) => [isPreposition, isAuxiliary, isPronoun, isConjunction].some((holds) => holds(fold))

/** Function words that may follow an article. */
const FITS = new Set(
  (
    'other one above following like near opposite outside past round will can may must need s what each once over under ' +
    'inside after before down up off since both whole only same very m d re so such'
  ).split(' ')
)
/** Function words that never follow "of". */
const NEVER_OF = wordSet('in at on by with for from to of is are was were has have had will would')

/** Returns true if two words in a row are ungrammatical: "a amount", "the of", "of at". */
export function isIllFormed(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => {
    const previous = tokens[i - 1]
    if (!previous || !isNext(previous, token)) return false
    if (isWrongArticle(previous, token)) return true
    if (isArticle(previous.fold)) return isArticle(token.fold) || (isSmall(token.fold) && !FITS.has(token.fold))
    return previous.fold === 'of' && NEVER_OF.has(token.fold)
  })
}
