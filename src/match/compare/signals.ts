/**
 * Signals: reasons to call a difference a departure. Each is a small function that knows nothing of the others and looks
 * at closed classes of words, values or polarity.
 */

import { classesOf, compareInClass, isRankModifier } from '../../language/classes'
import { wordSet } from '../../language/forms'
import { isFunctionWord } from '../../language/function-words'
import { nationsIn } from '../../language/nations'
import { negationsIn } from '../../language/negation'
import { isQuantity } from '../../language/numbers'
import { isPrefixed } from '../../language/prefixes'
import { areOpposites } from '../../language/scales'
import type { Token } from '../../language/tokens'
import { once } from '../text/memoize'
import type { Gap } from './gap'
import { isName, namesIn } from './names'

/** Why a difference is a departure from the original. */
export type Signal =
  | 'number'
  | 'nation'
  | 'name'
  | 'person'
  | 'negation'
  | 'opposite'
  | 'role'
  | 'class'
  | 'swap'
  | 'wrong-sense'
  | 'nonword'
  | 'other-word'
  | 'lost'
  | 'added'
  | 'reworded'

/** If a side has more words, it cannot be told which of them replaces which. */
const MAX_TIGHT = 4

const isTight = ({ fullSides: { page, original } }: Gap): boolean =>
  page.length > 0 && original.length > 0 && page.length <= MAX_TIGHT && original.length <= MAX_TIGHT

/** Returns true for another number, percentage, amount, time or year. Values are compared, never notations. */
export function number({ quantities: { page, original } }: Gap): boolean {
  return page.some((pageQuantity) =>
    original.some((originalQuantity) => !(pageQuantity.loose && originalQuantity.loose))
  )
}

const nationSet = (tokens: readonly Token[]): ReadonlySet<string> =>
  new Set(nationsIn(tokens).map((mention) => mention.nation))
/** The nations and the words of a whole section: they are asked for by each of its differences. */
const nationsOf = once(nationSet)
const foldsOf = once((tokens: readonly Token[]): ReadonlySet<string> => new Set(tokens.map(({ fold }) => fold)))

/** Returns true for another country. Names, people and capital of one country stand for each other. */
export function nation({ page, original, unpaired }: Gap): boolean {
  const [pageNations, originalNations] = [nationSet(page), nationSet(original)]
  if (pageNations.size === 0 || originalNations.size === 0) return false
  const [pageElsewhere, originalElsewhere] = [nationsOf(unpaired.page), nationsOf(unpaired.original)]
  const isForeign = [...pageNations].some((n) => !originalNations.has(n) && !originalElsewhere.has(n))
  const isLost = [...originalNations].some((n) => !pageNations.has(n) && !pageElsewhere.has(n))
  return isForeign && isLost
}

const HONORIFICS = wordSet('mr mrs ms miss mx sir dame dr prof')
/** What a country and its leader both have: "the US administration" is "the Trump administration". */
const STATES = wordSet('administration government officials side presidency')

/** Returns true for another name. */
export function name(gap: Gap): boolean {
  const namesWithoutTitles = (tokens: readonly Token[]) => namesIn(tokens).filter(({ fold }) => !HONORIFICS.has(fold))
  const [pageNames, originalNames] = [namesWithoutTitles(gap.page), namesWithoutTitles(gap.original)]
  if (pageNames.length === 0 || originalNames.length === 0) return false
  const isStateName = (tokens: readonly Token[]) => nationsIn(tokens).length > 0
  if (STATES.has(gap.next.page?.fold ?? '') && isStateName(pageNames) !== isStateName(originalNames)) return false
  const foreignNames = pageNames.filter((token) => !foldsOf(gap.unpaired.original).has(token.fold))
  const lostNames = originalNames.filter((token) => !foldsOf(gap.unpaired.page).has(token.fold))
  if (foreignNames.length === 0 || lostNames.length === 0) return false
  // The same office: "Premier" for "Prime Minister".
  if (isOffice(gap) && foreignNames.every((token) => lostNames.some((lost) => areSame(token, lost)))) return false
  if (foreignNames.every((token) => lostNames.some((lost) => isMisspeltMonth(token, lost)))) return false
  if (isAbbreviation(pageNames, originalNames) || isAbbreviation(originalNames, pageNames)) return false
  return gap.page.length <= MAX_TIGHT + 2 && gap.original.length <= MAX_TIGHT + 4
}

