/** What the panel shows of a story's paragraphs. Pure. */

import type { PlaceInSentence, SentenceWithFindings } from '../../export/sentences'
import type { PassageFinding, Report } from '../../match/report'
import type { Story } from '../../story/story'
import { type Woven, weave } from '../components/diff'

/** How much of a paragraph the page contains. */
export type Here = 'all' | 'part' | 'none'

/** A paragraph of the story, and how much of it the page contains. */
export interface Paragraph {
  /** Counted from 0, as in the report. */
  index: number
  presence: Here
}

/** Adjacent paragraphs that the page contains, or leaves out. */
export interface Run {
  isInPage: boolean
  paragraphs: Paragraph[]
}

/** From this share of its words on, a paragraph counts as complete: a small word elsewhere is no gap. */
const WHOLE_SHARE = 0.9

/** Returns the paragraphs in the story's order, grouped into runs that the page contains or leaves out. */
export function runsOf({ shares }: Pick<Report, 'shares'>, { original }: Pick<Story, 'original'>): Run[] {
  const runs: Run[] = []
  original.forEach((_, index) => {
    const share = shares[index] ?? 0
    const paragraph: Paragraph = { index, presence: share >= WHOLE_SHARE ? 'all' : share > 0 ? 'part' : 'none' }
    const last = runs.at(-1)
    if (last?.isInPage === share > 0) last.paragraphs.push(paragraph)
    else runs.push({ isInPage: share > 0, paragraphs: [paragraph] })
  })
  return runs
}

/** Counts the paragraphs that a page contains completely, partly, and not at all. */
export function countHere(runs: readonly Run[]): Record<Here, number> {
  const counts = { all: 0, part: 0, none: 0 }
  for (const { presence } of runs.flatMap(({ paragraphs }) => paragraphs)) counts[presence]++
  return counts
}

/** A paragraph as the page has it, with the findings in it. */
export interface PrintedParagraph {
  text: string
  /** Places in that text, in order. */
  places: PlaceInSentence[]
}

/**
 * Maps the index of each paragraph of the story to the page's words for it. A sentence that the page repeats counts
 * once.
 */
export function printedParagraphs(sentences: readonly SentenceWithFindings[]): ReadonlyMap<number, PrintedParagraph> {
  const paragraphs = new Map<number, PrintedParagraph>()
  const names = new Set<string>()
  for (const { paragraph, text, places } of sentences) {
    const name = `${paragraph} ${text}`
    if (names.has(name)) continue
    names.add(name)
    const paragraphSoFar = paragraphs.get(paragraph)
    const shift = paragraphSoFar ? paragraphSoFar.text.length + 1 : 0
    const shiftedPlaces = places.map(({ finding, start, end }) => ({ finding, start: start + shift, end: end + shift }))
    paragraphs.set(paragraph, {
      text: paragraphSoFar ? `${paragraphSoFar.text} ${text}` : text,
      places: [...(paragraphSoFar?.places ?? []), ...shiftedPlaces]
    })
  }
  return paragraphs
}

/** Words of a paragraph: the same in page and story, from one of them, or a longer part that the page leaves out. */
export interface Words {
  /** Including the white space before them. */
  text: string
  /** The page's spelling, if the words are the same. */
  printedText?: string
  side: Woven['side'] | 'left-out'
}

/** Words with the finding that they belong to, if they differ because of one. */
export interface FoundWords extends Words {
  finding?: PassageFinding
}

/**
 * Merges the page's words and the story's into one text. Where the findings are all that differs, each stands for
 * itself; otherwise the words are compared. Of words that differ in a mark alone, the mark is what differs.
 */
export function wordsWithFindings({ text, places }: PrintedParagraph, original: string): FoundWords[] {
  const words = fromFindings(text, places)
  const corrected = words.filter(({ side }) => side !== 'before').map((piece) => piece.text)
  return withoutSame(
    inked(corrected.join('')) === inked(original) ? words : withFindings(wordsOf(text, original), places)
  )
}

/** Takes the words at their beginning that both sides have out of words that stand for each other. */
function withoutSame(words: readonly FoundWords[]): FoundWords[] {
  return words.flatMap((piece, i) => {
    const [previous, next] = [words[i - 1], words[i + 1]]
    if (piece.side === 'before' && next?.side === 'after') {
      const length = sameLength(piece.text, next.text)
      const rest = { ...piece, text: piece.text.slice(length) }
      return [{ text: piece.text.slice(0, length), side: 'both' as const }, rest].filter(({ text }) => text !== '')
    }
    if (piece.side !== 'after' || previous?.side !== 'before') return [piece]
    const rest = piece.text.slice(sameLength(previous.text, piece.text))
    return rest === '' ? [] : [{ ...piece, text: rest }]
  })
}

