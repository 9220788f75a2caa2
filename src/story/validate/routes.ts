/** Checks the tells of routes, so that each can be found in a page. Works on unchecked data. */

import { type Path, type Problems, property, show } from './problems'
import { type Entry, entriesOf } from './references'

/** Every tell prints other words than were meant, stands once in its route, and means words of the original. */
export function proveRoutes(problems: Problems): void {
  proveRouteOfCopy(problems)
  const original = originalWords(problems.data)
  for (const route of entriesOf(problems.data, 'routes')) {
    const first = new Map<string, Path>()
    for (const tell of entriesOf(route.value, 'tells', route.path)) proveTell(problems, tell, first, original)
  }
}

function proveRouteOfCopy(problems: Problems): void {
  const routeId = property(property(problems.data, 'copy'), 'route')
  const routeIds = entriesOf(problems.data, 'routes').map(({ value }) => property(value, 'id'))
  if (typeof routeId !== 'string' || routeIds.includes(routeId)) return
  problems.add(['copy', 'route'], `${show(routeId)} is no route of this story: name one of them or remove it`)
}

function proveTell(problems: Problems, { path, value }: Entry, first: Map<string, Path>, original: string[]): void {
  const printedWords = property(value, 'printed')
  const meantWords = property(value, 'meant')
  if (typeof printedWords !== 'string' || typeof meantWords !== 'string') return
  if (plain(printedWords) === plain(meantWords)) {
    problems.add([...path, 'printed'], 'is the same as what was meant: it tells nothing, remove it')
  } else if (!original.some((words) => words.includes(plain(meantWords)))) {
    const remedy = 'use words that the page is corrected to'
    problems.add([...path, 'meant'], `${show(meantWords)} does not occur in the original: ${remedy}`)
  }
  const key = `${plain(printedWords)}\n${plain(meantWords)}`
  const firstUse = first.get(key)
  if (firstUse === undefined) first.set(key, path)
  else problems.add([...path, 'printed'], `is a tell of this route already, ${problems.field(firstUse)}: remove one`)
}

/** The words of the original's paragraphs and of the corrections, which put them in the place of what is printed. */
function originalWords(data: unknown): string[] {
  const texts = entriesOf(data, 'original').map(({ value }) => value)
  const corrections = entriesOf(data, 'passages').map(({ value }) => property(value, 'correction'))
  return [...texts, ...corrections].flatMap((text) => (typeof text === 'string' ? [plain(text)] : []))
}

/** Returns the words without case and punctuation, with a blank on both sides so that only whole words match. */
const plain = (text: string) =>
  ` ${
    text
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `
