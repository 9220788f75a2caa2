/**
 * Garbling that the story does not list. A fact of the reading is garbled where its sentence is in the page, neither its
 * words nor an accepted wording are, and other words stand in its place. What those words should be is then known, that
 * they are wrong is an inference: such a finding is never certain.
 */

import { SEVERITIES } from '../story/schema'
import type { Fact } from '../story/story'
import { type Range, type Stretch, slotOf, wordsIn } from './paragraph-match'
import type { PlacedPassage } from './passages'
import { type StoryIndex, type Wording, worthOf } from './story-index'
import type { Steps } from './text/cooperative'
import { once } from './text/memoize'
import { rawSpan } from './text/normalise'
import { stem, stemsOf } from './text/stem'
import { alignWords } from './text/word-alignment'
import { isFunctionWord, runAt } from './text/words'

/** Words in the place of a fact, or of several that stand together. UTF-16 offsets into the page's normalised text. */
export interface PlacedFact {
  /** The fact, the gravest where there are several. */
  fact: Fact
  start: number
  end: number
  /** What should stand there. */
  correction: string
}

/**
 * A place may hold so many words more than the fact has, and so many of its neighbours may be missing; where more stand,
 * none can be told to stand for it. Garbling adds a few words ("price lists" for tariffs, "Chief Government Officer" for
 * CEO): with 3 two golden findings are lost, with 5 none is won.
 */
const LOOSE = 4
/**
 * A page garbled another way is garbled often. Where fewer of the facts looked at seem garbled, the words are an
 * editor's: golden copies of three other pipelines have 18 to 29 %, clean versions none. A clean copy with 8 % of its
 * words edited at random has 2 % on average and 9 % at most; with 8 % replaced by foreign words it has 9 % on average,
 * and then it does read differently where facts should stand.
 */
const OFTEN = 0.1
/** A short part of a copy has few facts: one or two may always be an editor's. */
const AT_LEAST = 3
/**
 * With more than this share of a paragraph's listed passages there to the letter, the paragraph is in the story's own
 * garbled wording. On the golden pages paragraphs have all of them or none, but for one of two in a single case.
 */
const OWN_WORDING = 2 / 3

/**
 * The garbled facts of stretches that are not in the story's own garbled wording, step by step. `known` is what
 * `passageSteps` found.
 */
export function* factSteps(
  found: readonly Stretch[],
  known: readonly PlacedPassage[],
  index: StoryIndex
): Steps<PlacedFact[]> {
  const placed: PlacedFact[] = []
  let looked = 0
  let grave = 0
  for (const stretch of found) {
    const reading = index.reading[stretch.paragraph]
    if (!reading || isOwnWording(stretch, known, index)) continue
    const view = viewOf(stretch, reading, index)
    if (!view) continue
    looked += view.facts.length
    const garbled = view.facts.flatMap((fact) => inPlaceOf(fact, view, reading) ?? [])
    grave += garbled.filter(({ facts: [fact] }) => fact?.severity !== 'stiff').length
    for (const place of together(garbled)) placed.push(placedFact(place, view, reading))
    yield
  }
  if (grave < AT_LEAST || grave < looked * OFTEN) return []
  return placed.sort((a, b) => a.start - b.start)
}

/** Where most of a paragraph's passages stand to the letter, the list says what is garbled. */
function isOwnWording(stretch: Stretch, known: readonly PlacedPassage[], index: StoryIndex): boolean {
  const here = (passage: { paragraph: number }) => passage.paragraph === stretch.paragraph + 1
  const listed = index.story.passages.filter(here).length
  const exact = known.filter(({ passage, found }) => here(passage) && found === 'exact').length
  return exact > listed * OWN_WORDING
}

/** A fact with the stems of its quote and of each accepted wording. */
interface Formed {
  fact: Fact
  forms: string[][]
}

/** What is known of a paragraph's reading. */
interface Paragraph {
  facts: Formed[]
  /** Stems of the reading's words. */
  stems: string[]
  /** Stems that prove nothing: the paragraph's own and those of accepted wordings. */
  familiar: Set<string>
}

/** Each is worked out when it is first asked for: all at once would keep a page waiting. */
const paragraphsOf = once((_: StoryIndex): Paragraph[] => [])

function paragraphOf({ story }: StoryIndex, reading: Wording, p: number): Paragraph {
  const own = story.facts.filter(({ paragraph }) => paragraph === p + 1)
  const facts = own.map((fact) => ({ fact, forms: [fact.quote, ...fact.accept].map(stemsOf) }))
  const stems = reading.words.fold.map(stem)
  const accepted = facts.flatMap(({ forms }) => forms.slice(1).flat())
  return { facts, stems, familiar: new Set([...stems, ...accepted]) }
}

/** A stretch beside the reading. */
interface View extends Paragraph {
  stretch: Stretch
  /** Stems of the page's words. */
  there: string[]
}

function viewOf(stretch: Stretch, reading: Wording, index: StoryIndex): View | undefined {
  const places = alignWords(reading.words.fold, stretch.words.fold, (word) => worthOf(word, index))
  if (!places) return undefined
  const known = paragraphsOf(index)
  const paragraph = known[stretch.paragraph] ?? paragraphOf(index, reading, stretch.paragraph)
  known[stretch.paragraph] = paragraph
  return { ...paragraph, stretch: { ...stretch, places }, there: stretch.words.fold.map(stem) }
}

