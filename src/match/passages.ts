/** Where the garbled passages of a story stand in a page. */

import type { Passage } from '../story/story'
import type { StoryIndex } from './align/story-index'
import { findInSlot, type Range, type Stretch, slotOf, wordsIn } from './paragraph-match'
import type { PassageFinding } from './report'
import type { Steps } from './text/cooperative'
import { distance } from './text/levenshtein'
import { once } from './text/memoize'
import { spelt } from './text/normalise'
import { isFunctionWord, wordsOf } from './text/words'

/** A passage placed in the page's normalised text. */
export interface PlacedPassage {
  passage: Passage
  start: number
  end: number
  found: PassageFinding['found']
}

/** What became of a passage: placed, put right or left out by the page, or somewhere that cannot be told. */
type Outcome = PlacedPassage | 'right' | 'unplaced'

/**
 * An edited quote keeps at least this share of its characters … A slip of typing in a quote of 12 characters leaves 0.92,
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
const SLIP = { most: 2, share: 0.25 }
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

export interface Located {
  placed: PlacedPassage[]
  unplaced: string[]
}

/**
 * A page has the story's own garbling when at least this share of what is worse than stiff stands there, to the letter or
 * with small edits. Copies from the seed have 1.0, with a letter or two changed in every quote 0.82, half garbled ones
 * 0.53; copies garbled another way 0.02 at most.
 */
const SAME_GARBLING = 1 / 3

/** A passage as it is looked for. */
interface Wanted {
  quote: string
  quoted: string[]
  /** The words of each right wording. */
  wordings: string[][]
  /** All of them. */
  read: Set<string>
  /** Quote and wordings without case. */
  folded: { quote: string; wordings: string[] }
}

const wantedOf = once((passage: Passage): Wanted => {
  const quote = spelt(passage.quote)
  const right = [passage.correction, ...passage.accept].map(spelt)
  const wordings = right.map((wording) => wordsOf(wording).fold)
  return {
    quote,
    quoted: wordsOf(quote).fold,
    wordings,
    read: new Set(wordings.flat()),
    folded: { quote: quote.toLowerCase(), wordings: right.map((wording) => wording.toLowerCase()) }
  }
})

/**
 * Places every passage of the stretches, step by step. `text` is the page's normalised text with blanks for line breaks.
 */
export function* passageSteps(text: string, found: readonly Stretch[], index: StoryIndex): Steps<Located> {
  const all: { passage: Passage; outcome: Outcome }[] = []
  for (const stretch of found) {
    for (const passage of index.story.passages.filter(({ paragraph }) => paragraph === stretch.paragraph + 1))
      all.push({ passage, outcome: locate(text, stretch, passage, index) })
    yield
  }
  const grave = all.filter(({ passage }) => passage.severity !== 'stiff')
  const same = grave.filter(({ outcome }) => typeof outcome === 'object')
  const ownGarbling = same.length >= grave.length * SAME_GARBLING
  const located: Located = { placed: [], unplaced: [] }
  for (const { passage, outcome } of all) {
    // What is only awkward is a finding in the story's own garbling; elsewhere somebody may have chosen the same words.
    if (outcome === 'right' || (passage.severity === 'stiff' && !ownGarbling)) continue
    if (outcome !== 'unplaced') located.placed.push(outcome)
    // In a copy garbled another way it is no wonder that a quote is not there.
    else if (ownGarbling) located.unplaced.push(passage.id)
  }
  located.placed.sort((a, b) => a.start - b.start || a.end - b.end)
  return located
}

function locate(text: string, stretch: Stretch, passage: Passage, index: StoryIndex): Outcome {
  const copy = index.copy[stretch.paragraph]
  if (!copy) return 'right'
  const wanted = wantedOf(passage)
  const place = wordsIn(copy, passage.start, passage.end)
  const slot = slotOf(stretch, place)
  const exact = findInSlot(text, stretch, slot, wanted.quote, place)
  if (exact) {
    if (isPartOfWording(text, exact.start, wanted)) return 'right'
    const end = continuedTo(text, exact.end, wanted)
    return { passage, start: exact.start, end, found: end === exact.end ? 'exact' : 'edited' }
  }
  const there = wordsInSlot(text, stretch, slot)
  if (!isGarbled(stretch, place) || !there || isRightWording(there.text, wanted)) return 'right'
  if (slot.to - slot.from > ROOM.times * (place.to - place.from) + ROOM.more) return 'right'
  const edited = editedIn(text, stretch, slot, wanted)
  return edited ? { passage, ...edited, found: 'edited' } : 'unplaced'
}

/** Whether the page has the garbled wording where the place is. */
function isGarbled(stretch: Stretch, place: Range): boolean {
  const unit = stretch.unitOfWord(place.from)
  return unit === undefined ? [...stretch.units.values()].every(Boolean) : (stretch.units.get(unit) ?? false)
}

