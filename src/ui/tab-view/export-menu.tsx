/** The menu of what can be taken along. */
import { type MessageKey, t } from '../../shared/i18n'
import { FORMS, type Form } from './export-actions'

const LABELS: Record<Form, MessageKey> = {
  markdown: 'takeMarkdown',
  jsonld: 'takeJsonld',
  csv: 'takeCsv',
  print: 'takePrint'
}

/** The menu, folded until it is asked for. */
export function TakeMenu({ take }: { take(form: Form): void }) {
  return (
    <details class="take">
      <summary class="button">{t('takeAlong')}</summary>
      <div class="buttons">
        {FORMS.map((form) => (
          <button key={form} type="button" class="button" name={form} onClick={() => take(form)}>
            {t(LABELS[form])}
          </button>
        ))}
      </div>
    </details>
  )
}
