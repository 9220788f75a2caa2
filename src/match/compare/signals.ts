/**
 * Reasons to judge a difference, each by itself: small, named, and blind to the others. What they go by are closed classes
 * of words, values and polarity; the strengths that were measured for them stand in CONTRIBUTING.md.
 */
import { classesOf, compareInClass, isRankModifier } from '../../language/classes'
import { isFunctionWord } from '../../language/function-words'
import { nationsIn } from '../../language/nations'
import { negationsIn } from '../../language/negation'
import { areOpposites } from '../../language/scales'
import type { Token } from '../../language/tokens'
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
  | 'lost'
  | 'added'
  | 'reworded'

/** Sides of more words than these are a sentence in other words; which word stands for which cannot be told. */
const MAX_TIGHT = 4

const isTight = ({ whole: { page, original } }: Gap): boolean =>
  page.length > 0 && original.length > 0 && page.length <= MAX_TIGHT && original.length <= MAX_TIGHT

/** Another number, percentage, amount, time or year: compared by value, never by notation. */
export function number({ quantities: { page, original } }: Gap): boolean {
  return page.some((ours) => original.some((theirs) => !(ours.loose && theirs.loose)))
}

/** Another country in place of one: names, people and capitals of the same country stand for each other. */
export function nation({ page, original, unpaired }: Gap): boolean {
  const set = (tokens: readonly Token[]) => new Set(nationsIn(tokens).map((found) => found.nation))
  const [ours, theirs] = [set(page), set(original)]
  const [allOurs, allTheirs] = [set(unpaired.page), set(unpaired.original)]
  const isForeign = [...ours].some((n) => !theirs.has(n) && !allTheirs.has(n))
  const isLost = [...theirs].some((n) => !ours.has(n) && !allOurs.has(n))
  return isForeign && isLost
}

const HONORIFICS = new Set('mr mrs ms miss mx sir dame dr prof'.split(' '))
/** What a country has, and those who lead it: "the US administration" is "the Trump administration". */
const STATES = new Set('administration government officials side presidency'.split(' '))

/** A name where the original has another one. */
export function name(gap: Gap): boolean {
  const named = (tokens: readonly Token[]) => namesIn(tokens).filter(({ fold }) => !HONORIFICS.has(fold))
  const [ours, theirs] = [named(gap.page), named(gap.original)]
  const isStateName = (tokens: readonly Token[]) => nationsIn(tokens).length > 0
  if (STATES.has(gap.next.page?.fold ?? '') && isStateName(ours) !== isStateName(theirs)) return false
  const known = new Set(gap.unpaired.original.map(({ fold }) => fold))
  const there = new Set(gap.unpaired.page.map(({ fold }) => fold))
  const foreign = ours.filter((token) => !known.has(token.fold))
  const lost = theirs.filter((token) => !there.has(token.fold))
  if (foreign.length === 0 || lost.length === 0) return false
  if (isAbbreviation(ours, theirs) || isAbbreviation(theirs, ours)) return false
  return gap.page.length <= MAX_TIGHT + 2 && gap.original.length <= MAX_TIGHT + 4
}

/** "EU" for European Union, "Sgt" for Sergeant. */
function isAbbreviation(short: readonly Token[], long: readonly Token[]): boolean {
  const [only] = short
  if (short.length !== 1 || !only || long.length === 0) return false
  const initials = long.map(({ fold }) => fold[0]).join('')
  if (long.length > 1 && initials.includes(only.fold)) return true
  const [first] = long
  return !!first && first.fold !== only.fold && first.fold[0] === only.fold[0] && isSubsequence(only.fold, first.fold)
}

function isSubsequence(short: string, long: string): boolean {
  let found = 0
  for (const letter of long) if (letter === short[found]) found++
  return found === short.length && short.length <= long.length / 2
}

const FIRST_PERSON = new Set('i me my mine myself'.split(' '))
const THIRD_PERSON = new Set('he she him her his hers they them their'.split(' '))

/** "I" for somebody who is spoken of: the one who acts has become the one who speaks. */
export function person({ page, original }: Gap): boolean {
  const speaks = page.some(({ fold }) => FIRST_PERSON.has(fold)) && !original.some(({ fold }) => FIRST_PERSON.has(fold))
  return speaks && original.some((token) => isName(token) || THIRD_PERSON.has(token.fold))
}

/** A "not" that came or went, with nothing on the other side that says it in other words. */
export function negation({ whole, around }: Gap): boolean {
  const strong = (tokens: readonly Token[]) => negationsIn(tokens).filter((found) => found.strong).length
  const any = (tokens: readonly Token[]) => negationsIn(tokens).length
  const [ours, theirs] = [strong(whole.page), strong(whole.original)]
  if (ours === theirs || (ours > 0 && theirs > 0)) return false
  if (any(ours > 0 ? whole.original : whole.page) > 0) return false
  if (whole.page.length > MAX_TIGHT || whole.original.length > MAX_TIGHT) return false
  // One that changed places, or stands a few words on in another form, is still there.
  return strong(around.page) !== strong(around.original)
}

/** Who did it and whom, from where and where to: two phrases that stand in each other's place. */
export const swap = ({ isSwapped, whole }: Gap): boolean =>
  isSwapped && whole.page.some(({ fold }) => !isFunctionWord(fold))

/** "vice", "deputy", "former" that came or went before an office. */
export function rank({ whole: { page, original }, next }: Gap): boolean {
  const [only, ...more] = page.length === 0 ? original : page
  if (!only || more.length > 0 || page.length + original.length !== 1 || !isRankModifier(only.fold)) return false
  return [next.page, next.original].every((token) => !!token && classesOf(token.fold).includes('office'))
}

/** The opposite on one scale: raised for reduced, disconnecting for reconnecting. */
export function opposite(gap: Gap): boolean {
  if (gap.page.length > MAX_TIGHT || gap.original.length > MAX_TIGHT) return false
  const isTurned = negationsIn(gap.page).length !== negationsIn(gap.original).length
  return !isTurned && somePair(gap, (ours, theirs) => areOpposites(ours.fold, theirs.fold, gap.lemma))
}

/** Another member of a closed class: another month, office, department, direction. */
export function otherMember(gap: Gap): boolean {
  if (!isTight(gap)) return false
  const differs = somePair(gap, (ours, theirs) => compareInClass(ours.fold, theirs.fold) === 'different')
  return differs && !somePair(gap, (ours, theirs) => compareInClass(ours.fold, theirs.fold) === 'same')
}

/** Whether two words, one of each side, stand so to each other. Words that have partners of their own are none. */
function somePair({ page, original }: Gap, holds: (ours: Token, theirs: Token) => boolean): boolean {
  return page.some((ours) => original.some((theirs) => ours.fold !== theirs.fold && holds(ours, theirs)))
}
