/**
 * The findings as W3C Web Annotations (https://www.w3.org/TR/annotation-model/): JSON-LD that other annotation tools read.
 * Passages are `editing`, names `identifying`, notes `describing`.
 */
import type { EntityFinding, PassageFinding } from '../match/report'
import { marginNotes } from '../story/margin'
import type { Note } from '../story/schema'
import type { Entity, Passage, Story } from '../story/story'
import { aboutEntity, type ExportInput, isLicensed, LICENCE, sourcesOf } from './export-input'
import type { Anchor } from './selectors'

/** A selector of the annotation model. */
export interface Selector {
  type: 'TextQuoteSelector' | 'TextPositionSelector'
  [field: string]: string | number
}
type Body =
  | { type: 'TextualBody'; purpose: string; value: string; format: 'text/plain'; language?: string }
  | { type: 'SpecificResource'; purpose: string; source: string }
interface Annotation {
  id: string
  type: 'Annotation'
  motivation: 'editing' | 'identifying' | 'describing'
  body: Body[]
  target: { source: string; selector?: Selector[] }
}
/** An annotation collection, as JSON-LD. */
export interface Collection {
  '@context': 'http://www.w3.org/ns/anno.jsonld'
  id: string
  type: 'AnnotationCollection'
  label: string
  generator: { type: 'Software'; name: string }
  generated: string
  rights?: string
  total: number
  first: { id: string; type: 'AnnotationPage'; startIndex: 0; items: Annotation[] }
}

/**
 * Returns all findings of a page as one annotation collection.
 * @param newId returns a new IRI on each call
 */
export function toAnnotations(input: ExportInput, newId: () => string, timestamp: Date): Collection {
  const { story, report } = input
  const annotate = (motivation: Annotation['motivation'], body: Body[], anchor: Anchor | undefined): Annotation => ({
    id: newId(),
    type: 'Annotation',
    motivation,
    body,
    target: { source: anchor?.address ?? input.page.address, ...(anchor && { selector: selectors(anchor) }) }
  })
  const anchorOf = (key: string) => input.page.anchors[key]
  const inOrder = <T extends { start: number }>(findings: T[]) => [...findings].sort((a, b) => a.start - b.start)
  const places = notePlaces(story)
  const items = [
    ...inOrder(report.passages).map((finding) => annotate('editing', editing(story, finding), anchorOf(finding.key))),
    ...inOrder(report.entities).map((finding) =>
      annotate('identifying', identifying(story, finding), anchorOf(finding.key))
    ),
    ...story.notes.map((note) =>
      annotate('describing', describing(story, note), anchorOf(`paragraph:${places.get(note)}`))
    )
  ]
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: newId(),
    type: 'AnnotationCollection',
    label: story.headline,
    generator: { type: 'Software', name: 'Clean Copy' },
    generated: timestamp.toISOString(),
    ...(isLicensed(story) && { rights: LICENCE }),
    total: items.length,
    first: { id: newId(), type: 'AnnotationPage', startIndex: 0, items }
  }
}

/**
 * Either selector identifies the words: the quote survives changes of the page, the position tells repeated words
 * apart.
 */
function selectors({ start, end, exact, prefix, suffix }: Anchor): Selector[] {
  return [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start, end }
  ]
}

function notePlaces(story: Story): Map<Note, number> {
  return new Map(marginNotes(story).paragraphs.flatMap(({ notes }, i) => notes.map((note) => [note, i] as const)))
}

const text = (purpose: string, value: string, language?: string): Body => ({
  type: 'TextualBody',
  purpose,
  value,
  format: 'text/plain',
  ...(language && { language })
})

function editing(story: Story, finding: PassageFinding): Body[] {
  const passage: Passage | undefined = story.passages.find(({ id }) => id === finding.id)
  return [
    text('editing', finding.correction, story.language),
    ...(passage ? [text('commenting', passage.why, story.language), text('classifying', passage.kind)] : []),
    text('classifying', finding.severity),
    ...(finding.signals ?? []).map((signal) => text('classifying', signal)),
    text('assessing', finding.confidence),
    ...evidence(story, passage?.evidence ?? [])
  ]
}

function identifying(story: Story, finding: EntityFinding): Body[] {
  const entity: Entity | undefined = story.entities.find(({ id }) => id === finding.id)
  if (!entity) return [text('identifying', finding.name, story.language)]
  const description = aboutEntity(entity)
  return [
    text('identifying', entity.name, story.language),
    ...(entity.wikidata ? [linked('identifying', `https://www.wikidata.org/entity/${entity.wikidata}`)] : []),
    text('classifying', entity.type),
    ...(description ? [text('describing', description, story.language)] : []),
    ...evidence(story, entity.evidence)
  ]
}

function describing(story: Story, { title, dates, text: words, caveat, evidence: ids }: Note): Body[] {
  return [
    text(
      'describing',
      `${title}${dates ? ` (${dates.join(', ')})` : ''}. ${words}${caveat ? ` ${caveat}` : ''}`,
      story.language
    ),
    ...evidence(story, ids)
  ]
}

const linked = (purpose: string, source: string): Body => ({ type: 'SpecificResource', purpose, source })

function evidence(story: Story, ids: string[]): Body[] {
  return sourcesOf(story, ids).flatMap((source) =>
    source.kind !== 'reasoning' && source.url ? [linked('linking', source.url)] : []
  )
}
