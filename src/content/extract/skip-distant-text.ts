/**
 * Large pages are skimmed before they are read: the browser gives the text of many elements at once, and where nothing in
 * it or near it is of a story, none of its nodes needs to be touched. Each that a script touches costs a hundred bytes
 * and its share of a table, which the browser enlarges in one go.
 */
import { WINDOW } from '../../match/candidate-region'
import type { Steps } from '../../match/text/cooperative'
import { ELEMENTS_PER_CHUNK, textChunks } from '../../shared/text-chunks'

/** The stretches that need not be read: the element that one begins with, and the one that it ends before, if any. */
export type SkipRanges = ReadonlyMap<Node, Element | null>

interface Skimmed {
  firstElement?: Element
  /** UTF-16 offsets into the text of all stretches. */
  start: number
  end: number
}

/**
 * Skims what is below an element, step by step. What is further from all words of a story than a story is looked for
 * around them, by the text as the page's source has it, need not be read.
 * @param wordsIn the UTF-16 offsets of a story's words in a text, in order
 * @param elementsPerChunk of a page with no more elements nothing is left out; of others so many are skimmed at once
 */
export function* skimSteps(
  root: Element,
  wordsIn: (text: string) => number[],
  elementsPerChunk = ELEMENTS_PER_CHUNK
): Steps<SkipRanges> {
  if (!root.getElementsByTagName('*').item(elementsPerChunk)) return new Map()
  const stretches: Skimmed[] = []
  const words: number[] = []
  let start = 0
  for (const { firstElement, text } of textChunks(root, elementsPerChunk)) {
    for (const offset of wordsIn(text)) words.push(start + offset)
    const end = start + text.length
    stretches.push({ firstElement, start, end })
    start = end
    yield
  }
  return skipRangesOf(stretches, words)
}

/** Stretches in a row that need not be read are skipped as one. */
function skipRangesOf(stretches: readonly Skimmed[], words: readonly number[]): SkipRanges {
  const skips = new Map<Node, Element | null>()
  let w = 0
  let first: Element | undefined
  stretches.forEach(({ firstElement, start, end }, i) => {
    while ((words[w] ?? Number.POSITIVE_INFINITY) < start - WINDOW) w++
    const isNear = (words[w] ?? Number.POSITIVE_INFINITY) <= end + WINDOW
    first = isNear ? undefined : (first ?? firstElement)
    if (first) skips.set(first, stretches[i + 1]?.firstElement ?? null)
  })
  return skips
}
