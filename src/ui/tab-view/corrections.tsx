/** The corrections: counts that act as filters, and a row for each that scrolls to its place in the page. */
import { useState } from 'preact/hooks'
import { countByWeight, type PassageFinding, type Report, type Weight } from '../../match/report'
import { t } from '../../shared/i18n'
import { confidenceLabel, foundLabel, kindLabel, severityLabel, severityMeaning } from '../../shared/labels'
import type { Kind } from '../../story/schema'
import type { Story } from '../../story/story'
import { Quote } from '../components/quote'
import { Fold, Section } from '../components/section'
import { byWeight, unplacedPassages, WEIGHTS } from './lists'

interface Props {
  report: Report
  story: Story
  show(key: string): void
}

/** The corrections of a page, followed by the passages without position. */
export function Corrections({ report, story, show }: Props) {
  const [weights, setOnly] = useState<ReadonlySet<Weight>>(new Set())
  const kinds = new Map(story.passages.map(({ id, kind }) => [id, kind]))
  return (
    <>
      <Section title={t('popupCorrections')} count={report.passages.length}>
        {report.passages.length === 0 ? (
          <p class="soft">{t('popupCleanText')}</p>
        ) : (
          <Filter report={report} weights={weights} setOnly={setOnly} />
        )}
        {byWeight(report, weights).map(({ weight, findings }) => (
          // Awkward passages stay collapsed until the reader opens or filters them.
          <details
            key={`${weight} ${weights.has(weight)}`}
            class="group"
            data-severity={weight}
            open={weight !== 'stiff' || weights.has(weight)}
          >
            <summary>
              <h3>
                {severityLabel(weight)} <span class="count">{findings.length}</span>{' '}
                <small>{severityMeaning(weight)}</small>
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
  weights: ReadonlySet<Weight>
  setOnly(weights: ReadonlySet<Weight>): void
}

function Filter({ report, weights, setOnly }: FilterProps) {
  const counts = countByWeight(report)
  const toggle = (weight: Weight) => {
    const next = new Set(weights)
    if (!next.delete(weight)) next.add(weight)
    setOnly(next)
  }
  return (
    <fieldset class="chips">
      <legend class="unseen">{t('popupFilter')}</legend>
      {WEIGHTS.filter((weight) => weight !== 'unrecognised' || counts[weight] > 0).map((weight) => (
        <button
          key={weight}
          type="button"
          class="chip"
          data-severity={weight}
          aria-pressed={weights.has(weight)}
          disabled={counts[weight] === 0}
          onClick={() => toggle(weight)}
        >
          <strong>{counts[weight]}</strong> {severityLabel(weight)}
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
  const { key, quote, correction, severity, confidence, found: matchKind } = finding
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
          {/* What went wrong in the copy we know is not known to be wrong in other words. */}
          {kind && matchKind !== 'unrecognised' && <span>{kindLabel(kind)} </span>}
          {/* Only what a reader should know before trusting the reading; the card tells the rest. */}
          {matchKind === 'unrecognised' && <span class="tag">{foundLabel(matchKind)} </span>}
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