/** Returns true for what is left of a month, "Set" of "Sept": no other name, and no other month. */
const isMisspeltMonth = (token: Token, { fold }: Token): boolean =>
  classesOf(fold).includes('month') &&
  !classesOf(token.fold).includes('month') &&
  token.fold[0] === fold[0] &&
  hasLetters(fold, token.fold)

/** Returns true for "EU" and European Union, "Sgt" and Sergeant. */
function isAbbreviation(short: readonly Token[], long: readonly Token[]): boolean {
  const [word] = short
  if (short.length !== 1 || !word) return false
  const initials = long.map(({ fold }) => fold[0]).join('')
  if (long.length > 1 && initials.includes(word.fold)) return true
  const [firstWord] = long
  return (
    !!firstWord &&
    firstWord.fold[0] === word.fold[0] &&
    word.fold.length <= firstWord.fold.length / 2 &&
    hasLetters(firstWord.fold, word.fold)
  )
}

/** Returns true if a word has all letters of a shorter one in their order. */
function hasLetters(long: string, short: string): boolean {
  let matchCount = 0
  for (const letter of long) if (letter === short[matchCount]) matchCount++
  return matchCount === short.length
}

const FIRST_PERSON = wordSet('i me my mine myself')
const THIRD_PERSON = wordSet('he she him her his hers they them their')

/** Returns true if "I" or "me" replaces a name or a pronoun of the third person. */
export function person({ page, original }: Gap): boolean {
  const speaks = page.some(({ fold }) => FIRST_PERSON.has(fold)) && !original.some(({ fold }) => FIRST_PERSON.has(fold))
  return speaks && original.some((token) => isName(token) || THIRD_PERSON.has(token.fold))
}

/** Returns true if a negation was lost or added, and the other side does not express it in other words. */
export function negation({ fullSides, context }: Gap): boolean {
  const countStrong = (tokens: readonly Token[]) => negationsIn(tokens).filter(({ strong }) => strong).length
  const countNegations = (tokens: readonly Token[]) => negationsIn(tokens).length
  const [pageCount, originalCount] = [countStrong(fullSides.page), countStrong(fullSides.original)]
  if (pageCount === originalCount) return false
  if (countNegations(pageCount > 0 ? fullSides.original : fullSides.page) > 0) return false
  if (fullSides.page.length > MAX_TIGHT || fullSides.original.length > MAX_TIGHT) return false
  // A negation that moved a few words is still there.
  if (countStrong(context.page) === countStrong(context.original)) return false
  return !(pageCount > 0 ? isOnly(context.page, context.original) : isOnly(context.original, context.page))
}

const LIMITS = wordSet('until till unless before without since')

/** Returns true for "not until" and "only when", "not unless" and "only if", "not since" and "last in". */
function isOnly(negated: readonly Token[], other: readonly Token[]): boolean {
  const count = (tokens: readonly Token[], holds: (fold: string) => boolean) =>
    tokens.filter(({ fold }) => holds(fold)).length
  const isLimit = (fold: string) => LIMITS.has(fold)
  const isOnlyWord = (fold: string) => fold === 'only' || fold === 'last'
  return count(negated, isLimit) > count(other, isLimit) && count(other, isOnlyWord) > count(negated, isOnlyWord)
}

/**
 * Returns true if one side negates the opposite of what the other says: "not discouraged" for "undeterred", "legal" for
 * "not unlawful". Of the two opposites one must be a negation itself: what was "not raised" need not have been "cut".
 * @param isKnown whether the lexicon has a word of the page and one of the original as opposites
 */
