/** Checks a story file against its schema and its copy, and locates every quote. */

import { createIds } from '../ids'
import type { PassageEntry, Place, StoryFile } from '../schema'
import type { Located, Story } from '../story'
import type { Confidence } from '../terms'
import { provePlaces } from './copy-consistency'
import { locate } from './locate-quote'
import { type Path, type Position, Problems } from './problems'
import { proveChanges, proveDates, proveEvidence, proveIds } from './references'
import { proveRoutes } from './routes'
import { checkSchema } from './schema-messages'

/** A story, together with what only its editors need. */
export interface CheckedStory {
  story: Story
  /** Spans that look odd but are right; they overlap no passage. */
  right: Located<StoryFile['right'][number]>[]
}

/** Where a story file comes from, for messages. */
export interface Origin {
  file: string
  positionOf: (path: Path) => Position
  /** The story's folder, whose name must be the story's id. */
  folder?: string | undefined
}

/**
 * Checks a story.
 * @param data the unchecked story file
 * @param copy the paragraphs of the garbled text
 * @throws StoryError with all problems
 */
export function checkData(data: unknown, copy: string[], { file, positionOf, folder }: Origin): CheckedStory {
  const problems = new Problems(file, data, positionOf)
  const storyFile = checkSchema(problems)
  proveDates(problems)
  proveIds(problems)
  proveEvidence(problems)
  proveChanges(problems)
  proveRoutes(problems)
  provePlaces(problems, copy)
  if (storyFile !== undefined && folder !== undefined && folder !== storyFile.id) {
    problems.add(['id'], `is not the name of its folder, ${folder}: rename one of them`)
  }
  problems.throwIfAny()
  if (storyFile === undefined) throw new Error(`${file}: the schema refused it without a reason`)
  return build(storyFile, copy)
}

function build({ right, names, ...file }: StoryFile, copy: string[]): CheckedStory {
  const placeIn =
    (paragraphs: string[]) =>
    <T extends Place>(entry: T): Located<T> => {
      const span = locate(entry, paragraphs)
      if ('key' in span) throw new Error(span.message)
      return { ...entry, ...span }
    }
  const place = placeIn(copy)
  const story: Story = {
    ...file,
    copyAsFound: copy,
    passages: file.passages.map(({ accepted, ...passage }) => ({
      ...place(passage),
      confidence: confidenceOf(passage, file)
    })),
    entities: [
      ...file.entities.map(({ accepted, ...entity }) => ({ ...entity, mentions: entity.mentions.map(place) })),
      ...onlyNamed(names, file.entities)
    ],
    slips: file.slips.map(place)
  }
  return { story, right: right.map(place) }
}

/** Names as entities of which nothing is told but, perhaps, a note. */
function onlyNamed(names: StoryFile['names'], entities: readonly { id: string }[]): Story['entities'] {
  const newId = createIds(entities.map(({ id }) => id))
  return names.map(({ name, note = '', ...rest }) => {
    return { id: newId(name), name, ...rest, garbled: [], mentions: [], role: '', note, evidence: [] }
  })
}

/** Returns how sure a correction is: nothing is confirmed by evidence that readers cannot look up. */
function confidenceOf(
  { confidence, evidence }: Pick<PassageEntry, 'confidence' | 'evidence'>,
  { sources }: Pick<StoryFile, 'sources'>
): Confidence {
  const isShown = evidence.some((id) => sources[id]?.kind !== 'reasoning')
  return confidence === 'confirmed' && !isShown ? 'likely' : confidence
}
