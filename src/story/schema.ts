/**
 * What an editor writes in `seeds/<story>/story.yaml`, as a schema. Everything the product says about a story comes from
 * here; the code knows no story by name. Paragraphs are counted from 1 and are the non-blank lines of `source.txt`.
 */
import * as v from 'valibot'

export const KINDS = [
  'wrong-name',
  'wrong-person',
  'wrong-title',
  'wrong-term',
  'wrong-meaning',
  'false-friend',
  'lost-words',
  'grammar',
  'nonword',
  'stiff-wording'
] as const
/** From worst to mildest: changes the facts, unintelligible, only awkward. */
export const SEVERITIES = ['misleads', 'confuses', 'stiff'] as const
/** From surest: another text shows the reading; the sense is clear but the wording was not seen; a guess. */
export const CONFIDENCES = ['confirmed', 'likely', 'conjecture'] as const
export const ENTITY_TYPES = ['person', 'organisation', 'place', 'event', 'document', 'term'] as const

const text = v.pipe(
  v.string(),
  v.nonEmpty('must not be empty'),
  v.check((s) => s.trim() === s, 'must not begin or end with white space')
)
const id = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be small letters, digits and hyphens'))
const language = v.pipe(v.string(), v.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'must be a language like en or en-GB'))
const day = v.pipe(v.string(), v.isoDate('must be a date like 2025-05-23'))
const paragraph = v.pipe(v.number(), v.integer(), v.minValue(1, 'paragraphs are counted from 1'))
const evidence = v.pipe(v.array(id), v.minLength(1, 'needs at least one source'))

/** Proposals of `npm run new:story` have `false` here until a person has checked them. */
const accepted = v.optional(
  v.literal(true, 'is a proposal that nobody has accepted: check it and remove this line, or remove the whole entry')
)

/** A span of the source: the quote, with the text just before and after it where its paragraph has it more than once. */
const place = {
  paragraph,
  quote: v.pipe(v.string(), v.nonEmpty('must not be empty')),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string())
}

/**
 * What a reader is shown as evidence. `document` is an official text, `report` an established outlet, `reasoning` an
 * argument from the text itself. A link is given only where the address is the document's or the outlet's own.
 */
const SourceSchema = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['document', 'report']),
    publisher: text,
    title: text,
    /** What the title is written in, where that is not the story's language. */
    language: v.optional(language),
    date: v.optional(
      v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be like 2025, 2025-05 or 2025-05-23'))
    ),
    url: v.optional(
      v.pipe(v.string(), v.url('must be an address'), v.startsWith('https://', 'must be an https address'))
    )
  }),
  v.strictObject({ kind: v.literal('reasoning'), title: text })
])

export const PassageSchema = v.strictObject({
  id,
  accepted,
  ...place,
  correction: text,
  /** Other readings that are as good; where one of them stands in a page, the page is right. */
  accept: v.optional(v.array(text), []),
  kind: v.picklist(KINDS),
  severity: v.picklist(SEVERITIES),
  confidence: v.picklist(CONFIDENCES),
  why: text,
  /** The words stand inside a speaker's quotation marks: whose words they are. */
  spoken: v.optional(text),
  evidence
})

const EntitySchema = v.strictObject({
  id,
  accepted,
  name: text,
  type: v.picklist(ENTITY_TYPES),
  /** Names that mean this entity wherever they stand in a copy; longest first wins. Case counts where it has capitals. */
  aliases: v.optional(v.array(text), []),
  /** Names broken by the garbling that still mean this entity wherever they stand in a copy. Case counts. */
  garbled: v.optional(v.array(text), []),
  /** A bare surname: counts only after the full name, and where no other name fits. */
  surname: v.optional(text),
  /** Words that mean this entity only at one place of the source. */
  mentions: v.optional(v.array(v.strictObject(place)), []),
  /** As of the story's date. */
  role: text,
  note: text,
  evidence,
  wikidata: v.optional(v.pipe(v.string(), v.regex(/^Q\d+$/, 'must be like Q22686')))
})

const NoteSchema = v.strictObject({
  id,
  title: text,
  /** The days or the time it speaks of, in words. */
  dates: text,
  text,
  /** What is not certain about it, said to the reader. */
  caveat: v.optional(text),
  evidence
})

/** A slip of the original itself, not of the garbling. */
const SlipSchema = v.strictObject({ id, ...place, title: text, text, evidence })

/**
 * Words of the reading that carry a fact: a name, a title, who did what to whom, a number, a negation, a key term. In a
 * copy garbled in a way the story does not list, one of them is garbled where neither it nor an accepted wording stands.
 */
const FactSchema = v.strictObject({
  id,
  /** The place is in the reading, not in the source. */
  ...place,
  /** Other wordings that keep the fact. Endings do not matter: "levy" also stands for "levies". */
  accept: v.optional(v.array(text), []),
  severity: v.picklist(SEVERITIES)
})

/**
 * A way in which garbled copies of the story are made, known by what it leaves behind: a tell is a word printed where
 * another was meant. The most telling come first.
 */
const RouteSchema = v.strictObject({
  id,
  /** After “Probably made by”, as in “a round trip through French”. */
  name: text,
  tells: v.pipe(
    v.array(v.strictObject({ printed: text, meant: text, why: v.optional(text) })),
    v.minLength(3, 'needs three tells or more: so many are shown to name a route')
  )
})

export const StoryFileSchema = v.strictObject({
  id,
  /** What the copy, the reading and all that is said about them are written in. */
  language,
  /** Day of the last change of this data. */
  version: day,
  headline: text,
  publisher: text,
  published: day,
  /** How the copy in `source.txt` was made; the route, where it is one of those below. */
  copy: v.strictObject({ method: text, route: v.optional(id), explanation: text, evidence }),
  sources: v.record(id, SourceSchema),
  /** The corrected text, one entry a paragraph of the source. */
  reading: v.pipe(v.array(text), v.minLength(1)),
  passages: v.array(PassageSchema),
  facts: v.optional(v.array(FactSchema), []),
  routes: v.optional(v.array(RouteSchema), []),
  /** Spans that look odd but are right: a passage may not touch them. */
  right: v.array(v.strictObject({ ...place, why: text })),
  entities: v.array(EntitySchema),
  notes: v.array(NoteSchema),
  slips: v.array(SlipSchema)
})

export type Kind = (typeof KINDS)[number]
export type Severity = (typeof SEVERITIES)[number]
export type Confidence = (typeof CONFIDENCES)[number]
export type EntityType = (typeof ENTITY_TYPES)[number]
export type Source = v.InferOutput<typeof SourceSchema>
export type PassageEntry = v.InferOutput<typeof PassageSchema>
export type FactEntry = v.InferOutput<typeof FactSchema>
export type EntityEntry = v.InferOutput<typeof EntitySchema>
export type Route = v.InferOutput<typeof RouteSchema>
export type Note = v.InferOutput<typeof NoteSchema>
export type Slip = v.InferOutput<typeof SlipSchema>
export type Place = Pick<PassageEntry, 'paragraph' | 'quote' | 'prefix' | 'suffix'>
export type StoryFile = v.InferOutput<typeof StoryFileSchema>
