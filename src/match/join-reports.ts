/** One report of several: of the copies in a page, or of the frames of a tab. Pure. */
import { type EntityFinding, nothing, type PassageFinding, type Report, type Verdict } from './report'

/** Of several verdicts the first of these stands for the page. */
const GRAVEST: Verdict[] = ['garbled-copy', 'altered-copy', 'clean-copy', 'excerpt']

/** The report on a page with these copies, in its order: one list of findings, each with a key of its own. */
export function joinCopies(reports: readonly Report[]): Report {
  const [first = nothing, ...otherReports] = reports
  if (otherReports.length === 0) return first
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
  /** The parts that stand in this one, in reading order, each before an offset in its text. */
  inside: { part: Part; offset: number }[]
}

/** The report on parts that carry the same story, and those inside them, in reading order. */
export function joinParts(parts: readonly Part[]): Report {
  const reports = [...layOut(parts)].map(([{ report, keyOf }, toWhole]) => movedReport(renamed(report, keyOf), toWhole))
  const [soleReport = nothing, ...otherReports] = reports
  return otherReports.length === 0 ? soleReport : inReadingOrder(join(reports))
}

/**
 * Lays the texts of parts out one after the other, each divided by those that stand inside it.
 * @returns all parts, each with a function from offsets in it to offsets in the whole
 */
export function layOut(parts: readonly Part[]): Map<Part, (offset: number) => number> {
  const mappings = new Map<Part, (offset: number) => number>()
  let length = 0
  const place = (part: Part) => {
    const { passages, entities, aligned } = part.report
    const end = Math.max(0, ...[...passages, ...entities, ...aligned].map((span) => span.end))
    /** The pieces that the text is divided into: where each begins, here and in the whole. */
    const pieces: { from: number; at: number }[] = []
    let from = 0
    const lay = (pieceEnd: number) => {
      pieces.push({ from, at: length })
      length += pieceEnd - from + 1
      from = pieceEnd
    }
    mappings.set(part, (offset) => {
      const clampedOffset = Math.min(offset, end)
      const piece = pieces.findLast((p) => p.from <= clampedOffset)
      return piece ? piece.at + clampedOffset - piece.from : clampedOffset
    })
    for (const { part: inner, offset } of [...part.inside].sort((a, b) => a.offset - b.offset)) {
      lay(Math.max(from, Math.min(offset, end)))
      place(inner)
    }
    lay(end)
  }
  parts.forEach(place)
  return mappings
}

function inReadingOrder(report: Report): Report {
  const sortByStart = <T extends { start: number }>(spans: readonly T[]) => [...spans].sort((a, b) => a.start - b.start)
  const { passages, entities, reworded, aligned } = report
  return {
    ...report,
    passages: sortByStart(passages),
    entities: sortByStart(entities),
    reworded: sortByStart(reworded),
    aligned: sortByStart(aligned)
  }
}

function renamed(report: Report, keyOf: (key: string) => string): Report {
  const rename = <T extends { key: string }>(finding: T): T => ({ ...finding, key: keyOf(finding.key) })
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
export const shiftReport = (report: Report, offset: number): Report => movedReport(report, (start) => start + offset)

/** A report whose spans begin elsewhere, each as long as before. */
function movedReport(report: Report, toWhole: (start: number) => number): Report {
  const move = <T extends { start: number; end: number }>(span: T): T => {
    const start = toWhole(span.start)
    return { ...span, start, end: start + span.end - span.start }
  }
  return {
    ...report,
    passages: report.passages.map(move),
    entities: report.entities.map(move),
    reworded: report.reworded.map(move),
    aligned: report.aligned.map(move)
  }
}