/** How far two texts are the same, up to the end of a word: a possessive belongs to its word. */
function sameLength(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  const endsWord = (text: string) => /^[^\p{L}\p{N}\s]*(?:\s|$)/u.test(text.slice(length))
  while (length > 0 && !(/[\p{L}\p{N}]/u.test(a[length - 1] ?? '') && endsWord(a) && endsWord(b))) length--
  return length
}

const inked = (text: string) => text.replace(/\s+/g, '')

function fromFindings(text: string, places: readonly PlaceInSentence[]): FoundWords[] {
  let position = 0
  const words = places.flatMap(({ finding, start, end }): FoundWords[] => {
    const gap: FoundWords = { text: text.slice(position, start), side: 'both' }
    position = end
    const pieces = weave(text.slice(start, end), finding.correction).map((piece, i): FoundWords => {
      const spaced = i === 0 ? piece.text : ` ${piece.text}`
      return { text: spaced, side: piece.side, ...(piece.side !== 'both' && { finding }) }
    })
    return [gap, ...pieces]
  })
  return [...words, { text: text.slice(position), side: 'both' as const }].filter((piece) => piece.text !== '')
}

/** Tells the words that differ which finding they belong to. Other differences of page and original are harmless. */
function withFindings(words: readonly Words[], places: readonly PlaceInSentence[]): FoundWords[] {
  let position = 0
  let previousFinding: PassageFinding | undefined
  return words.map((piece) => {
    const printedText =
      piece.side === 'both' ? (piece.printedText ?? piece.text) : piece.side === 'before' ? piece.text : ''
    const start = position + printedText.length - printedText.trimStart().length
    position += printedText.length
    const ownFinding =
      piece.side === 'after' ? (previousFinding ?? findingAt(places, position, position + 1)) : undefined
    previousFinding = piece.side === 'before' ? findingAt(places, start, position) : undefined
    const finding = piece.side === 'before' ? previousFinding : ownFinding
    return finding ? { ...piece, finding } : piece
  })
}

/** Returns the finding that shares most with a part of the text; words that are only added touch theirs. */
function findingAt(places: readonly PlaceInSentence[], start: number, end: number): PassageFinding | undefined {
  let maxShared = -1
  let best: PassageFinding | undefined
  for (const place of places) {
    const shared = Math.min(end, place.end) - Math.max(start, place.start)
    if (shared >= 0 && shared > maxShared) {
      maxShared = shared
      best = place.finding
    }
  }
  return best
}

/** From this many words on, words without counterpart in the page are no correction: the page lacks the sentence. */
const MIN_RUN_WORDS = 7

/** Merges the page's words and the story's into one text. Ignores how quotation marks and dashes are set. */
export function wordsOf(printedText: string, original: string): Words[] {
  const woven = weave(plain(printedText), plain(original)).filter(({ text }) => text.trim() !== '')
  const [ofPage, ofStory] = [cutLike(woven, printedText, 'before'), cutLike(woven, original, 'after')]
  return woven.map((words, i): Words => {
    if (words.side === 'both') return { ...words, text: ofStory(i), printedText: ofPage(i) }
    if (words.side === 'before') return { ...words, text: ofPage(i) }
    const isCorrection = woven[i - 1]?.side === 'before' || woven[i + 1]?.side === 'before'
    const isStretch = words.text.trim().split(' ').length >= MIN_RUN_WORDS && !isCorrection
    return { text: ofStory(i), side: isStretch ? 'left-out' : 'after' }
  })
}

/** Unifies quotation marks and dashes one for one, so that offsets stay valid. */
const plain = (text: string) =>
  text
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[“”„‟]/g, '"')
    .replace(/[‐-―−]/g, '-')

/**
 * Returns a function that gives each piece of one side its characters in the original text, with the white space before
 * it.
 */
function cutLike(woven: readonly Woven[], text: string, wantedSide: 'before' | 'after'): (piece: number) => string {
  const flatText = text.replace(/\s+/g, ' ').trim()
  let position = 0
  const pieces = woven.map(({ text: piece, side }) => {
    if (side !== 'both' && side !== wantedSide) return ''
    const start = position
    for (let remaining = piece.replace(/\s/g, '').length; remaining > 0 && position < flatText.length; position++)
      if (flatText[position] !== ' ') remaining--
    return flatText.slice(start, position)
  })
  return (piece) => pieces[piece] ?? ''
}
