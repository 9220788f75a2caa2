/**
 * Where a garbled text differs from a clean copy of the same story: both are aligned word by word, and what does not
 * agree is gathered into spans that an editor can judge.
 */
import { alignWords } from '../../match/text/word-alignment'
import { isFunctionWord } from '../../match/text/words'
import { isWord, type Token, tokensOf } from './tokens'

/** A span of a garbled paragraph, and the words of the clean copy that stand in its place. */
export interface Difference {
  /** Number of the paragraph, from 0. */
  paragraph: number
  /** UTF-16 offsets into the paragraph. */
  start: number
  end: number
  quote: string
  correction: string
}

export interface Comparison {
  differences: Difference[]
  /** Words of one text that have no counterpart: too many in a row to be a garbled passage. */
  apart: { side: 'source' | 'reading'; text: string }[]
}

/** A stretch without agreement: tokens of the source and tokens of the reading, the last ones out; either may be empty. */
interface Gap {
  from: number
  to: number
  readingFrom: number
  readingTo: number
}

/** Two texts of some 2,500 words: an alignment of this size takes a second and 40 MB. */
const MAX_CELLS = 8_000_000
/** Words of one side alone, more than these in a row: a paragraph that the other does not have. */
const LONG_GAP_WORDS = 14
/** Words that changed places lie at most so far apart: the length of a title or a noun with its attributes. */
const MOVE_DISTANCE = 6
/** Where words were only added or only left out, a change so near belongs to the same slip. */
const NEAR_DISTANCE = 3

/** Words that begin another phrase: two changes on either side of one are two slips. */
const LINKS = new Set(
  'and or but that which who of on in at by for from with between as while during after before'.split(' ')
)
const ARTICLES = new Set(['the', 'a', 'an', 'The', 'A', 'An'])

/**
 * Compares a garbled text with a clean copy.
 * @param source the garbled paragraphs
 * @param reading the paragraphs of the clean copy, which may be divided otherwise
 * @throws RangeError when the texts are too long to compare
 */
export function compare(source: readonly string[], reading: readonly string[]): Comparison {
  const garbled = new TokenStream(source)
  const clean = new TokenStream(reading)
  const words = (laid: TokenStream) => laid.tokens.map(({ text }) => text)
  const places = alignWords(words(garbled), words(clean), worth, MAX_CELLS)
  if (!places) throw new RangeError('the texts are too long to compare: give one story alone')
  const apart: Comparison['apart'] = []
  const gaps = gapsOf(places, clean.tokens.length)
    .flatMap((gap) => splitByParagraph(gap, garbled))
    .filter((gap) => {
      const [own, other] = [gap.to - gap.from, gap.readingTo - gap.readingFrom]
      if (own > LONG_GAP_WORDS && other * 3 < own) apart.push({ side: 'source', text: garbled.text(gap.from, gap.to) })
      else if (other > LONG_GAP_WORDS && own * 3 < other)
        apart.push({ side: 'reading', text: clean.text(gap.readingFrom, gap.readingTo) })
      else return true
      return false
    })
  const differences = join(gaps, garbled, clean).flatMap((gap) => difference(gap, garbled, clean) ?? [])
  return { differences, apart }
}

const worth = (word: string) => (!/[\p{L}\p{N}]/u.test(word) ? 0.5 : isFunctionWord(word.toLowerCase()) ? 1 : 3)

/** Paragraphs laid one after the other. */
class TokenStream {
  readonly tokens: (Token & { paragraph: number })[]

  constructor(readonly paragraphs: readonly string[]) {
    this.tokens = paragraphs.flatMap((text, paragraph) => tokensOf(text).map((token) => ({ ...token, paragraph })))
  }

