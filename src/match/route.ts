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
 * So many different tells must stand in the page: one is chance, two may be one editor's slips, three are what a reader
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
  printed: string[]
  meant: string[]
}

/** A tell in the page. */
interface Hit {
  tell: Tell
  printed: string
  key: string
}

/** The way a copy was probably made, or null where its findings leave it open. */
export function routeOf(findings: readonly PassageFinding[], routes: readonly Route[]): RouteFinding | null {
  const tells = ownTells(routes)
  const found = new Map<Tell, Hit>()
  for (const finding of findings) {
    for (const hit of hitsIn(finding, tells)) if (!found.has(hit.tell)) found.set(hit.tell, hit)
  }
  const hits = routes.map((_, route) => [...found.values()].filter(({ tell }) => tell.route === route))
  const ranked = hits.map((list, route) => ({ list, route })).sort((a, b) => b.list.length - a.list.length)
  const [best, second] = ranked
  const route = routes[best?.route ?? -1]
  const others = second?.list.length ?? 0
  if (!best || !route || best.list.length < ENOUGH || best.list.length < others * CLEARLY_MORE) return null
  const shown = best.list.sort((a, b) => a.tell.rank - b.tell.rank).slice(0, ENOUGH)
  return {
    id: route.id,
    tells: shown.map(({ tell, printed, key }) => ({ printed, meant: route.tells[tell.rank]?.meant ?? '', key }))
  }
}

/** Tells by the first word of what is printed. */
type Tells = Map<string, Tell[]>

/** All tells but those that several routes have. */
const ownTells = once((routes: readonly Route[]): Tells => {
  const all = routes.flatMap((route, r) =>
    route.tells.map(
      ({ printed, meant }, rank): Tell => ({ route: r, rank, printed: stemsOf(printed), meant: stemsOf(meant) })
    )
  )
  const name = ({ printed, meant }: Tell) => `${printed.join()}: ${meant.join()}`
  const routesOf = new Map<string, Set<number>>()
  for (const tell of all) routesOf.set(name(tell), (routesOf.get(name(tell)) ?? new Set()).add(tell.route))
  const own: Tells = new Map()
  for (const tell of all) {
    const [first = ''] = tell.printed
    if (routesOf.get(name(tell))?.size === 1) own.set(first, [...(own.get(first) ?? []), tell])
  }
  return own
})

/**
 * The tells of one finding. Where the words of one are among the words of another, as "prices" in "price lists", the
 * longer one is there and the shorter is not.
 */
function hitsIn({ quote, correction, key }: PassageFinding, tells: Tells): Hit[] {
  const text = spelt(quote)
  const words = wordsOf(text)
  const there = words.fold.map(stem)
  const wanted = stemsOf(correction)
  const hits = there.flatMap((word, from) =>
    (tells.get(word) ?? []).flatMap((tell) => {
      const to = from + tell.printed.length
      if (runAt(there.slice(from, to), tell.printed) < 0) return []
      if (runAt(wanted, tell.meant) < 0 || runAt(wanted, tell.printed) >= 0) return []
      return [{ tell, from, to, printed: text.slice(words.start[from] ?? 0, words.end[to - 1]), key }]
    })
  )
  const isInside = (a: { from: number; to: number }, b: { from: number; to: number }) =>
    b.from <= a.from && a.to <= b.to && a.to - a.from < b.to - b.from
  return hits.filter((hit) => !hits.some((other) => isInside(hit, other)))
}
