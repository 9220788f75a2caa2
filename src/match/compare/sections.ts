/** Divides page and original into sections that are compared word by word. */
import type { Pair } from '../align/sentence-alignment'
import type { StoryIndex } from '../align/story-index'
import type { Sentence } from '../text/words'

/** The page's sentences for a paragraph of the original, or for several where the page mixes their sentences. */
export interface Section {
  paragraphs: number[]
  /** Indexes of the page's sentences, in order. */
  sentences: number[]
}

/** A longer run of unaligned sentences is the page's own text and belongs to no paragraph of the original. */
const MAX_UNALIGNED = 3

/** Returns the sections of a page, in the original's order. */
export function sectionsOf(sentences: readonly Sentence[], pairs: readonly Pair[], index: StoryIndex): Section[] {
  const paragraphsOf = new Map<number, Set<number>>()
  const assign = (sentence: number, paragraph: number) =>
    paragraphsOf.set(sentence, (paragraphsOf.get(sentence) ?? new Set()).add(paragraph))
  for (const { sentence, unit } of pairs) assign(sentence, index.units[unit]?.paragraph ?? 0)
  for (const [sentence, paragraph] of assignUnaligned(sentences, pairs, index)) assign(sentence, paragraph)
  return components(paragraphsOf)
}

/**
 * Assigns unaligned sentences to paragraphs: to that of an aligned neighbour in the same block, or of a sentence of the
 * original that is missing at this place.
 */
function assignUnaligned(
  sentences: readonly Sentence[],
  pairs: readonly Pair[],
  index: StoryIndex
): [sentence: number, paragraph: number][] {
  const unitOf = new Map<number, { first: number; last: number }>()
  for (const { sentence, unit } of pairs) {
    const units = unitOf.get(sentence)
    unitOf.set(sentence, { first: Math.min(units?.first ?? unit, unit), last: Math.max(units?.last ?? unit, unit) })
  }
  const alignedSentences = [...unitOf.keys()].sort((a, b) => a - b)
  const isCovered = new Set(pairs.map(({ unit }) => unit))
  const assignments: [number, number][] = []
  for (let k = 0; k <= alignedSentences.length; k++) {
    const previous = alignedSentences[k - 1]
    const next = alignedSentences[k]
    const first = previous === undefined ? Math.max(0, (next ?? 0) - MAX_UNALIGNED) : previous + 1
    const end = next ?? Math.min(sentences.length, (previous ?? 0) + 1 + MAX_UNALIGNED)
    if (end - first > MAX_UNALIGNED * 2) continue
    const previousUnit = previous === undefined ? undefined : unitOf.get(previous)?.last
    const nextUnit = next === undefined ? undefined : unitOf.get(next)?.first
    const missingUnits = findMissingUnits(previousUnit, nextUnit, isCovered, index)
    for (let s = first; s < end; s++) {
      const paragraph = paragraphBeside(s, { previous, next, previousUnit, nextUnit, missingUnits }, sentences, index)
      if (paragraph !== undefined) assignments.push([s, paragraph])
    }
  }
  return assignments
}

/** Returns the sentences of the original between two aligned ones that are aligned with none of the page. */
function findMissingUnits(
  previousUnit: number | undefined,
  nextUnit: number | undefined,
  isCovered: ReadonlySet<number>,
  index: StoryIndex
): number[] {
  const first = previousUnit === undefined ? Math.max(0, (nextUnit ?? 0) - 1) : previousUnit + 1
  const last = nextUnit === undefined ? Math.min(index.units.length, (previousUnit ?? 0) + 2) : nextUnit
  const uncovered: number[] = []
  for (let u = first; u < last; u++) if (!isCovered.has(u)) uncovered.push(u)
  return uncovered
}

interface AlignedNeighbours {
  previous: number | undefined
  next: number | undefined
  previousUnit: number | undefined
  nextUnit: number | undefined
  missingUnits: readonly number[]
}

/** A sentence is not a rewording of another if one is more than this many times as long. */
const MAX_LENGTH_RATIO = 2.5

function paragraphBeside(
  s: number,
  { previous, next, previousUnit, nextUnit, missingUnits }: AlignedNeighbours,
  sentences: readonly Sentence[],
  index: StoryIndex
): number | undefined {
  const block = sentences[s]?.block
  const paragraphOf = (unit: number | undefined) => (unit === undefined ? undefined : index.units[unit]?.paragraph)
  if (previous !== undefined && sentences[previous]?.block === block && s - previous <= MAX_UNALIGNED)
    return paragraphOf(previousUnit)
  if (next !== undefined && sentences[next]?.block === block && next - s <= MAX_UNALIGNED) return paragraphOf(nextUnit)
  const length = sentences[s]?.words.fold.length ?? 0
  const likely = missingUnits.find((u) => {
    const unit = index.units[u]
    if (!unit) return false
    const ratio = length / Math.max(1, unit.length)
    return ratio < MAX_LENGTH_RATIO && ratio > 1 / MAX_LENGTH_RATIO && hasCommonWord(sentences[s], unit.original, index)
  })
  return paragraphOf(likely)
}

function hasCommonWord(sentence: Sentence | undefined, unit: ReadonlySet<number>, index: StoryIndex): boolean {
  const rare = Math.log(1 + index.units.length / 3)
  return !!sentence?.words.fold.some((word) => {
    const number = index.vocabulary.get(word)
    return number !== undefined && unit.has(number) && (index.weight[number] ?? 0) >= rare
  })
}

/** Builds sections: sentences and paragraphs that are connected, directly or through others, form one. */
function components(paragraphsOf: ReadonlyMap<number, ReadonlySet<number>>): Section[] {
  const sectionOf = new Map<number, Section>()
  for (const [sentence, paragraphs] of paragraphsOf) {
    const component: Section = { paragraphs: [], sentences: [sentence] }
    for (const paragraph of paragraphs) {
      const section = sectionOf.get(paragraph)
      component.paragraphs.push(...(section?.paragraphs ?? [paragraph]))
      component.sentences.push(...(section?.sentences ?? []))
      for (const p of component.paragraphs) sectionOf.set(p, component)
    }
  }
  const sections = [...new Set(sectionOf.values())]
  for (const section of sections) {
    section.paragraphs = [...new Set(section.paragraphs)].sort((a, b) => a - b)
    section.sentences = [...new Set(section.sentences)].sort((a, b) => a - b)
  }
  return sections.sort((a, b) => (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0))
}
