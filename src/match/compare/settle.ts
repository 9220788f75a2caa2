/**
 * Takes out what both sides of a difference say in another notation: quantities, dates, countries, abbreviations, spellings.
 * Done before anything is judged, so that no signal takes "5.2 %" for another number or "U.S." for another country.
 */
import { nationsIn } from '../../language/nations'
import { quantitiesIn, sameQuantity } from '../../language/numbers'
import type { Token } from '../../language/tokens'
import type { TokenRange } from './differences'
import type { WordKnowledge } from './word-knowledge'

interface Sides<T extends Token> {
  page: T[]
  original: T[]
}

/** Returns both sides without what they share. Words are taken out in pairs, one on each side. */
export function settle<T extends Token>(page: readonly T[], original: readonly T[], words: WordKnowledge): Sides<T> {
  let sides: Sides<T> = { page: [...page], original: [...original] }
  if (page.length === 0 || original.length === 0) return sides
  sides = takeOut(sides, quantitiesIn, sameQuantity)
  sides = takeOut(sides, nationsIn, (a, b) => a.nation === b.nation)
  sides = takeOutAbbreviations(sides)
  sides = takeOutJoined(sides, words)
  const single = (tokens: readonly T[]) => tokens.map((token, i) => ({ token, first: i, end: i + 1 }))
  return takeOut(sides, single, (a, b) => words.isSame(b.token.fold, a.token.fold) || sameNotation(a.token, b.token))
}

function takeOut<T extends Token, F extends TokenRange>(
  { page, original }: Sides<T>,
  find: (tokens: readonly T[]) => F[],
  isSame: (a: F, b: F) => boolean
): Sides<T> {
  const originalItems = find(original)
  const settled: { page: TokenRange[]; original: TokenRange[] } = { page: [], original: [] }
  for (const pageItem of find(page)) {
    const i = originalItems.findIndex((candidate) => isSame(pageItem, candidate))
    if (i < 0) continue
    settled.page.push(pageItem)
    settled.original.push(...originalItems.splice(i, 1))
  }
  const rest = (tokens: readonly T[], ranges: readonly TokenRange[]) =>
    tokens.filter((_, i) => !ranges.some(({ first, end }) => i >= first && i < end))
  return { page: rest(page, settled.page), original: rest(original, settled.original) }
}

/** Takes out words that one side writes as one and the other as two: per cent and percent, north-east and northeast. */
function takeOutJoined<T extends Token>({ page, original }: Sides<T>, words: WordKnowledge): Sides<T> {
  const dropRange = (tokens: readonly T[], start: number, end: number) => tokens.filter((_, i) => i < start || i >= end)
  for (const [p, pageWord] of page.entries()) {
    for (const [o, originalWord] of original.entries()) {
      const [next, following] = [page[p + 1], original[o + 1]]
      if (following && words.joins([pageWord.fold], [originalWord.fold, following.fold]))
        return { page: dropRange(page, p, p + 1), original: dropRange(original, o, o + 2) }
      if (next && words.joins([pageWord.fold, next.fold], [originalWord.fold]))
        return { page: dropRange(page, p, p + 2), original: dropRange(original, o, o + 1) }
    }
  }
  return { page, original }
}

/** Words and signs with several notations. */
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
  'twitter x',
  'zero no',
  'zero nothing'
].map((line) => new Set(line.split(' ')))

const sameNotation = (a: Token, b: Token) => NOTATIONS.some((notation) => notation.has(a.fold) && notation.has(b.fold))

/** Takes out an abbreviation and the words it stands for: EU and European Union, CEO and chief executive. */
function takeOutAbbreviations<T extends Token>({ page, original }: Sides<T>): Sides<T> {
  const [shorter, longer] = page.length <= original.length ? [page, original] : [original, page]
  for (const [position, { text, fold }] of shorter.entries()) {
    if (fold.length < 2 || text !== text.toUpperCase() || !/^\p{L}+$/u.test(fold)) continue
    for (let first = 0; first + fold.length - 1 <= longer.length; first++) {
      for (const length of [fold.length, fold.length - 1]) {
        const words = longer.slice(first, first + length)
        if (length < 2 || words.map((word) => word.fold[0]).join('') !== fold.slice(0, length)) continue
        const rest = {
          short: shorter.filter((_, i) => i !== position),
          long: longer.filter((_, i) => i < first || i >= first + length)
        }
        return page.length <= original.length
          ? { page: rest.short, original: rest.long }
          : { page: rest.long, original: rest.short }
      }
    }
  }
  return { page, original }
}
