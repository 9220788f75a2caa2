/**
 * Which sentence of a page says what which sentence of the story says. Sentences are compared by the words they share,
 * rare words counting more (Dice's coefficient, weighted by inverse document frequency), against the garbled and the
 * corrected wording; from the likely pairs the heaviest chain that keeps the story's order is taken.
 */

import type { Sentence } from '../text/words'
import { type StoryIndex, sum, type Unit } from './story-index'

export interface Pair {
  /** Number of the page's sentence. */
  sentence: number
  /** Number of the story's unit. */
  unit: number
  /** Likeness, 0 to 1, to the wording it is closer to. */
  likeness: number
  /** The page is at least as close to the garbled wording as to the corrected one. */
  garbled: boolean
}

/**
 * Below this two sentences say different things. Low on purpose: it only lets pairs into the chain, and whether there is
 * a copy is judged from all of them. On the golden pages a copy in British house style has true pairs down to 0.34, most
 * garbled ones have 0.47 and more; near misses have up to three pairs of 0.35 to 0.58 by chance, which judge() turns down.
 */
const ALIKE = 0.34
/**
 * From this on a sentence is the story's wherever it stands: captions and notices wander. Sentences of the first story
 * have at most 0.31 with each other, so none is taken for another; copies to the letter have 0.9 and more.
 */
const SAME = 0.75
/**
 * So many likely sentences are kept for each unit; a page that repeats itself for ever costs no more. A page has a
 * sentence once, or twice or three times with a teaser and a quotation: 8 leaves room for more than twice that.
 */
const CANDIDATES = 8
/**
 * One sentence lies in another when nearly all it is worth does (joined or split sentences keep their words), and when it
 * is worth so much, about four of the story's rarest words: a few small words lie in any sentence. The other is not so
 * many times as long: hundreds of words without a full stop hold a short sentence's by chance. It then counts a little
 * less than one that stands for itself. Only sentences divided otherwise than the story's come near.
 */
const INSIDE = { share: 0.85, worth: 12, times: 4, discount: 0.9 }
/**
 * What a second sentence for the same unit adds to the chain: little, so that repetition never pulls the chain away from
 * the true order, and more than nothing, so that both halves of a split sentence are kept.
 */
const AGAIN = 0.3
/**
 * One sentence is two of the story's joined only where at least this share of what it has of the second is not there for
 * the first anyway. Of any two sentences of the first story the second has 0.45 and more for itself; the middle of one,
 * which looks like another by the words that both have, has nothing of the other's own.
 */
const ITS_OWN = 1 / 3
/**
 * A sentence of which less than this share is the story's is like none of its sentences, even if one had all of it: then
 * 2 × known / (weight + known) is below ALIKE, and one that lay in it to INSIDE.share were too short for INSIDE.times.
 */
const LEAST = ALIKE / (2 - ALIKE)
/** A word the story does not have counts as one that it has once. */
const unknownWeight = (units: number) => Math.log(1 + units)

/**
 * Aligns a page's sentences with a story. Pairs come in the page's order; a sentence or unit may be in several.
 * @param pairs all likely ones, if they are known already
 */
export function align(
  sentences: readonly Sentence[],
  index: StoryIndex,
  pairs: readonly Pair[] = candidates(sentences, index)
): Pair[] {
  const likely = keepBest(pairs, index.units.length)
  const chain = heaviestChain(likely, index)
  const selection = new Set(chain)
  // A sentence that is plainly the story's stands in for pairs of the chain that are only likely.
  for (const pair of likely) {
    if (pair.likeness < SAME) continue
    const rivals = [...selection].filter(({ unit }) => unit === pair.unit)
    if (rivals.some(({ likeness }) => likeness >= SAME)) continue
    for (const rival of rivals) selection.delete(rival)
    selection.add(pair)
  }
  return [...selection].sort((a, b) => a.sentence - b.sentence || a.unit - b.unit)
}

/** Of a sentence's pairs those whose unit has words of its own among the sentence's, which no likelier unit has. */
function withoutEchoes(pairs: Pair[], wordNumbers: ReadonlySet<number>, index: StoryIndex): Pair[] {
  if (pairs.length < 2) return pairs
  const worth = (words: readonly number[]) => words.reduce((sum, word) => sum + (index.weight[word] ?? 0), 0)
  const shared = ({ unit, garbled }: Pair) =>
    [...wordNumbers].filter((word) => index.units[unit]?.[garbled ? 'copy' : 'original'].has(word))
  const selection: Pair[] = []
  for (const pair of pairs.sort((a, b) => b.likeness - a.likeness)) {
    const likelier = new Set(selection.filter(({ likeness }) => likeness > pair.likeness).flatMap(shared))
    const words = shared(pair)
    if (worth(words.filter((word) => !likelier.has(word))) >= worth(words) * ITS_OWN) selection.push(pair)
  }
  return selection
}

