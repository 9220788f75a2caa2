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
  placements: Placed[]
}

/**
 * Merges two packs. Where both say something of the same words, the newer one holds.
 * @returns the text of the pack, and how many of the earlier passages have no place in the newer original
 * @throws StoryError if a pack is invalid
 */
export function mergePacks(earlierText: string, newerText: string): { text: string; lost: number } {
  const earlier = versionOf(earlierText)
  const newer = versionOf(newerText)
  const movedPlacements = earlier.placements.map((placement) =>
    inOriginal(placement, earlier.file.original, newer.file.original)
  )
  const isKnown = (placement: Placed) => newer.placements.some((newerPlacement) => overlap(placement, newerPlacement))
  const carried = movedPlacements.flatMap((placement) => (placement && !isKnown(placement) ? [placement] : []))
  const placements = withOwnIds([...newer.placements, ...carried], 'kept')
  const file = { ...newer.file, ...combine(earlier.file, newer.file) }
  return {
    text: writePack(file, placements),
    lost: movedPlacements.filter((placement) => placement === undefined).length
  }
}

function versionOf(text: string): Version {
  const { data, copy } = readPackData(text, '')
  const file = v.parse(StoryFileSchema, data)
  const places = file.passages.map((passage) => ({ passage, span: locate(passage, copy) }))
  const placements: Placed[] = []
  file.original.forEach((_, paragraph) => {
    let shift = 0
    const paragraphPassages = places
      .filter(({ passage }) => passage.paragraph - 1 === paragraph)
      .flatMap(({ passage, span }) => ('key' in span ? [] : [{ passage, start: span.start }]))
    for (const { passage, start } of paragraphPassages.toSorted((a, b) => a.start - b.start)) {
      placements.push({ passage, paragraph, at: start + shift })
      shift += passage.correction.length - passage.quote.length
    }
  })
  return { file, placements }
}

/** The place of a passage in another original: where the same words stand between the same words. */
function inOriginal(
  { passage, paragraph, at }: Placed,
  earlierOriginal: string[],
  newerOriginal: string[]
): Placed | undefined {
  const text = earlierOriginal[paragraph] ?? ''
  const textBefore = text.slice(Math.max(0, at - CONTEXT), at)
  const words = textBefore + text.slice(at, at + passage.correction.length + CONTEXT)
  const newerIndex = newerOriginal.findIndex((newerText) => newerText.includes(words))
  const start = newerOriginal[newerIndex]?.indexOf(words) ?? -1
  return start < 0 ? undefined : { passage, paragraph: newerIndex, at: start + textBefore.length }
}

const overlap = (a: Placed, b: Placed) =>
  a.paragraph === b.paragraph && a.at < b.at + b.passage.correction.length && b.at < a.at + a.passage.correction.length

/** What both tell beside their passages. Places in the copy are the newer version's alone. */
function combine(earlier: StoryFile, newer: StoryFile) {
  const lets = (earlier.letStand ?? []).flatMap((entry) => {
    const paragraph = newer.original.indexOf(earlier.original[entry.paragraph - 1] ?? '') + 1
    const isKnown = newer.letStand?.some(
      (newerEntry) => newerEntry.words === entry.words && newerEntry.wording === entry.wording
    )
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
    names: [
      ...names,
      ...earlier.names.filter(({ name, note }) => note && !names.some((newerName) => newerName.name === name))
    ],
    notes: [...newer.notes, ...lacking(earlier.notes, newer.notes)],
    routes: [...newer.routes, ...lacking(earlier.routes, newer.routes)],
    ...(lets.length > 0 && { letStand: [...(newer.letStand ?? []), ...lets] }),
    sources: { ...earlier.sources, ...newer.sources }
  }
}

const lacking = <T extends { id: string }>(earlier: readonly T[], newer: readonly T[]): T[] =>
  earlier.filter(({ id }) => !newer.some((newerItem) => newerItem.id === id))

/** Passages with an id each. */
function withOwnIds(placements: readonly Placed[], prefix: string): Placed[] {
  const takenIds = new Set<string>()
  return placements.map(({ passage, ...place }) => {
    let { id } = passage
    for (let n = 1; takenIds.has(id); n++) id = `${prefix}-${n}`
    takenIds.add(id)
    return { ...place, passage: { ...passage, id } }
  })
}

/** Writes a pack whose copy is the original with the quotes in their places. */
function writePack(file: StoryFile, placements: readonly Placed[]): string {
  const texts = file.original.map((text, paragraph) => {
    const paragraphPlacements = placements
      .filter((placement) => placement.paragraph === paragraph)
      .toSorted((a, b) => a.at - b.at)
    const copy = putQuotes(
      text,
      paragraphPlacements.map(({ passage: { quote, correction }, at }) => ({ at, length: correction.length, quote }))
    )
    return {
      copy: copy.text,
      passages: paragraphPlacements.map(({ passage }, i) => ({
        ...passage,
        paragraph: paragraph + 1,
        ...copy.contexts[i]
      }))
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
