/** What the reader changes in a comparison: findings dismissed or changed, with undo. */
import { useMemo, useState } from 'preact/hooks'
import type { PassageFinding, Report } from '../../match/report'
import type { Severity } from '../../story/terms'

/** What the reader says of a finding; what is missing stays as found. */
interface Edit {
  isDismissed?: boolean
  severity?: Severity
  correction?: string
  reason?: string
  /** Who says so: an address or a title. */
  source?: string
}

/** The edits of a comparison. */
export interface Edits {
  /** By the keys of findings. */
  of(key: string): Edit
  change(key: string, edit: Edit): void
  /** Takes back the last change. */
  undo(): void
  canUndo: boolean
  /** Another number after each change. */
  version: number
  /** A report as the reader has edited it. */
  applyTo(report: Report): Report
}

type Made = ReadonlyMap<string, Edit>

/** Returns the edits of a comparison that has just begun. */
export function useEdits(): Edits {
  const [{ history, version }, setState] = useState<{ history: readonly Made[]; version: number }>({
    history: [],
    version: 0
  })
  return useMemo(() => {
    const changes: Made = history.at(-1) ?? new Map()
    const of = (key: string): Edit => changes.get(key) ?? {}
    const setHistory = (next: readonly Made[]) => setState({ history: next, version: version + 1 })
    return {
      of,
      version,
      change: (key, edit) => setHistory([...history, new Map(changes).set(key, { ...of(key), ...edit })]),
      undo: () => setHistory(history.slice(0, -1)),
      canUndo: history.length > 0,
      applyTo: (report) => ({ ...report, passages: applied(report.passages, changes) })
    }
  }, [history, version])
}

/** Findings as edited, without those that were dismissed. Pure. */
function applied(passages: readonly PassageFinding[], changes: Made): PassageFinding[] {
  return passages.flatMap((finding) => {
    const { isDismissed, severity, correction } = changes.get(finding.key) ?? {}
    if (isDismissed) return []
    return [{ ...finding, ...(severity && { severity }), ...(correction && { correction }) }]
  })
}
