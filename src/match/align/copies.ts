/** Where one copy of a story ends in a page and the next one begins. */
import type { Sentence } from '../text/words'
import type { Pair } from './sentence-alignment'
import type { StoryIndex } from './story-index'

/** From this on a sentence counts as the story's here: garbled ones have 0.47 and more. */
const LIKELY = 0.47
/** A page that repeats fewer of the story's sentences has a teaser or quotes itself. */
const MIN_REPEATED = 5

/**
 * Returns the first sentences of all copies of a story but the first: each begins a block.
 * @param likely the likely pairs of the sentences and the story's
 * @param limit the most copies to tell apart
 */
export function startsOfCopies(
  likely: readonly Pair[],
  sentences: readonly Sentence[],
  index: StoryIndex,
  limit: number
): number[] {
  const starts: number[] = []
  let rest = likely
  while (starts.length + 1 < limit) {
    const end = endOfFirstCopy(rest, index)
    if (end === undefined) break
    const block = sentences[end]?.block
    const start = sentences.findIndex((sentence, i) => i > end && sentence.block !== block)
    if (start < 0) break
    starts.push(start)
    rest = rest.filter(({ sentence }) => sentence >= start)
  }
  return starts
}

/**
 * Returns the last sentence of the first of several copies; undefined if there is one at most. It is where most sentences
 * of the story were there already and will come again.
 */
function endOfFirstCopy(likely: readonly Pair[], index: StoryIndex): number | undefined {
  const bestUnit = new Map<number, Pair>()
  for (const pair of likely)
    if (pair.likeness >= LIKELY && pair.likeness > (bestUnit.get(pair.sentence)?.likeness ?? 0))
      bestUnit.set(pair.sentence, pair)
  const sentences = [...bestUnit.values()]
  const last = new Map(sentences.map(({ unit, sentence }) => [unit, sentence]))
  const repeated = new Set<number>()
  let maxRepeated = Math.max(MIN_REPEATED, index.units.length / 8) - 1
  let end: number | undefined
  for (const { unit, sentence } of sentences) {
    if (last.get(unit) === sentence) repeated.delete(unit)
    else repeated.add(unit)
    if (repeated.size <= maxRepeated) continue
    maxRepeated = repeated.size
    end = sentence
  }
  return end
}
