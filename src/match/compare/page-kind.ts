/**
 * Decides from all differences together whether a machine rewrote the page. A single sign may be chance; what decides is
 * who most likely leaves these signs in these numbers: an editor moves phrases and contracts them, a round trip turns
 * compounds into phrases with "of", a spinner replaces single words and leaves the rest as it was.
 */
import type { JudgedSection } from './compare'
import { SIGNS, type Sign } from './signs'

export interface PageKind {
  isMachineMade: boolean
  /** How much likelier a machine is to have made the page than an editor, as a natural logarithm. */
  logOdds: number
}

/**
 * How often each sign occurs per hundred words of a page that was edited, translated there and back, spun with a
 * thesaurus, or spun with a dictionary of phrases; counted on 23, 49, 29 and 7 copies of seven stories.
 */
const RATES: Readonly<Record<Sign, readonly [edited: number, roundTrip: number, thesaurus: number, phrases: number]>> =
  {
    nonword: [0.018, 0.092, 0.0049, 0.016],
    doubled: [0.0061, 0.048, 0.0049, 0.031],
    'ill-formed': [0.0061, 0.057, 0.12, 0.12],
    notation: [0.57, 0.31, 0.068, 0.047],
    form: [0.22, 1.6, 0.14, 0.078],
    'long-move': [0.22, 0.021, 0.0049, 0.016],
    'short-move': [1.1, 0.68, 0.0049, 0.016],
    'of-compound': [0.067, 1.6, 0.0049, 0.016],
    genitive: [0.03, 0.29, 0.0049, 0.016],
    article: [0.091, 0.18, 0.0097, 0.016],
    'function-word': [0.68, 1, 0.25, 0.16],
    'pronoun-swap': [0.024, 0.29, 0.0049, 0.016],
    'preposition-swap': [0.12, 0.53, 0.0049, 0.016],
    'function-swap': [0.34, 1, 0.039, 0.25],
    'rare-sense': [0.18, 0.98, 3.7, 0.5],
    synonym: [0.3, 1, 1.4, 0.73],
    near: [0.29, 0.84, 0.27, 0.85],
    unrelated: [0.73, 2.5, 0.62, 1.7],
    'one-for-more': [0.46, 1, 0.77, 0.37],
    phrase: [0.2, 1.2, 0.044, 0.4],
    'left-out': [0.055, 0.006, 0.0049, 0.016],
    added: [0.32, 1.1, 0.72, 0.22],
    lost: [0.49, 0.86, 0.0049, 0.016],
    'name-to-word': [0.018, 0.042, 0.0049, 0.016]
  }
const MAKERS = { edited: 0, roundTrip: 1, thesaurus: 2, phrases: 3 } as const
/** Factors on the rates of edited pages: lightly edited ones have fewer of all signs, heavily edited ones more. */
const TOUCHES = [1 / 6, 1, 1.2]

/** A page with fewer signs is taken for fluent: they may be chance. */
const MIN_SIGNS = 8

/** Decides how a page was made from the signs of all its differences. */
export function pageKind(sections: readonly JudgedSection[]): PageKind {
  const { counts, words } = signsOf(sections)
  const likelihood = (maker: number, touch = 1) =>
    SIGNS.reduce(
      (sum, sign) => sum + logChance(counts.get(sign) ?? 0, ((RATES[sign][maker] ?? 0) * touch * words) / 100),
      0
    )
  const fluent = Math.max(...TOUCHES.map((touch) => likelihood(MAKERS.edited, touch)))
  const machine = Math.max(likelihood(MAKERS.roundTrip), likelihood(MAKERS.thesaurus), likelihood(MAKERS.phrases))
  const logOdds = machine - fluent
  const signs = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return { isMachineMade: signs >= MIN_SIGNS && logOdds > 0, logOdds }
}

/**
 * Logarithm of the probability of `count` if `mean` is expected. Geometric, because pages vary more than Poisson
 * allows.
 */
const logChance = (count: number, mean: number) => count * Math.log(mean / (1 + mean)) - Math.log(1 + mean)

/** Counts the signs of each kind. The same difference counts once, however often it occurs. */
function signsOf(sections: readonly JudgedSection[]): { counts: Map<Sign, number>; words: number } {
  const keys = new Set<string>()
  const counts = new Map<Sign, number>()
  let words = 0
  for (const { section, differences } of sections) {
    words += section.page.length
    for (const { judgement, page, original } of differences) {
      const { sign } = judgement
      if (!sign) continue
      const phrase = (tokens: typeof section.page, { first, end }: typeof page) =>
        tokens
          .slice(first, end)
          .map(({ fold }) => fold)
          .join(' ')
      const key = `${sign} ${phrase(section.page, page)}<${phrase(section.original, original)}`
      if (keys.has(key)) continue
      keys.add(key)
      counts.set(sign, (counts.get(sign) ?? 0) + 1)
    }
  }
  return { counts, words }
}
