/** A story as the product uses it: the editor's file, checked, with the copy beside the original and every place found. */
import type { EntityEntry, PassageEntry, Place, Slip, StoryFile } from './schema'

/** A quote with its UTF-16 offsets into its paragraph of the copy; those of a fact are into the original. */
export type Located<T extends Place> = T & { start: number; end: number }

/** A garbled span with its offsets. */
export type Passage = Located<Omit<PassageEntry, 'accepted'>>
export type Entity = Omit<EntityEntry, 'mentions' | 'accepted'> & { mentions: Located<Place>[] }

export interface Story extends Omit<StoryFile, 'passages' | 'entities' | 'names' | 'slips' | 'right'> {
  /** The paragraphs of `copy.txt`; as many as the original has, in the same order. */
  copyAsFound: string[]
  passages: Passage[]
  /** Of those that are only named, role and evidence are empty, and the note unless a reader wrote one. */
  entities: Entity[]
  slips: Located<Slip>[]
  /** How words stand to those of the original by sense, as `writeLexicon` writes it; without it no synonym is known. */
  lexicon?: string
  /** The reader has added it from a file. Nothing that a file says can set or unset this. */
  isUserStory?: true
  /** The day on which the reader has added it, such as 2026-01-31. */
  addedOn?: string
  /** The reader compares a page with it and has not kept it: the site of the original, empty where it has none. */
  comparedWith?: string
}