/** Words that an editor may have put among those of a wording: with more between, they belong to other words. */
const SLACK = 2
/** Far enough to see the rest of a wording and the words between, in UTF-16 units; no wording is longer. */
const NEAR = 400

/** Whether the quote that stands at `start` is there only as a part of a right wording, as "pushed" in "pushed back". */
function isPartOfWording(text: string, start: number, { quote, quoted, wordings }: Wanted): boolean {
  const around = wordings.flatMap((words) => {
    const at = words.findIndex((_, i) => quoted.every((word, k) => words[i + k] === word))
    const isWhole = at < 0 || words.length === quoted.length
    return isWhole ? [] : [{ before: words.slice(0, at).reverse(), after: words.slice(at + quoted.length) }]
  })
  if (around.length === 0) return false
  const end = start + quote.length
  const before = wordsOf(text, Math.max(0, start - NEAR), start).fold.reverse()
  const after = wordsOf(text, end, Math.min(text.length, end + NEAR)).fold
  return around.some((wanted) => hasNext(before, wanted.before) && hasNext(after, wanted.after))
}

/**
 * Where a quote ends that goes on with a word which only a wording has, as "have pushed" in "have pushed again against"
 * for "have pushed back against": what should stand there stands for all of it. Else `end` as it is.
 */
function continuedTo(text: string, end: number, { quoted, wordings }: Wanted): number {
  const missing = wordings
    .filter((words) => quoted.every((word, i) => words[i] === word))
    .flatMap((words) => words.slice(quoted.length))
  if (missing.length === 0) return end
  const after = wordsOf(text, end, Math.min(text.length, end + NEAR))
  const last = after.fold.slice(0, SLACK).findLastIndex((word) => missing.includes(word))
  return after.end[last] ?? end
}

/** Whether words are the next ones, in order and with little between. */
function hasNext(there: readonly string[], wanted: readonly string[]): boolean {
  let found = 0
  for (const word of there.slice(0, wanted.length + SLACK)) if (word === wanted[found]) found++
  return found === wanted.length
}

/**
 * The words of a slot that are the quote with small differences: all of them, or where a neighbour of the quote is edited
 * as well and its words are in the slot, those in a row that are most like the quote.
 */
function editedIn(text: string, stretch: Stretch, slot: Range, wanted: Wanted) {
  const length = wanted.quoted.length
  let best: { start: number; end: number; like: number } | undefined
  const consider = (run: Range) => {
    const there = wordsInSlot(text, stretch, run)
    const like = there ? likenessOfEdited(there.text, wanted) : 0
    if (there && like > (best?.like ?? 0)) best = { start: there.start, end: there.end, like }
  }
  consider(slot)
  for (let from = slot.from; from + length <= slot.to; from++) consider({ from, to: from + length })
  return best && { start: best.start, end: best.end }
}

/** Case tells names from words where a quote is looked for to the letter; what is only like it is compared without. */
function wordsInSlot(text: string, stretch: Stretch, slot: Range) {
  const start = stretch.words.start[slot.from]
  const end = stretch.words.end[slot.to - 1]
  if (slot.to <= slot.from || start === undefined || end === undefined) return undefined
  return { start, end, text: text.slice(start, end).toLowerCase() }
}

/** Whether words are one of the right wordings, but for small differences, and not even nearer to the quote. */
function isRightWording(there: string, { folded: { quote, wordings } }: Wanted): boolean {
  if (wordings.some((wording) => there.includes(wording))) return true
  const toWording = Math.max(...wordings.map((wording) => likeness(there, wording, RIGHT)))
  return toWording > 0 && toWording > likeness(there, quote, toWording)
}

/**
 * How like the quote words are that are the quote with small differences: near it as a whole, with the words that set the
 * quote apart from the right wordings, unless any text has them, and without those that set the wordings apart from it.
 * 0 for others.
 */
function likenessOfEdited(there: string, { folded, quoted, read }: Wanted): number {
  const toQuote = likeness(there, folded.quote, EDITED)
  if (toQuote === 0) return 0
  const near = toQuote - CLEARLY
  if (folded.wordings.some((wording) => likeness(there, wording, near) > near)) return 0
  const words = wordsOf(there).fold
  const has = (word: string) =>
    words.some((w) => w === word || distance(w, word, SLIP.most + 1) <= Math.min(SLIP.most, word.length * SLIP.share))
  const isIt =
    quoted.every((word) => isFunctionWord(word) || read.has(word) || has(word)) &&
    ![...read].some((w) => !quoted.includes(w) && words.includes(w))
  return isIt ? toQuote : 0
}

/** 1 for the same text, 0 for texts with nothing in common and, without looking closer, for those less alike than `least`. */
function likeness(a: string, b: string, least: number): number {
  const longer = Math.max(a.length, b.length)
  if (longer === 0) return 1
  const like = 1 - distance(a, b, Math.ceil(longer * (1 - least)) + 1) / longer
  return like < least ? 0 : like
}
