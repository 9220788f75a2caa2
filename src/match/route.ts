/**
 * Which way a copy was garbled, from words that only that way leaves behind: French perdue is "lost", Italian perde
 * "loses". The words are the story's data. Refuses rather than guesses.
 */

import type { Route } from '../story/schema'
import type { PassageFinding, RouteFinding } from './report'
import { once } from './text/memoize'
import { spelt } from './text/normalise'
import { stem, stemsOf } from './text/stem'
import { runAt, wordsOf } from './text/words'

/**
 * So many different tells must stand in the page: one is chance, two may be an editor's mistakes, three are what a reader
 * is shown. On the golden pages the right route has 6 (half a copy) to 23 and no other has any, but the lists were
 * written with those pages in view: a new page will have fewer.
 */
const ENOUGH = 3
/**
 * … and so many times as many as of any other route. Neighbouring languages share words that no list has in full: a
 * page by way of a language without a list shows a few tells of each of its neighbours, none of them by far the most.
 */
const CLEARLY_MORE = 2

interface Tell {
  route: number
  /** Its place in the route's list. */
  rank: number
  garbledStems: string[]
  originalStems: string[]
}

/** A tell in the page. */
interface Hit {
  tell: Tell
  quote: string
  key: string
}

/** The way a copy was probably made, or null where its findings leave it open. */
export function routeOf(findings: readonly PassageFinding[], routes: readonly Route[]): RouteFinding | null {
  if (routes.length === 0) return null
  const tells = distinctTells(routes)
  const firstHits = new Map<Tell, Hit>()
  for (const finding of findings) {
    for (const hit of hitsIn(finding, tells)) if (!firstHits.has(hit.tell)) firstHits.set(hit.tell, hit)
  }
  const hits = routes.map((_, route) => [...firstHits.values()].filter(({ tell }) => tell.route === route))
  const ranked = hits.map((list, route) => ({ list, route })).sort((a, b) => b.list.length - a.list.length)
  const [best, second] = ranked
  const route = routes[best?.route ?? -1]
  const runnerUpCount = second?.list.length ?? 0
  if (!best || !route || best.list.length < ENOUGH || best.list.length < runnerUpCount * CLEARLY_MORE) return null
  const topHits = best.list.sort((a, b) => a.tell.rank - b.tell.rank).slice(0, ENOUGH)
  return {
    id: route.id,
    tells: topHits.map(({ tell, quote, key }) => ({ printed: quote, meant: route.tells[tell.rank]?.meant ?? '', key }))
  }
}

/** Tells by the first word of what is printed. */
type Tells = Map<string, Tell[]>

/** All tells but those that several routes have. */
const distinctTells = once((routes: readonly Route[]): Tells => {
  const allTells = routes.flatMap((route, r) =>
    route.tells.map(
      (entry, rank): Tell => ({
        route: r,
        rank,
        garbledStems: stemsOf(entry.printed),
        originalStems: stemsOf(entry.meant)
      })
    )
  )
  const name = (tell: Tell) => `${tell.garbledStems.join()}: ${tell.originalStems.join()}`
  const routesOf = new Map<string, Set<number>>()
  for (const tell of allTells) routesOf.set(name(tell), (routesOf.get(name(tell)) ?? new Set()).add(tell.route))
  const byFirstStem: Tells = new Map()
  for (const tell of allTells) {
    const [first = ''] = tell.garbledStems
    if (routesOf.get(name(tell))?.size === 1) byFirstStem.set(first, [...(byFirstStem.get(first) ?? []), tell])
  }
  return byFirstStem
})

/**
 * The tells of one finding. Where the words of one are among the words of another, as "prices" in "price lists", the
 * longer one is there and the shorter is not.
 */
function hitsIn({ quote, correction, key }: PassageFinding, tells: Tells): Hit[] {
  const text = spelt(quote)
  const words = wordsOf(text)
  const quoteStems = words.fold.map(stem)
  const correctionStems = stemsOf(correction)
  const hits = quoteStems.flatMap((word, first) =>
    (tells.get(word) ?? []).flatMap((tell) => {
      const end = first + tell.garbledStems.length
      if (runAt(quoteStems.slice(first, end), tell.garbledStems) < 0) return []
      if (runAt(correctionStems, tell.originalStems) < 0 || runAt(correctionStems, tell.garbledStems) >= 0) return []
      return [{ tell, first, end, quote: text.slice(words.start[first] ?? 0, words.end[end - 1]), key }]
    })
  )
  const isInside = (a: (typeof hits)[number], b: (typeof hits)[number]) =>
    b.first <= a.first && a.end <= b.end && a.end - a.first < b.end - b.first
  return hits.filter((hit) => !hits.some((otherHit) => isInside(hit, otherHit)))
}
