/** The corrections: counts that act as filters, and a row for each that scrolls to its place in the page. */
import { useState } from 'preact/hooks'
import { countBySeverity, type PassageFinding } from '../../match/report'
import { hidingIn } from '../../shared/hidden'
import { t, tn } from '../../shared/i18n'
import { severityLabel, severityMeaning } from '../../shared/labels'
import { SEVERITIES, type Severity } from '../../story/terms'
import { Fold } from '../components/section'
import type { Context } from './context'
import { CorrectionItem, Pair } from './correction-item'
import { bySeverity, type SeverityGroup, unplacedPassages } from './lists'
import { Reworded } from './reworded'
import type { Found } from './shell'

/** What the list of corrections draws. */
interface Props {
  found: Found
  passages: readonly PassageFinding[]
  contexts: ReadonlyMap<string, Context>
}

/** The corrections of a page with their filter, followed by the passages without position. */
export function Corrections({ found, passages, contexts }: Props) {
  const [severities, setSeverities] = useState<ReadonlySet<Severity>>(new Set())
  return (
    <>
      {passages.length === 0 ? (
        <p class="soft">{t('popupCleanText')}</p>
      ) : (
        <Filter found={found} severities={severities} setSeverities={setSeverities} />
      )}
      {bySeverity(passages, severities).map((group) => (
        // What is only stiff waits to be asked for, by its fold or by the filter.
        <Group
          key={`${group.severity} ${severities.has(group.severity)}`}
          group={group}
          isOpen={group.severity !== 'stiff' || severities.has(group.severity)}
          found={found}
          contexts={contexts}
        />
      ))}
      <Unplaced found={found} />
      <Reworded found={found} />
    </>
  )
}

interface GroupProps extends Omit<Props, 'passages'> {
  group: SeverityGroup
  isOpen: boolean
}

function Group({ group: { severity, rows, count: listed }, isOpen, found, contexts }: GroupProps) {
  const count = countBySeverity(found.shown)[severity]
  return (
    <details class="group" data-severity={severity} open={isOpen}>
      <summary>
        <h3>
          {severityLabel(severity)} <span class="count">{count}</span>{' '}
          <small>
            {severityMeaning(severity)} {listed > count && tn('hiddenCount', listed - count)}
          </small>
        </h3>
      </summary>
      <Rows rows={rows} found={found} contexts={contexts} />
    </details>
  )
}

interface RowsProps extends Omit<Props, 'passages'> {
  rows: SeverityGroup['rows']
}

/** Rows of corrections, each with the words around it. */
export function Rows({ rows, found, contexts }: RowsProps) {
  const hidingOf = hidingIn(found.report, found.view.settings)
  return (
    <ul class="rows">
      {rows.map((row) => (
        <CorrectionItem
          key={row.finding.key}
          row={row}
          hiding={hidingOf(row.finding)}
          found={found}
          contexts={contexts}
        />
      ))}
    </ul>
  )
}

interface FilterProps {
  found: Found
  severities: ReadonlySet<Severity>
  setSeverities(severities: ReadonlySet<Severity>): void
}

function Filter({ found: { report, shown }, severities, setSeverities }: FilterProps) {
  const counts = countBySeverity(shown)
  // What is hidden is listed all the same, and says so.
  const listedCounts = countBySeverity(report)
  const toggle = (severity: Severity) => {
    const next = new Set(severities)
    if (!next.delete(severity)) next.add(severity)
    setSeverities(next)
  }
  return (
    <fieldset class="chips">
      <legend class="unseen">{t('popupFilter')}</legend>
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          class="chip"
          data-severity={severity}
          aria-pressed={severities.has(severity)}
          disabled={listedCounts[severity] === 0}
          onClick={() => toggle(severity)}
        >
          <strong>{counts[severity]}</strong> {severityLabel(severity)}
        </button>
      ))}
    </fieldset>
  )
}

/** Passages that belong to the page but have no position in it. Renders nothing if there are none. */
export function Unplaced({ found: { report, story } }: { found: Found }) {
  const passages = unplacedPassages(report, story)
  if (passages.length === 0) return null
  return (
    <Fold title={t('popupUnplaced')} count={passages.length}>
      <p class="soft">{t('popupUnplacedText')}</p>
      <ul class="rows">
        {passages.map(({ id, quote, correction, severity, confidence }) => (
          <li key={id} class="row" data-severity={severity} data-confidence={confidence} data-id={id}>
            <Pair printedText={quote} correctedText={correction} lang={story.language} />
          </li>
        ))}
      </ul>
    </Fold>
  )
}
