/** What a reader takes along of a page, whatever the form. Pure: nothing here asks the page or the browser. */
import type { Report, Verdict } from '../match/report'
import type { Confidence, EntityType, Kind, Severity, Source } from '../story/schema'
import type { Entity, Story } from '../story/story'
import type { AnchoredPage } from './selectors'

export interface ExportInput {
  page: AnchoredPage
  report: Report
  story: Story
  words: Words
}

/** The words of the product, in the reader's language. */
export interface Words {
  /** A sentence before the story's headline. */
  verdict(verdict: Exclude<Verdict, 'none'>): string
  corrections: string
  unplaced: string
  names: string
  background: string
  original(publisher: string, date: string): string
  foundOn(address: string): string
  data(date: string): string
  date(iso: string): string
  kind(kind: Kind): string
  severity(severity: Severity): string
  confidence(confidence: Confidence): string
  unrecognised: string
  type(type: EntityType): string
}

/** The terms of the data, as an address. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

/** The entities that a page names, each once, in the page's order, with the key of the first place. */
export function namedIn({ report, story }: ExportInput): { entity: Entity; key: string; quote: string }[] {
  const entities = new Map(story.entities.map((entity) => [entity.id, entity]))
  const firsts = report.entities.filter(({ first }) => first).sort((a, b) => a.start - b.start)
  return firsts.flatMap(({ id, key, quote }) => {
    const entity = entities.get(id)
    return entity ? [{ entity, key, quote }] : []
  })
}

/** The sources behind a text. */
export const sourcesOf = (story: Story, ids: readonly string[]): Source[] =>
  ids.flatMap((id) => story.sources[id] ?? [])

/** A source in one line. */
export function sourceLine(source: Source): string {
  if (source.kind === 'reasoning') return source.title
  return `${source.publisher}: ${source.title}${source.date ? `, ${source.date}` : ''}`
}

/** A file's name for a page: letters and digits of its story, nothing that a file system could mistake. */
export const fileName = ({ story }: ExportInput, extension: string) => `clean-copy-${story.id}.${extension}`
