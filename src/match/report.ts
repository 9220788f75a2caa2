/** The record that everything after the match draws: marks, card, popup, badge, scan. Plain data, safe to send. */
import type { Confidence, EntityType, Severity } from '../story/schema'

/** Whether a text carries the story: garbled, in good order, only a part of it, or not at all. */
export type Verdict = 'garbled-copy' | 'clean-copy' | 'excerpt' | 'none'
/** How a passage was located: to the letter, with small differences, or garbled in a way the story does not list. */
export type Found = 'exact' | 'edited' | 'unrecognised'

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
  severity: Severity
  confidence: Confidence
  found: Found
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
  /** Ids of passages whose sentence is here in the garbled wording but which could not be placed for certain. */
  unplaced: string[]
  /** The page's sentences that say the story's, in the page's order. */
  aligned: AlignedSentence[]
  /** For each paragraph of the story, the share of its words whose sentences the page has, 0 to 1. */
  shares: number[]
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
  unplaced: [],
  aligned: [],
  shares: [],
  route: null
}

/** What a finding counts as: its severity, or `unrecognised`, for of words we do not know we are not certain. */
export type Weight = Severity | 'unrecognised'

/** What a passage counts as. */
export const weightOf = ({ found, severity }: Pick<PassageFinding, 'found' | 'severity'>): Weight =>
  found === 'unrecognised' ? found : severity

/** How many passages of each weight a report has. */
export function countByWeight({ passages }: Pick<Report, 'passages'>): Record<Weight, number> {
  const counts = { misleads: 0, confuses: 0, stiff: 0, unrecognised: 0 }
  for (const passage of passages) counts[weightOf(passage)]++
  return counts
}
