/** The popup's lists from a report and its story. Pure. */
import { type EntityFinding, type PassageFinding, type Report, type Weight, weightOf } from '../../match/report'
import type { MessageKey } from '../../shared/i18n'
import type { EntityType } from '../../story/schema'
import type { Entity, Passage, Story } from '../../story/story'

/** The groups of corrections, in the order of the popup: what is only stiff can wait longest. */
export const WEIGHTS: readonly Weight[] = ['misleads', 'confuses', 'unrecognised', 'stiff']

export interface WeightGroup {
  weight: Weight
  findings: PassageFinding[]
}

/** The corrections by weight, in page order within each. An empty filter lets everything through. */
export function byWeight({ passages }: Pick<Report, 'passages'>, weights: ReadonlySet<Weight>): WeightGroup[] {
  return WEIGHTS.filter((weight) => weights.size === 0 || weights.has(weight))
    .map((weight) => ({
      weight,
      findings: passages.filter((p) => weightOf(p) === weight).sort((a, b) => a.start - b.start)
    }))
    .filter(({ findings }) => findings.length > 0)
}

/** The passages of a story that a report could not place. */
export function unplacedPassages({ unplaced }: Report, { passages }: Story): Passage[] {
  const ids = new Set(unplaced)
  return passages.filter(({ id }) => ids.has(id))
}

export interface EntityRow {
  entity: Entity
  /** Key of the first place in the page. */
  first: string
  mentions: number
  /** Broken forms of the name that stand in the page, in page order. */
  printedAs: string[]
}

/** The kinds of things that are listed together, in the order of the popup. */
export const ENTITY_GROUPS = {
  popupPeople: ['person'],
  popupOrganisations: ['organisation'],
  popupPlaces: ['place'],
  popupEvents: ['event', 'document'],
  popupTerms: ['term']
} as const satisfies Partial<Record<MessageKey, readonly EntityType[]>>

/** The entities of some types that this page names, in the order of their first place in it. */
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

/** Without those that differ from an earlier one by capitals only. */
function distinct(forms: string[]): string[] {
  const keys = forms.map((form) => form.toLowerCase())
  return forms.filter((_, i) => keys.indexOf(keys[i] ?? '') === i)
}

/**
 * A name is broken where the story says so, or where the correction of the passage around it drops it. A passage that
 * is only stiff puts the same words in another order: that breaks no name.
 */
function isBroken({ quote, start, end }: EntityFinding, entity: Entity, passages: PassageFinding[]): boolean {
  if ([entity.name, entity.surname, ...entity.aliases].includes(quote)) return false
  if (entity.garbled.includes(quote)) return true
  return passages.some((p) => p.start < end && start < p.end && p.severity !== 'stiff' && !p.correction.includes(quote))
}

/** The message that stands before the headline. */
export const VERDICTS: Record<Exclude<Report['verdict'], 'none'>, MessageKey> = {
  'garbled-copy': 'popupVerdictGarbled',
  'clean-copy': 'popupVerdictClean',
  excerpt: 'popupVerdictExcerpt'
}

/** Upper bounds of the shares that the words stand for. */
const COVERAGES: [number, MessageKey][] = [
  [0.15, 'popupCoverSmall'],
  [0.29, 'popupCoverQuarter'],
  [0.41, 'popupCoverThird'],
  [0.59, 'popupCoverHalf'],
  [0.8, 'popupCoverMost'],
  [0.95, 'popupCoverNearly']
]

/** The message that says in words how much of the story is here. */
export function coverageKey(coverage: number): MessageKey {
  return COVERAGES.find(([below]) => coverage < below)?.[1] ?? 'popupCoverAll'
}
