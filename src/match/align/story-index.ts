/** A story made ready for matching: its sentences in both wordings, and what each of its words is worth. */
import type { Story } from '../../story/story'
import { type Normalised, normalise } from '../text/normalise'
import { noPause } from '../text/pause'
import { sentencesOf, type Words, wordsOf } from '../text/words'

/** A paragraph in one wording. */
export interface Wording {
  raw: string
  normalised: Normalised
  words: Words
}

/** A sentence of the story as the alignment sees it, garbled and corrected; numbers name words of the vocabulary. */
export interface Unit {
  paragraph: number
  /** How many words it has in the copy. */
  length: number
  copy: Set<number>
  original: Set<number>
  copyWeight: number
  originalWeight: number
}

export interface StoryIndex {
  story: Story
  copy: Wording[]
  original: Wording[]
  units: Unit[]
  vocabulary: Map<string, number>
  /** Worth of each word of the vocabulary: the rarer in the story, the more it says about where it stands. */
  weight: number[]
  /** For each word, the units that have it in each wording. */
  postings: { copy: number[]; original: number[] }[]
  /** Words of the whole story. */
  length: number
}

const indexes = new WeakMap<Story, StoryIndex>()

/** The index of a story, made once. */
export async function indexOf(story: Story, pause = noPause): Promise<StoryIndex> {
  const cached = indexes.get(story)
  if (cached) return cached
  const copy: Wording[] = []
  const original: Wording[] = []
  const units: Unit[] = []
  const vocabulary = new Map<string, number>()
  for (const [i, raw] of story.copyAsFound.entries()) {
    const copyWording = wording(raw)
    const originalWording = wording(story.original[i] ?? raw)
    copy.push(copyWording)
    original.push(originalWording)
    units.push(...unitsOf(i, copyWording, originalWording, vocabulary))
    await pause()
  }
  const postings: StoryIndex['postings'] = Array.from(vocabulary, () => ({ copy: [], original: [] }))
  const spread = Array.from(vocabulary, () => 0)
  units.forEach((unit, u) => {
    for (const word of unit.copy) postings[word]?.copy.push(u)
    for (const word of unit.original) postings[word]?.original.push(u)
    for (const word of new Set([...unit.copy, ...unit.original])) spread[word] = (spread[word] ?? 0) + 1
  })
  const weight = spread.map((number) => Math.log(1 + units.length / number))
  for (const unit of units) {
    unit.copyWeight = sum(unit.copy, weight)
    unit.originalWeight = sum(unit.original, weight)
  }
  const length = units.reduce((n, unit) => n + unit.length, 0)
  const index = { story, copy, original, units, vocabulary, weight, postings, length }
  indexes.set(story, index)
  return index
}

function wording(raw: string): Wording {
  const normalised = normalise(raw)
  return { raw, normalised, words: wordsOf(normalised.text) }
}

/** A paragraph's sentences; where the two wordings do not divide alike, the paragraph is one. */
function unitsOf(paragraph: number, copy: Wording, original: Wording, vocabulary: Map<string, number>): Unit[] {
  const inCopy = sentencesOf(copy.normalised.text)
  const inOriginal = sentencesOf(original.normalised.text)
  const isSame = inCopy.length === inOriginal.length
  const wordings = isSame ? inCopy.map(({ words }, i) => ({ words, originalWords: inOriginal[i]?.words ?? words })) : []
  if (!isSame) wordings.push({ words: copy.words, originalWords: original.words })
  return wordings.map(({ words, originalWords }) => ({
    paragraph,
    length: words.fold.length,
    copy: numbers(words, vocabulary),
    original: numbers(originalWords, vocabulary),
    copyWeight: 0,
    originalWeight: 0
  }))
}

function numbers(words: Words, vocabulary: Map<string, number>): Set<number> {
  const set = new Set<number>()
  for (const word of words.fold) {
    const number = vocabulary.get(word) ?? vocabulary.size
    vocabulary.set(word, number)
    set.add(number)
  }
  return set
}

/** What a word without case is worth; one that the story does not have counts as 1. */
export const worthOf = (word: string, { weight, vocabulary }: StoryIndex): number =>
  weight[vocabulary.get(word) ?? -1] ?? 1

/** What a set of words is worth together. */
export function sum(words: Iterable<number>, weight: readonly number[]): number {
  let total = 0
  for (const word of words) total += weight[word] ?? 0
  return total
}
