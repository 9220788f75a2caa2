/** `npm run score -- DIR`: measures the match on a folder of pages with expected findings. */

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { match } from '../../match/match'
import type { Report } from '../../match/report'
import { normalise } from '../../match/text/normalise'
import type { PageText } from '../../match/text/page-text'
import type { Story } from '../../story/story'
import { SEVERITIES, type Severity } from '../../story/terms'
import { readStories } from '../build/read-stories'
import { callersPath, command, runIfStarted } from '../command'
import { originalFolders, type RoundTripScore, roundTripLine, roundTripTotals, scoreRoundTrips } from './round-trips'
import { textOf } from './scan'

interface Quote {
  exact: string
  before: string
  after: string
}

/** What a case expects; `detect` is null if either answer is acceptable. */
export interface Expected {
  class: string
  detect: boolean | null
  /** The least numbers of garbled passages of each severity, corrections and names that must be found. */
  minimum: Record<Severity | 'corrected' | 'names', number>
  /** The false findings that are known (quotes of passages), how many lie on other words than the garbles, and names. */
  allowed: { findings: string[]; outside: number; names: number }
  garbles: (Quote & { correction: string; also?: string[]; severity: Severity })[]
  right: Quote[]
  /** Persons and organisations only. */
  entities: { id: string; exact: string; count: number }[]
}

/** Found and expected numbers. */
export interface Tally {
  hit: number
  total: number
}

/** How well the match did. */
export interface Score {
  detectionErrors: number
  recall: Record<Severity, Tally>
  /** Of the garbled passages found, those with a right correction. */
  corrected: Tally
  /** Findings on words that are right, or on a page without garbles, as they are reported, and their quotes. */
  falseFlags: string[]
  falseQuotes: string[]
  /** Findings on other words: differences from the original that the editor of the case let stand. */
  outside: number
  missedPassages: string[]
  entityPrecision: Tally
  entityRecall: Tally
}

interface Span {
  start: number
  end: number
}

/** Entities that are interchangeable in the cases: a capital and its government. */
export const SAME: Record<string, string> = { beijing: 'chinagov' }

/**
 * Scores one case.
 * @param names the ids of the entities that the cases count: persons and organisations
 */
export function scoreCase(page: PageText, report: Report, expectations: Expected, names: ReadonlySet<string>): Score {
  const text = normalise(page.text)
  const garbles = expectations.garbles.map((garble) => ({ ...garble, ...placeOf(garble, text.text, text.map) }))
  const findings = garbles.map((garble) => report.passages.find((passage) => overlap(passage, garble)))
  const recall = Object.fromEntries(SEVERITIES.map((s) => [s, { hit: 0, total: 0 }])) as Record<Severity, Tally>
  garbles.forEach(({ severity }, g) => {
    recall[severity].total++
    if (findings[g]) recall[severity].hit++
  })
  const corrected = garbles.filter((garble) => {
    const words = report.passages.filter((passage) => overlap(passage, garble)).flatMap((p) => wordsIn(p.correction))
    return [garble.correction, ...(garble.also ?? [])].some((correction) => givesBack(words, garble.exact, correction))
  })
  const right = expectations.right.map((quote) => placeOf(quote, text.text, text.map))
  const otherFindings = report.passages.filter((passage) => !garbles.some((garble) => overlap(passage, garble)))
  const wrong =
    garbles.length === 0
      ? otherFindings
      : otherFindings.filter((passage) => right.some((span) => overlap(passage, span)))
  const detected = report.verdict !== 'none'
  return {
    detectionErrors: expectations.detect !== null && expectations.detect !== detected ? 1 : 0,
    recall,
    corrected: { hit: corrected.length, total: findings.filter(Boolean).length },
    falseFlags: wrong.map(({ id, quote, found }) => `${id} “${quote}” (${found})`),
    falseQuotes: wrong.map(({ quote }) => quote),
    outside: otherFindings.length - wrong.length,
    missedPassages: garbles
      .filter((_, g) => !findings[g])
      .map(({ exact, severity, correction }) => `${severity} “${exact}” → ${correction}`),
    ...scoreEntities(report, expectations, names)
  }
}

function placeOf({ before, exact, after }: Quote, text: string, map: Uint32Array): Span {
  const pre = normalise(`${before}|`).text.slice(0, -1)
  const flat = (s: string) => s.replaceAll('\n', ' ')
  const quote = normalise(exact).text
  const context = normalise(before + exact + after).text
  const index = flat(text).indexOf(flat(context))
  if (index < 0) throw new Error(`the page does not have “${before}${exact}${after}”`)
  const start = index + (flat(context).startsWith(flat(pre)) ? pre.length : context.indexOf(quote))
  return { start: map[start] ?? 0, end: map[start + quote.length] ?? 0 }
}

const overlap = (a: Span, b: Span) => a.start < b.end && b.start < a.end
const wordsIn = (text: string): string[] =>
  normalise(text)
    .text.toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether corrections have the words that a garble lost; where it lost none, whether they have words of the right ones alone. */
function givesBack(words: readonly string[], garbled: string, correction: string): boolean {
  const lostWords = wordsIn(correction).filter((word) => !wordsIn(garbled).includes(word))
  if (lostWords.length > 0) return lostWords.every((word) => words.includes(word))
  return words.length > 0 && words.every((word) => wordsIn(correction).includes(word))
}