  /** The text from one token to before another; paragraphs are divided by a blank. */
  text(from: number, to: number): string {
    const parts: string[] = []
    for (let i = from; i < to; ) {
      const first = this.tokens[i]
      if (!first) break
      let last = first
      for (; i < to; i++) {
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
  let from = 0
  let readingFrom = 0
  for (let i = 0; i <= places.length; i++) {
    const place = i < places.length ? (places[i] ?? -1) : length
    if (place < 0) continue
    if (i > from || place > readingFrom) gaps.push({ from, to: i, readingFrom, readingTo: place })
    from = i + 1
    readingFrom = place + 1
  }
  return gaps
}

/** A gap over the edge of a paragraph: the longest part keeps the clean words, the others have none. */
function splitByParagraph(gap: Gap, { tokens }: TokenStream): Gap[] {
  const parts: Gap[] = []
  for (let i = gap.from; i < gap.to; i++) {
    const last = parts.at(-1)
    if (last && tokens[last.from]?.paragraph === tokens[i]?.paragraph) last.to = i + 1
    else parts.push({ from: i, to: i + 1, readingFrom: gap.readingTo, readingTo: gap.readingTo })
  }
  const longest = parts.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]
  if (!longest) return [gap]
  longest.readingFrom = gap.readingFrom
  return parts
}

/** Joins gaps that are one slip: words that changed places, a word kept inside a name or between two small changes. */
function join(gaps: readonly Gap[], garbled: TokenStream, clean: TokenStream): Gap[] {
  const joined: Gap[] = []
  for (const gap of gaps) {
    const last = joined.at(-1)
    if (last && isOneSlip(last, gap, garbled, clean)) {
      last.to = gap.to
      last.readingTo = gap.readingTo
    } else joined.push({ ...gap })
  }
  return joined
}

function isOneSlip(a: Gap, b: Gap, garbled: TokenStream, clean: TokenStream): boolean {
  const between = garbled.tokens.slice(a.to, b.from)
  const paragraph = garbled.tokens[Math.max(0, a.to - 1)]?.paragraph
  if (between.length !== b.readingFrom - a.readingTo) return false
  if ([...between, garbled.tokens[b.from - 1]].some((token) => token?.paragraph !== paragraph)) return false
  if (between.some((token) => !isWord(token))) return false
  const lost = (gap: Gap) => gap.to === gap.from
  const added = (gap: Gap) => gap.readingTo === gap.readingFrom
  const moved = (lost(a) && added(b)) || (added(a) && lost(b)) || hasMoved(a, b, garbled, clean)
  if (moved) return between.length <= MOVE_DISTANCE
  if (between.length === 0 || between.some(({ text }) => LINKS.has(text))) return false
  if (lost(a) || lost(b) || added(a) || added(b)) return between.length <= NEAR_DISTANCE
  const [only] = between
  return between.length === 1 && only !== undefined && (isFunctionWord(only.text) || /^\p{Lu}/u.test(only.text))
}

/** Whether a word of one gap's garbled side stands on the other's clean side. */
function hasMoved(a: Gap, b: Gap, garbled: TokenStream, clean: TokenStream): boolean {
  const words = (laid: TokenStream, from: number, to: number) =>
    laid.tokens.slice(from, to).filter((token) => isWord(token) && !isFunctionWord(token.text.toLowerCase()))
  const crosses = (from: Gap, to: Gap) => {
    const there = new Set(words(clean, to.readingFrom, to.readingTo).map(({ text }) => text))
    return words(garbled, from.from, from.to).some(({ text }) => there.has(text))
  }
  return crosses(a, b) || crosses(b, a)
}

/** A gap as quote and correction. Where one of them would be empty, a word beside it is taken in. */
function difference(gap: Gap, garbled: TokenStream, clean: TokenStream): Difference | undefined {
  let { from, to, readingFrom, readingTo } = gap
  if (from === to || readingFrom === readingTo) {
    const before = garbled.tokens[from - 1]
    const same = (a?: { paragraph: number }, b?: { paragraph: number }) => a?.paragraph === b?.paragraph
    const first = garbled.tokens[from]
    const isInside = from < to ? same(before, first) : before !== undefined
    const changed = garbled.tokens[to - 1] ?? clean.tokens[readingTo - 1]
    const leans = from < to && changed !== undefined && ARTICLES.has(changed.text)
    if (before && isWord(before) && isInside && readingFrom > 0 && !leans) {
      from--
      readingFrom--
    } else if (garbled.tokens[to] && clean.tokens[readingTo]) {
      to++
      readingTo++
    }
  }
  const first = garbled.tokens[from]
  const last = garbled.tokens[to - 1]
  if (!first || !last || first.paragraph !== last.paragraph || readingFrom === readingTo) return undefined
  const quote = garbled.text(from, to)
  const correction = clean.text(readingFrom, readingTo)
  if (quote === correction) return undefined
  return { paragraph: first.paragraph, start: first.start, end: last.end, quote, correction }
}
