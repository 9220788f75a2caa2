/** Which differences are shown, and the way from one to the next: always in view above the paragraphs. */
import { countBySeverity, type Report } from '../../match/report'
import { t } from '../../shared/i18n'
import { severityLabel, signalLabel } from '../../shared/labels'
import { SEVERITIES } from '../../story/terms'
import { Chip } from './chip'
import type { Filter } from './use-filter'

/** A kind of difference that is none of the findings and is shown on request. */
interface Extra {
  isOn: boolean
  toggle(): void
}

interface Props {
  /** As the reader has edited it. */
  report: Report
  filter: Filter
  reworded: Extra
  /** How many there are is known once they were asked for. */
  harmless: Extra & { count: number | undefined }
  /** There is a difference to go to. */
  hasNext: boolean
  go(direction: 1 | -1): void
}

/** The tools. */
export function Tools({ report, filter, reworded, harmless, hasNext, go }: Props) {
  const counts = countBySeverity(report)
  return (
    <div class="tools">
      <fieldset class="severities">
        <legend class="unseen">{t('compareShown')}</legend>
        {SEVERITIES.map((severity) => (
          <Chip
            key={severity}
            name={severity}
            label={severityLabel(severity)}
            count={counts[severity]}
            isOn={!filter.hiddenSeverities.has(severity)}
            toggle={() => filter.toggle(severity)}
          />
        ))}
        {report.reworded.length > 0 && (
          <Chip name="reworded" label={t('signal_reworded')} count={report.reworded.length} {...reworded} />
        )}
        <Chip name="harmless" label={t('compareHarmless')} {...harmless} />
      </fieldset>
      <label class="kinds">
        <span>{t('compareKinds')}</span>
        <select class="text-field" name="kind" onChange={({ currentTarget }) => filter.setKind(currentTarget.value)}>
          <option value="">{t('compareAllKinds')}</option>
          {filter.kinds.map((kind) => (
            <option key={kind} value={kind}>
              {signalLabel(kind)}
            </option>
          ))}
        </select>
      </label>
      <p class="buttons">
        <button type="button" class="button" aria-keyshortcuts="p" disabled={!hasNext} onClick={() => go(-1)}>
          {t('comparePrevious')} <kbd>P</kbd>
        </button>
        <button type="button" class="button" aria-keyshortcuts="n" disabled={!hasNext} onClick={() => go(1)}>
          {t('compareNext')} <kbd>N</kbd>
        </button>
      </p>
    </div>
  )
}
