/** From a story's data to what the product uses: checked, proved against the source, every quote with its place. */

import type { Place, StoryFile } from '../schema'
import type { Located, Story } from '../story'
import { locate } from './locate-quote'
import { type Path, type Position, Problems } from './problems'
import { proveChanges, proveDates, proveEvidence, proveIds } from './references'
import { proveRoutes } from './routes'
import { checkSchema } from './schema-messages'
import { provePlaces } from './source-consistency'

/** A story with what only its editors need beside it. */
export interface CheckedStory {
  story: Story
  /** Spans that look odd but are right; outside every passage. */
  right: Located<StoryFile['right'][number]>[]
}

/** Where a story's data comes from, for messages. */
export interface Origin {
  file: string
  positionOf: (path: Path) => Position
  /** The folder the story lies in, which must be named like its id. */
  folder?: string | undefined
}

/**
 * Checks a story.
 * @param data as an editor writes it, unchecked
 * @param source the paragraphs of the garbled text
 * @throws StoryError with everything that is wrong
 */
export function checkData(data: unknown, source: string[], { file, positionOf, folder }: Origin): CheckedStory {
  const problems = new Problems(file, data, positionOf)
  const storyFile = checkSchema(problems)
  proveDates(problems)
  proveIds(problems)
  proveEvidence(problems)
  proveChanges(problems)
  proveRoutes(problems)
  provePlaces(problems, source)
  if (storyFile !== undefined && folder !== undefined && folder !== storyFile.id) {
    problems.add(['id'], `is not the name of its folder, ${folder}: rename one of them`)
  }
  problems.throwIfAny()
  if (storyFile === undefined) throw new Error(`${file}: the schema refused it without a reason`)
  return build(storyFile, source)
}

function build({ right, ...file }: StoryFile, source: string[]): CheckedStory {
  const placeIn =
    (paragraphs: string[]) =>
    <T extends Place>(entry: T): Located<T> => {
      const span = locate(entry, paragraphs)
      if ('key' in span) throw new Error(span.message)
      return { ...entry, ...span }
    }
  const place = placeIn(source)
  const story: Story = {
    ...file,
    source,
    passages: file.passages.map(({ accepted, ...passage }) => place(passage)),
    facts: file.facts.map(placeIn(file.reading)),
    entities: file.entities.map(({ accepted, ...entity }) => ({ ...entity, mentions: entity.mentions.map(place) })),
    slips: file.slips.map(place)
  }
  return { story, right: right.map(place) }
}
