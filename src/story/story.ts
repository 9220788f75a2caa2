/** A story as the product uses it: the checked story file, with the source and the offsets of every quote. */
import type { EntityEntry, FactEntry, PassageEntry, Place, Slip, StoryFile } from './schema'

/** A quote with its UTF-16 offsets into its paragraph of the source; those of a fact are into the reading. */
export type Located<T extends Place> = T & { start: number; end: number }

/** A garbled span with its offsets. */
export type Passage = Located<Omit<PassageEntry, 'accepted'>>
/** A fact with its offsets. */
export type Fact = Located<FactEntry>
/** An entity with the offsets of its mentions. */
export type Entity = Omit<EntityEntry, 'mentions' | 'accepted'> & { mentions: Located<Place>[] }

/** A checked and located story. */
export interface Story extends Omit<StoryFile, 'passages' | 'facts' | 'entities' | 'slips' | 'right'> {
  /** The paragraphs of `source.txt`, as many as the reading has and in the same order. */
  source: string[]
  passages: Passage[]
  facts: Fact[]
  entities: Entity[]
  slips: Located<Slip>[]
  /** True if the reader added the story from a file. No file can set it. */
  isUserStory?: true
}
