/** A story as the product uses it: the editor's file, checked, with the source beside the reading and every place found. */
import type { EntityEntry, FactEntry, PassageEntry, Place, Slip, StoryFile } from './schema'

/** A place with its offsets: UTF-16 code units into the source paragraph it names; a fact's into the reading's. */
export type Located<T extends Place> = T & { start: number; end: number }

export type Passage = Located<Omit<PassageEntry, 'accepted'>>
export type Fact = Located<FactEntry>
export type Entity = Omit<EntityEntry, 'mentions' | 'accepted'> & { mentions: Located<Place>[] }

export interface Story extends Omit<StoryFile, 'passages' | 'facts' | 'entities' | 'slips' | 'right'> {
  /** The paragraphs of `source.txt`; as many as the reading has, in the same order. */
  source: string[]
  passages: Passage[]
  facts: Fact[]
  entities: Entity[]
  slips: Located<Slip>[]
  /** The reader has added it from a file. Nothing that a file says can set or unset this. */
  isUserStory?: true
}
