/**
 * Turns findings, which may overlap, into disjoint segments of text, each with its findings. A garbled passage comes
 * before a name inside it, and a name before the words for an event or a term.
 */
import { type EntityFinding, type Finding, isPassage, type Report } from '../../match/report'
import { withoutHidden } from '../../shared/hidden'
import type { Settings } from '../../shared/settings'
import type { ExtractedText } from '../extract/extract-text'

/** Part of one text node. Offsets are UTF-16 units into its data. */
export interface Segment {
  node: Text
  start: number
  end: number
  /** The findings under these words; a click opens the first. */
  findings: Finding[]
}

/** The settings that select what is marked. */
type MarkSettings = Pick<Settings, 'garbles' | 'hiddenKinds' | 'hiddenSeverities' | 'dismissed' | 'names' | 'nameMarks'>

/** Returns the findings to mark: those that the reader wants to see and, of each name, the first mention or all. */
export function findingsToMark(report: Report, settings: MarkSettings): Finding[] {
  const names = report.entities.filter((e) => isProperName(e) && (e.first || settings.nameMarks === 'always'))
  return [...(settings.garbles ? withoutHidden(report, settings).passages : []), ...(settings.names ? names : [])]
}

const isNamed = ({ type }: EntityFinding) => ['person', 'organisation', 'place'].includes(type)

/**
 * Returns true for a proper name. Of events, documents and terms only those are whose longer words, two or more, have
 * capitals here, such as “Sunnylands Statement”: “the call” says nothing that a reader would look up.
 */
function isProperName(entity: EntityFinding): boolean {
  const words = entity.quote.match(/[\p{L}\p{N}]{4,}/gu) ?? []
  return isNamed(entity) || (words.length > 1 && words.every((word) => /^\p{Lu}/u.test(word)))
}

function rank(finding: Finding): number {
  if (isPassage(finding)) return 0
  return isNamed(finding) ? 1 : 2
}

/** Cuts findings into disjoint segments of text nodes, in document order. */
export function segmentsOf(findings: readonly Finding[], { nodes, starts }: ExtractedText): Segment[] {
  const edges = new Set<number>()
  for (const { start, end } of findings) edges.add(start).add(end)
  const cuts = [...edges].sort((a, b) => a - b)
  const ordered = [...findings].sort((a, b) => rank(a) - rank(b) || a.start - b.start)
  const pieces: Segment[] = []
  let n = 0
  for (let c = 0; c + 1 < cuts.length; c++) {
    const segmentStart = cuts[c] ?? 0
    const segmentEnd = cuts[c + 1] ?? 0
    const covering = ordered.filter((finding) => finding.start <= segmentStart && segmentEnd <= finding.end)
    if (covering.length === 0) continue
    while (n + 1 < nodes.length && (starts[n + 1] ?? 0) <= segmentStart) n++
    for (let i = n; i < nodes.length && (starts[i] ?? 0) < segmentEnd; i++) {
      const piece = cutSegment(nodes[i], starts[i] ?? 0, segmentStart, segmentEnd, covering)
      if (!piece) continue
      const last = pieces.at(-1)
      if (piece.node.data.slice(piece.start, piece.end).trim()) pieces.push(piece)
      // Mere white space is marked only with words of the same finding before it, so that there is no gap.
      else if (last?.node === piece.node && last.end === piece.start && last.findings[0] === covering[0])
        last.end = piece.end
    }
  }
  return pieces
}

function cutSegment(
  node: Text | undefined,
  nodeStart: number,
  segmentStart: number,
  segmentEnd: number,
  findings: Finding[]
): Segment | undefined {
  if (!node) return undefined
  const start = Math.max(0, segmentStart - nodeStart)
  const end = Math.min(node.data.length, segmentEnd - nodeStart)
  return end > start ? { node, start, end, findings } : undefined
}

/** Returns the findings that a click can open, in page order: those that come first in some segment. */
export function navigationOrder(pieces: readonly Segment[]): Finding[] {
  return [...new Set(pieces.flatMap((piece) => piece.findings[0] ?? []))].sort((a, b) => a.start - b.start)
}

/** The place of a finding among all of its sort, passages or names: `index` counts from 0. */
export interface Position {
  index: number
  total: number
}

/** Returns the position of each finding of a navigation order among the passages, or among the names. */
export function positionsIn(order: readonly Finding[]): Map<Finding, Position> {
  const sorts = [order.filter(isPassage), order.filter((finding) => !isPassage(finding))]
  return new Map(
    sorts.flatMap((sort) => sort.map((finding, index) => [finding, { index, total: sort.length }] as const))
  )
}
