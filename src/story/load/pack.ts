/**
 * A story pack: one file with an editor's data and the garbled text, which a reader can add. It contains only data and
 * passes the same checks as a bundled story.
 */
import * as v from 'valibot'
import { StoryFileSchema } from '../schema'
import type { Story } from '../story'
import { checkData } from '../validate/check-story'
import { paragraphs } from '../validate/locate-quote'
import { type Problem, StoryError } from '../validate/problems'

const FORMAT = 'clean-copy-story'
/** The version of the format. Increase it when a field changes its meaning. */
const VERSION = 2
const COLLECTION_FORMAT = 'clean-copy-stories'
const COLLECTION_VERSION = 1
/** The longest pack, in UTF-16 units. The first story has 140,000. */
export const MAX_PACK_LENGTH = 500_000
/** The longest file of several packs, in UTF-16 units: more than a full shelf of usual stories. */
export const MAX_COLLECTION_LENGTH = 20_000_000
/** The longest garbled text, in UTF-16 units: the 20,000 words that can be compared, so that all compared can be kept. */
export const MAX_COPY_LENGTH = 150_000
/** The most problems to report; one cause often has many. */
const MAX_PROBLEMS = 20

const PackSchema = v.object({
  format: v.literal(FORMAT),
  version: v.number(),
  copy: v.array(v.string()),
  story: v.unknown()
})

const CollectionSchema = v.object({
  format: v.literal(COLLECTION_FORMAT),
  version: v.number(),
  packs: v.array(v.unknown())
})

/** Packs and files of several, as they are written; for the JSON Schema. */
export const WrittenPackSchema = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  /** The copy as found, paragraph by paragraph. */
  copy: v.array(v.string()),
  story: StoryFileSchema
})
/** A file of several packs. */
export const WrittenCollectionSchema = v.strictObject({
  format: v.literal(COLLECTION_FORMAT),
  version: v.literal(COLLECTION_VERSION),
  packs: v.array(WrittenPackSchema)
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
 * Returns the text of one file with several packs.
 * @param packs the texts of packs
 */
export function collectionText(packs: readonly string[]): string {
  const collection = { format: COLLECTION_FORMAT, version: COLLECTION_VERSION, packs: packs.map((text) => parse(text)) }
  return `${JSON.stringify(collection, null, 1)}\n`
}

/**
 * Returns the texts of the packs in a file, unchecked: of a file of several packs all of them, of any other the file
 * itself.
 * @throws StoryError if the file of several packs is of a later form
 */
export function packsIn(text: string, file: string): string[] {
  if (text.length > MAX_COLLECTION_LENGTH) return [text]
  const collection = v.safeParse(CollectionSchema, parse(text))
  if (!collection.success) return [text]
  const { version, packs } = collection.output
  if (version !== COLLECTION_VERSION) throw new PackRefused('other-form', file, otherForm(version, COLLECTION_VERSION))
  return packs.map((pack) => JSON.stringify(pack))
}

/** Why a file is refused as a whole, before its story is read. */
export type Refusal = 'too-long' | 'no-pack' | 'other-form' | 'long-copy' | 'blank'

/** Thrown for a file that is refused as a whole. */
export class PackRefused extends StoryError {
  constructor(
    readonly refusal: Refusal,
    file: string,
    message: string
  ) {
    super([{ file, line: 0, column: 0, field: '', message }])
  }
}

const otherForm = (packForm: number, knownForm: number) =>
  `has form ${packForm}, this Clean Copy knows form ${knownForm}: update one of them`

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
  const refuse = (refusal: Refusal, message: string) => new PackRefused(refusal, file, message)
  if (text.length > MAX_PACK_LENGTH)
    throw refuse('too-long', `is longer than ${MAX_PACK_LENGTH / 1000} KB: a story pack is one story`)
  const pack = v.safeParse(PackSchema, fromFirstForm(parse(text)))
  if (!pack.success) throw refuse('no-pack', 'is no story pack: make one with `npm run pack`')
  const { version, copy, story } = pack.output
  if (version !== VERSION) throw refuse('other-form', otherForm(version, VERSION))
  const copyText = copy.join('\n')
  if (copyText.length > MAX_COPY_LENGTH)
    throw refuse('long-copy', `has a copy longer than ${MAX_COPY_LENGTH / 1000} KB: a story is one article`)
  if (JSON.stringify(paragraphs(copyText)) !== JSON.stringify(copy))
    throw refuse('blank', 'has a copy with blank paragraphs')
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
