/**
 * Judges a difference: harmless with a proof, a departure with a named reason, or reworded. A difference without a proof
 * is not an error: two thirds of the word pairs that editors exchange share neither stem nor synset.
 */
import { isArticle, isConjunction, isPreposition } from '../../language/function-words'
import { isQuantity } from '../../language/numbers'
import type { Token } from '../../language/tokens'
import type { Difference, SectionComparison } from './differences'
import { type Gap, gapOf } from './gap'
import { isMisjoined } from './grammar'
import { isStiff, type Proof, proofOf } from './proofs'
import type { Signal } from './signals'
import * as signals from './signals'
import { type Sign, signOf } from './signs'
import type { WordKnowledge } from './word-knowledge'

/** What a difference is. On a machine-made page a harmless one may be stiff, and a changed possessive tells nothing. */
export type Judgement = { sign?: Sign; isStiff?: boolean; isPossessive?: boolean } & (
  | { outcome: 'harmless'; proof: Proof }
  | { outcome: 'departure'; signal: Signal; isSwapped?: true }
  | { outcome: 'reworded' }
)

/** Judges one difference of a section. */
export function judge(difference: Difference, section: SectionComparison, words: WordKnowledge): Judgement {
  const gap = gapOf(difference, section, words)
  const isTurnedTwice = signals.isTurnedTwice(gap, (a, b) => isOpposite(a, b, words))
  const signal = isTurnedTwice ? undefined : departureOf(gap, words)
  // A round trip through a language without "his" and "her" loses the possessor.
  const isPossessive = [...gap.fullSides.page, ...gap.fullSides.original].every(
    ({ fold }) => /^(?:his|her|its|their)$/.test(fold) || isArticle(fold) || isPreposition(fold) || isConjunction(fold)
  )
  if (signal === 'swap')
    return { outcome: 'departure', signal: signals.areNumbers(gap) ? 'number' : signal, isSwapped: true }
  if (signal) return { outcome: 'departure', signal, ...(isPossessive && { isPossessive }) }
  // A misprint such as "China'with" matches no word.
  if (gap.page.some(isMisjoined)) return { outcome: 'reworded', sign: 'nonword' }
  const sign = signOf(gap, difference, section, words)
  const proof = isTurnedTwice ? 'negated-opposite' : proofOf(gap, words)
  const isSmall = proof === 'function-words' || proof === 'same-words'
  return {
    ...(isSmall && isStiff(gap) && { isStiff: true }),
    ...(proof ? { outcome: 'harmless', proof } : { outcome: 'reworded' }),
    ...(sign && { sign })
  }
}

/** Returns the first signal that applies. */
function departureOf(gap: Gap, words: WordKnowledge): Signal | undefined {
  if (signals.negation(gap)) return 'negation'
  if (signals.number(gap)) return 'number'
  if (signals.rank(gap)) return 'role'
  if (signals.swap(gap)) return 'swap'
  if (gap.page.length === 0 || gap.original.length === 0) return undefined
  if (signals.nation(gap)) return 'nation'
  if (signals.person(gap)) return 'person'
  if (signals.opposite(gap) || isKnownOpposite(gap, words)) return 'opposite'
  const member = signals.otherMember(gap)
  if (member) return member
  if (signals.name(gap)) return signals.isOffice(gap) ? 'role' : 'name'
  return undefined
}

function isKnownOpposite({ fullSides, page, original }: Gap, words: WordKnowledge): boolean {
  if (fullSides.page.length > 3 || fullSides.original.length > 3) return false
  const phrase = (tokens: readonly Token[]) => tokens.map(({ fold }) => fold).join(' ')
  const isPhrase = (page.length === 2 || original.length === 2) && isOpposite(phrase(page), phrase(original), words)
  return (
    isPhrase ||
    page.some((pageWord) => original.some((originalWord) => isOpposite(pageWord.fold, originalWord.fold, words)))
  )
}

/** Numbers are compared by value: "second" is not the opposite of "two", whatever a thesaurus says. */
const isOpposite = (pageFold: string, originalFold: string, words: WordKnowledge): boolean =>
  !isQuantity(pageFold) && words.relation(originalFold, pageFold) === 'opposite'