function scoreEntities(report: Report, expectations: Expected, names: ReadonlySet<string>) {
  const counted = (id: string) => SAME[id] ?? id
  const isCounted = (id: string) => names.has(counted(id))
  const foundCounts = new Map<string, number>()
  for (const { id } of report.entities) {
    if (isCounted(id)) foundCounts.set(counted(id), (foundCounts.get(counted(id)) ?? 0) + 1)
  }
  const expectedCounts = new Map<string, number>()
  for (const { id, count } of expectations.entities)
    expectedCounts.set(counted(id), (expectedCounts.get(counted(id)) ?? 0) + count)
  if (expectedCounts.size === 0) foundCounts.clear()
  let hit = 0
  for (const [id, count] of expectedCounts) hit += Math.min(count, foundCounts.get(id) ?? 0)
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0)
  return { entityPrecision: { hit, total: sum(foundCounts) }, entityRecall: { hit, total: sum(expectedCounts) } }
}

/** Adds up scores. */
export function total(scores: readonly Score[]): Score {
  const add = (pick: (score: Score) => Tally): Tally =>
    scores.map(pick).reduce((a, b) => ({ hit: a.hit + b.hit, total: a.total + b.total }), { hit: 0, total: 0 })
  return {
    detectionErrors: scores.reduce((n, s) => n + s.detectionErrors, 0),
    recall: Object.fromEntries(SEVERITIES.map((s) => [s, add((score) => score.recall[s])])) as Record<Severity, Tally>,
    corrected: add((s) => s.corrected),
    falseFlags: scores.flatMap((s) => s.falseFlags),
    falseQuotes: scores.flatMap((s) => s.falseQuotes),
    outside: scores.reduce((n, s) => n + s.outside, 0),
    missedPassages: scores.flatMap((s) => s.missedPassages),
    entityPrecision: add((s) => s.entityPrecision),
    entityRecall: add((s) => s.entityRecall)
  }
}

/** Returns the folders that contain a case. */
export const caseFolders = (dir: string) =>
  readdirSync(dir)
    .filter((name) => existsSync(join(dir, name, 'expected.json')))
    .sort()

const expectedIn = (folder: string): Expected => JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))

/** Returns the ids of all entities that any case of a folder counts. */
export function countedNames(dir: string): Set<string> {
  const ids = caseFolders(dir).flatMap((name) => expectedIn(join(dir, name)).entities.map(({ id }) => SAME[id] ?? id))
  return new Set(ids)
}

/** Reads a case and matches its page. */
export async function runCase(folder: string, stories: readonly Story[], names: ReadonlySet<string>) {
  const file = join(folder, 'page.html')
  const page = textOf(readFileSync(file, 'utf8'), file)
  const expectations = expectedIn(folder)
  const report = await match(page, stories)
  return { page, expected: expectations, report, score: scoreCase(page, report, expectations, names) }
}

function line(name: string, verdict: string, score: Score): string {
  const part = ({ hit, total }: Tally) => (total === 0 ? '      –' : `${hit}/${total}`.padStart(7))
  return [
    name.padEnd(32),
    verdict.padEnd(13),
    score.detectionErrors ? `${score.detectionErrors} WRONG` : '   ok',
    ...SEVERITIES.map((severity) => part(score.recall[severity])),
    part(score.corrected),
    String(score.falseFlags.length).padStart(6),
    String(score.outside).padStart(8),
    part(score.entityPrecision),
    part(score.entityRecall)
  ].join(' ')
}

/** Prints the figures of copies whose originals lie beside them. */
async function printRoundTrips(root: string, folders: readonly string[]): Promise<void> {
  const scores: RoundTripScore[] = []
  for (const name of folders) {
    const storyScores = await scoreRoundTrips(join(root, name))
    for (const score of storyScores) console.log(roundTripLine(name, score))
    scores.push(...storyScores)
  }
  const { restoredShare, worst, idle, factsBack, facts, otherFindings, editedFindings, calledClean } =
    roundTripTotals(scores)
  console.log(
    `total: lost words given back ${restoredShare.toFixed(3)} (worst copy ${worst.toFixed(2)}), idle ${idle.toFixed(3)} of findings; ` +
      `changed facts given back ${factsBack}/${facts}, other findings ${otherFindings}; findings on edited copies ${editedFindings}; ` +
      `other copies called clean ${calledClean}`
  )
}

async function scoreAll(folder: string, { details }: { details?: true }): Promise<void> {
  const root = callersPath(folder)
  const originals = originalFolders(root)
  if (originals.length > 0) {
    await printRoundTrips(root, originals)
    return
  }
  const stories = readStories('seeds')
  console.log(
    `${'case'.padEnd(32)} verdict       found misleads confuses  stiff  right  false  outside   entities: precision recall`
  )
  const names = countedNames(root)
  const scores: Score[] = []
  for (const name of caseFolders(root)) {
    const { report, score } = await runCase(join(root, name), stories, names)
    console.log(line(name, report.verdict, score))
    if (details) {
      for (const flag of score.falseFlags) console.log(`    false ${flag}`)
      for (const passage of score.missedPassages) console.log(`    missed ${passage}`)
    }
    scores.push(score)
  }
  console.log(line('total', '', total(scores)))
}

/** The command line. */
export const program = command('score', 'Measures the scan on golden pages or round trips.', 'tests/roundtrips')
  .argument('<folder>', 'a folder of golden pages, or of stories with their round trips')
  .option('--details', 'list what was missed on golden pages, and what was found wrongly')
  .action(scoreAll)

await runIfStarted(import.meta.url, program)
