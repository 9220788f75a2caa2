/** Merges a story that a reader keeps with a newer version of it: what only the earlier one has goes into the newer one. */
import * as v from 'valibot'
import { packText, readPackData } from './load/pack'
import { CONTEXT, putQuotes } from './put-quotes'
import { type PassageEntry, type StoryFile, StoryFileSchema } from './schema'
import { locate } from './validate/locate-quote'

/** A passage and its place in a paragraph of the original. */
interface Placed {
  passage: PassageEntry
  /** Index of the paragraph. */
  paragraph: number
  at: number
}

/** A pack's story file, its passages placed in the original. */
interface Version {
  file: StoryFile
  placed: Placed[]
}

/**
 * Merges two packs. Where both say something of the same words, the newer one holds.
 * @returns the text of the pack, and how many of the earlier passages have no place in the newer original
 * @throws StoryError if a pack is invalid
 */
export function mergePacks(earlierText: string, newerText: string): { text: string; lost: number } {
  const earlier = versionOf(earlierText)
  const newer = versionOf(newerText)
  const moved = earlier.placed.map((one) => inOriginal(one, earlier.file.original, newer.file.original))
  const known = (one: Placed) => newer.placed.some((other) => overlap(one, other))
  const carried = moved.flatMap((one) => (one && !known(one) ? [one] : []))
  const placed = withOwnIds([...newer.placed, ...carried], 'kept')
  const file = { ...newer.file, ...together(earlier.file, newer.file) }
  return { text: written(file, placed), lost: moved.filter((one) => one === undefined).length }
}

function versionOf(text: string): Version {
  const { data, copy } = readPackData(text, '')
  const file = v.parse(StoryFileSchema, data)
  const places = file.passages.map((passage) => ({ passage, span: locate(passage, copy) }))
  const placed: Placed[] = []
  file.original.forEach((_, paragraph) => {
    let shift = 0
    const own = places
      .filter(({ passage }) => passage.paragraph - 1 === paragraph)
      .flatMap(({ passage, span }) => ('key' in span ? [] : [{ passage, start: span.start }]))
    for (const { passage, start } of own.toSorted((a, b) => a.start - b.start)) {
      placed.push({ passage, paragraph, at: start + shift })
      shift += passage.correction.length - passage.quote.length
    }
  })
  return { file, placed }
}

/** The place of a passage in another original: where the same words stand between the same words. */
function inOriginal({ passage, paragraph, at }: Placed, from: string[], to: string[]): Placed | undefined {
  const text = from[paragraph] ?? ''
  const before = text.slice(Math.max(0, at - CONTEXT), at)
  const words = before + text.slice(at, at + passage.correction.length + CONTEXT)
  const found = to.findIndex((other) => other.includes(words))
  const start = to[found]?.indexOf(words) ?? -1
  return start < 0 ? undefined : { passage, paragraph: found, at: start + before.length }
}

const overlap = (a: Placed, b: Placed) =>
  a.paragraph === b.paragraph && a.at < b.at + b.passage.correction.length && b.at < a.at + a.passage.correction.length

/** What both tell beside their passages. Places in the copy are the newer version's alone. */
function together(earlier: StoryFile, newer: StoryFile) {
  const lets = (earlier.letStand ?? []).flatMap((entry) => {
    const paragraph = newer.original.indexOf(earlier.original[entry.paragraph - 1] ?? '') + 1
    const isKnown = newer.letStand?.some((other) => other.words === entry.words && other.wording === entry.wording)
    return paragraph > 0 && !isKnown ? [{ ...entry, paragraph }] : []
  })
  const entities = [
    ...newer.entities,
    ...lacking(earlier.entities, newer.entities).map((entity) => ({ ...entity, mentions: [] }))
  ]
  const notes = new Map(earlier.names.map(({ name, note }) => [name, note]))
  const names = newer.names.map((name) => ({ ...name, note: name.note ?? notes.get(name.name) }))
  return {
    entities,
    names: [...names, ...earlier.names.filter(({ name, note }) => note && !names.some((other) => other.name === name))],
    notes: [...newer.notes, ...lacking(earlier.notes, newer.notes)],
    routes: [...newer.routes, ...lacking(earlier.routes, newer.routes)],
    ...(lets.length > 0 && { letStand: [...(newer.letStand ?? []), ...lets] }),
    sources: { ...earlier.sources, ...newer.sources }
  }
}

const lacking = <T extends { id: string }>(earlier: readonly T[], newer: readonly T[]): T[] =>
  earlier.filter(({ id }) => !newer.some((other) => other.id === id))

/** Passages with an id each. */
function withOwnIds(placed: readonly Placed[], prefix: string): Placed[] {
  const taken = new Set<string>()
  return placed.map(({ passage, ...place }) => {
    let { id } = passage
    for (let n = 1; taken.has(id); n++) id = `${prefix}-${n}`
    taken.add(id)
    return { ...place, passage: { ...passage, id } }
  })
}

/** Writes a pack whose copy is the original with the quotes in their places. */
function written(file: StoryFile, placed: readonly Placed[]): string {
  const texts = file.original.map((text, paragraph) => {
    const own = placed.filter((one) => one.paragraph === paragraph).toSorted((a, b) => a.at - b.at)
    const copy = putQuotes(
      text,
      own.map(({ passage: { quote, correction }, at }) => ({ at, length: correction.length, quote }))
    )
    return {
      copy: copy.text,
      passages: own.map(({ passage }, i) => ({ ...passage, paragraph: paragraph + 1, ...copy.contexts[i] }))
    }
  })
  const passages = texts.flatMap((text) => text.passages)
  const cited = new Set(
    [file.copy, ...passages, ...file.entities, ...file.notes, ...file.slips].flatMap((entry) => entry?.evidence ?? [])
  )
  const sources = Object.fromEntries(Object.entries(file.sources).filter(([id]) => cited.has(id)))
  return packText(
    { ...file, passages, sources },
    texts.map(({ copy }) => copy)
  )
}
