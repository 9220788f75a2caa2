/** The popup's lists from a report and its story. Pure. */
import type { EntityFinding, PassageFinding, Report } from '../../match/report'
import type { MessageKey } from '../../shared/i18n'
import { type EntityType, SEVERITIES, type Severity } from '../../story/schema'
import type { Entity, Passage, Story } from '../../story/story'

export interface SeverityGroup {
  severity: Severity
  findings: PassageFinding[]
}

/** The corrections by severity, the worst first, in page order within each. An empty filter lets everything through. */
export function bySeverity({ passages }: Pick<Report, 'passages'>, severities: ReadonlySet<Severity>): SeverityGroup[] {
  return SEVERITIES.filter((severity) => severities.size === 0 || severities.has(severity))
    .map((severity) => ({
      severity,
      findings: passages.filter((p) => p.severity === severity).sort((a, b) => a.start - b.start)
    }))
    .filter(({ findings }) => findings.length > 0)
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

/** The types of entities that are listed together, in the order of the popup. */
export const ENTITY_GROUPS = {
  popupPeople: ['person'],
  popupOrganisations: ['organisation'],
  popupPlaces: ['place'],
  popupEvents: ['event', 'document'],
  popupTerms: ['term']
} as const satisfies Partial<Record<MessageKey, readonly EntityType[]>>

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

/** The messages that precede the headline. */
export const VERDICTS: Record<Exclude<Report['verdict'], 'none'>, MessageKey> = {
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
  return COVERAGES.find(([below]) => coverage < below)?.[1] ?? 'popupCoverAll'
}
