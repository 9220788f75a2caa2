/**
 * Where in a page a place of the story is: the words between those that stand before and after it. A quote counts only
 * there, so that a correction is never pinned to the same words elsewhere.
 */
import type { Pair } from './align/sentence-alignment'
import { type StoryIndex, type Wording, worthOf } from './align/story-index'
import type { Pause } from './text/pause'
import { alignWords } from './text/word-alignment'
import { isInCapitals, type Sentence, type Words, wordsOfAll } from './text/words'

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

/** The stretches of a page, one for each paragraph of the story that it carries. */
export async function stretchesOf(
  sentences: readonly Sentence[],
  pairs: readonly Pair[],
  index: StoryIndex,
  pause: Pause
): Promise<Stretch[]> {
  const byParagraph = new Map<number, Pair[]>()
  for (const pair of pairs) {
    const paragraph = index.units[pair.unit]?.paragraph ?? 0
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), pair])
  }
  const followers = findFollowers(sentences, pairs)
  const stretches: Stretch[] = []
  for (const [paragraph, paragraphPairs] of byParagraph) {
    const numbers = paragraphPairs.flatMap(({ sentence }) => [sentence, ...(followers.get(sentence) ?? [])])
    const inOrder = [...new Set(numbers)].sort((a, b) => a - b)
    const candidate = stretch(
      inOrder.flatMap((s) => sentences[s] ?? []),
      paragraph,
      paragraphPairs,
      index
    )
    if (candidate) stretches.push(candidate)
    await pause()
  }
  return stretches
}

/**
 * Sentences that are aligned with nothing but stand in a block after one that is: what they say belongs to the same
 * paragraph of the story, in words too different to be recognised alone.
 */
function findFollowers(sentences: readonly Sentence[], pairs: readonly Pair[]): Map<number, number[]> {
  const alignedSentences = new Set(pairs.map((pair) => pair.sentence))
  const followers = new Map<number, number[]>()
  let leader: number | undefined
  sentences.forEach(({ block }, s) => {
    if (alignedSentences.has(s)) leader = s
    else if (leader !== undefined && s - leader <= FOLLOWERS && sentences[leader]?.block === block) {
      const list = followers.get(leader) ?? []
      list.push(s)
      followers.set(leader, list)
    }
  })
  return followers
}

function stretch(
  sentences: readonly Sentence[],
  paragraph: number,
  pairs: readonly Pair[],
  index: StoryIndex
): Stretch | undefined {
  const first = sentences[0]
  const last = sentences.at(-1)
  const copy = index.copy[paragraph]
  if (!first || !last || !copy || sentences.length > MAX_SENTENCES) return undefined
  const words = wordsOfAll(sentences)
  const places = alignWords(copy.words.fold, words.fold, (word) => worthOf(word, index))
  const units = new Map(pairs.map((pair) => [pair.unit, pair.garbled]))
  const unitOfWord = (word: number) => unitAt(index, paragraph, word)
  return places ? { paragraph, start: first.start, end: last.end, words, places, units, unitOfWord } : undefined
}

/** The unit of a paragraph's word, counting the words of its units one after the other. */
function unitAt(index: StoryIndex, paragraph: number, word: number): number | undefined {
  let wordCount = 0
  for (let u = 0; u < index.units.length; u++) {
    const unit = index.units[u]
    if (unit?.paragraph !== paragraph) continue
    wordCount += unit.length
    if (word < wordCount) return u
  }
  return undefined
}

/** Indexes of the first word of a range, and of the one after its last. */
export interface Range {
  first: number
  end: number
}

/** The words of a paragraph that a span of its raw copy text covers, wholly or in part. */
export function wordsIn(copy: Wording, start: number, end: number): Range {
  const { map } = copy.normalised
  const { words } = copy
  const wordIndex = words.end.findIndex((e) => (map[e - 1] ?? 0) >= start)
  const first = wordIndex < 0 ? words.end.length : wordIndex
  let next = first
  while (next < words.start.length && (map[words.start[next] ?? 0] ?? 0) < end) next++
  return { first, end: next }
}

/** The page's words between the neighbours of a place. Both ends may be open where the page breaks off. */
export function slotOf(stretch: Stretch, place: Range): Range {
  let first = 0
  for (let i = place.first - 1; i >= 0; i--) {
    const pageWord = stretch.places[i] ?? -1
    if (pageWord >= 0) {
      first = pageWord + 1
      break
    }
  }
  let end = stretch.words.fold.length
  for (let i = place.end; i < stretch.places.length; i++) {
    const pageWord = stretch.places[i] ?? -1
    if (pageWord >= 0) {
      end = pageWord
      break
    }
  }
  return { first, end }
}

/**
 * Looks for a quote in a slot. `text` is the page's normalised text with blanks for line breaks, the quote normalised.
 * Returns offsets into it, or undefined where the slot does not have the quote, or has it twice and nothing decides.
 */
export function findInSlot(
  text: string,
  stretch: Stretch,
  slot: Range,
  asListed: string,
  place: Range
): { start: number; end: number } | undefined {
  const { words } = stretch
  // One character of punctuation or space around the slot's words may belong to the quote.
  const low = slot.first > 0 ? (words.end[slot.first - 1] ?? stretch.start) : stretch.start
  const high = slot.end < words.start.length ? (words.start[slot.end] ?? stretch.end) : stretch.end
  // There alone, so that the search for a quote that is missing never runs on through the rest of the page.
  const slotText = text.slice(low, high)
  const hitsOf = (quote: string) => {
    const hits: number[] = []
    for (let i = slotText.indexOf(quote); i >= 0; i = slotText.indexOf(quote, i + 1))
      if (isWholeWord(text, low + i, low + i + quote.length)) hits.push(low + i)
    return hits
  }
  let quote = asListed
  let hits = hitsOf(quote)
  if (hits.length === 0 && isInCapitals(text.slice(stretch.start, stretch.end))) {
    quote = asListed.toUpperCase()
    hits = hitsOf(quote)
  }
  const [hit] = hits
  if (hits.length > 1) return hitOnAlignedWords(stretch, place, hits, quote)
  return hit === undefined ? undefined : { start: hit, end: hit + quote.length }
}

/** Of several hits, the one that lies on the words aligned with the quote's own. */
function hitOnAlignedWords(stretch: Stretch, place: Range, hits: readonly number[], quote: string) {
  const alignedWords = stretch.places.slice(place.first, place.end).filter((pageWord) => pageWord >= 0)
  const candidates = hits.filter((start) =>
    alignedWords.some((pageWord) => {
      const word = stretch.words.start[pageWord] ?? -1
      return word >= start && word < start + quote.length
    })
  )
  const [hit] = candidates
  return candidates.length === 1 && hit !== undefined ? { start: hit, end: hit + quote.length } : undefined
}

const LETTER = /[\p{L}\p{N}]/u
const isLetter = (c: string | undefined) => c !== undefined && LETTER.test(c)

/** Whether a span neither begins nor ends in the middle of a word. */
export function isWholeWord(text: string, start: number, end: number): boolean {
  return !(isLetter(text[start - 1]) && isLetter(text[start])) && !(isLetter(text[end]) && isLetter(text[end - 1]))
}
