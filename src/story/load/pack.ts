/**
 * A story pack: one file with an editor's data and the garbled text, which a reader can add. It contains only data and
 * passes the same checks as a bundled story.
 */
import * as v from 'valibot'
import type { Story } from '../story'
import { checkData } from '../validate/check-story'
import { paragraphs } from '../validate/locate-quote'
import { type Problem, StoryError } from '../validate/problems'

const FORMAT = 'clean-copy-story'
/** The version of the format. Increase it when a field changes its meaning. */
const VERSION = 1
/** The longest pack, in UTF-16 units. The first story has 140,000. */
export const MAX_PACK_LENGTH = 500_000
/** The longest garbled text, in UTF-16 units: ten times a usual story. The time of the match grows with its square. */
const MAX_SOURCE_LENGTH = 60_000
/** The most problems to report; one cause often has many. */
const MAX_PROBLEMS = 20

const PackSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  source: v.array(v.string()),
  story: v.unknown()
})

/**
 * Returns the text of a pack.
 * @param data a story file that was checked
 */
export function packText(data: unknown, source: readonly string[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, source, story: data }, null, 1)}\n`
}

/**
 * Reads the story in a pack.
 * @param file the name of the pack in messages
 * @throws StoryError with the problems, for text of any kind
 */
export function readPack(text: string, file: string): Story {
  const refuse = (message: string) => new StoryError([{ file, line: 0, column: 0, field: '', message }])
  if (text.length > MAX_PACK_LENGTH)
    throw refuse(`is longer than ${MAX_PACK_LENGTH / 1000} KB: a story pack is one story`)
  const pack = v.safeParse(PackSchema, parse(text))
  if (!pack.success) throw refuse('is no story pack: make one with `npm run pack`')
  const { version, source, story: data } = pack.output
  if (version !== VERSION)
    throw refuse(`has form ${version}, this Clean Copy knows form ${VERSION}: update one of them`)
  const sourceText = source.join('\n')
  if (sourceText.length > MAX_SOURCE_LENGTH)
    throw refuse(`has a source longer than ${MAX_SOURCE_LENGTH / 1000} KB: a story is one article`)
  if (JSON.stringify(paragraphs(sourceText)) !== JSON.stringify(source))
    throw refuse('has a source with blank paragraphs')
  const whereabouts = () => ({ line: 0, column: 0 })
  try {
    return { ...checkData(withoutFacts(data), source, { file, positionOf: whereabouts }).story, isUserStory: true }
  } catch (error) {
    if (!(error instanceof StoryError)) throw error
    throw new StoryError(error.problems.slice(0, MAX_PROBLEMS) as Problem[])
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

/** Earlier packs list facts of the reading, which the comparison finds by itself now. */
function withoutFacts(data: unknown): unknown {
  if (typeof data !== 'object' || data === null || !('facts' in data)) return data
  const { facts, ...rest } = data
  return rest
}
