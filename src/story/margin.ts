/** Assigns a story's entities and notes to the margin of its paragraphs. Pure. */
import type { Note } from './schema'
import type { Entity, Story } from './story'

/** What is beside one paragraph. */
export interface MarginEntry {
  /** Entities that are first named here. */
  entities: Entity[]
  notes: Note[]
}

/** A story's entities and notes, assigned to its paragraphs. */
export interface Background {
  /** One entry per paragraph of the story. */
  paragraphs: MarginEntry[]
  /** Notes on the story as a whole. */
  general: Note[]
}

/** A word in a note's title says more about its subject than one in its text. */
const TITLE_WEIGHT = 2
/** For a correction in the paragraph that cites a source of the note. */
const SAME_SOURCE_WEIGHT = 2
/** Further corrections with the same sources add nothing. */
const MAX_SHARED_SOURCES = 3
/**
 * Below this weight, note and paragraph share little more than the story's common words; one shared source is enough.
 */
const MIN_WEIGHT = 2

/**
 * Puts each entity beside the paragraph that first names it, and each note beside the paragraph with which it shares
 * most rare words and sources.
 */
export function marginNotes(story: Story): Background {
  const paragraphs = story.original.map((): MarginEntry => ({ entities: [], notes: [] }))
  for (const entity of story.entities) paragraphs[firstNaming(entity, story)]?.entities.push(entity)
  const general: Note[] = []
  const placeOf = noteFinder(story)
  for (const note of story.notes) (paragraphs[placeOf(note)]?.notes ?? general).push(note)
  return { paragraphs, general }
}

/** Returns the index of the first paragraph that names an entity; -1 if none does. */
function firstNaming({ name, aliases, mentions }: Entity, { original }: Story): number {
  const mentioned = new Set(mentions.map(({ paragraph }) => paragraph - 1))
  return original.findIndex((text, i) => mentioned.has(i) || [name, ...aliases].some((alias) => hasWords(text, alias)))
}

/** Returns true if the words occur in a text as whole words. Case matters if they have capitals. */
function hasWords(text: string, words: string): boolean {
  const haystack = words === words.toLowerCase() ? text.toLowerCase() : text
  for (let index = haystack.indexOf(words); index >= 0; index = haystack.indexOf(words, index + 1)) {
    if (!isLetter(haystack[index - 1]) && !isLetter(haystack[index + words.length])) return true
  }
  return false
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/** Returns a function that finds the index of the paragraph a note belongs to; -1 if it belongs to none. */
function noteFinder({ original, passages }: Story): (note: Note) => number {
  const words = original.map(wordsOf)
  const sources = original.map((_, i) => passages.filter((p) => p.paragraph === i + 1).flatMap((p) => p.evidence))
  const count = new Map<string, number>()
  for (const word of words.flatMap((wordSet) => [...wordSet])) count.set(word, (count.get(word) ?? 0) + 1)
  return ({ title, text, evidence }) => {
    const [inTitle, inText] = [wordsOf(title), wordsOf(text)]
    const scores = words.map((wordSet, i) => {
      let worth = 0
      for (const word of wordSet) {
        const share = (inTitle.has(word) ? TITLE_WEIGHT : 0) + (inText.has(word) ? 1 : 0)
        worth += share * Math.log(original.length / (count.get(word) ?? 1))
      }
      const sharedSources = sources[i]?.filter((id) => evidence.includes(id)).length ?? 0
      return worth / Math.sqrt(wordSet.size || 1) + Math.min(sharedSources, MAX_SHARED_SOURCES) * SAME_SOURCE_WEIGHT
    })
    const best = Math.max(0, ...scores)
    return best < MIN_WEIGHT ? -1 : scores.indexOf(best)
  }
}

/** Returns the words of a text, in lower case and without plural endings. */
function wordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  return new Set(words.map((word) => word.replace(/(?:ies|es|s)$/, '')))
}
