/**
 * Checks a story file against its copy: every quote must be located, and the corrected copy must equal the original.
 */
import * as v from 'valibot'
import { PassageSchema, type Place } from '../schema'
import { locate, type Span } from './locate-quote'
import { type Path, type Problems, property, show } from './problems'
import { type Entry, entriesOf } from './references'

/** A quote of the file: without `place` if it is malformed, without `span` if the copy does not contain it. */
interface Spot {
  path: Path
  place?: Place
  span?: Span
  correction: unknown
  /** True for a proposal that is not accepted yet. */
  waits: boolean
}

/** The keys of a quote, whatever else the entry has. */
const { paragraph, quote, prefix, suffix } = PassageSchema.entries
const PlaceSchema = v.object({ paragraph, quote, prefix, suffix })

/**
 * Reports quotes that cannot be located, passages that overlap each other or a right span, and paragraphs where the
 * copy with all corrections differs from the original. Ignores white space around a paragraph.
 */
export function provePlaces(problems: Problems, copy: readonly string[]): void {
  const spots = (entries: Entry[]) => entries.map((entry) => spotOf(problems, copy, entry))
  const passages = spots(entriesOf(problems.data, 'passages'))
  const right = spots(entriesOf(problems.data, 'right'))
  for (const entity of entriesOf(problems.data, 'entities')) spots(entriesOf(entity.value, 'mentions', entity.path))
  spots(entriesOf(problems.data, 'slips'))

  const overlapping = proveApart(problems, passages)
  proveRight(problems, passages, right)
  proveOriginal(problems, copy, passages, overlapping)
}

function spotOf(problems: Problems, copy: readonly string[], { path, value }: Entry, name?: string): Spot {
  const rest = { correction: property(value, 'correction'), waits: property(value, 'accepted') === false }
  const place = v.safeParse(PlaceSchema, value)
  if (!place.success) return { path, ...rest }
  const location = locate(place.output, copy, name)
  if (!('key' in location)) return { path, place: place.output, span: location, ...rest }
  problems.add([...path, location.key], location.message)
  return { path, place: place.output, ...rest }
}

/** Returns the paragraphs that contain overlapping passages. */
function proveApart(problems: Problems, passages: readonly Spot[]): Set<number> {
  const paragraphs = new Set<number>()
  const last = new Map<number, Placed>()
  for (const next of passages.filter(isPlaced).toSorted((a, b) => a.span.start - b.span.start)) {
    const previous = last.get(next.place.paragraph)
    if (previous !== undefined && overlap(previous, next)) {
      paragraphs.add(next.place.paragraph)
      const remedy = 'shorten one or make one passage of both'
      problems.add([...next.path, 'quote'], `${show(next.place.quote)} overlaps ${name(problems, previous)}: ${remedy}`)
    }
    if (previous === undefined || next.span.end > previous.span.end) last.set(next.place.paragraph, next)
  }
  return paragraphs
}

function proveRight(problems: Problems, passages: readonly Spot[], right: readonly Spot[]): void {
  for (const spot of right.filter(isPlaced)) {
    for (const passage of passages.filter(isPlaced)) {
      if (!overlap(passage, spot)) continue
      const remedy = 'what is right needs no correction, shorten one or remove one'
      problems.add([...spot.path, 'quote'], `${show(spot.place.quote)} overlaps ${name(problems, passage)}: ${remedy}`)
    }
  }
}

type Placed = Spot & { place: Place; span: Span }

function isPlaced(spot: Spot): spot is Placed {
  return spot.place !== undefined && spot.span !== undefined
}

function overlap(a: Placed, b: Placed): boolean {
  return a.place.paragraph === b.place.paragraph && a.span.start < b.span.end && b.span.start < a.span.end
}

function name(problems: Problems, { path, place }: Placed): string {
  return `${problems.field(path)} ${show(place.quote)} in paragraph ${place.paragraph}`
}

function proveOriginal(problems: Problems, copy: readonly string[], passages: Spot[], overlapping: Set<number>): void {
  const original = entriesOf(problems.data, 'original')
  if (original.length === 0) return
  const sameLength = original.length === copy.length
  if (!sameLength) {
    const remedy = 'there must be one for each'
    problems.add(['original'], `has ${original.length} paragraphs, copy.txt has ${copy.length}: ${remedy}`)
  }
  const unsure = unsureParagraphs(copy, passages)
  if (unsure === 'all') return
  for (const paragraph of overlapping) unsure.add(paragraph)
  for (const [index, text] of copy.entries()) {
    const entry = original[index]
    if (entry === undefined || typeof entry.value !== 'string' || unsure.has(index + 1)) continue
    const corrected = correct(
      text,
      passages.filter(isPlaced).filter((p) => p.place.paragraph === index + 1)
    ).trim()
    if (corrected === entry.value) continue
    problems.add(entry.path, difference(index + 1, corrected, entry.value))
    // With an extra or missing paragraph, all later ones are shifted: only the first difference is reported.
    if (!sameLength) return
  }
}

/**
 * Returns the paragraphs that may lack a correction because a passage could not be located. They differ from the
 * original anyway; reporting that would bury the cause.
 */
function unsureParagraphs(copy: readonly string[], passages: readonly Spot[]): Set<number> | 'all' {
  const unsure = new Set<number>()
  for (const { place, span, correction, waits } of passages) {
    if (place === undefined) return 'all'
    if (waits) unsure.add(place.paragraph)
    if (span !== undefined && typeof correction === 'string') continue
    unsure.add(place.paragraph)
    for (const [index, text] of copy.entries()) if (text.includes(place.quote)) unsure.add(index + 1)
  }
  return unsure
}

function correct(text: string, passages: readonly Placed[]): string {
  let corrected = ''
  let position = 0
  for (const { span, correction } of passages.toSorted((a, b) => a.span.start - b.span.start)) {
    corrected += text.slice(position, span.start) + String(correction)
    position = span.end
  }
  return corrected + text.slice(position)
}

/** Describes the first difference, with the words before it. */
function difference(paragraph: number, corrected: string, original: string): string {
  const correctedWords = corrected.split(' ')
  const originalWords = original.split(' ')
  const common = correctedWords.findIndex((word, index) => word !== originalWords[index])
  const first = common === -1 ? correctedWords.length : common
  const location =
    first === 0 ? 'at its beginning' : `after ${show(correctedWords.slice(Math.max(0, first - 4), first).join(' '))}`
  const words = (list: string[]) =>
    first < list.length ? show(list.slice(first, first + 6).join(' ')) : 'nothing more'
  const excerpts = `the copy corrected has ${words(correctedWords)}, the original has ${words(originalWords)}`
  return `paragraph ${paragraph} differs ${location}: ${excerpts}: change the correction there or the original`
}
