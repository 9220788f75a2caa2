/**
 * What both sides of a difference say in another notation: quantities, dates, countries, abbreviations, spellings. It is
 * settled before anything is judged, so that no signal takes "5.2 %" for another number or "U.S." for another country.
 */
import { nationsIn } from '../../language/nations'
import { quantitiesIn, sameQuantity } from '../../language/numbers'
import type { Token } from '../../language/tokens'
import type { WordKnowledge } from './word-knowledge'

interface Sides<T extends Token> {
  page: T[]
  original: T[]
}

/** Both sides without what they have in common. Words are taken out pairwise: one of a kind for one. */
export function settle<T extends Token>(page: readonly T[], original: readonly T[], words: WordKnowledge): Sides<T> {
  let sides: Sides<T> = { page: [...page], original: [...original] }
  sides = takeOut(sides, quantitiesIn, sameQuantity)
  sides = takeOut(sides, nationsIn, (a, b) => a.nation === b.nation)
  sides = takeOutAbbreviations(sides)
  sides = takeOutJoined(sides, words)
  const single = (tokens: readonly T[]) => tokens.map((token, from) => ({ token, from, to: from + 1 }))
  return takeOut(sides, single, (a, b) => words.isSame(b.token.fold, a.token.fold) || sameNotation(a.token, b.token))
}

interface Found {
  from: number
  to: number
}

function takeOut<T extends Token, F extends Found>(
  { page, original }: Sides<T>,
  find: (tokens: readonly T[]) => F[],
  isSame: (ours: F, theirs: F) => boolean
): Sides<T> {
  const theirs = find(original)
  const gone: { page: Found[]; original: Found[] } = { page: [], original: [] }
  for (const ours of find(page)) {
    const at = theirs.findIndex((other) => isSame(ours, other))
    if (at < 0) continue
    gone.page.push(ours)
    gone.original.push(...theirs.splice(at, 1))
  }
  const rest = (tokens: readonly T[], taken: readonly Found[]) =>
    tokens.filter((_, i) => !taken.some(({ from, to }) => i >= from && i < to))
  return { page: rest(page, gone.page), original: rest(original, gone.original) }
}

/** A word beside the same one written in two: per cent and percent, north-east and northeast. */
function takeOutJoined<T extends Token>({ page, original }: Sides<T>, words: WordKnowledge): Sides<T> {
  const without = (tokens: readonly T[], from: number, to: number) => tokens.filter((_, i) => i < from || i >= to)
  for (const [p, ours] of page.entries()) {
    for (const [o, theirs] of original.entries()) {
      const [next, following] = [page[p + 1], original[o + 1]]
      if (following && words.joins([ours.fold], [theirs.fold, following.fold]))
        return { page: without(page, p, p + 1), original: without(original, o, o + 2) }
      if (next && words.joins([ours.fold, next.fold], [theirs.fold]))
        return { page: without(page, p, p + 2), original: without(original, o, o + 1) }
    }
  }
  return { page, original }
}

/** Words and signs that are written in more than one way. */
const NOTATIONS = [
  '% percent pct',
  '& and',
  'mr mister',
  'dr doctor',
  'gen general',
  'sgt sergeant',
  'col colonel',
  'lt lieutenant',
  'capt captain',
  'gov governor',
  'sen senator',
  'rep representative',
  'prof professor',
  'st saint',
  'vs versus',
  'dept department',
  'jan january',
  'feb february',
  'mar march',
  'apr april',
  'aug august',
  'sept sep september',
  'oct october',
  'nov november',
  'dec december',
  'ceo chief',
  'twitter x'
].map((line) => new Set(line.split(' ')))

const sameNotation = (a: Token, b: Token) => NOTATIONS.some((notation) => notation.has(a.fold) && notation.has(b.fold))

/** An abbreviation beside the words whose initials it has: EU and European Union, CEO and chief executive. */
function takeOutAbbreviations<T extends Token>({ page, original }: Sides<T>): Sides<T> {
  const [shorter, longer] = page.length <= original.length ? [page, original] : [original, page]
  for (const [at, { text, fold }] of shorter.entries()) {
    if (fold.length < 2 || text !== text.toUpperCase() || !/^\p{L}+$/u.test(fold)) continue
    for (let from = 0; from + fold.length - 1 <= longer.length; from++) {
      for (const length of [fold.length, fold.length - 1]) {
        const words = longer.slice(from, from + length)
        if (length < 2 || words.map((word) => word.fold[0]).join('') !== fold.slice(0, length)) continue
        const rest = {
          short: shorter.filter((_, i) => i !== at),
          long: longer.filter((_, i) => i < from || i >= from + length)
        }
        return page.length <= original.length
          ? { page: rest.short, original: rest.long }
          : { page: rest.long, original: rest.short }
      }
    }
  }
  return { page, original }
}
