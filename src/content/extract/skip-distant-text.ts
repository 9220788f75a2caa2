/**
 * Skims large pages before reading them. The browser returns the text of many elements at once; if it contains no story
 * words and none are near, its nodes need not be touched. Every node that a script touches costs memory for a wrapper
 * object.
 */
import { WINDOW } from '../../match/candidate-region'
import type { Steps } from '../../shared/steps'
import { ELEMENTS_PER_CHUNK, textChunks } from '../../shared/text-chunks'

/** Ranges that need not be read: the element at which each begins and the one before which it ends, if any. */
export type SkipRanges = ReadonlyMap<Node, Element | null>

interface Skimmed {
  firstElement?: Element
  /** UTF-16 offset into the text of all chunks. */
  start: number
  end: number
}

/**
 * Skims everything below an element. Text that is further from every story word than the candidate window is skipped.
 * @param wordsIn returns the UTF-16 offsets of the story's words in a text, in order
 * @param elementsPerChunk elements to skim at once; nothing is skipped in a page that has no more than this
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

/** Joins adjacent chunks that need not be read into one range. */
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
