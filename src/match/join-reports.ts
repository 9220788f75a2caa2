/** One report of several: of the copies in a page, or of the frames of a tab. Pure. */
import { type EntityFinding, nothing, type PassageFinding, type Report, type Verdict } from './report'

/** Of several verdicts the first of these stands for the page. */
const GRAVEST: Verdict[] = ['garbled-copy', 'altered-copy', 'clean-copy', 'excerpt']

/** The report on a page with these copies, in its order: one list of findings, each with a key of its own. */
export function joinCopies(reports: readonly Report[]): Report {
  const [first = nothing, ...others] = reports
  if (others.length === 0) return first
  const counts = new Map<string, number>()
  const numbered = (entity: EntityFinding): EntityFinding => {
    const count = (counts.get(entity.id) ?? 0) + 1
    counts.set(entity.id, count)
    return { ...entity, key: `${entity.id}:${count}` }
  }
  const keyed = (passage: PassageFinding, copy: number) =>
    copy === 0 ? passage : { ...passage, key: `${passage.key}@${copy + 1}` }
  return join(
    reports.map((report, copy) => ({
      ...report,
      passages: report.passages.map((passage) => keyed(passage, copy)),
      entities: report.entities.map(numbered)
    }))
  )
}

/** A part of a page that was read by itself: a frame. */
export interface Part {
  report: Report
  /** Makes a key of the report one of the whole. */
  keyOf(key: string): string
}

/** The report on parts that carry the same story, in reading order. Offsets count on from part to part. */
export function joinParts(parts: readonly Part[]): Report {
  let length = 0
  const reports = parts.map(({ report, keyOf }) => {
    const shifted = shiftReport(renamed(report, keyOf), length)
    length =
      Math.max(length, ...[...shifted.passages, ...shifted.entities, ...shifted.aligned].map(({ end }) => end)) + 1
    return shifted
  })
  const [only = nothing, ...others] = reports
  return others.length === 0 ? only : join(reports)
}

function renamed(report: Report, keyOf: (key: string) => string): Report {
  const rename = <T extends { key: string }>(named: T): T => ({ ...named, key: keyOf(named.key) })
  const { passages, entities, route } = report
  return {
    ...report,
    passages: passages.map(rename),
    entities: entities.map(rename),
    route: route && { ...route, tells: route.tells.map(rename) }
  }
}

function join(reports: readonly Report[]): Report {
  const fullest = reports.reduce((best, report) => (report.coverage > best.coverage ? report : best))
  return {
    ...fullest,
    verdict: GRAVEST.find((verdict) => reports.some((report) => report.verdict === verdict)) ?? fullest.verdict,
    passages: reports.flatMap(({ passages }) => passages),
    entities: reports.flatMap(({ entities }) => entities),
    reworded: reports.flatMap(({ reworded }) => reworded),
    unplaced: [...new Set(reports.flatMap(({ unplaced }) => unplaced))],
    aligned: reports.flatMap(({ aligned }) => aligned),
    shares: fullest.shares.map((_, paragraph) => Math.max(...reports.map(({ shares }) => shares[paragraph] ?? 0))),
    route: reports.find(({ route }) => route)?.route ?? null,
    copies: reports.flatMap(({ copies, verdict, coverage }) => copies ?? [{ verdict, coverage }])
  }
}

/** A report on a region as one on the whole page. */
export function shiftReport(report: Report, offset: number): Report {
  const shift = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + offset,
    end: span.end + offset
  })
  return {
    ...report,
    passages: report.passages.map(shift),
    entities: report.entities.map(shift),
    reworded: report.reworded.map(shift),
    aligned: report.aligned.map(shift)
  }
}
