/** From what an editor writes to what the product uses: checked, proved against the source, every quote with its place. */
import { proveChanges, proveDates, proveEvidence, proveIds } from './entries'
import { checkSchema } from './issues'
import { locate, paragraphs } from './locate'
import { Problems } from './problems'
import { provePlaces } from './prove'
import { proveRoutes } from './routes'
import type { Place, StoryFile } from './schema'
import type { Located, Story } from './story'
import { readYaml } from './yaml'

export { type Problem, StoryError } from './problems'

/** A story with what only its editors need beside it. */
export interface CheckedStory {
  story: Story
  /** Spans that look odd but are right; outside every passage. */
  right: Located<StoryFile['right'][number]>[]
}

/**
 * Compiles one story.
 * @param yamlText the text of story.yaml
 * @param sourceText the text of source.txt; its paragraphs are the lines that are not blank
 * @param file the name of story.yaml in messages
 * @throws StoryError with everything that is wrong
 */
export function compileStory(yamlText: string, sourceText: string, file: string): Story {
  return checkStory(yamlText, sourceText, file).story
}

/**
 * As `compileStory`, and keeps the right spans.
 * @param folder the folder the story lies in, which must be named like its id
 * @throws StoryError with everything that is wrong
 */
export function checkStory(yamlText: string, sourceText: string, file: string, folder?: string): CheckedStory {
  const { data, positionOf } = readYaml(yamlText, file)
  const source = paragraphs(sourceText)
  const problems = new Problems(file, data, positionOf)
  const checked = checkSchema(problems)
  proveDates(problems)
  proveIds(problems)
  proveEvidence(problems)
  proveChanges(problems)
  proveRoutes(problems)
  provePlaces(problems, source)
  if (checked !== undefined && folder !== undefined && folder !== checked.id) {
    problems.add(['id'], `is not the name of its folder, ${folder}: rename one of them`)
  }
  problems.throwIfAny()
  if (checked === undefined) throw new Error(`${file}: the schema refused it without a reason`)
  return build(checked, source)
}

function build({ right, ...file }: StoryFile, source: string[]): CheckedStory {
  const placeIn =
    (paragraphs: string[]) =>
    <T extends Place>(entry: T): Located<T> => {
      const found = locate(entry, paragraphs)
      if ('key' in found) throw new Error(found.message)
      return { ...entry, ...found }
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
