/** What a reader takes along of a page, whatever the form. Pure: nothing here asks the page or the browser. */
import type { Signal } from '../match/compare/signals'
import type { Report, Verdict } from '../match/report'
import type { Source } from '../story/schema'
import type { Entity, Story } from '../story/story'
import type { Confidence, EntityType, Kind, Severity } from '../story/terms'
import type { AnchoredPage } from './selectors'
import type { PageSentence } from './sentences'

/** A page with its report, its story and the product's words. */
export interface ExportInput {
  page: AnchoredPage
  /** The page's sentences, in the order of the report. */
  sentences: readonly PageSentence[]
  /** The day of the export, as 2026-01-31. */
  date: string
  /** What is reworded is taken along if the report has it. */
  report: Report
  story: Story
  words: Words
}

/** What a row of a table is about, apart from the types of names. */
type RowType = 'correction' | 'reworded' | 'unplaced' | 'note'

/** The columns of a table. `start` and `end` count code points of the page's text. */
export const COLUMNS = [
  'type',
  'printed',
  'correction',
  'sentence',
  'kind',
  'severity',
  'certainty',
  'reason',
  'dates',
  'sources',
  'addresses',
  'page',
  'start',
  'end'
] as const
/** A column of a table. */
export type Column = (typeof COLUMNS)[number]

/** The product's words, in the reader's language. */
export interface Words {
  /** A sentence that precedes the story's headline. */
  verdict(verdict: Exclude<Verdict, 'none'>, corrections: number): string
  correctedText: string
  corrections: string
  reworded: string
  unplaced: string
  names: string
  background: string
  slips: string
  original(publisher: string, date: string): string
  foundOn: string
  data(date: string): string
  date(iso: string): string
  kind(kind: Kind): string
  severity(severity: Severity): string
  confidence(confidence: Confidence): string
  /** Why words depart from the original. */
  signal(signal: Signal): string
  type(type: EntityType): string
  column(column: Column): string
  row(type: RowType): string
  /** Words that are only a guess, in brackets. */
  guess(correction: string): string
  /** What divides the cells of a table where numbers are written as the reader does. */
  separator: ',' | ';'
}

/** The licence of the data, as a URL. */
export const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

/** Whether the data of a story is ours to license: what the reader has added or compared is not. */
export const isLicensed = ({ isUserStory, comparedWith }: Story): boolean =>
  isUserStory !== true && comparedWith === undefined

/** Returns the entities that a page names, each once and in the page's order, with the key of their first finding. */
export function namedIn({ report, story }: ExportInput): { entity: Entity; key: string; quote: string }[] {
  const entities = new Map(story.entities.map((entity) => [entity.id, entity]))
  const firsts = report.entities.filter(({ first }) => first).sort((a, b) => a.start - b.start)
  return firsts.flatMap(({ id, key, quote }) => {
    const entity = entities.get(id)
    return entity ? [{ entity, key, quote }] : []
  })
}

/** Returns the sources with these ids. */
export const sourcesOf = (story: Story, ids: readonly string[]): Source[] =>
  ids.flatMap((id) => story.sources[id] ?? [])

/** What a story tells of an entity; empty where it only names it. */
export const aboutEntity = ({ role, note }: Entity): string => [role, note].filter(Boolean).join('. ')

/** Formats a source as one line. */
export function sourceLine(source: Source, dateLabel: Words['date']): string {
  if (source.kind === 'reasoning') return source.title
  return `${source.publisher}: ${source.title}${source.date ? `, ${dateLabel(source.date)}` : ''}`
}

/** Returns a file name made of the story's id, safe on every file system. */
export const fileName = ({ story }: ExportInput, extension: string) => `clean-copy-${story.id}.${extension}`
