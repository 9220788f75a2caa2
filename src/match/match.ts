/** The whole match: from a page's text to the report on it. Pure: the same text and stories give the same report. */

import type { Passage, Story } from '../story/story'
import type { Pair } from './align/sentence-alignment'
import type { StoryIndex } from './align/story-index'
import {
  compareWithOriginal,
  type Departures,
  departuresOf,
  type PlacedDeparture,
  type PlacedRewording,
  rewordingsOf
} from './departures'
import { locateEntities, type PlacedEntity } from './entities'
import { type Copy, copiesOfBestStory } from './find-copies'
import { joinCopies, shiftReport } from './join-reports'
import { type Stretch, stretchesOf } from './paragraph-match'
import { type LocatedPassages, locatePassages, type PlacedPassage } from './passages'
import type { AlignedSentence, EntityFinding, PassageFinding, Report, Rewording, Verdict } from './report'
import { routeOf } from './route'
import { rawSpan } from './text/normalise'
import type { PageText } from './text/page-text'
import { noPause, type Pause } from './text/pause'
import type { Sentence } from './text/words'

/**
 * An unaligned block with fewer words than this among the story's is an advertisement or a link, not the article: names
 * in it do not count. Those on the golden pages have 2 to 7 words; a paragraph of news rarely has fewer than 15.
 */
const ARTICLE_BLOCK = 12

/** With more than this share of the listed passages there to the letter, a page is in the story's own garbled wording. */
const OWN_WORDING = 2 / 3

/** Matches a page against stories and reports on the one it carries most of; `nothing` where it carries none. */
export async function match(page: PageText, stories: readonly Story[], pause = noPause): Promise<Report> {
  const reports: Report[] = []
  for (const copy of await locate(page, stories, pause))
    reports.push(shiftReport(await report(copy, pause), copy.region.start))
  return joinCopies(reports)
}

/** The match as far as the places of the passages, for each copy of the story that the page carries. */
export async function locate(page: PageText, stories: readonly Story[], pause = noPause): Promise<(Copy & Places)[]> {
  const locatedCopies: (Copy & Places)[] = []
  for (const copy of await copiesOfBestStory(page, stories, pause))
    locatedCopies.push({ ...copy, ...(await placesIn(copy, pause)) })
  return locatedCopies
}

/** Where the paragraphs of a story and its passages stand. */
interface Places extends LocatedPassages {
  /** The normalised text with blanks for line breaks. */
  text: string
  stretches: Stretch[]
}

async function placesIn({ read, sentences, index, pairs }: Copy, pause: Pause): Promise<Places> {
  const text = read.text.replaceAll('\n', ' ')
  const stretches = await stretchesOf(sentences, pairs, index, pause)
  return { text, stretches, ...locatePassages(text, stretches, index) }
}

async function report(carried: Copy & Places, pause: Pause): Promise<Report> {
  const { page, read, sentences, index, pairs, judgement, text, stretches, placements, unplacedIds } = carried
  const raw = (start: number, end: number) => {
    const span = rawSpan(read, page.text, start, end)
    return { ...span, quote: page.text.slice(span.start, span.end) }
  }
  const compared = await compareWithOriginal(read.text, sentences, pairs, index, pause)
  await pause()
  const listedFindings = placements.map((p) => passageFinding(p, raw(p.start, p.end)))
  const findingsOf = (departures: readonly PlacedDeparture[]) =>
    departures.map((d, number) => departureFinding(d, number, raw(d.start, d.end)))
  // In the story's own garbled wording the list says what is only confusing or stiff.
  const expectedPassages = index.story.passages.filter(({ paragraph }) =>
    stretches.some((s) => s.paragraph === paragraph - 1)
  )
  const isOwn =
    placements.filter(({ closeness }) => closeness === 'exact').length > expectedPassages.length * OWN_WORDING
  const missingPassages = expectedPassages.filter(({ id }) => !placements.some(({ passage }) => passage.id === id))
  // Around an excerpt stands the page's own text.
  const quoted = judgement.verdict === 'excerpt' && pairs.flatMap(({ sentence }) => sentences[sentence] ?? [])
  const isFree = (span: Range) =>
    !placements.some((p) => overlap(p, span)) &&
    (!quoted || quoted.some(({ start, end }) => start <= span.start && span.end <= end))
  const reportable = ({ departures, ...rest }: Departures) => ({
    ...rest,
    departures: departures.filter(
      (d) =>
        isFree(d) &&
        !isCorrectedBeside(d, read.text.slice(d.start, d.end), placements) &&
        (!isOwn || d.severity === 'misleads' || isInPlaceOf(d, missingPassages))
    )
  })
  const bySigns = reportable(departuresOf(compared, index))
  // Tells of a route say that a machine was at work even where the other signs leave it open.
  const garbled = bySigns.isMachineMade ? bySigns : reportable(departuresOf(compared, index, true))
  const isGarbled = isOwn || routeOf(findingsOf(garbled.departures), index.story.routes) !== null
  const { isMachineMade, departures } = isGarbled ? garbled : bySigns
  const passages = [...listedFindings, ...findingsOf(departures)].sort((a, b) => a.start - b.start)
  await pause()
  const rewordings = isMachineMade
    ? []
    : rewordingsOf(compared, index).filter((span) => isFree(span) && !departures.some((d) => overlap(d, span)))
  await pause()
  const entities = locateEntities(text, articleBlocks(sentences, pairs), stretches, departures, index)
  await pause()
  const verdict =
    judgement.verdict === 'excerpt' ? 'excerpt' : verdictOf(isMachineMade || placements.length > 0, passages)
  return {
    story: index.story.id,
    verdict,
    coverage: judgement.coverage,
    passages,
    entities: entityFindings(entities, raw),
    reworded: rewordings.map((span) => rewording(span, raw(span.start, span.end))),
    unplaced: unplacedIds,
    aligned: alignedSentences(pairs, sentences, index, raw),
    shares: sharesOf(pairs, index),
    route: routeOf(passages, index.story.routes)
  }
}

