/** One difference: both wordings, why it is one, and what the reader makes of it. */
import { useState } from 'preact/hooks'
import type { PassageFinding } from '../../match/report'
import { t } from '../../shared/i18n'
import { severityLabel, signalLabel } from '../../shared/labels'
import type { Story } from '../../story/story'
import { SEVERITIES } from '../../story/terms'
import { Arrow } from '../components/arrow'
import { After, Before, wordDiff } from '../components/diff'
import type { Edits } from './use-edits'

interface Props {
  finding: PassageFinding
  /** Which of the differences it is, in words. */
  place: string
  story: Story
  edits: Edits
  dismiss(): void
  close(): void
}

/** The difference, in a panel at the foot of the page. */
export function Selected({ finding, place, story, edits, dismiss, close }: Props) {
  const { key, quote, correction, severity, signals } = finding
  const [isOpen, setOpen] = useState(false)
  const { oldParts, newParts } = wordDiff(quote, correction)
  const { reason = '', source = '' } = edits.of(key)
  return (
    <aside class="selected" aria-label={t('compareDifference')} data-selected={key}>
      <div role="status">
        <p>
          <span class={`chip ${severity}`}>{severityLabel(severity)}</span> {signalLabel(signals?.[0] ?? 'reworded')}{' '}
          <span class="soft">{place}</span>
        </p>
        <p class="wordings">
          <Before parts={oldParts} lang={story.language} /> <Arrow /> <After parts={newParts} lang={story.language} />
        </p>
        {reason && <p>{reason}</p>}
        {source && <p class="soft">{source}</p>}
      </div>
      <p class="buttons">
        <button type="button" class="button" name="dismiss" onClick={dismiss}>
          {t('compareDismiss')}
        </button>
        <button type="button" class="button" name="change" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('compareChange')}
        </button>
        <button type="button" class="button" onClick={close}>
          {t('compareClose')}
        </button>
      </p>
      {isOpen && <Form finding={finding} edits={edits} done={() => setOpen(false)} />}
    </aside>
  )
}

function Form({ finding, edits, done }: Pick<Props, 'finding' | 'edits'> & { done(): void }) {
  const { key, correction, severity } = finding
  const { reason = '', source = '' } = edits.of(key)
  const save = (form: HTMLFormElement) => {
    const data = new FormData(form)
    const field = (name: string) => String(data.get(name) ?? '').trim()
    edits.change(key, {
      severity: SEVERITIES.find((option) => option === field('severity')) ?? severity,
      correction: field('correction') || correction,
      reason: field('reason'),
      source: field('source')
    })
    done()
  }
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault()
        save(event.currentTarget)
      }}
    >
      <label>
        <span>{t('compareSeverity')}</span>
        <select class="text-field" name="severity">
          {SEVERITIES.map((option) => (
            <option key={option} value={option} selected={option === severity}>
              {severityLabel(option)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('compareCorrection')}</span>
        <input class="text-field" name="correction" defaultValue={correction} required maxLength={1000} />
      </label>
      <label>
        <span>{t('compareReason')}</span>
        <input class="text-field" name="reason" defaultValue={reason} maxLength={1000} />
      </label>
      <label>
        <span>{t('compareSource')}</span>
        <input class="text-field" name="source" defaultValue={source} maxLength={1000} />
      </label>
      <button type="submit" class="button main">
        {t('compareSave')}
      </button>
    </form>
  )
}
