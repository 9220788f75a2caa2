/**
 * Whether a page carries the story. Two measures together, as Churnalism did: how much of the story is in the page
 * (coverage) and how much of that part of the page is the story (density). A teaser has neither, a search result lacks
 * the first, another report of the same event both.
 */
import type { Pair } from './align/sentence-alignment'
import type { StoryIndex } from './align/story-index'
import { alignWords } from './text/word-alignment'
import { type Sentence, wordsOfAll } from './text/words'

export interface Judgement {
  verdict: 'copy' | 'excerpt' | 'none'
  /** Share of the story's words whose sentences the page has, 0 to 1. */
  coverage: number
  /** Share of the words from the first aligned sentence to the last that are aligned, 0 to 1. */
  density: number
}

/**
 * A copy has so much of the story (coverage), that part of the page is the story to such a share (density), and most of
 * what it has stands in sentences like the story's (close), which a rewrite keeps in its quotations alone. And it has the
 * story in one piece (whole) or as running text (running): a list of search results has neither. Copies of seven stories
 * by machines and editors have 0.85 and more of it close, rewrites 0.57 and less where they keep every quotation; copies
 * are 0.97 whole and 0.90 running, seven snippets 0.53 and 0.
 */
const COPY = { coverage: 0.3, density: 0.35, close: 0.7, whole: 0.65, running: 0.5 }
/** A sentence that shares so much of its weight with the original's is like it. */
const CLOSE = 0.5
/**
 * A quotation this long, in the story's own words and for itself in a block, is an excerpt; a shorter one is none. A
 * sentence of news has about 25 words, so one alone is none unless it is a whole paragraph; the golden excerpt has 38
 * words, to the letter (1.0). Its own words: other outlets' sentences on the same event stay below 0.6, snippets of
 * search results have up to 0.94 but no running text around them. In its order: the same words shuffled keep a third of it.
 */
const EXCERPT = { words: 25, likeness: 0.8, order: 0.6 }

/**
 * A block with so many words is running text. Beside the golden excerpt they have 33 and more; what follows a snippet in
 * search results (the next headline, an address) has 10 at most.
 */
const PROSE = 15
/** Blocks of so few words are labels: one looks past them, past so many in a row. */
const LABEL = { words: 2, most: 3 }

/** Judges the aligned pairs of a page's normalised text. */
export function judge(
  text: string,
  pairs: readonly Pair[],
  sentences: readonly Sentence[],
  index: StoryIndex
): Judgement {
  const units = new Map<number, number>()
  for (const pair of pairs) units.set(pair.unit, Math.max(units.get(pair.unit) ?? 0, pair.likeness))
  const wordsOf = (numbers: Iterable<number>) => [...numbers].reduce((n, u) => n + (index.units[u]?.length ?? 0), 0)
  const words = wordsOf(units.keys())
  const coverage = words / index.length
  const density = densityOf(pairs, sentences)
  const close = wordsOf([...units].flatMap(([u, likeness]) => (likeness >= CLOSE ? [u] : []))) / Math.max(1, words)
  const isConnected = wholeness(units, index) >= COPY.whole || runningShare(pairs) >= COPY.running
  if (coverage >= COPY.coverage && density >= COPY.density && close >= COPY.close && isConnected) {
    return { verdict: 'copy', coverage, density }
  }
  const excerpt = hasExcerpt(text, pairs, sentences, index)
  return { verdict: excerpt ? 'excerpt' : 'none', coverage, density }
}

/** How much of the story from the first sentence that the page has to the last is there, 0 to 1, by words. */
function wholeness(units: ReadonlyMap<number, number>, { units: allUnits }: StoryIndex): number {
  const numbers = [...units.keys()]
  if (numbers.length === 0) return 0
  const [first, end] = [Math.min(...numbers), Math.max(...numbers) + 1]
  const countWords = (isCounted: (u: number) => boolean) =>
    allUnits.slice(first, end).reduce((n, { length }, i) => n + (isCounted(first + i) ? length : 0), 0)
  const total = countWords(() => true)
  return countWords((u) => units.has(u)) / Math.max(1, total)
}

