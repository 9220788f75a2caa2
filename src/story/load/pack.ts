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
const VERSION = 2
/** The longest pack, in UTF-16 units. The first story has 140,000. */
export const MAX_PACK_LENGTH = 500_000
/** The longest garbled text, in UTF-16 units: ten times a usual story. The time of the match grows with its square. */
const MAX_COPY_LENGTH = 60_000
/** The most problems to report; one cause often has many. */
const MAX_PROBLEMS = 20

const PackSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  copy: v.array(v.string()),
  story: v.unknown()
})

const FirstPackSchema = v.object({
  ...PackSchema.entries,
  version: v.literal(1),
  copy: v.optional(v.never()),
  source: v.array(v.string()),
  story: v.looseObject({})
})

/**
 * Returns the text of a pack.
 * @param data a story file that was checked
 */
export function packText(data: unknown, copy: readonly string[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, copy, story: data }, null, 1)}\n`
}

/**
 * Reads the story in a pack.
 * @param file the name of the pack in messages
 * @throws StoryError with the problems, for text of any kind
 */
export function readPack(text: string, file: string): Story {
  return readPackData(text, file).checked
}

/**
 * Reads the story in a pack, as the product uses it and as an editor writes it.
 * @throws StoryError with the problems, for text of any kind
 */
export function readPackData(text: string, file: string): { checked: Story; data: unknown; copy: string[] } {
  const refuse = (message: string) => new StoryError([{ file, line: 0, column: 0, field: '', message }])
  if (text.length > MAX_PACK_LENGTH)
    throw refuse(`is longer than ${MAX_PACK_LENGTH / 1000} KB: a story pack is one story`)
  const pack = v.safeParse(PackSchema, fromFirstForm(parse(text)))
  if (!pack.success) throw refuse('is no story pack: make one with `npm run pack`')
  const { version, copy, story } = pack.output
  if (version !== VERSION)
    throw refuse(`has form ${version}, this Clean Copy knows form ${VERSION}: update one of them`)
  const copyText = copy.join('\n')
  if (copyText.length > MAX_COPY_LENGTH)
    throw refuse(`has a copy longer than ${MAX_COPY_LENGTH / 1000} KB: a story is one article`)
  if (JSON.stringify(paragraphs(copyText)) !== JSON.stringify(copy)) throw refuse('has a copy with blank paragraphs')
  const whereabouts = () => ({ line: 0, column: 0 })
  try {
    const checked: Story = { ...checkData(story, copy, { file, positionOf: whereabouts }).story, isUserStory: true }
    return { checked, data: story, copy }
  } catch (error) {
    if (!(error instanceof StoryError)) throw error
    throw new StoryError(error.problems.slice(0, MAX_PROBLEMS) as Problem[])
  }
}

/**
 * Turns a pack of the first form into one of today's; returns anything else unchanged. In the first form, the copy as
 * found was called the source and the original the reading, and facts were listed, which the comparison finds by itself
 * now.
 */
function fromFirstForm(pack: unknown): unknown {
  const first = v.safeParse(FirstPackSchema, pack)
  if (!first.success) return pack
  const { source, story, ...rest } = first.output
  const { reading, facts: _, notes, ...data } = story
  const original = { original: reading, ...(Array.isArray(notes) && { notes: notes.map(withDatesInTitle) }) }
  return { ...rest, version: VERSION, copy: source, story: { ...data, ...original } }
}

/** In the first form, the dates of a note were words. */
function withDatesInTitle(note: unknown): unknown {
  const first = v.safeParse(v.looseObject({ title: v.string(), dates: v.string() }), note)
  if (!first.success) return note
  const { title, dates, ...rest } = first.output
  return { ...rest, title: `${title} (${dates})` }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}