interface Range {
  start: number
  end: number
}

const overlap = (a: Range, b: Range) => a.start < b.end && b.start < a.end

/** Each aligned sentence once, with the paragraph of the unit that it is most like. */
function alignedSentences(
  pairs: readonly Pair[],
  sentences: readonly Sentence[],
  index: StoryIndex,
  raw: (start: number, end: number) => Raw
): AlignedSentence[] {
  const best = new Map<number, Pair>()
  for (const pair of pairs) {
    if (pair.likeness > (best.get(pair.sentence)?.likeness ?? 0)) best.set(pair.sentence, pair)
  }
  return [...best.values()].flatMap(({ sentence, unit }) => {
    const span = sentences[sentence]
    const paragraph = index.units[unit]?.paragraph
    if (!span || paragraph === undefined) return []
    const { start, end } = raw(span.start, span.end)
    return [{ start, end, paragraph }]
  })
}

function sharesOf(pairs: readonly Pair[], index: StoryIndex): number[] {
  const presentUnits = new Set(pairs.map((pair) => pair.unit))
  const totals = index.copy.map(() => 0)
  const present = index.copy.map(() => 0)
  index.units.forEach(({ paragraph, length }, u) => {
    totals[paragraph] = (totals[paragraph] ?? 0) + length
    if (presentUnits.has(u)) present[paragraph] = (present[paragraph] ?? 0) + length
  })
  return totals.map((words, p) => (words === 0 ? 0 : (present[p] ?? 0) / words))
}

type Raw = Range & { quote: string }

function passageFinding({ passage, closeness }: PlacedPassage, span: Raw): PassageFinding {
  const { id, correction, kind, severity, confidence } = passage
  return { key: id, id, ...span, correction, kind, severity, confidence, found: closeness }
}

function departureFinding(
  { correction, signals, severity }: PlacedDeparture,
  number: number,
  span: Raw
): PassageFinding {
  const id = `departure-${number + 1}`
  return { key: id, id, ...span, correction, severity, confidence: 'likely', found: 'compared', signals }
}

const rewording = ({ correction, original }: PlacedRewording, span: Raw): Rewording => ({
  ...span,
  original: { ...original, quote: correction }
})

/** Whether what a departure lacks is in the correction of a listed passage right beside it. */
function isCorrectedBeside(departure: PlacedDeparture, quote: string, placements: readonly PlacedPassage[]): boolean {
  const lackedWords = departure.correction.split(' ').filter((word) => !quote.split(' ').includes(word))
  return placements.some(
    ({ start, end, passage }) =>
      start <= departure.end + 1 &&
      departure.start <= end + 1 &&
      lackedWords.length > 0 &&
      lackedWords.every((word) => passage.correction.split(' ').includes(word))
  )
}

/** Whether other words stand where a listed passage should: what is in its place is not the story's own garbling. */
const isInPlaceOf = (departure: PlacedDeparture, missingPassages: readonly Passage[]) =>
  missingPassages.some(
    ({ paragraph, correction }) =>
      paragraph - 1 === departure.original.paragraph &&
      (correction.includes(departure.correction) || departure.correction.includes(correction))
  )

/** What a whole copy is. Garbled where a machine rewrote it, altered where a fluent one departs from the original. */
function verdictOf(isGarbled: boolean, { length }: readonly PassageFinding[]): Verdict {
  if (length === 0) return 'clean-copy'
  return isGarbled ? 'garbled-copy' : 'altered-copy'
}

function entityFindings(entities: readonly PlacedEntity[], raw: (start: number, end: number) => Raw): EntityFinding[] {
  const counts = new Map<string, number>()
  return entities.map(({ entity: { id, name, type }, start, end }) => {
    const count = (counts.get(id) ?? 0) + 1
    counts.set(id, count)
    return { key: `${id}:${count}`, id, name, type, ...raw(start, end), first: count === 1 }
  })
}

/** The blocks of the page that are the article: those with aligned sentences and what stands between them. */
function articleBlocks(sentences: readonly Sentence[], pairs: readonly Pair[]) {
  const alignedBlocks = new Set(pairs.map((pair) => sentences[pair.sentence]?.block))
  const first = sentences[pairs[0]?.sentence ?? -1]?.block ?? 0
  const last = sentences[pairs.at(-1)?.sentence ?? -1]?.block ?? -1
  const blocks = new Map<number, { start: number; end: number; words: number }>()
  sentences.forEach(({ block, start, end, words: { fold } }) => {
    if (block < first || block > last) return
    const blockRange = blocks.get(block)
    blocks.set(block, { start: blockRange?.start ?? start, end, words: (blockRange?.words ?? 0) + fold.length })
  })
  return [...blocks]
    .filter(([block, { words }]) => alignedBlocks.has(block) || words >= ARTICLE_BLOCK)
    .map(([, b]) => b)
}