export function isTurnedTwice(gap: Gap, isKnown: (page: string, original: string) => boolean): boolean {
  const isNegated = (tokens: readonly Token[]) => negationsIn(tokens).some(({ strong }) => strong)
  if (isNegated(gap.page) === isNegated(gap.original)) return false
  const isNegative = (word: Token) => negationsIn([word]).some(({ strong }) => !strong)
  return somePair(gap, (pageWord, originalWord) => {
    const [a, b] = [pageWord.fold, originalWord.fold]
    if (isPrefixed(a, b, gap.lemma) || isPrefixed(b, a, gap.lemma)) return true
    return (isNegative(pageWord) || isNegative(originalWord)) && (isKnown(a, b) || areOpposites(a, b, gap.lemma))
  })
}

/** Returns true if two phrases were swapped: who did it and to whom, from where and where to. */
export const swap = ({ isSwapped, fullSides }: Gap): boolean =>
  isSwapped && fullSides.page.some(({ fold }) => !isFunctionWord(fold))

/** Returns true if both sides consist of numbers: "46 goals in 31 games" has others, whoever did it. */
export const areNumbers = ({ fullSides: { page, original } }: Gap): boolean =>
  [...page, ...original].every(({ fold }) => isQuantity(fold))

/** Returns true if "vice", "deputy" or "former" was lost or added before an office. */
export function rank({ fullSides: { page, original }, next }: Gap): boolean {
  const [word] = page.length === 0 ? original : page
  if (!word || page.length + original.length !== 1 || !isRankModifier(word.fold)) return false
  return [next.page, next.original].every((token) => !!token && classesOf(token.fold).includes('office'))
}

/** Returns true for an opposite: raised for reduced, disconnecting for reconnecting. */
export function opposite(gap: Gap): boolean {
  if (gap.page.length > MAX_TIGHT || gap.original.length > MAX_TIGHT) return false
  const isTurned = negationsIn(gap.page).length !== negationsIn(gap.original).length
  return (
    !isTurned && somePair(gap, (pageWord, originalWord) => areOpposites(pageWord.fold, originalWord.fold, gap.lemma))
  )
}

/** What another member of a class is called, where that says more than "another term". */
const CLASS_SIGNALS: Readonly<Record<string, Signal>> = {
  office: 'role',
  rank: 'role',
  pronoun: 'person',
  ordinal: 'number',
  direction: 'opposite',
  height: 'opposite',
  level: 'opposite',
  side: 'opposite',
  hand: 'opposite'
}

/** Returns the signal for another member of a closed class: another month, office, department, direction. */
export function otherMember(gap: Gap): Signal | undefined {
  if (!isTight(gap) || somePair(gap, areSame)) return undefined
  let className: string | undefined
  somePair(gap, (pageWord, originalWord) => {
    className = compareInClass(pageWord.fold, originalWord.fold)
    return className !== undefined
  })
  return className === undefined ? undefined : (CLASS_SIGNALS[className] ?? 'class')
}

/** Returns true for two words that stand for each other within a class: "premier" and "prime". */
const areSame = (a: Token, b: Token): boolean => compareInClass(a.fold, b.fold) === 'same'

/** Returns true if what the original names is an office or a rank: "Governor", "Deputy"; not "Engineers", an agency. */
export const isOffice = ({ original }: Gap): boolean =>
  namesIn(original).every(
    ({ fold }) => !fold.endsWith('s') && classesOf(fold).some((name) => CLASS_SIGNALS[name] === 'role')
  )

/** Returns true if `holds` is true for two different words, one of each side. */
function somePair({ page, original }: Gap, holds: (pageWord: Token, originalWord: Token) => boolean): boolean {
  return page.some((pageWord) =>
    original.some((originalWord) => pageWord.fold !== originalWord.fold && holds(pageWord, originalWord))
  )
}
