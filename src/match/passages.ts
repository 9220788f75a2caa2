/** Where the garbled passages of a story stand in a page. */

import { isFunctionWord } from '../language/function-words'
import type { Passage } from '../story/story'
import type { StoryIndex } from './align/story-index'
import { findInSlot, type Range, type Stretch, slotOf, wordsIn } from './paragraph-match'
import type { PassageFinding } from './report'
import { distance } from './text/levenshtein'
import { once } from './text/memoize'
import { spelt } from './text/normalise'
import { runAt, wordsOf } from './text/words'

/** A passage placed in the page's normalised text. */
export interface PlacedPassage {
  passage: Passage
  start: number
  end: number
  closeness: PassageFinding['found']
}

/** What became of a passage: placed, put right or left out by the page, or somewhere that cannot be told. */
type Outcome = PlacedPassage | 'right' | 'unplaced'

/**
 * An edited quote keeps at least this share of its characters … A typo in a quote of 12 characters leaves 0.92,
 * a small word more about 0.8; right wordings, which share words with the quote, have 0.52 (median).
 */
const EDITED = 0.7
/**
 * … and is closer to the quote than to any right wording by at least this much: one character in ten. 20 of the first
 * story's 83 quotes are themselves 0.7 and more like their correction; without this an edited correction were one of them.
 */
const CLEARLY = 0.1
/**
 * A word with so many characters changed, and no greater a share of them, is the same word: a letter too many or two
 * swapped, in a word of four letters one. More would take “chain” for “change”.
 */
const TYPO_LIMIT = { most: 2, share: 0.25 }
/**
 * Where so many words stand in the place of a quote (so many times its own, and some more) one may be it: the passage is
 * listed as not placed. Where more stand, the page says something else there, and nothing is claimed.
 */
const ROOM = { times: 2, more: 2 }
/**
 * Words this close to a right wording are right, if they are not closer to the quote: room for an article, an ending or a
 * house's spelling. Golden pages decide nothing by it, for editors' wordings are listed in `accept`.
 */
const RIGHT = 0.85

export interface LocatedPassages {
  placements: PlacedPassage[]
  unplacedIds: string[]
}

/**
 * A page has the story's own garbling when at least this share of what is worse than stiff stands there, to the letter or
 * with small edits. Copies from the seed have 1.0, with a letter or two changed in every quote 0.82, half garbled ones
 * 0.53; copies garbled another way 0.02 at most.
 */
const SAME_GARBLING = 1 / 3

/** A passage as it is looked for. */
interface QuotePattern {
  quote: string
  quoted: string[]
  /** The words of each right wording. */
  wordings: string[][]
  /** All of them. */
  read: Set<string>
  /** Quote and wordings without case. */
  lowercase: { quote: string; wordings: string[] }
}

const patternOf = once((passage: Passage): QuotePattern => {
  const quote = spelt(passage.quote)
  const right = [passage.correction, ...passage.accept].map(spelt)
  const wordings = right.map((wording) => wordsOf(wording).fold)
  return {
    quote,
    quoted: wordsOf(quote).fold,
    wordings,
    read: new Set(wordings.flat()),
    lowercase: { quote: quote.toLowerCase(), wordings: right.map((wording) => wording.toLowerCase()) }
  }
})

/**
 * Places every passage of the stretches. `text` is the page's normalised text with blanks for line breaks.
 */
export function locatePassages(text: string, stretches: readonly Stretch[], index: StoryIndex): LocatedPassages {
  const outcomes: { passage: Passage; outcome: Outcome }[] = []
  for (const stretch of stretches) {
    for (const passage of index.story.passages.filter(({ paragraph }) => paragraph === stretch.paragraph + 1))
      outcomes.push({ passage, outcome: locate(text, stretch, passage, index) })
  }
  const grave = outcomes.filter(({ passage }) => passage.severity !== 'stiff')
  const placedGrave = grave.filter(({ outcome }) => typeof outcome === 'object')
  const ownGarbling = placedGrave.length >= grave.length * SAME_GARBLING
  const result: LocatedPassages = { placements: [], unplacedIds: [] }
  for (const { passage, outcome } of outcomes) {
    // What is only awkward is a finding in the story's own garbling; elsewhere somebody may have chosen the same words.
    if (outcome === 'right' || (passage.severity === 'stiff' && !ownGarbling)) continue
    if (outcome !== 'unplaced') result.placements.push(outcome)
    // In a copy garbled another way it is no wonder that a quote is not there.
    else if (ownGarbling) result.unplacedIds.push(passage.id)
  }
  return result
}

function locate(text: string, stretch: Stretch, passage: Passage, index: StoryIndex): Outcome {
  const copy = index.copy[stretch.paragraph]
  if (!copy) return 'right'
  const pattern = patternOf(passage)
  const place = wordsIn(copy, passage.start, passage.end)
  const slot = slotOf(stretch, place)
  const exact = findInSlot(text, stretch, slot, pattern.quote, place)
  if (exact) {
    if (isPartOfWording(text, exact.start, pattern)) return 'right'
    const end = continuedTo(text, exact.end, pattern)
    return { passage, start: exact.start, end, closeness: end === exact.end ? 'exact' : 'edited' }
  }
  const slotWords = wordsInSlot(text, stretch, slot)
  if (!isGarbled(stretch, place) || !slotWords || isRightWording(slotWords.text, pattern)) return 'right'
  if (slot.end - slot.first > ROOM.times * (place.end - place.first) + ROOM.more) return 'right'
  const editedSpan = editedIn(text, stretch, slot, pattern)
  return editedSpan ? { passage, ...editedSpan, closeness: 'edited' } : 'unplaced'
}

