/** The fixed terms of stories. In a file of its own because pages need them without the schema. */

/** The kinds of garbled passages, explained in CONTRIBUTING.md. */
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
/** From most to least certain: confirmed by another text; the sense is clear but the wording was not seen; a guess. */
export const CONFIDENCES = ['confirmed', 'likely', 'conjecture'] as const
/** The types of entities. */
export const ENTITY_TYPES = ['person', 'organisation', 'place', 'event', 'document', 'term'] as const

/** The kind of a passage. */
export type Kind = (typeof KINDS)[number]
/** How much a passage harms. */
export type Severity = (typeof SEVERITIES)[number]
/** How sure a correction is. */
export type Confidence = (typeof CONFIDENCES)[number]
/** The type of an entity. */
export type EntityType = (typeof ENTITY_TYPES)[number]
