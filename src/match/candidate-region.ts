/**
 * Where in a long page a story can be. Reading a page to its last word takes time that only its article is worth: words
 * that few paragraphs of the story have lie thick in a copy and thin elsewhere.
 */
import type { Story } from '../story/story'
import type { StoryIndex } from './align/story-index'
import { rareWords } from './rare-words'
import { atOnce, type Steps } from './text/cooperative'
import { looksDisguised } from './text/disguise-signs'
import { once } from './text/memoize'
import { type Hit, searchFor } from './text/multi-pattern-search'
import { normalise } from './text/normalise'
import type { PageText } from './text/page-text'

/** A page shorter than this, in UTF-16 units, is read as a whole: nothing would be gained. */
const SHORT = 30_000
/**
 * The stretch with the most different rare words is looked for in a window of this length, in UTF-16 units: ten times
 * the length of a usual story, so that captions, advertisements and related links between find room.
 */
export const WINDOW = 60_000
/** So many blocks before the first and after the last rare word are looked at too: they may be in other words. */
const AROUND = 15

/** Rare words are looked for in so much text at a time, in UTF-16 units, and up to the next blank. */
const STRETCH = 100_000

/** Offsets into a page's text, at edges of blocks. */
export interface Region {
  start: number
  end: number
}

/** The part of a page that can carry a story; undefined where nothing points to it. */
export const regionOf = (page: PageText, index: StoryIndex) => atOnce(regionSteps(page, index))

/** The same, step by step. */
export function* regionSteps(page: PageText, index: StoryIndex): Steps<Region | undefined> {
  const { text, blocks } = page
  if (text.length <= SHORT) return { start: 0, end: text.length }
  const found = yield* hits(page, index)
  const [first, last] = densest(found)
  if (!first || !last) return undefined
  const start = blocks[Math.max(0, first.block - AROUND)] ?? 0
  const end = blocks[last.block + AROUND + 1] ?? text.length
  // Blocks without an end, as a page may have on purpose, must not make the region one.
  return { start: Math.max(start, first.at - WINDOW), end: Math.min(end, last.at + WINDOW) }
}

interface Found extends Hit {
  block: number
}

/** Where rare words stand, in order. */
function* hits({ text, blocks }: PageText, { story }: StoryIndex): Steps<Found[]> {
  const found: Found[] = []
  let block = 0
  for (let from = 0, edge = 0; from < text.length; from = edge) {
    const space = text.indexOf(' ', from + STRETCH)
    edge = space < 0 ? text.length : space
    for (const { word, at } of hitsIn(text.slice(from, edge), story)) {
      while ((blocks[block + 1] ?? Number.POSITIVE_INFINITY) <= from + at) block++
      found.push({ word, at: from + at, block })
    }
    yield
  }
  return found
}

const searchOf = once((story: Story) => searchFor(rareWords(story)))
const searchInCapitalsOf = once((story: Story) => searchFor(rareWords(story).map((word) => word.toUpperCase())))

/** Rare words of a story in a text, whether it is disguised or not. */
function hitsIn(text: string, story: Story): Hit[] {
  const hits = searchOf(story)(text)
  if (hits.length > 0 || !looksDisguised(text)) return hits
  const read = normalise(text)
  const found = [...searchOf(story)(read.text), ...searchInCapitalsOf(story)(read.text)]
  return found.sort((a, b) => a.at - b.at).map(({ word, at }) => ({ word, at: read.map[at] ?? 0 }))
}

/** The first and the last of the hits in the window that has the most different words. */
function densest(found: readonly Found[]): Found[] {
  const counts = new Map<string, number>()
  let best: Found[] = []
  let most = 0
  let from = 0
  for (const hit of found) {
    counts.set(hit.word, (counts.get(hit.word) ?? 0) + 1)
    for (let left = found[from]; left && hit.at - left.at > WINDOW; left = found[++from]) {
      const count = (counts.get(left.word) ?? 0) - 1
      if (count > 0) counts.set(left.word, count)
      else counts.delete(left.word)
    }
    const first = found[from]
    if (!first || counts.size < most) continue
    // Of windows with as many words the shortest: it has the least around the story.
    const shorter = best[0] && best[1] && hit.at - first.at < best[1].at - best[0].at
    if (counts.size > most || shorter) best = [first, hit]
    most = counts.size
  }
  return best
}

/** The UTF-16 offsets in a text of the words by which a story is told from other text, in order. */
export const rareWordsIn = (text: string, story: Story): number[] => hitsIn(text, story).map(({ at }) => at)

/** A region of a page as a page of its own. */
export function cut({ text, blocks }: PageText, { start, end }: Region): PageText {
  return {
    text: text.slice(start, end),
    blocks: blocks.filter((block) => block >= start && block < end).map((block) => block - start)
  }
}
