/**
 * Compares a garbled text with a clean copy of the same story: aligns both word by word and collects the differences
 * into spans that an editor can judge.
 */

import { isFunctionWord } from '../../language/function-words'
import { alignWords } from '../../match/text/word-alignment'
import { isWord, type Token, tokensOf } from './tokens'

/** A span of a garbled paragraph, and the words of the clean copy in its place. */
export interface Difference {
  /** Index of the paragraph, from 0. */
  paragraph: number
  /** UTF-16 offsets into the paragraph. */
  start: number
  end: number
  quote: string
  correction: string
}

/** The differences between a garbled text and a clean copy. */
export interface Comparison {
  differences: Difference[]
  /** Words of one text without counterpart, too many in a row for a garbled passage. */
  unmatched: { side: 'copy' | 'original'; text: string }[]
}

/** A range without agreement: tokens of the copy and of the original, end exclusive; either may be empty. */
interface Gap {
  start: number
  end: number
  originalFrom: number
  originalTo: number
}

/** Two texts of about 2,500 words: an alignment of this size takes a second and 40 MB. */
const MAX_CELLS = 8_000_000
/** More words than these in a row on one side only are a paragraph that the other side lacks. */
const LONG_GAP_WORDS = 14
/** Words that changed places are at most this far apart: the length of a title, or of a noun with its attributes. */
const MOVE_DISTANCE = 6
/** Where words were only added or only left out, another change within this distance belongs to the same slip. */
const NEAR_DISTANCE = 3

/** Words that begin another phrase: changes on either side of one are separate slips. */
const LINKS = new Set(
  'and or but that which who of on in at by for from with between as while during after before'.split(' ')
)
const ARTICLES = new Set(['the', 'a', 'an', 'The', 'A', 'An'])

/**
 * Compares a garbled text with a clean copy.
 * @param copy the garbled paragraphs
 * @param original the paragraphs of the clean copy, which may be divided differently
 * @throws RangeError if the texts are too long to compare
 */
export function compare(copy: readonly string[], original: readonly string[]): Comparison {
  const garbled = new TokenStream(copy)
  const clean = new TokenStream(original)
  const words = (stream: TokenStream) => stream.tokens.map(({ text }) => text)
  const places = alignWords(words(garbled), words(clean), worth, MAX_CELLS)
  if (!places) throw new RangeError('the texts are too long to compare: give one story alone')
  const unmatched: Comparison['unmatched'] = []
  const gaps = gapsOf(places, clean.tokens.length)
    .flatMap((gap) => splitByParagraph(gap, garbled))
    .filter((gap) => {
      const [ownTokens, otherTokens] = [gap.end - gap.start, gap.originalTo - gap.originalFrom]
      if (ownTokens > LONG_GAP_WORDS && otherTokens * 3 < ownTokens)
        unmatched.push({ side: 'copy', text: garbled.text(gap.start, gap.end) })
      else if (otherTokens > LONG_GAP_WORDS && ownTokens * 3 < otherTokens)
        unmatched.push({ side: 'original', text: clean.text(gap.originalFrom, gap.originalTo) })
      else return true
      return false
    })
  const differences = join(gaps, garbled, clean).flatMap((gap) => difference(gap, garbled, clean) ?? [])
  return { differences, unmatched }
}

const worth = (word: string) => (!/[\p{L}\p{N}]/u.test(word) ? 0.5 : isFunctionWord(word.toLowerCase()) ? 1 : 3)

/** The tokens of all paragraphs in one sequence. */
class TokenStream {
  readonly tokens: (Token & { paragraph: number })[]

  constructor(readonly paragraphs: readonly string[]) {
    this.tokens = paragraphs.flatMap((text, paragraph) => tokensOf(text).map((token) => ({ ...token, paragraph })))
  }

  /** Returns the text from one token up to another one (exclusive); a blank separates paragraphs. */
  text(firstToken: number, endToken: number): string {
    const parts: string[] = []
    for (let i = firstToken; i < endToken; ) {
      const first = this.tokens[i]
      if (!first) break
      let last = first
      for (; i < endToken; i++) {
        const token = this.tokens[i]
        if (token?.paragraph !== first.paragraph) break
        last = token
      }
      parts.push(this.paragraphs[first.paragraph]?.slice(first.start, last.end) ?? '')
    }
    return parts.join(' ')
  }
}

function gapsOf(places: Int32Array, length: number): Gap[] {
  const gaps: Gap[] = []
  let start = 0
  let originalFrom = 0
  for (let i = 0; i <= places.length; i++) {
    const place = i < places.length ? (places[i] ?? -1) : length
    if (place < 0) continue
    if (i > start || place > originalFrom) gaps.push({ start, end: i, originalFrom, originalTo: place })
    start = i + 1
    originalFrom = place + 1
  }
  return gaps
}

