/**
 * Where in a long page a story can be. Reading a page to its last word takes time that only its article is worth: words
 * that few paragraphs of the story have lie thick in a copy and thin elsewhere.
 */
import type { Story } from '../story/story'
import type { StoryIndex } from './align/story-index'
import { rareWords } from './rare-words'
import { looksDisguised } from './text/disguise-signs'
import { once } from './text/memoize'
import { type Hit, searchFor } from './text/multi-pattern-search'
import { normalise } from './text/normalise'
import type { PageText } from './text/page-text'
import type { Pause } from './text/pause'

/** A page shorter than this, in UTF-16 units, is read as a whole: nothing would be gained. */
const SHORT = 30_000
/**
 * The stretch with the most different rare words is looked for in a window of this length, in UTF-16 units: ten times
 * the length of a usual story, so that captions, advertisements and related links between find room.
 */
export const WINDOW = 60_000
/** A longer story is looked for in a window of twice its length: so many UTF-16 units for each of its words. */
const UNITS_PER_WORD = 14
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
export async function regionOf(page: PageText, index: StoryIndex, pause: Pause): Promise<Region | undefined> {
  const { text, blocks } = page
  if (text.length <= SHORT) return { start: 0, end: text.length }
  const rareWords = await hits(page, index, pause)
  const window = Math.max(WINDOW, index.length * UNITS_PER_WORD)
  const [first, last] = densest(rareWords, window)
  if (!first || !last) return undefined
  const start = blocks[Math.max(0, first.block - AROUND)] ?? 0
  const end = blocks[last.block + AROUND + 1] ?? text.length
  // Blocks without an end, as a page may have on purpose, must not make the region one.
  return { start: Math.max(start, first.at - window), end: Math.min(end, last.at + window) }
}

interface Found extends Hit {
  block: number
}

/** Where rare words stand, in order. */
async function hits({ text, blocks }: PageText, { story }: StoryIndex, pause: Pause): Promise<Found[]> {
  const rareWords: Found[] = []
  let block = 0
  for (let start = 0, edge = 0; start < text.length; start = edge) {
    const space = text.indexOf(' ', start + STRETCH)
    edge = space < 0 ? text.length : space
    for (const { word, at } of hitsIn(text.slice(start, edge), story)) {
      while ((blocks[block + 1] ?? Number.POSITIVE_INFINITY) <= start + at) block++
      rareWords.push({ word, at: start + at, block })
    }
    await pause()
  }
  return rareWords
}

const searchOf = once((story: Story) => searchFor(rareWords(story)))
const searchInCapitalsOf = once((story: Story) => searchFor(rareWords(story).map((word) => word.toUpperCase())))

/** Rare words of a story in a text, whether it is disguised or not. */
function hitsIn(text: string, story: Story): Hit[] {
  const hits = searchOf(story)(text)
  if (hits.length > 0 || !looksDisguised(text)) return hits
  const read = normalise(text)
  const disguisedHits = [...searchOf(story)(read.text), ...searchInCapitalsOf(story)(read.text)]
  return disguisedHits.sort((a, b) => a.at - b.at).map(({ word, at }) => ({ word, at: read.map[at] ?? 0 }))
}

/** The first and the last of the hits in the window that has the most different words. */
function densest(rareWords: readonly Found[], window: number): Found[] {
  const counts = new Map<string, number>()
  let best: Found[] = []
  let bestCount = 0
  let windowStart = 0
  for (const hit of rareWords) {
    counts.set(hit.word, (counts.get(hit.word) ?? 0) + 1)
    for (
      let leftmost = rareWords[windowStart];
      leftmost && hit.at - leftmost.at > window;
      leftmost = rareWords[++windowStart]
    ) {
      const count = (counts.get(leftmost.word) ?? 0) - 1
      if (count > 0) counts.set(leftmost.word, count)
      else counts.delete(leftmost.word)
    }
    const first = rareWords[windowStart]
    if (!first || counts.size < bestCount) continue
    // Of windows with as many words the shortest: it has the least around the story.
    const shorter = best[0] && best[1] && hit.at - first.at < best[1].at - best[0].at
    if (counts.size > bestCount || shorter) best = [first, hit]
    bestCount = counts.size
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