/** The share of the page's aligned sentences that follow another directly, 0 to 1. */
function runningShare(pairs: readonly Pair[]): number {
  const numbers = [...new Set(pairs.map(({ sentence }) => sentence))].sort((a, b) => a - b)
  const following = numbers.filter((sentence, i) => i > 0 && sentence - (numbers[i - 1] ?? 0) === 1).length
  return following / Math.max(1, numbers.length - 1)
}

function densityOf(pairs: readonly Pair[], sentences: readonly Sentence[]): number {
  const first = pairs[0]
  const last = pairs.at(-1)
  if (!first || !last) return 0
  const alignedSentences = new Set(pairs.map((pair) => pair.sentence))
  let alignedLength = 0
  let totalLength = 0
  for (let s = first.sentence; s <= last.sentence; s++) {
    const length = sentences[s]?.words.fold.length ?? 0
    totalLength += length
    if (alignedSentences.has(s)) alignedLength += length
  }
  return totalLength === 0 ? 0 : alignedLength / totalLength
}

/**
 * Whether a whole block of the page is a whole paragraph of the story, in its own words, amid running text. A snippet
 * in a list of results has the words but not the neighbours.
 */
function hasExcerpt(text: string, pairs: readonly Pair[], sentences: readonly Sentence[], index: StoryIndex) {
  const words = new Map<number, number>()
  const count = new Map<number, number>()
  sentences.forEach(({ block, words: { fold } }) => {
    words.set(block, (words.get(block) ?? 0) + fold.length)
    count.set(block, (count.get(block) ?? 0) + 1)
  })
  const leadIns = new Set(sentences.filter(({ end }) => text[end - 1] === ':').map(({ block }) => block))
  const neighbour = (block: number, step: 1 | -1) => {
    let next = block + step
    for (let n = 0; n < LABEL.most && (words.get(next) ?? PROSE) <= LABEL.words && !leadIns.has(next); n++) next += step
    return next
  }
  const isProse = (block: number) => (words.get(block) ?? PROSE) >= PROSE
  // "He wrote:" is no running text, but what stands behind it is a quotation.
  const isQuoted = (block: number) => {
    const previous = neighbour(block, -1)
    return (isProse(previous) || leadIns.has(previous)) && isProse(neighbour(block, 1))
  }
  const close = pairs.filter((pair) => pair.likeness >= EXCERPT.likeness)
  return [...count].some(([block, inBlock]) => {
    const blockPairs = close.filter((pair) => sentences[pair.sentence]?.block === block)
    if (blockPairs.length < inBlock || !isQuoted(block)) return false
    const paragraph = index.units[blockPairs[0]?.unit ?? -1]?.paragraph
    const paragraphUnits = index.units.flatMap((unit, u) => (unit.paragraph === paragraph ? [u] : []))
    const length = paragraphUnits.reduce((n, u) => n + (index.units[u]?.length ?? 0), 0)
    const isWhole = length >= EXCERPT.words && paragraphUnits.every((u) => blockPairs.some((pair) => pair.unit === u))
    const numbers = blockPairs.map((pair) => pair.sentence)
    return isWhole && isInOrder(wordsFrom(sentences, numbers), paragraph ?? -1, index)
  })
}

const wordsFrom = (sentences: readonly Sentence[], numbers: readonly number[]): string[] =>
  wordsOfAll(sentences.slice(Math.min(...numbers), Math.max(...numbers) + 1)).fold

/** Whether words are a paragraph's in its order, in one of its wordings: sentences are compared without regard to it. */
function isInOrder(words: readonly string[], paragraph: number, index: StoryIndex): boolean {
  return [index.copy[paragraph], index.original[paragraph]].some((wording) => {
    const paragraphWords = wording?.words.fold ?? []
    const places = alignWords(paragraphWords, words, () => 1)
    const inOrder = places?.filter((place) => place >= 0).length ?? 0
    return inOrder >= EXCERPT.order * Math.max(paragraphWords.length, words.length)
  })
}
