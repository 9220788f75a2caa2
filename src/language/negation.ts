/** Finds negations, however they are expressed, so that a lost or added "not" is noticed. */
import { bases, lookUp, wordSet } from './forms'
import { memoizeByWord } from './memoize-by-word'

export interface Negation {
  /** Index of the token. */
  index: number
  /**
   * Whether it is a grammatical negation (not, no, never) rather than a word with a negative sense (failed, unlikely).
   */
  strong: boolean
}

const STRONG =
  wordSet(`not n't nt no never without neither nor none nobody nothing nowhere cannot hardly barely scarcely
  can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't wouldn't couldn't shouldn't mustn't
  needn't shan't ain't`)
const WEAK =
  bases(`deny denial refuse refusal reject rejection fail failure lack avoid avoidance prevent unable unlikely decline absent absence non cease
  impossible false untrue exclude forbid prohibit ban stop halt abandon seldom rarely few little cancel
  dismiss oppose against opposition block withhold omit neglect instead short unwilling reluctant refrain abstain zero`)
/** Words in which "un-" does not negate. */
const NOT_NEGATED = /^un(?:i|d(?:er|ul|ue|o$|oing)|til|to$|less|ited|cle|animous|ana|y|ct|gul)/
const isNegated = (fold: string): boolean => fold.length > 5 && fold.startsWith('un') && !NOT_NEGATED.test(fold)

/** Words after which a negation negates nothing: "not only", "no doubt". */
const IDLE_AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  not: wordSet('only just merely least'),
  no: wordSet('doubt matter sooner wonder'),
  nothing: wordSet('less short but'),
  without: wordSet('doubt question')
}
/** Weak words that negate only before certain words: "decline to", but not the decline of prices. */
const NEEDS_AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  decline: wordSet('to'),
  short: wordSet('of'),
  stop: wordSet('short')
}

/**
 * Returns the negations of a text, in order. "not only", "no doubt", "can't wait" and "a few" negate nothing; "No. 1" is a
 * number. "neither … nor" counts once.
 */
export function negationsIn(tokens: readonly { text: string; fold: string }[]): Negation[] {
  const negations: Negation[] = []
  let isNeitherOpen = false
  tokens.forEach((token, index) => {
    const fold = token.fold.includes('’') ? token.fold.replaceAll('’', "'") : token.fold
    const next = tokens[index + 1]?.fold ?? ''
    if (STRONG.has(fold) || (fold === 'ne' && next === 'er')) {
      if (next === 'wait' && tokens[index - 1]?.fold === 'can') return
      if (IDLE_AFTER[fold]?.has(next) || (fold === 'no' && (/^\d/.test(next) || /^no\.$/i.test(token.text)))) return
      if (fold === 'not' && next === 'at' && tokens[index + 2]?.fold === 'least') return
      if (fold === 'neither') isNeitherOpen = true
      else if (fold === 'nor' && isNeitherOpen) {
        isNeitherOpen = false
        return
      }
      negations.push({ index, strong: true })
    } else if (fold === 'yet' && next === 'to') negations.push({ index, strong: false })
    else if (isWeak(fold, tokens[index - 1]?.fold, next)) negations.push({ index, strong: false })
  })
  return negations
}

const hasNegativeSense = memoizeByWord((fold) => lookUp(WEAK, fold) === true)

function isWeak(fold: string, previous: string | undefined, next: string): boolean {
  if (fold === 'few' || fold === 'little') return previous !== 'a' && previous !== 'the'
  if (fold === 'fewer' || fold === 'failure' || fold === 'stop' || fold === 'ban') return false
  if (isNegated(fold)) return true
  if (!hasNegativeSense(fold)) return false
  const base = Object.keys(NEEDS_AFTER).find((word) => fold.startsWith(word.slice(0, -1)))
  return base === undefined || (NEEDS_AFTER[base]?.has(next) ?? false)
}
