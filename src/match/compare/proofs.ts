/** Proves that differences are harmless. A difference without a proof is not an error yet. */
import { wordSet } from '../../language/forms'
import { isArticle, isAttribution, isFunctionWord } from '../../language/function-words'
import type { Token } from '../../language/tokens'
import { areTwins } from '../../language/twins'
import type { Gap } from './gap'
import type { WordKnowledge } from './word-knowledge'

/**
 * Why a difference changes nothing. All hold on any page but `synonym`, which counts only if no machine made the page.
 */
export type Proof = 'same-words' | 'negated-opposite' | 'function-words' | 'left-out' | 'added' | 'twin' | 'synonym'

/** More words in a row than this are a passage that was left out or added; fewer are single words lost or put in. */
export const MAX_LOST = 8

/** Function words with a sense of their own: some prepositions, modal verbs, indefinite pronouns. */
const TELLING = wordSet(
  'above across along amid among around behind below beneath beyond despite inside outside per since through throughout toward towards under until within because will would should must anyone anything someone something everyone everything either still yet both'
)

/** Returns true if another function word makes a machine's sentence stiff without changing its sense. */
export function isStiff({ page, original }: Gap): boolean {
  const isShort = [page, original].every(({ length }) => length > 0 && length < 4)
  return isShort && original.some(({ fold }) => TELLING.has(fold))
}

/** Returns why a difference changes nothing; undefined if nothing proves it. */
export function proofOf(gap: Gap, words: WordKnowledge): Proof | undefined {
  const { page, original, fullSides } = gap
  if (
    page.length === 0 &&
    original.length === 0 &&
    (isIrregular(fullSides.page, fullSides.original, words) || isVerbalNoun(gap))
  )
    return undefined
  if (page.length === 0 && original.length === 0) return 'same-words'
  const pageWords = page.filter(isContent)
  const originalWords = original.filter(isContent)
  // French "même" and its like are "even" and "same": an added "same" is no small word.
  const hasOnlySame = originalWords.length === 0 && pageWords.some(({ fold }) => fold === 'same')
  if (!hasOnlySame && pageWords.every(isSmall) && originalWords.every(isSmall)) return 'function-words'
  if (haveSameWords(pageWords, originalWords, words)) return 'same-words'
  if (pageWords.length === 0 && original.length > MAX_LOST) return 'left-out'
  if (originalWords.length === 0 && page.length > MAX_LOST) return 'added'
  if (isTwin(pageWords, originalWords) && fullSides.page.length <= 2 && fullSides.original.length <= 2) return 'twin'
  if (pageWords.every(({ fold }) => isAttribution(fold)) && originalWords.every(({ fold }) => isAttribution(fold)))
    return 'synonym'
  if (areRelated(pageWords, originalWords, words)) return 'synonym'
  return undefined
}

/** Determiners and intensifiers that change little by themselves. */
const SMALL = wordSet('some any no none own same very all each other another more most only even such')
const isSmall = ({ fold }: Token) => SMALL.has(fold)

/** "a.m." is no form of "be". */
const isContent = ({ text, fold }: Token) => !isFunctionWord(fold) || /^[ap]\.m/.test(text)

const isTwin = ([a, ...restA]: readonly Token[], [b, ...restB]: readonly Token[]) =>
  !!a && !!b && restA.length + restB.length === 0 && areTwins(a.fold, b.fold)

/** Returns true if both sides have the same words, in any form, joined or not. */
function haveSameWords(pageWords: readonly Token[], originalWords: readonly Token[], words: WordKnowledge): boolean {
  if (
    words.joins(
      pageWords.map(({ fold }) => fold),
      originalWords.map(({ fold }) => fold)
    )
  )
    return true
  const has = (list: readonly Token[], token: Token) => list.some((word) => words.isSame(word.fold, token.fold))
  return pageWords.every((token) => has(originalWords, token)) && originalWords.every((token) => has(pageWords, token))
}

/** Returns true if two forms of one word differ by more than an ending: "began" and "begin", "better" and "good". */
function isIrregular([a, ...restA]: readonly Token[], [b, ...restB]: readonly Token[], words: WordKnowledge): boolean {
  if (!a || !b || restA.length + restB.length > 0 || isFunctionWord(a.fold) || a.fold === b.fold) return false
  if (!words.isSame(a.fold, b.fold) || words.isSpelling(a.fold, b.fold)) return false
  const lemma = words.lemma(a.fold)
  return !isRegular(a.fold, lemma) || !isRegular(b.fold, lemma)
}

/**
 * Returns true for a noun made of a verb where the page has the verb itself: "the ruling" and "the rule"; not for the
 * participle of "a slowing economy".
 */
function isVerbalNoun({ fullSides: { page, original }, previous, next }: Gap): boolean {
  const [word, ...rest] = original
  return (
    rest.length === 0 &&
    (!next.original || isFunctionWord(next.original.fold)) &&
    /ings?$/.test(word?.fold ?? '') &&
    page.every(({ fold }) => !/ings?$/.test(fold)) &&
    isArticle(previous?.fold ?? '')
  )
}

/** Returns true if a form is its lemma with a regular ending: "plans", "planned", "tried". */
function isRegular(fold: string, lemma: string): boolean {
  const stems = [lemma, lemma.replace(/e$/, ''), lemma.replace(/y$/, 'i'), lemma + lemma.slice(-1)]
  return stems.some((stem) => fold.startsWith(stem) && /^(?:|e?s|e?d|ing|ly|e?r|e?st)$/.test(fold.slice(stem.length)))
}

/** Returns true if each word of either side has a synonym on the other side. */
function areRelated(pageWords: readonly Token[], originalWords: readonly Token[], words: WordKnowledge): boolean {
  const means = (a: Token, b: Token) => {
    const relation = words.relation(b.fold, a.fold)
    return words.isSame(a.fold, b.fold) || words.isDerived(a.fold, b.fold) || relation === 'synonym'
  }
  return (
    pageWords.every((token) => originalWords.some((partner) => means(token, partner))) &&
    originalWords.every((token) => pageWords.some((partner) => means(partner, token)))
  )
}
