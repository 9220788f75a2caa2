/**
 * Where in a page a place of the story is: the words between those that stand before and after it. A quote counts only
 * there, so that a correction is never pinned to the same words elsewhere.
 */
import type { Pair } from './align/sentence-alignment'
import { type StoryIndex, type Wording, worthOf } from './align/story-index'
import type { Steps } from './text/cooperative'
import { alignWords } from './text/word-alignment'
import { type Sentence, type Words, wordsOfAll } from './text/words'

/** A paragraph of the story and the page's sentences that say it. */
export interface Stretch {
  paragraph: number
  /** UTF-16 offsets into the page's normalised text. */
  start: number
  end: number
  words: Words
  /** For each word of the paragraph's copy, its word in the page's, or -1. */
  places: Int32Array
  /** Units of the paragraph that the page has, and whether in the garbled wording. */
  units: Map<number, boolean>
  /** The unit that a word of the paragraph's copy belongs to. */
  unitOfWord(word: number): number | undefined
}

/** More sentences than this are not one paragraph. */
const MAX_SENTENCES = 16

/** So many sentences after an aligned one can belong to its paragraph. */
const FOLLOWERS = 3

/** The stretches of a page, one for each paragraph of the story that it carries, step by step. */
export function* stretchSteps(
  sentences: readonly Sentence[],
  pairs: readonly Pair[],
  index: StoryIndex
): Steps<Stretch[]> {
  const byParagraph = new Map<number, Pair[]>()
  for (const pair of pairs) {
    const paragraph = index.units[pair.unit]?.paragraph ?? 0
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), pair])
  }
  const followers = unaligned(sentences, pairs)
  const found: Stretch[] = []
  for (const [paragraph, own] of byParagraph) {
    const numbers = own.flatMap(({ sentence }) => [sentence, ...(followers.get(sentence) ?? [])])
    const inOrder = [...new Set(numbers)].sort((a, b) => a - b)
    const one = stretch(
      inOrder.flatMap((s) => sentences[s] ?? []),
      paragraph,
      own,
      index
    )
    if (one) found.push(one)
    yield
  }
  return found
}

/**
 * Sentences that are aligned with nothing but stand in a block after one that is: what they say belongs to the same
 * paragraph of the story, in words too different to be recognised alone.
 */
function unaligned(sentences: readonly Sentence[], pairs: readonly Pair[]): Map<number, number[]> {
  const aligned = new Set(pairs.map((pair) => pair.sentence))
  const followers = new Map<number, number[]>()
  let leader: number | undefined
  sentences.forEach(({ block }, s) => {
    if (aligned.has(s)) leader = s
    else if (leader !== undefined && s - leader <= FOLLOWERS && sentences[leader]?.block === block) {
      const own = followers.get(leader) ?? []
      own.push(s)
      followers.set(leader, own)
    }
  })
  return followers
}

function stretch(
  own: readonly Sentence[],
  paragraph: number,
  pairs: readonly Pair[],
  index: StoryIndex
): Stretch | undefined {
  const first = own[0]
  const last = own.at(-1)
  const copy = index.copy[paragraph]
  if (!first || !last || !copy || own.length > MAX_SENTENCES) return undefined
  const words = wordsOfAll(own)
  const places = alignWords(copy.words.fold, words.fold, (word) => worthOf(word, index))
  const units = new Map(pairs.map((pair) => [pair.unit, pair.garbled]))
  const unitOfWord = (word: number) => unitAt(index, paragraph, word)
  return places ? { paragraph, start: first.start, end: last.end, words, places, units, unitOfWord } : undefined
}

/** The unit of a paragraph's word, counting the words of its units one after the other. */
function unitAt(index: StoryIndex, paragraph: number, word: number): number | undefined {
  let before = 0
  for (let u = 0; u < index.units.length; u++) {
    const unit = index.units[u]
    if (unit?.paragraph !== paragraph) continue
    before += unit.length
    if (word < before) return u
  }
  return undefined
}

/** Indexes of the first word of a range, and of the one after its last. */
export interface Range {
  from: number
  to: number
}

/** The words of a paragraph that a span of its raw copy text covers, wholly or in part. */
export function wordsIn(copy: Wording, start: number, end: number): Range {
  const { map } = copy.normalised
  const { words } = copy
  const covered = words.end.findIndex((e) => (map[e - 1] ?? 0) >= start)
  const from = covered < 0 ? words.end.length : covered
  let to = from
  while (to < words.start.length && (map[words.start[to] ?? 0] ?? 0) < end) to++
  return { from, to }
}

/** The page's words between the neighbours of a place. Both ends may be open where the page breaks off. */
export function slotOf(stretch: Stretch, place: Range): Range {
  let from = 0
  for (let i = place.from - 1; i >= 0; i--) {
    const at = stretch.places[i] ?? -1
    if (at >= 0) {
      from = at + 1
      break
    }
  }
  let to = stretch.words.fold.length
  for (let i = place.to; i < stretch.places.length; i++) {
    const at = stretch.places[i] ?? -1
    if (at >= 0) {
      to = at
      break
    }
  }
  return { from, to }
}

/**
 * Looks for a quote in a slot. `text` is the page's normalised text with blanks for line breaks, the quote normalised.
 * Returns offsets into it, or undefined where the slot does not have the quote, or has it twice and nothing decides.
 */
export function findInSlot(
  text: string,
  stretch: Stretch,
  slot: Range,
  quote: string,
  place: Range
): { start: number; end: number } | undefined {
  const { words } = stretch
  // One character of punctuation or space around the slot's words may belong to the quote.
  const low = slot.from > 0 ? (words.end[slot.from - 1] ?? stretch.start) : stretch.start
  const high = slot.to < words.start.length ? (words.start[slot.to] ?? stretch.end) : stretch.end
  // There alone, so that the search for a quote that is missing never runs on through the rest of the page.
  const there = text.slice(low, high)
  const hits: number[] = []
  for (let at = there.indexOf(quote); at >= 0; at = there.indexOf(quote, at + 1)) {
    if (standsAlone(text, low + at, low + at + quote.length)) hits.push(low + at)
  }
  const [only] = hits
  if (hits.length > 1) return undoubted(stretch, place, hits, quote)
  return only === undefined ? undefined : { start: only, end: only + quote.length }
}

/** Of several hits, the one that lies on the words aligned with the quote's own. */
function undoubted(stretch: Stretch, place: Range, hits: readonly number[], quote: string) {
  const aligned = stretch.places.slice(place.from, place.to).filter((at) => at >= 0)
  const on = hits.filter((start) =>
    aligned.some((at) => {
      const word = stretch.words.start[at] ?? -1
      return word >= start && word < start + quote.length
    })
  )
  const [only] = on
  return on.length === 1 && only !== undefined ? { start: only, end: only + quote.length } : undefined
}

const LETTER = /[\p{L}\p{N}]/u
const isLetter = (c: string | undefined) => c !== undefined && LETTER.test(c)

/** Whether a span neither begins nor ends in the middle of a word. */
export function standsAlone(text: string, start: number, end: number): boolean {
  return !(isLetter(text[start - 1]) && isLetter(text[start])) && !(isLetter(text[end]) && isLetter(text[end - 1]))
}
