/** Checks the references between the entries of a story file: ids, evidence, dates. Works on unchecked data. */

import { closestWord } from './nearest'
import { type Path, type Problems, property, show } from './problems'

/** The lists whose entries have ids. */
const WITH_ID = ['passages', 'routes', 'entities', 'notes', 'slips'] as const

/** An entry of a list, with its path. */
export interface Entry {
  path: Path
  value: unknown
}

/** Returns the entries of the list under a key; empty if there is no list. */
export function entriesOf(map: unknown, key: string, path: Path = []): Entry[] {
  const list = property(map, key)
  return Array.isArray(list) ? list.map((value: unknown, index) => ({ path: [...path, key, index], value })) : []
}

/** Reports ids that occur more than once in a list. */
export function proveIds(problems: Problems): void {
  for (const list of WITH_ID) {
    const first = new Map<unknown, Path>()
    for (const { path, value } of entriesOf(problems.data, list)) {
      const id = property(value, 'id')
      const firstUse = first.get(id)
      if (typeof id !== 'string') continue
      if (firstUse === undefined) first.set(id, path)
      else problems.add([...path, 'id'], `${show(id)} is the id of ${problems.field(firstUse)} too: give each its own`)
    }
  }
}

/** Reports evidence that names no source, and sources that nothing cites. */
export function proveEvidence(problems: Problems): void {
  const sources = property(problems.data, 'sources')
  if (typeof sources !== 'object' || sources === null) return
  const sourceIds = Object.keys(sources)
  const unused = new Set(sourceIds)
  const copy = { path: ['copy'], value: property(problems.data, 'copy') }
  for (const { path, value } of [copy, ...WITH_ID.flatMap((list) => entriesOf(problems.data, list))]) {
    for (const id of entriesOf(value, 'evidence', path)) {
      if (typeof id.value !== 'string') continue
      unused.delete(id.value)
      if (sourceIds.includes(id.value)) continue
      const close = closestWord(id.value, sourceIds)
      const remedy = close === undefined ? 'add it there' : `did you mean ${close}?`
      problems.add(id.path, `${show(id.value)} is not in sources: ${remedy}`)
    }
  }
  for (const id of unused) problems.add(['sources', id], 'is named as evidence nowhere: name it or remove it')
}

/** Reports corrections that change nothing, and accepted wordings that are the garbled one. */
export function proveChanges(problems: Problems): void {
  for (const { path, value } of entriesOf(problems.data, 'passages')) {
    const quote = property(value, 'quote')
    if (typeof quote !== 'string') continue
    if (property(value, 'correction') === quote) {
      problems.add([...path, 'correction'], 'is the same as the quote: correct it or remove the passage')
    }
    for (const firstUse of entriesOf(value, 'accept', path)) {
      if (firstUse.value === quote) problems.add(firstUse.path, 'is the same as the quote: remove it')
    }
  }
}

/** Reports full dates that are no days of the calendar; the schema checks only their form. */
export function proveDates(problems: Problems): void {
  const sources = sourceIdsOf(problems).map((id) => ['sources', id, 'date'])
  const ofNotes = entriesOf(problems.data, 'notes').flatMap(({ path, value }) => entriesOf(value, 'dates', path))
  const paths = [['version'], ['published'], ...sources, ...ofNotes.map(({ path }) => path)]
  for (const path of paths) {
    const dates = path.reduce<unknown>((value, key) => property(value, key as string), problems.data)
    for (const date of typeof dates === 'string' ? dates.split('/') : []) {
      if (isNoDay(date)) problems.add(path, `${show(date)} is not a day of the calendar: correct it`)
    }
  }
}

function isNoDay(date: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return false
  const day = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(day.getTime()) || !day.toISOString().startsWith(date)
}

/** Reports translated titles of sources whose language is not named. */
export function proveTranslations(problems: Problems): void {
  for (const id of sourceIdsOf(problems)) {
    const source = property(property(problems.data, 'sources'), id)
    if (property(source, 'translation') !== undefined && property(source, 'language') === undefined)
      problems.add(['sources', id, 'translation'], 'translates a title whose language is not named: add language')
  }
}

function sourceIdsOf({ data }: Problems): string[] {
  const sources = property(data, 'sources')
  return Object.keys(typeof sources === 'object' && sources !== null ? sources : {})
}
