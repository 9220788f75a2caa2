/** The corrections: counts that act as filters, and a row for each that scrolls to its place in the page. */
import { useState } from 'preact/hooks'
import { countBySeverity, type PassageFinding, type Report } from '../../match/report'
import { t } from '../../shared/i18n'
import { confidenceLabel, kindLabel, severityLabel, severityMeaning, signalLabel } from '../../shared/labels'
import { type Kind, SEVERITIES, type Severity } from '../../story/schema'
import type { Story } from '../../story/story'
import { Quote } from '../components/quote'
import { Fold, Section } from '../components/section'
import { bySeverity, unplacedPassages } from './lists'

interface Props {
  report: Report
  story: Story
  show(key: string): void
}

/** The corrections of a page, followed by the passages without position. */
export function Corrections({ report, story, show }: Props) {
  const [severities, setSeverities] = useState<ReadonlySet<Severity>>(new Set())
  const kinds = new Map(story.passages.map(({ id, kind }) => [id, kind]))
  return (
    <>
      <Section title={t('popupCorrections')} count={report.passages.length}>
        {report.passages.length === 0 ? (
          <p class="soft">{t('popupCleanText')}</p>
        ) : (
          <Filter report={report} severities={severities} setSeverities={setSeverities} />
        )}
        {bySeverity(report, severities).map(({ severity, findings }) => (
          // What is only stiff waits to be asked for, by its fold or by the filter.
          <details
            key={`${severity} ${severities.has(severity)}`}
            class="group"
            data-severity={severity}
            open={severity !== 'stiff' || severities.has(severity)}
          >
            <summary>
              <h3>
                {severityLabel(severity)} <span class="count">{findings.length}</span>{' '}
                <small>{severityMeaning(severity)}</small>
              </h3>
            </summary>
            <ul class="rows">
              {findings.map((finding) => (
                <Row
                  key={finding.key}
                  finding={finding}
                  kind={kinds.get(finding.id)}
                  lang={story.language}
                  show={show}
                />
              ))}
            </ul>
          </details>
        ))}
      </Section>
      <Unplaced report={report} story={story} />
    </>
  )
}

interface FilterProps {
  report: Report
  severities: ReadonlySet<Severity>
  setSeverities(severities: ReadonlySet<Severity>): void
}

function Filter({ report, severities, setSeverities }: FilterProps) {
  const counts = countBySeverity(report)
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
          disabled={counts[severity] === 0}
          onClick={() => toggle(severity)}
        >
          <strong>{counts[severity]}</strong> {severityLabel(severity)}
        </button>
      ))}
    </fieldset>
  )
}

interface RowProps {
  finding: PassageFinding
  kind: Kind | undefined
  lang: string
  show(key: string): void
}

function Row({ finding, kind, lang, show }: RowProps) {
  const { key, quote, correction, severity, confidence, found: matchKind, signals } = finding
  return (
    <li>
      <button
        type="button"
        class="row"
        data-key={key}
        data-severity={severity}
        data-found={matchKind}
        onClick={() => show(key)}
      >
        <Pair printedText={quote} correctedText={correction} lang={lang} />
        <span class="tags">
          {kind && <span>{kindLabel(kind)} </span>}
          {signals?.[0] && <span>{signalLabel(signals[0])} </span>}
          {/* Only what a reader should know before trusting the reading; the card tells the rest. */}
          {confidence !== 'confirmed' && <span class="tag">{confidenceLabel(confidence)} </span>}
        </span>
      </button>
    </li>
  )
}

function Pair({ printedText, correctedText, lang }: { printedText: string; correctedText: string; lang: string }) {
  return (
    <>
      <span class="unseen">{t('popupPrinted')} </span>
      <span class="printed">
        <Quote lang={lang}>{printedText}</Quote>
      </span>
      <span class="unseen"> {t('popupReading')} </span>
      <span class="reading">
        <Quote lang={lang}>{correctedText}</Quote>
      </span>
    </>
  )
}

/** Passages that belong to the page but have no position in it. Renders nothing if there are none. */
export function Unplaced({ report, story }: Omit<Props, 'show'>) {
  const passages = unplacedPassages(report, story)
  if (passages.length === 0) return null
  return (
    <Fold title={t('popupUnplaced')} count={passages.length}>
      <p class="soft">{t('popupUnplacedText')}</p>
      <ul class="rows">
        {passages.map(({ id, quote, correction, severity }) => (
          <li key={id} class="row" data-severity={severity} data-id={id}>
            <Pair printedText={quote} correctedText={correction} lang={story.language} />
          </li>
        ))}
      </ul>
    </Fold>
  )
}
