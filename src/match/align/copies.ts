/** Where one copy of a story ends in a page and the next one begins. */
import type { Pair } from './sentence-alignment'
import type { StoryIndex } from './story-index'

/** From this on a sentence counts as the story's here: garbled ones have 0.47 and more. */
const LIKELY = 0.47
/** A page that repeats fewer of the story's sentences has a teaser or quotes itself. */
const MIN_REPEATED = 5

/**
 * Returns the last sentence of the first of several copies; undefined if there is one at most. It is where most sentences
 * of the story were there already and will come again.
 */
export function endOfFirstCopy(likely: readonly Pair[], index: StoryIndex): number | undefined {
  const bestUnit = new Map<number, Pair>()
  for (const pair of likely)
    if (pair.likeness >= LIKELY && pair.likeness > (bestUnit.get(pair.sentence)?.likeness ?? 0))
      bestUnit.set(pair.sentence, pair)
  const sentences = [...bestUnit.values()].sort((a, b) => a.sentence - b.sentence)
  const last = new Map(sentences.map(({ unit, sentence }) => [unit, sentence]))
  const repeated = new Set<number>()
  let most = Math.max(MIN_REPEATED, index.units.length / 8) - 1
  let end: number | undefined
  for (const { unit, sentence } of sentences) {
    if (last.get(unit) === sentence) repeated.delete(unit)
    else repeated.add(unit)
    if (repeated.size <= most) continue
    most = repeated.size
    end = sentence
  }
  return end
}
