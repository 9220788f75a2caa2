/** The record that everything after the match draws: marks, card, popup, badge, scan. Plain data, safe to send. */
import type { Confidence, EntityType, Kind, Severity } from '../story/terms'
import type { Signal } from './compare/signals'

/**
 * Whether a text carries the story: garbled, fluent with facts that differ from the original, without any departure from
 * it, only a part of it, or not at all.
 */
export type Verdict = 'garbled-copy' | 'altered-copy' | 'clean-copy' | 'excerpt' | 'none'
/** How a passage was found: listed by the story, to the letter or with small differences, or by comparison alone. */
type Found = 'exact' | 'edited' | 'compared'

/** Offsets are UTF-16 code units into the text that was read. */
interface Span {
  quote: string
  start: number
  end: number
}

export interface PassageFinding extends Span {
  /** Names this finding within its report. */
  key: string
  id: string
  correction: string
  /** As the story says; missing where words were found by comparison alone. */
  kind?: Kind
  severity: Severity
  confidence: Confidence
  found: Found
  /** Why words found by comparison are a departure, the gravest reason first; of others the story says why. */
  signals?: Signal[]
}

export interface EntityFinding extends Span {
  key: string
  id: string
  name: string
  type: EntityType
  /** The first place in this text that names the entity. */
  first: boolean
}

export type Finding = PassageFinding | EntityFinding

/** Tells a garbled passage from a name. */
export const isPassage = (finding: Finding): finding is PassageFinding => 'correction' in finding

/**
 * Words of a fluent page where the original has others, and nothing proves that they change the sense, or that they do
 * not. No finding.
 */
export interface Rewording extends Span {
  /** The original's words, their paragraph, counted from 0, and offsets into it. */
  original: Span & { paragraph: number }
}

/** A way in which the copy was probably made. */
export interface RouteFinding {
  /** Id of the story's route. */
  id: string
  /** The three most telling words of the page: as printed, what was meant, and the key of the finding they stand in. */
  tells: { printed: string; meant: string; key: string }[]
}

/** A sentence of the page that says a part of the story. Offsets as in `Span`. */
export interface AlignedSentence {
  start: number
  end: number
  /** Index of the story's paragraph, from 0. */
  paragraph: number
}

export interface Report {
  /** Id of the story, or null where the text carries none. */
  story: string | null
  verdict: Verdict
  /** Share of the story that the text carries, 0 to 1. */
  coverage: number
  passages: PassageFinding[]
  entities: EntityFinding[]
  /** What is merely reworded, in the page's order. On a page that a machine made, that is a finding too. */
  reworded: Rewording[]
  /** Ids of passages whose sentence is here in the garbled wording but which could not be placed for certain. */
  unplaced: string[]
  /** The page's sentences that say the story's, in the page's order. */
  aligned: AlignedSentence[]
  /** For each paragraph of the story, the share of its words whose sentences the page has, 0 to 1. */
  shares: number[]
  /** What each copy is, in the page's order, where it carries several; `verdict` is then the gravest. */
  copies?: Pick<Report, 'verdict' | 'coverage'>[]
  /** How the copy was probably made, or null where the findings do not tell. */
  route: RouteFinding | null
}

/** A report on a text that carries no story. */
export const nothing: Report = {
  story: null,
  verdict: 'none',
  coverage: 0,
  passages: [],
  entities: [],
  reworded: [],
  unplaced: [],
  aligned: [],
  shares: [],
  route: null
}

/** How many passages of each severity a report has. */
export function countBySeverity({
  passages
}: {
  passages: readonly { severity: Severity }[]
}): Record<Severity, number> {
  const counts = { misleads: 0, confuses: 0, stiff: 0 }
  for (const { severity } of passages) counts[severity]++
  return counts
}

/** The types of entities that are proper names; the others stand for events, documents and terms. */
const NAME_TYPES: readonly EntityType[] = ['person', 'organisation', 'place']

/** Whether an entity is a proper name: a person's, an organisation's or a place's. */
export const isName = ({ type }: { type: EntityType }) => NAME_TYPES.includes(type)

/** What a report counts, the same wherever a number is shown. */
export interface Counts extends Record<Severity, number> {
  /** Places to correct. */
  corrections: number
  /** Persons, organisations and places, each counted once. */
  names: number
}

/** Counts what a report found. */
export function countsOf(report: Pick<Report, 'passages' | 'entities'>): Counts {
  return {
    ...countBySeverity(report),
    corrections: report.passages.length,
    names: new Set(report.entities.filter(isName).map(({ id }) => id)).size
  }
}