/** Splits a gap at paragraph breaks: the longest part keeps the clean words, the others get none. */
function splitByParagraph(gap: Gap, { tokens }: TokenStream): Gap[] {
  const parts: Gap[] = []
  for (let i = gap.start; i < gap.end; i++) {
    const last = parts.at(-1)
    if (last && tokens[last.start]?.paragraph === tokens[i]?.paragraph) last.end = i + 1
    else parts.push({ start: i, end: i + 1, originalFrom: gap.originalTo, originalTo: gap.originalTo })
  }
  const longest = parts.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0]
  if (!longest) return [gap]
  longest.originalFrom = gap.originalFrom
  return parts
}

/** Joins gaps that are one slip: words that changed places, a word kept inside a name or between two small changes. */
function join(gaps: readonly Gap[], garbled: TokenStream, clean: TokenStream): Gap[] {
  const joinedGaps: Gap[] = []
  for (const gap of gaps) {
    const last = joinedGaps.at(-1)
    if (last && isOneSlip(last, gap, garbled, clean)) {
      last.end = gap.end
      last.originalTo = gap.originalTo
    } else joinedGaps.push({ ...gap })
  }
  return joinedGaps
}

function isOneSlip(a: Gap, b: Gap, garbled: TokenStream, clean: TokenStream): boolean {
  const wordsBetween = garbled.tokens.slice(a.end, b.start)
  const paragraph = garbled.tokens[Math.max(0, a.end - 1)]?.paragraph
  if (wordsBetween.length !== b.originalFrom - a.originalTo) return false
  if ([...wordsBetween, garbled.tokens[b.start - 1]].some((token) => token?.paragraph !== paragraph)) return false
  if (wordsBetween.some((token) => !isWord(token))) return false
  const isOmission = (gap: Gap) => gap.end === gap.start
  const isAddition = (gap: Gap) => gap.originalTo === gap.originalFrom
  const isMoved = (isOmission(a) && isAddition(b)) || (isAddition(a) && isOmission(b)) || hasMoved(a, b, garbled, clean)
  if (isMoved) return wordsBetween.length <= MOVE_DISTANCE
  if (wordsBetween.length === 0 || wordsBetween.some(({ text }) => LINKS.has(text))) return false
  if (isOmission(a) || isOmission(b) || isAddition(a) || isAddition(b)) return wordsBetween.length <= NEAR_DISTANCE
  const [single] = wordsBetween
  return (
    wordsBetween.length === 1 && single !== undefined && (isFunctionWord(single.text) || /^\p{Lu}/u.test(single.text))
  )
}

/** Returns true if a word of one gap's garbled side is on the other's clean side. */
function hasMoved(a: Gap, b: Gap, garbled: TokenStream, clean: TokenStream): boolean {
  const words = (stream: TokenStream, start: number, end: number) =>
    stream.tokens.slice(start, end).filter((token) => isWord(token) && !isFunctionWord(token.text.toLowerCase()))
  const crosses = (start: Gap, end: Gap) => {
    const originalWords = new Set(words(clean, end.originalFrom, end.originalTo).map(({ text }) => text))
    return words(garbled, start.start, start.end).some(({ text }) => originalWords.has(text))
  }
  return crosses(a, b) || crosses(b, a)
}

/** Turns a gap into a quote and its correction. If one of them would be empty, both include a neighbouring word. */
function difference(gap: Gap, garbled: TokenStream, clean: TokenStream): Difference | undefined {
  let { start, end, originalFrom, originalTo } = gap
  if (start === end || originalFrom === originalTo) {
    const previousToken = garbled.tokens[start - 1]
    const isSameParagraph = (a?: { paragraph: number }, b?: { paragraph: number }) => a?.paragraph === b?.paragraph
    const first = garbled.tokens[start]
    const isInside = start < end ? isSameParagraph(previousToken, first) : previousToken !== undefined
    const anchorToken = garbled.tokens[end - 1] ?? clean.tokens[originalTo - 1]
    const leans = start < end && anchorToken !== undefined && ARTICLES.has(anchorToken.text)
    if (previousToken && isWord(previousToken) && isInside && originalFrom > 0 && !leans) {
      start--
      originalFrom--
    } else if (garbled.tokens[end] && clean.tokens[originalTo]) {
      end++
      originalTo++
    }
  }
  const first = garbled.tokens[start]
  const last = garbled.tokens[end - 1]
  if (!first || !last || first.paragraph !== last.paragraph || originalFrom === originalTo) return undefined
  const quote = garbled.text(start, end)
  const correction = clean.text(originalFrom, originalTo)
  if (quote === correction) return undefined
  return { paragraph: first.paragraph, start: first.start, end: last.end, quote, correction }
}
