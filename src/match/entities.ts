/** Where a story's entities are named in a page. The longest name wins; case counts where a name has capitals. */
import type { Entity } from '../story/story'
import type { StoryIndex } from './align/story-index'
import type { PlacedDeparture } from './departures'
import { findInSlot, isWholeWord, type Range, type Stretch, slotOf, wordsIn } from './paragraph-match'
import { isName } from './report'
import { isOtherName, locateSurnames } from './surnames'
import { once } from './text/memoize'
import { spelt } from './text/normalise'
import { isInCapitals, wordsOf } from './text/words'

export interface PlacedEntity {
  entity: Entity
  /** UTF-16 offsets into the page's normalised text. */
  start: number
  end: number
}

interface Name {
  entity: Entity
  text: string
}

/** Names by their first word, the longest first. */
type Names = Map<string, Name[]>
/** Names proper, and words for events, documents and ideas: those may have names inside. */
const lists = once(({ story: { entities } }: StoryIndex) => ({
  proper: names(entities.filter(isName)),
  terms: names(entities.filter((entity) => !isName(entity)))
}))

function names(entities: readonly Entity[]): Names {
  const byFirst: Names = new Map()
  for (const entity of entities) {
    for (const alias of [...entity.aliases, ...entity.garbled]) {
      const text = spelt(alias)
      const first = wordsOf(text).fold[0] ?? text.toLowerCase()
      byFirst.set(first, [...(byFirst.get(first) ?? []), { entity, text }])
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length)
  return byFirst
}

/**
 * All places in the given ranges of the page's normalised text (blanks for line breaks) that name an entity: words that
 * mean it only at one place of the story first, and words that stand where a fact names it; then full names, then
 * surnames after the full name was there.
 */
export function locateEntities(
  text: string,
  ranges: readonly { start: number; end: number }[],
  stretches: readonly Stretch[],
  departures: readonly PlacedDeparture[],
  index: StoryIndex
): PlacedEntity[] {
  const { proper, terms } = lists(index)
  const mentions = locateMentions(text, stretches, index)
  const people = [...mentions, ...locateBroken(departures, proper)].filter(({ entity }) => isName(entity))
  const free = ranges.flatMap((range) => scan(text, range, people, proper))
  const rest = ranges.flatMap((range) => scan(text, range, mentions, terms))
  const things = mentions.filter(({ entity }) => !isName(entity))
  const surnames = locateSurnames(text, ranges, [...people, ...free], index)
  return [...people, ...things, ...free, ...rest, ...surnames].sort((a, b) => a.start - b.start || b.end - a.end)
}

function locateMentions(text: string, stretches: readonly Stretch[], index: StoryIndex): PlacedEntity[] {
  return index.story.entities.flatMap((entity) =>
    entity.mentions.flatMap((mention) => {
      const stretch = stretches.find((s) => s.paragraph === mention.paragraph - 1)
      const copy = index.copy[mention.paragraph - 1]
      if (!stretch || !copy) return []
      const place: Range = wordsIn(copy, mention.start, mention.end)
      const span = findInSlot(text, stretch, slotOf(stretch, place), spelt(mention.quote), place)
      return span ? [{ entity, ...span }] : []
    })
  )
}

/** A name garbled in a way that the story does not list still means who should be named there. */
function locateBroken(departures: readonly PlacedDeparture[], proper: Names): PlacedEntity[] {
  return departures.flatMap(({ correction, start, end }) => {
    const quote = spelt(correction)
    const mentions = scan(quote, { start: 0, end: quote.length }, [], proper)
    return mentions.map(({ entity }) => ({ entity, start, end }))
  })
}

function scan(
  text: string,
  range: { start: number; end: number },
  occupied: readonly { start: number; end: number }[],
  byFirst: Names
): PlacedEntity[] {
  const words = wordsOf(text, range.start, range.end)
  const placements: PlacedEntity[] = []
  const inCapitals = isInCapitals(text.slice(range.start, range.end))
  let free = range.start
  for (let w = 0; w < words.fold.length; w++) {
    const start = words.start[w] ?? 0
    if (start < free) continue
    const name = byFirst
      .get(words.fold[w] ?? '')
      ?.find((n) => stands(text, start, n, inCapitals) && !overlaps(occupied, start, n))
    if (!name || (isSurname(name) && isOtherName(text, words, w))) continue
    free = start + name.text.length
    placements.push({ entity: name.entity, start, end: free })
  }
  return placements
}

const isSurname = ({ entity, text }: Name) => entity.type === 'person' && /^\p{L}+$/u.test(text)

function stands(text: string, start: number, name: Name, inCapitals: boolean): boolean {
  const words = text.slice(start, start + name.text.length)
  const isSame =
    words === name.text ||
    words.toLowerCase() === name.text || // Written in small letters, it may also begin a sentence with a capital.
    (inCapitals && words === name.text.toUpperCase())
  return isSame && isWholeWord(text, start, start + name.text.length)
}

const overlaps = (occupied: readonly { start: number; end: number }[], start: number, name: Name) =>
  occupied.some((span) => span.start < start + name.text.length && start < span.end)
