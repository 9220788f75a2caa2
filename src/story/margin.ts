/** What of a story's background belongs beside which paragraph. Pure, from the story alone. */
import type { Note } from './schema'
import type { Entity, Story } from './story'

export interface MarginEntry {
  /** Those named here first. */
  entities: Entity[]
  notes: Note[]
}

export interface Background {
  /** One for each paragraph of the reading. */
  paragraphs: MarginEntry[]
  /** Notes on the story as a whole. */
  general: Note[]
}

/** A word of a note's title says more of its subject than one of its text. */
const TITLE_WEIGHT = 2
/** A correction in the paragraph that rests on a source of the note. */
const SAME_SOURCE_WEIGHT = 2
/** More corrections by the same sources than these do not make it closer. */
const MAX_SHARED_SOURCES = 3
/** Below this a note and a paragraph have little more than the story's common words; a source in common is enough. */
const MIN_WEIGHT = 2

/** Puts entities beside the paragraph that names them first, notes beside the one that has most of their rare words and sources. */
export function marginNotes(story: Story): Background {
  const paragraphs = story.reading.map((): MarginEntry => ({ entities: [], notes: [] }))
  for (const entity of story.entities) paragraphs[firstNaming(entity, story)]?.entities.push(entity)
  const general: Note[] = []
  const placeOf = noteFinder(story)
  for (const note of story.notes) (paragraphs[placeOf(note)]?.notes ?? general).push(note)
  return { paragraphs, general }
}

/** The index of the first paragraph that names an entity; -1 for none. */
function firstNaming({ name, aliases, mentions }: Entity, { reading }: Story): number {
  const mentioned = new Set(mentions.map(({ paragraph }) => paragraph - 1))
  return reading.findIndex((text, i) => mentioned.has(i) || [name, ...aliases].some((alias) => hasWords(text, alias)))
}

/** Whether words stand in a text as whole words. Case counts where the words have capitals. */
function hasWords(text: string, words: string): boolean {
  const haystack = words === words.toLowerCase() ? text.toLowerCase() : text
  for (let index = haystack.indexOf(words); index >= 0; index = haystack.indexOf(words, index + 1)) {
    if (!isLetter(haystack[index - 1]) && !isLetter(haystack[index + words.length])) return true
  }
  return false
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/** Finds the index of the paragraph that a note belongs to; -1 where it belongs to none. */
function noteFinder({ reading, passages }: Story): (note: Note) => number {
  const words = reading.map(wordsOf)
  const sources = reading.map((_, i) => passages.filter((p) => p.paragraph === i + 1).flatMap((p) => p.evidence))
  const count = new Map<string, number>()
  for (const word of words.flatMap((wordSet) => [...wordSet])) count.set(word, (count.get(word) ?? 0) + 1)
  return ({ title, text, evidence }) => {
    const [inTitle, inText] = [wordsOf(title), wordsOf(text)]
    const scores = words.map((wordSet, i) => {
      let worth = 0
      for (const word of wordSet) {
        const share = (inTitle.has(word) ? TITLE_WEIGHT : 0) + (inText.has(word) ? 1 : 0)
        worth += share * Math.log(reading.length / (count.get(word) ?? 1))
      }
      const sharedSources = sources[i]?.filter((id) => evidence.includes(id)).length ?? 0
      return worth / Math.sqrt(wordSet.size || 1) + Math.min(sharedSources, MAX_SHARED_SOURCES) * SAME_SOURCE_WEIGHT
    })
    const best = Math.max(0, ...scores)
    return best < MIN_WEIGHT ? -1 : scores.indexOf(best)
  }
}

/** The words of a text without case and the endings of a plural. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return new Set(words.map((word) => word.replace(/(?:ies|es|s)$/, '')))
}
