/** Which part of a page is compared with which part of the original, word by word. */
import type { Pair } from '../align/sentence-alignment'
import type { StoryIndex } from '../align/story-index'
import type { Sentence } from '../text/words'

/** Paragraphs of the original and the page's sentences that say them; more than one where the page joins paragraphs. */
export interface Section {
  paragraphs: number[]
  /** Numbers of the page's sentences, in order. */
  sentences: number[]
}

/** So many sentences in a row without a partner can belong to the paragraph beside them; more are the page's own. */
const MAX_UNALIGNED = 3

/** The sections of a page, in the original's order. */
export function sectionsOf(sentences: readonly Sentence[], pairs: readonly Pair[], index: StoryIndex): Section[] {
  const paragraphsOf = new Map<number, Set<number>>()
  const assign = (sentence: number, paragraph: number) =>
    paragraphsOf.set(sentence, (paragraphsOf.get(sentence) ?? new Set()).add(paragraph))
  for (const { sentence, unit } of pairs) assign(sentence, index.units[unit]?.paragraph ?? 0)
  for (const [sentence, paragraph] of neighbours(sentences, pairs, index)) assign(sentence, paragraph)
  return components(paragraphsOf)
}

/**
 * Sentences that are aligned with nothing, with the paragraph that they belong to: that of an aligned sentence beside
 * them in the same block, or of a sentence of the original that the page lacks just there.
 */
function neighbours(
  sentences: readonly Sentence[],
  pairs: readonly Pair[],
  index: StoryIndex
): [sentence: number, paragraph: number][] {
  const unitOf = new Map<number, { first: number; last: number }>()
  for (const { sentence, unit } of pairs) {
    const units = unitOf.get(sentence)
    unitOf.set(sentence, { first: Math.min(units?.first ?? unit, unit), last: Math.max(units?.last ?? unit, unit) })
  }
  const aligned = [...unitOf.keys()].sort((a, b) => a - b)
  const isCovered = new Set(pairs.map(({ unit }) => unit))
  const found: [number, number][] = []
  for (let k = 0; k <= aligned.length; k++) {
    const before = aligned[k - 1]
    const after = aligned[k]
    const from = before === undefined ? Math.max(0, (after ?? 0) - MAX_UNALIGNED) : before + 1
    const to = after ?? Math.min(sentences.length, (before ?? 0) + 1 + MAX_UNALIGNED)
    if (to <= from || to - from > MAX_UNALIGNED * 2) continue
    const left = before === undefined ? undefined : unitOf.get(before)?.last
    const right = after === undefined ? undefined : unitOf.get(after)?.first
    const missing = missingUnits(left, right, isCovered, index)
    for (let s = from; s < to; s++) {
      const paragraph = paragraphBeside(s, { before, after, left, right, missing }, sentences, index)
      if (paragraph !== undefined) found.push([s, paragraph])
    }
  }
  return found
}

/** Sentences of the original between two aligned ones that no sentence of the page is aligned with. */
function missingUnits(
  left: number | undefined,
  right: number | undefined,
  isCovered: ReadonlySet<number>,
  index: StoryIndex
): number[] {
  const first = left === undefined ? Math.max(0, (right ?? 0) - 1) : left + 1
  const last = right === undefined ? Math.min(index.units.length, (left ?? 0) + 2) : right
  const missing: number[] = []
  for (let u = first; u < last; u++) if (!isCovered.has(u)) missing.push(u)
  return missing
}

interface Beside {
  before: number | undefined
  after: number | undefined
  left: number | undefined
  right: number | undefined
  missing: readonly number[]
}

/** A sentence is so many times as long as another at most for one to be the other in other words. */
const MAX_LENGTH_RATIO = 2.5

function paragraphBeside(
  s: number,
  { before, after, left, right, missing }: Beside,
  sentences: readonly Sentence[],
  index: StoryIndex
): number | undefined {
  const block = sentences[s]?.block
  const paragraphOf = (unit: number | undefined) => (unit === undefined ? undefined : index.units[unit]?.paragraph)
  if (before !== undefined && sentences[before]?.block === block && s - before <= MAX_UNALIGNED)
    return paragraphOf(left)
  if (after !== undefined && sentences[after]?.block === block && after - s <= MAX_UNALIGNED) return paragraphOf(right)
  const length = sentences[s]?.words.fold.length ?? 0
  const likely = missing.find((u) => {
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

/** Sections from sentences and their paragraphs: what shares a sentence or a paragraph is one. */
function components(paragraphsOf: ReadonlyMap<number, ReadonlySet<number>>): Section[] {
  const sectionOf = new Map<number, Section>()
  for (const [sentence, paragraphs] of [...paragraphsOf].sort(([a], [b]) => a - b)) {
    const joined: Section = { paragraphs: [], sentences: [sentence] }
    for (const paragraph of paragraphs) {
      const section = sectionOf.get(paragraph)
      if (section === joined) continue
      joined.paragraphs.push(...(section?.paragraphs ?? [paragraph]))
      joined.sentences.push(...(section?.sentences ?? []))
      for (const p of joined.paragraphs) sectionOf.set(p, joined)
    }
  }
  const sections = [...new Set(sectionOf.values())]
  for (const section of sections) {
    section.paragraphs = [...new Set(section.paragraphs)].sort((a, b) => a - b)
    section.sentences = [...new Set(section.sentences)].sort((a, b) => a - b)
  }
  return sections.sort((a, b) => (a.paragraphs[0] ?? 0) - (b.paragraphs[0] ?? 0))
}