/** Returns all likely pairs of a page's sentences and a story's. */
export function candidates(sentences: readonly Sentence[], index: StoryIndex): Pair[] {
  const pairs: Pair[] = []
  const unknown = unknownWeight(index.units.length)
  const shared = { copy: new Float64Array(index.units.length), original: new Float64Array(index.units.length) }
  sentences.forEach((sentence, s) => {
    const wordNumbers = new Set<number>()
    const unknownWords = new Set<string>()
    for (const word of sentence.words.fold) {
      const number = index.vocabulary.get(word)
      if (number === undefined) unknownWords.add(word)
      else wordNumbers.add(number)
    }
    const knownWeight = sum(wordNumbers, index.weight)
    const weight = knownWeight + unknownWords.size * unknown
    if (wordNumbers.size < 2 || knownWeight < weight * LEAST) return
    const sentencePairs: Pair[] = []
    for (const u of countShared(wordNumbers, index, shared)) {
      const pair = compare(s, u, weight, index.units[u], shared)
      if (pair) sentencePairs.push(pair)
      shared.copy[u] = 0
      shared.original[u] = 0
    }
    pairs.push(...withoutEchoes(sentencePairs, wordNumbers, index))
  })
  return pairs
}

interface Shared {
  copy: Float64Array
  original: Float64Array
}

/** Adds up the worth of the words that a sentence shares with each unit. Returns the units that share any. */
function countShared(wordNumbers: Set<number>, index: StoryIndex, shared: Shared): number[] {
  const sharingUnits: number[] = []
  const add = (units: readonly number[], sums: Float64Array, weight: number) => {
    for (const u of units) {
      if (!shared.copy[u] && !shared.original[u]) sharingUnits.push(u)
      sums[u] = (sums[u] ?? 0) + weight
    }
  }
  for (const word of wordNumbers) {
    const weight = index.weight[word] ?? 0
    const postings = index.postings[word]
    if (!postings) continue
    add(postings.copy, shared.copy, weight)
    add(postings.original, shared.original, weight)
  }
  return sharingUnits
}

function compare(
  sentence: number,
  u: number,
  weight: number,
  unit: Unit | undefined,
  shared: Shared
): Pair | undefined {
  if (!unit) return undefined
  const asCopy = likeness(shared.copy[u] ?? 0, weight, unit.copyWeight)
  const asOriginal = likeness(shared.original[u] ?? 0, weight, unit.originalWeight)
  const best = Math.max(asCopy, asOriginal)
  return best < ALIKE ? undefined : { sentence, unit: u, likeness: best, garbled: asCopy >= asOriginal }
}

/** Dice's coefficient; where one sentence lies wholly in the other (joined or split), how much of it does. */
function likeness(shared: number, a: number, b: number): number {
  const dice = (2 * shared) / (a + b)
  const shorter = Math.min(a, b)
  const contained = shared / shorter
  const isInside = contained > INSIDE.share && shorter > INSIDE.worth && Math.max(a, b) < shorter * INSIDE.times
  return isInside ? Math.max(dice, contained * INSIDE.discount) : dice
}

function keepBest(pairs: readonly Pair[], units: number): Pair[] {
  const byUnit: Pair[][] = Array.from({ length: units }, () => [])
  for (const pair of pairs) byUnit[pair.unit]?.push(pair)
  return byUnit
    .flatMap((list) => list.sort((a, b) => b.likeness - a.likeness).slice(0, CANDIDATES))
    .sort((a, b) => a.sentence - b.sentence)
}

/** The chain of pairs, neither index ever going back, with the greatest sum of likeness times length. */
function heaviestChain(pairs: readonly Pair[], index: StoryIndex): Pair[] {
  const best: number[] = []
  const predecessors: number[] = []
  pairs.forEach((pair, i) => {
    let heaviest = 0
    let predecessor = -1
    for (let j = 0; j < i; j++) {
      const earlierPair = pairs[j]
      if (earlierPair && earlierPair.unit <= pair.unit && (best[j] ?? 0) > heaviest) {
        heaviest = best[j] ?? 0
        predecessor = j
      }
    }
    const isRepeat = pairs[predecessor]?.unit === pair.unit
    best[i] = heaviest + pair.likeness * (index.units[pair.unit]?.length ?? 0) * (isRepeat ? AGAIN : 1)
    predecessors[i] = predecessor
  })
  const chain: Pair[] = []
  for (let i = best.indexOf(Math.max(0, ...best)); i >= 0; i = predecessors[i] ?? -1) {
    const pair = pairs[i]
    if (pair) chain.unshift(pair)
  }
  return chain
}
