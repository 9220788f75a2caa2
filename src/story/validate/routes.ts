/** Checks the tells of routes, so that each can be found in a page. Works on unchecked data. */

import { type Path, type Problems, property, show } from './problems'
import { type Entry, entriesOf } from './references'

/** Reports tells that print what was meant, occur twice in their route, or mean words that no correction contains. */
export function proveRoutes(problems: Problems): void {
  proveRouteOfCopy(problems)
  const corrections = correctionsOf(problems.data)
  for (const route of entriesOf(problems.data, 'routes')) {
    const first = new Map<string, Path>()
    for (const tell of entriesOf(route.value, 'tells', route.path)) proveTell(problems, tell, first, corrections)
  }
}

function proveRouteOfCopy(problems: Problems): void {
  const routeId = property(property(problems.data, 'copy'), 'route')
  const routeIds = entriesOf(problems.data, 'routes').map(({ value }) => property(value, 'id'))
  if (typeof routeId !== 'string' || routeIds.includes(routeId)) return
  problems.add(['copy', 'route'], `${show(routeId)} is no route of this story: name one of them or remove it`)
}

function proveTell(problems: Problems, { path, value }: Entry, first: Map<string, Path>, corrections: string[]): void {
  const printed = property(value, 'printed')
  const meant = property(value, 'meant')
  if (typeof printed !== 'string' || typeof meant !== 'string') return
  if (plain(printed) === plain(meant)) {
    problems.add([...path, 'printed'], 'is the same as what was meant: it tells nothing, remove it')
  } else if (!corrections.some((words) => words.includes(plain(meant)))) {
    const remedy = 'use words that the page is corrected to'
    problems.add([...path, 'meant'], `${show(meant)} stands in no correction and no fact: ${remedy}`)
  }
  const key = `${plain(printed)}\n${plain(meant)}`
  const firstUse = first.get(key)
  if (firstUse === undefined) first.set(key, path)
  else problems.add([...path, 'printed'], `is a tell of this route already, ${problems.field(firstUse)}: remove one`)
}

/** Returns the corrections of all passages and the quotes of all facts, as plain words. */
function correctionsOf(data: unknown): string[] {
  const words = (list: string, key: string) => entriesOf(data, list).map(({ value }) => property(value, key))
  return [...words('passages', 'correction'), ...words('facts', 'quote')]
    .filter((text) => typeof text === 'string')
    .map(plain)
}

/** Returns the words without case and punctuation, with a blank on both sides so that only whole words match. */
const plain = (text: string) =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `
