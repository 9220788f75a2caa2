/** Which differences of a comparison the reader wants to see. */
import { useMemo, useState } from 'preact/hooks'
import type { PassageFinding, Report } from '../../match/report'
import type { Severity } from '../../story/terms'

/** The gravest reason why a finding is one. */
type Kind = ReturnType<typeof kindOf>

/** The choice of severities and of one kind. */
export interface Filter {
  hiddenSeverities: ReadonlySet<Severity>
  toggle(severity: Severity): void
  /** The kinds that there are. */
  kinds: Kind[]
  /** The one that is wanted; empty for all. */
  setKind(kind: string): void
  isShown(finding: PassageFinding): boolean
}

/** Returns the filter of a report's findings; at first all are shown. */
export function useFilter(report: Report): Filter {
  const [hiddenSeverities, setHidden] = useState<ReadonlySet<Severity>>(new Set())
  const [kind, setKind] = useState('')
  return {
    hiddenSeverities,
    toggle: (severity) => {
      const next = new Set(hiddenSeverities)
      if (!next.delete(severity)) next.add(severity)
      setHidden(next)
    },
    kinds: useMemo(() => [...new Set(report.passages.map(kindOf))], [report]),
    setKind,
    isShown: (finding) => !hiddenSeverities.has(finding.severity) && (kind === '' || kindOf(finding) === kind)
  }
}

const kindOf = ({ signals }: PassageFinding) => signals?.[0] ?? 'reworded'
