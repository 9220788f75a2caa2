/** A story made ready for matching: its sentences in both wordings, and what each of its words is worth. */
import type { Story } from '../../story/story'
import { atOnce, type Steps } from '../text/cooperative'
import { type Normalised, normalise } from '../text/normalise'
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
  /** How many words it has in the source. */
  length: number
  source: Set<number>
  reading: Set<number>
  sourceWeight: number
  readingWeight: number
}

export interface StoryIndex {
  story: Story
  source: Wording[]
  reading: Wording[]
  units: Unit[]
  vocabulary: Map<string, number>
  /** Worth of each word of the vocabulary: the rarer in the story, the more it says about where it stands. */
  weight: number[]
  /** For each word, the units that have it in each wording. */
  postings: { source: number[]; reading: number[] }[]
  /** Words of the whole story. */
  length: number
}

const indexes = new WeakMap<Story, StoryIndex>()

/** The index of a story, made once. */
export const indexOf = (story: Story): StoryIndex => atOnce(indexSteps(story))

/** The same, step by step. */
export function* indexSteps(story: Story): Steps<StoryIndex> {
  const known = indexes.get(story)
  if (known) return known
  const source: Wording[] = []
  const reading: Wording[] = []
  const units: Unit[] = []
  const vocabulary = new Map<string, number>()
  for (const [i, raw] of story.source.entries()) {
    const printed = wording(raw)
    const meant = wording(story.reading[i] ?? raw)
    source.push(printed)
    reading.push(meant)
    units.push(...unitsOf(i, printed, meant, vocabulary))
    yield
  }
  const postings: StoryIndex['postings'] = Array.from(vocabulary, () => ({ source: [], reading: [] }))
  const spread = Array.from(vocabulary, () => 0)
  units.forEach((unit, u) => {
    for (const word of unit.source) postings[word]?.source.push(u)
    for (const word of unit.reading) postings[word]?.reading.push(u)
    for (const word of new Set([...unit.source, ...unit.reading])) spread[word] = (spread[word] ?? 0) + 1
  })
  const weight = spread.map((number) => Math.log(1 + units.length / number))
  for (const unit of units) {
    unit.sourceWeight = sum(unit.source, weight)
    unit.readingWeight = sum(unit.reading, weight)
  }
  const length = units.reduce((n, unit) => n + unit.length, 0)
  const index = { story, source, reading, units, vocabulary, weight, postings, length }
  indexes.set(story, index)
  return index
}

function wording(raw: string): Wording {
  const normalised = normalise(raw)
  return { raw, normalised, words: wordsOf(normalised.text) }
}

/** A paragraph's sentences; where the two wordings do not divide alike, the paragraph is one. */
function unitsOf(paragraph: number, source: Wording, reading: Wording, vocabulary: Map<string, number>): Unit[] {
  const inSource = sentencesOf(source.normalised.text)
  const inReading = sentencesOf(reading.normalised.text)
  const isSame = inSource.length === inReading.length
  const wordings = isSame ? inSource.map(({ words }, i) => ({ words, other: inReading[i]?.words ?? words })) : []
  if (!isSame) wordings.push({ words: source.words, other: reading.words })
  return wordings.map(({ words, other }) => ({
    paragraph,
    length: words.fold.length,
    source: numbers(words, vocabulary),
    reading: numbers(other, vocabulary),
    sourceWeight: 0,
    readingWeight: 0
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
