/** Words that no English sentence has beside each other, whatever it says: what machines leave and editors do not. */
import { isArticle, isAuxiliary, isConjunction, isPreposition, isPronoun } from '../../language/function-words'
import type { Token } from '../../language/tokens'

/** What stands after an apostrophe. */
export const CLITICS = new Set(['s', "n't", 't', 're', 've', 'll', 'd', 'm'])

/** "China'with" is none of its words. */
export const isMisjoined = (token: Token & { joint?: string }) =>
  token.joint === "'" && !CLITICS.has(token.fold) && token.fold.length > 2

const isNext = (a: Token, b: Token) => b.start === a.end + 1

/** Whether a word stands twice: "the the". */
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

/** Whether "a" stands before a vowel as it is spoken, or "an" before a consonant. */
function isWrongArticle(article: Token, { fold, text }: Token): boolean {
  if (article.text === 'a') return VOWEL.test(fold) && !SOUNDS_CONSONANT.test(fold)
  if (article.fold !== 'an') return false
  const isConsonant = /^[b-df-hj-np-tv-z]/.test(fold) && !SOUNDS_VOWEL.test(fold) && !/^[A-Z]{2,}/.test(text)
  return isConsonant || SOUNDS_CONSONANT.test(fold)
}

const isSmall = (fold: string) => [isPreposition, isAuxiliary, isPronoun, isConjunction].some((holds) => holds(fold))

/** Small words that may follow an article. */
const FITS = new Set(
  (
    'other one above following like near opposite outside past round will can may must need s what each once over under ' +
    'inside after before down up off since both whole only same very m d re so such'
  ).split(' ')
)
/** Small words that never follow "of". */
const NEVER_OF = new Set('in at on by with for from to of is are was were has have had will would'.split(' '))

/** Words that no sentence has in a row: "a amount", "the of", "of at". */
export function isIllFormed(tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => {
    const previous = tokens[i - 1]
    if (!previous || !isNext(previous, token)) return false
    if (isWrongArticle(previous, token)) return true
    if (isArticle(previous.fold)) return isArticle(token.fold) || (isSmall(token.fold) && !FITS.has(token.fold))
    return previous.fold === 'of' && NEVER_OF.has(token.fold)
  })
}
