/** Words by which a story is told from other text. */
import type { Story } from '../story/story'
import { spelt } from './text/normalise'

/** A paragraph with fewer words of five letters or more need not be found by itself. */
const LONG_PARAGRAPH = 8

/**
 * Words that tell a story from others: for every longer paragraph, garbled or corrected, the longest that the story has
 * in one or two paragraphs only, names before others.
 */
export function rareWords(story: Story): string[] {
  const paragraphs = [...story.copyAsFound, ...story.original].map((text) => new Set(spelt(text).match(LONG) ?? []))
  const names = new Set(
    story.entities.filter(isNamed).flatMap(({ name, aliases }) => [name, ...aliases].flatMap(split))
  )
  const spread = new Map<string, number>()
  for (const words of paragraphs) for (const word of words) spread.set(word, (spread.get(word) ?? 0) + 1)
  const worth = (word: string) => word.length * (names.has(word) ? 2 : 1)
  const selection = new Set<string>()
  for (const words of paragraphs) {
    if (words.size < LONG_PARAGRAPH || [...words].some((word) => selection.has(word))) continue
    // A paragraph stands in both wordings, so a word of one paragraph is counted twice.
    const [best] = [...words].filter((word) => (spread.get(word) ?? 0) <= 4).sort((a, b) => worth(b) - worth(a))
    if (best) selection.add(best)
  }
  return [...selection]
}

const LONG = /\p{L}{5,}/gu
const isNamed = ({ type }: { type: string }) => type === 'person' || type === 'organisation'
const split = (name: string) => name.match(LONG) ?? []
