/**
 * The schema of `seeds/<story>/story.yaml`, which editors write. Everything that the product says about a story is in
 * that file; no code names a story. Paragraphs are counted from 1 and are the non-blank lines of `copy.txt`.
 */
import * as v from 'valibot'
import { CONFIDENCES, ENTITY_TYPES, KINDS, SEVERITIES } from './terms'

const text = v.pipe(
  v.string(),
  v.nonEmpty('must not be empty'),
  v.check((s) => s.trim() === s, 'must not begin or end with white space')
)
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens'))
const language = v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language like en or en-GB'))
const day = v.pipe(v.string(), v.isoDate('must be a date like 2025-05-23'))
const address = v.pipe(v.string(), v.url('must be an address'), v.startsWith('https://', 'must be an https address'))
const paragraph = v.pipe(v.number(), v.integer(), v.minValue(1, 'paragraphs are counted from 1'))
const evidence = v.pipe(v.array(id), v.minLength(1, 'needs at least one source'))

/** `npm run new:story` writes false here; a person removes it after checking the entry. */
const accepted = v.optional(
  v.literal(true, 'is a proposal that nobody has accepted: check it and remove this line, or remove the whole entry')
)

/**
 * A span of the copy as found: the quote, with the text right before and after it if its paragraph contains it more than once.
 */
const place = {
  paragraph,
  quote: v.pipe(v.string(), v.nonEmpty('must not be empty')),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string())
}

/**
 * Evidence shown to readers. `document` is an official text, `report` an established outlet, `reasoning` an argument
 * from the text itself. A link must lead to the document's or outlet's own site.
 */
const SourceSchema = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['document', 'report']),
    publisher: text,
    title: text,
    /** The language of the title, if it is not the story's. */
    language: v.optional(language),
    date: v.optional(
      v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be like 2025, 2025-05 or 2025-05-23'))
    ),
    url: v.optional(address)
  }),
  v.strictObject({ kind: v.literal('reasoning'), title: text })
])

/** A garbled span of the copy as found, with its correction. */
export const PassageSchema = v.strictObject({
  id,
  accepted,
  ...place,
  correction: text,
  /** Other wordings that are as good; a page that has one of them is right. */
  accept: v.optional(v.array(text), []),
  kind: v.picklist(KINDS),
  severity: v.picklist(SEVERITIES),
  confidence: v.picklist(CONFIDENCES),
  why: text,
  /** Whose words they are, if they are inside a speaker's quotation marks. */
  spoken: v.optional(text),
  evidence
})

const EntitySchema = v.strictObject({
  id,
  accepted,
  name: text,
  type: v.picklist(ENTITY_TYPES),
  /** Names that mean this entity anywhere in a copy; the longest match wins. Case matters if they have capitals. */
  aliases: v.optional(v.array(text), []),
  /** Garbled names that still mean this entity anywhere in a copy. Case matters. */
  garbled: v.optional(v.array(text), []),
  /** A bare surname: counts only after the full name, and if no other name matches. */
  surname: v.optional(text),
  /** Words that mean this entity only in one place of the copy as found. */
  mentions: v.optional(v.array(v.strictObject(place)), []),
  /** As of the story's date. */
  role: text,
  note: text,
  evidence,
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q\d+$/, 'must be like Q22686')))
})

/** A name that the original has and of which no entity tells: as it was found, with a note if a reader wrote one. */
const NameSchema = v.strictObject({
  name: text,
  type: v.picklist(ENTITY_TYPES),
  aliases: v.optional(v.array(text), []),
  surname: v.optional(text),
  note: v.optional(text)
})

const NoteSchema = v.strictObject({
  id,
  title: text,
  /** The days or the period that the note is about, in words. */
  dates: text,
  text,
  /** What is uncertain about the note; shown to readers. */
  caveat: v.optional(text),
  evidence
})

/** A slip of the original itself, not of the garbling. */
const SlipSchema = v.strictObject({ id, ...place, title: text, text, evidence })

/**
 * A way in which garbled copies of the story are made, known by what it leaves behind: a tell is a word printed where
 * another was meant. The most telling come first.
 */
const RouteSchema = v.strictObject({
  id,
  /** Completes “Probably made by”, for example “a round trip through French”. */
  name: text,
  tells: v.pipe(
    v.array(v.strictObject({ printed: text, meant: text, why: v.optional(text) })),
    v.minLength(3, 'needs three tells or more: so many are shown to name a route')
  )
})

/** The whole story file. */
export const StoryFileSchema = v.strictObject({
  id,
  /** The language of the copy, the original and the notes. */
  language,
  /** The day of the last change of this data. */
  version: day,
  headline: text,
  publisher: text,
  /** Who wrote it, as the outlet says. */
  author: v.optional(text),
  published: day,
  /** Where the original stands. */
  address: v.optional(address),
  /** How the copy in `copy.txt` was made; the route, where it is one of those below. */
  copy: v.optional(v.strictObject({ method: text, route: v.optional(id), explanation: text, evidence })),
  sources: v.optional(v.record(id, SourceSchema), {}),
  /** The corrected text, one entry for each paragraph of the copy as found. */
  original: v.pipe(v.array(text), v.minLength(1)),
  passages: v.optional(v.array(PassageSchema), []),
  /** Wordings that are as good as the original's words in a paragraph, where no passage lists them. */
  letStand: v.optional(v.array(v.strictObject({ paragraph, words: text, wording: text }))),
  routes: v.optional(v.array(RouteSchema), []),
  /** Spans that look odd but are right: a passage may not touch them. */
  right: v.optional(v.array(v.strictObject({ ...place, why: text })), []),
  entities: v.optional(v.array(EntitySchema), []),
  names: v.optional(v.array(NameSchema), []),
  notes: v.optional(v.array(NoteSchema), []),
  slips: v.optional(v.array(SlipSchema), [])
})

/** A piece of evidence. */
export type Source = v.InferOutput<typeof SourceSchema>
/** A passage as the editor wrote it. */
export type PassageEntry = v.InferOutput<typeof PassageSchema>
export type EntityEntry = v.InferOutput<typeof EntitySchema>
/** A name of the original, as it was found. */
export type NameEntry = v.InferInput<typeof NameSchema>
/** A way in which copies are garbled. */
export type Route = v.InferOutput<typeof RouteSchema>
/** A background note. */
export type Note = v.InferOutput<typeof NoteSchema>
/** A slip of the original itself. */
export type Slip = v.InferOutput<typeof SlipSchema>
/** A quote in a paragraph. */
export type Place = Pick<PassageEntry, 'paragraph' | 'quote' | 'prefix' | 'suffix'>
/** A valid story file. */
export type StoryFile = v.InferOutput<typeof StoryFileSchema>
