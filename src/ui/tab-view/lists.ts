/** The popup's lists from a report and its story. Pure. */
import type { EntityFinding, PassageFinding, Report } from '../../match/report'
import type { MessageKey } from '../../shared/i18n'
import type { Entity, Passage, Story } from '../../story/story'
import { type EntityType, SEVERITIES, type Severity } from '../../story/terms'

/** The same correction, in one place of the page or in several. */
export interface CorrectionRow {
  /** The first place. */
  finding: PassageFinding
  /** All places, in page order. */
  places: PassageFinding[]
}

/** The corrections of one severity. */
export interface SeverityGroup {
  severity: Severity
  rows: CorrectionRow[]
  /** How many places they have. */
  count: number
}

/**
 * The corrections by severity, the worst first, in page order within each; the same correction of the same words is one
 * row. An empty filter lets everything through.
 */
export function bySeverity(passages: readonly PassageFinding[], severities: ReadonlySet<Severity>): SeverityGroup[] {
  return SEVERITIES.filter((severity) => severities.size === 0 || severities.has(severity))
    .map((severity) => {
      const findings = passages.filter((p) => p.severity === severity).sort((a, b) => a.start - b.start)
      return { severity, rows: rowsOf(findings), count: findings.length }
    })
    .filter(({ count }) => count > 0)
}

function rowsOf(findings: readonly PassageFinding[]): CorrectionRow[] {
  const rows = new Map<string, CorrectionRow>()
  for (const finding of findings) {
    const { quote, correction, confidence } = finding
    const name = JSON.stringify([quote, correction, confidence])
    const row = rows.get(name)
    if (row) row.places.push(finding)
    else rows.set(name, { finding, places: [finding] })
  }
  return [...rows.values()]
}

/** Returns the passages of a story that have no position in the page. */
export function unplacedPassages({ unplaced }: Report, { passages }: Story): Passage[] {
  const ids = new Set(unplaced)
  return passages.filter(({ id }) => ids.has(id))
}

/** An entity in the popup's list. */
export interface EntityRow {
  entity: Entity
  /** The key of the first finding in the page. */
  first: string
  mentions: number
  /** Garbled forms of the name in the page, in page order. */
  printedAs: string[]
}

/** The types of entities that are listed together, in the order of the popup: proper names, and what belongs to the background. */
export const NAME_GROUPS = {
  popupPeople: ['person'],
  popupOrganisations: ['organisation'],
  popupPlaces: ['place']
} as const satisfies EntityGroups
export const BACKGROUND_GROUPS = {
  popupEvents: ['event', 'document'],
  popupTerms: ['term']
} as const satisfies EntityGroups
/** Groups of types, by the message that is their heading. */
export type EntityGroups = Partial<Record<MessageKey, readonly EntityType[]>>

/** Returns the entities of some types that this page names, in the order of their first mention. */
export function entityRows(report: Report, story: Story, types: readonly EntityType[]): EntityRow[] {
  const places = new Map<string, EntityFinding[]>()
  for (const finding of [...report.entities].sort((a, b) => a.start - b.start)) {
    places.set(finding.id, [...(places.get(finding.id) ?? []), finding])
  }
  const entities = new Map(story.entities.map((entity) => [entity.id, entity]))
  return [...places].flatMap(([id, findings]) => {
    const entity = entities.get(id)
    const first = findings[0]
    if (!entity || !first || !types.includes(entity.type)) return []
    const broken = findings.filter((finding) => isBroken(finding, entity, report.passages)).map(({ quote }) => quote)
    return [{ entity, first: first.key, mentions: findings.length, printedAs: distinct(broken) }]
  })
}

/** Drops forms that differ from an earlier one only in case. */
function distinct(forms: string[]): string[] {
  const keys = forms.map((form) => form.toLowerCase())
  return forms.filter((_, i) => keys.indexOf(keys[i] ?? '') === i)
}

/**
 * Returns true for a garbled name: one that the story lists as such, or that the correction of the surrounding passage
 * drops. An awkward passage only reorders the same words and garbles no name.
 */
function isBroken({ quote, start, end }: EntityFinding, entity: Entity, passages: PassageFinding[]): boolean {
  if ([entity.name, entity.surname, ...entity.aliases].includes(quote)) return false
  if (entity.garbled.includes(quote)) return true
  return passages.some((p) => p.start < end && start < p.end && p.severity !== 'stiff' && !p.correction.includes(quote))
}

/** Returns the message that precedes the headline. An excerpt may be garbled too. */
export function verdictKey(verdict: Exclude<Report['verdict'], 'none'>, corrections: number): MessageKey {
  const isGarbledPart = verdict === 'excerpt' && corrections > 0
  return isGarbledPart ? 'popupVerdictPart' : VERDICTS[verdict]
}

const VERDICTS: Record<Exclude<Report['verdict'], 'none'>, MessageKey> = {
  'garbled-copy': 'popupVerdictGarbled',
  'altered-copy': 'popupVerdictAltered',
  'clean-copy': 'popupVerdictClean',
  excerpt: 'popupVerdictExcerpt'
}

/** Upper bounds of the shares for each wording. */
const COVERAGES: [number, MessageKey][] = [
  [0.15, 'popupCoverSmall'],
  [0.29, 'popupCoverQuarter'],
  [0.41, 'popupCoverThird'],
  [0.59, 'popupCoverHalf'],
  [0.8, 'popupCoverMost'],
  [0.95, 'popupCoverNearly']
]

/** Returns the message that words how much of the story is in the page. */
export function coverageKey(coverage: number): MessageKey {
  return COVERAGES.find(([limit]) => coverage < limit)?.[1] ?? 'popupCoverAll'
}

/** Returns true if one of the texts has all words of a query, in any order. An empty query is in every text. */
export function isFound(query: string, texts: readonly (string | undefined)[]): boolean {
  const foldedText = fold(texts.filter((text) => text !== undefined).join(' '))
  return fold(query)
    .split(/\s+/)
    .every((word) => foldedText.includes(word))
}

/** Ignores case, accents and how quotation marks and apostrophes are set. */
const fold = (text: string) =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").replace(/[“”]/g, '"').toLowerCase().trim()