/** Facts of the reading and the page's words that stand for them, both as numbers of words. */
interface Garbled {
  facts: Fact[]
  place: Range
  slot: Range
}

function inPlaceOf({ fact, forms }: Formed, view: View, reading: Wording): Garbled | undefined {
  const { stretch, there } = view
  if (forms.some((form) => runAt(there, form) >= 0)) return undefined
  const place = wordsIn(reading, fact.start, fact.end)
  const slot = slotOf(stretch, place)
  if (!isHeld(stretch, place, slot)) return undefined
  const own = new Set(view.stems.slice(place.from, place.to))
  const isForeignAt = (w: number) => isForeign(there[w] ?? '', view.familiar, /^\p{Lu}/u.test(fact.quote))
  const isTelling = (w: number) => isForeignAt(w) || own.has(there[w] ?? '')
  const closer = wordForWord(stretch, place, slot)
  // Between two words that stand side by side in the reading all that is there stands for the fact.
  const isTight = gapsAround(stretch, place) === 0
  const isPart = (w: number) => isTelling(w) || (isTight && !isFunctionWord(stretch.words.fold[w] ?? ''))
  const { from, to } = closer ?? between(slot, isPart)
  if (to - from > place.to - place.from + LOOSE) return undefined
  const words = Array.from({ length: to - from }, (_, i) => from + i)
  if (!words.some(isForeignAt) && !hasLost(own, there.slice(slot.from, slot.to))) return undefined
  return { facts: [fact], place, slot: { from, to } }
}

/** From the first word of a range for which something holds to the last; nothing where it holds for none. */
function between({ from, to }: Range, holds: (word: number) => boolean): Range {
  while (from < to && !holds(from)) from++
  while (from < to && !holds(to - 1)) to--
  return { from, to }
}

/** Words without which a fact turns into another: nobody leaves out the “not” or the “vice” to be shorter. */
const TURNING = ['not no never without nor cannot t non', 'vice deputy'].map((words) => new Set(words.split(' ')))

/** Whether other words of a fact are there and one that turns it is not. */
function hasLost(own: ReadonlySet<string>, there: readonly string[]): boolean {
  if (!there.some((word) => own.has(word))) return false
  return TURNING.some((turning) => [...own].some((w) => turning.has(w)) && !there.some((w) => turning.has(w)))
}

/** Where as many words of the page stand between two aligned ones as of the reading, each stands for its own. */
function wordForWord({ places }: Stretch, place: Range, slot: Range): Range | undefined {
  let from = place.from
  while (from > 0 && (places[from - 1] ?? -1) < 0) from--
  let to = place.to
  while (to < places.length && (places[to] ?? -1) < 0) to++
  if (to - from !== slot.to - slot.from) return undefined
  return { from: slot.from + place.from - from, to: slot.to - (to - place.to) }
}

/** Facts beside each other for which the same words stand are one: which word stands for which cannot be told. */
function together(garbled: readonly Garbled[]): Garbled[] {
  const joined: Garbled[] = []
  for (const next of [...garbled].sort((a, b) => a.slot.from - b.slot.from || a.place.from - b.place.from)) {
    const last = joined.at(-1)
    if (last && next.slot.from < last.slot.to) {
      last.facts.push(...next.facts)
      last.place = around(last.place, next.place)
      last.slot = around(last.slot, next.slot)
    } else joined.push({ ...next })
  }
  return joined
}

const around = (a: Range, b: Range): Range => ({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) })

function placedFact({ facts, place, slot }: Garbled, { stretch }: View, reading: Wording): PlacedFact {
  const rank = ({ severity }: Fact) => SEVERITIES.indexOf(severity)
  const [fact] = [...facts].sort((a, b) => rank(a) - rank(b)) as [Fact, ...Fact[]]
  const { start, end } = rawSpan(
    reading.normalised,
    reading.raw,
    reading.words.start[place.from] ?? 0,
    reading.words.end[place.to - 1] ?? 0
  )
  return {
    fact,
    start: stretch.words.start[slot.from] ?? 0,
    end: stretch.words.end[slot.to - 1] ?? 0,
    correction: facts.length > 1 ? reading.raw.slice(start, end) : fact.quote
  }
}

/** Whether the slot's ends are near the fact: words between that the page does not have make the place doubtful. */
function isHeld(stretch: Stretch, place: Range, slot: Range): boolean {
  return gapsAround(stretch, place) <= LOOSE && slot.to > slot.from
}

/** How many words of the reading around a place the page does not have. */
const gapsAround = (stretch: Stretch, place: Range) => gap(stretch, place.from - 1, -1) + gap(stretch, place.to, 1)

function gap(stretch: Stretch, from: number, step: 1 | -1): number {
  let missing = 0
  for (let i = from; i >= 0 && i < stretch.places.length; i += step) {
    if ((stretch.places[i] ?? -1) >= 0) return missing
    missing++
  }
  return missing
}

/** Whether a word is neither the paragraph's nor any text's; where a name should stand, any other word is. */
function isForeign(word: string, familiar: ReadonlySet<string>, isName: boolean): boolean {
  if (familiar.has(word)) return false
  return isName || PRONOUN.has(word) || !isFunctionWord(word)
}

/** Whose something is and who does it are facts. */
const PRONOUN = new Set('i you my your our his her she we'.split(' '))
