/**
 * What the gate knows of the stories: a few rare words and the fingerprints of some of their word sequences. No text of
 * a story can be read back from it. Made at build time.
 */
import type { Story } from '../story/story'
import { GRAM, hashWords, isSampled } from './grams'
import { normalise } from './normalise'
import { wordsOf } from './words'

export interface Fingerprints {
  /** Rare words as they are written; every longer paragraph has at least one. */
  words: string[]
  /** Hashes of five words in a row, one in four of those there are: numbers to base 36, which takes a third less room. */
  grams: string
  /** Ids of the stories. */
  stories: string[]
}

/** A paragraph with fewer words of five letters or more need not wake the gate by itself. */
const LONG_PARAGRAPH = 8

/** The fingerprints of all stories together. */
export function fingerprintsOf(stories: readonly Story[]): Fingerprints {
  const grams = new Set<number>()
  for (const story of stories) {
    for (const paragraph of [...story.source, ...story.reading]) {
      const { fold } = wordsOf(normalise(paragraph).text)
      for (let i = 0; i + GRAM <= fold.length; i++) {
        const hash = hashWords(fold, i)
        if (isSampled(hash)) grams.add(hash)
      }
    }
  }
  return {
    words: [...new Set(stories.flatMap(rareWords))].sort(),
    grams: [...grams]
      .sort((a, b) => a - b)
      .map((hash) => hash.toString(36))
      .join(','),
    stories: stories.map((story) => story.id)
  }
}

/**
 * Words that tell a story from others: for every longer paragraph, garbled or corrected, the longest that the story has
 * in one or two paragraphs only, names before others.
 */
export function rareWords(story: Story): string[] {
  const paragraphs = [...story.source, ...story.reading].map((text) => new Set(normalise(text).text.match(LONG) ?? []))
  const names = new Set(
    story.entities.filter(isNamed).flatMap(({ name, aliases }) => [name, ...aliases].flatMap(split))
  )
  const spread = (word: string) => paragraphs.filter((words) => words.has(word)).length
  const worth = (word: string) => word.length * (names.has(word) ? 2 : 1)
  const chosen = new Set<string>()
  for (const words of paragraphs) {
    if (words.size < LONG_PARAGRAPH || [...words].some((word) => chosen.has(word))) continue
    // A paragraph stands in both wordings, so a word of one paragraph is counted twice.
    const [best] = [...words].filter((word) => spread(word) <= 4).sort((a, b) => worth(b) - worth(a))
    if (best) chosen.add(best)
  }
  return [...chosen]
}

const LONG = /\p{L}{5,}/gu
const isNamed = ({ type }: { type: string }) => type === 'person' || type === 'organisation'
const split = (name: string) => name.match(LONG) ?? []