/** Whether the page has the garbled wording where the place is. */
function isGarbled(stretch: Stretch, place: Range): boolean {
  return stretch.units.get(stretch.unitOfWord(place.first) ?? -1) ?? false
}

/** Words that an editor may have put among those of a wording: with more between, they belong to other words. */
const SLACK = 2
/** Far enough to see the rest of a wording and the words between, in UTF-16 units; no wording is longer. */
const NEAR = 400

/** Whether the quote that stands at `start` is there only as a part of a right wording, as "pushed" in "pushed back". */
function isPartOfWording(text: string, start: number, { quote, quoted, wordings }: QuotePattern): boolean {
  const contexts = wordings.flatMap((words) => {
    const offset = runAt(words, quoted)
    const isWhole = offset < 0 || words.length === quoted.length
    return isWhole
      ? []
      : [{ wordsBefore: words.slice(0, offset).reverse(), wordsAfter: words.slice(offset + quoted.length) }]
  })
  if (contexts.length === 0) return false
  const end = start + quote.length
  const wordsBefore = wordsOf(text, Math.max(0, start - NEAR), start).fold.reverse()
  const wordsAfter = wordsOf(text, end, end + NEAR).fold
  return contexts.some((rest) => hasNext(wordsBefore, rest.wordsBefore) && hasNext(wordsAfter, rest.wordsAfter))
}

/**
 * Where a quote ends that goes on with a word which only a wording has, as "have pushed" in "have pushed again against"
 * for "have pushed back against": what should stand there stands for all of it. Else `end` as it is.
 */
function continuedTo(text: string, end: number, { quoted, wordings }: QuotePattern): number {
  const restWords = wordings
    .filter((words) => quoted.every((word, i) => words[i] === word))
    .flatMap((words) => words.slice(quoted.length))
  if (restWords.length === 0) return end
  const wordsAfter = wordsOf(text, end, end + NEAR)
  const last = wordsAfter.fold.slice(0, SLACK).findLastIndex((word) => restWords.includes(word))
  return wordsAfter.end[last] ?? end
}

/** Whether words are the next ones, in order and with little between. */
function hasNext(words: readonly string[], sequence: readonly string[]): boolean {
  let matchCount = 0
  for (const word of words.slice(0, sequence.length + SLACK)) if (word === sequence[matchCount]) matchCount++
  return matchCount === sequence.length
}

/**
 * The words of a slot that are the quote with small differences: all of them, or where a neighbour of the quote is edited
 * as well and its words are in the slot, those in a row that are most like the quote.
 */
function editedIn(text: string, stretch: Stretch, slot: Range, pattern: QuotePattern) {
  const length = pattern.quoted.length
  let best: { start: number; end: number; similarity: number } | undefined
  const consider = (run: Range) => {
    const candidate = wordsInSlot(text, stretch, run)
    const similarity = candidate ? likenessOfEdited(candidate.text, pattern) : 0
    if (candidate && similarity > (best?.similarity ?? 0))
      best = { start: candidate.start, end: candidate.end, similarity }
  }
  consider(slot)
  for (let first = slot.first; first + length <= slot.end; first++) consider({ first, end: first + length })
  return best && { start: best.start, end: best.end }
}

/** Case tells names from words where a quote is looked for to the letter; what is only like it is compared without. */
function wordsInSlot(text: string, stretch: Stretch, slot: Range) {
  const start = stretch.words.start[slot.first]
  const end = stretch.words.end[slot.end - 1]
  if (slot.end <= slot.first || start === undefined || end === undefined) return undefined
  return { start, end, text: text.slice(start, end).toLowerCase() }
}

/** Whether words are one of the right wordings, but for small differences, and not even nearer to the quote. */
function isRightWording(candidate: string, { lowercase: { quote, wordings } }: QuotePattern): boolean {
  if (wordings.some((wording) => candidate.includes(wording))) return true
  const toWording = Math.max(...wordings.map((wording) => likeness(candidate, wording, RIGHT)))
  return toWording > likeness(candidate, quote, toWording)
}

/**
 * How like the quote words are that are the quote with small differences: near it as a whole, with the words that set the
 * quote apart from the right wordings, unless any text has them, and without those that set the wordings apart from it.
 * 0 for others.
 */
function likenessOfEdited(candidate: string, { lowercase, quoted, read }: QuotePattern): number {
  const toQuote = likeness(candidate, lowercase.quote, EDITED)
  if (toQuote === 0) return 0
  const limit = toQuote - CLEARLY
  if (lowercase.wordings.some((wording) => likeness(candidate, wording, limit) > limit)) return 0
  const words = wordsOf(candidate).fold
  const has = (word: string) =>
    words.some(
      (w) => distance(w, word, TYPO_LIMIT.most + 1) <= Math.min(TYPO_LIMIT.most, word.length * TYPO_LIMIT.share)
    )
  const isIt =
    quoted.every((word) => isFunctionWord(word) || read.has(word) || has(word)) &&
    ![...read].some((w) => !quoted.includes(w) && words.includes(w))
  return isIt ? toQuote : 0
}

/** 1 for the same text, 0 for texts with nothing in common and, without looking closer, for those less alike than `minimum`. */
function likeness(a: string, b: string, minimum: number): number {
  const longer = Math.max(a.length, b.length)
  if (longer === 0) return 1
  const similarity = 1 - distance(a, b, Math.ceil(longer * (1 - minimum)) + 1) / longer
  return similarity < minimum ? 0 : similarity
}
