/** The menu of export formats. */
import { type MessageKey, t } from '../../shared/i18n'
import { EXPORT_FORMATS, type ExportFormat } from './export-actions'

const LABELS: Record<ExportFormat, MessageKey> = {
  markdown: 'takeMarkdown',
  jsonld: 'takeJsonld',
  csv: 'takeCsv',
  print: 'takePrint'
}

/** The menu, collapsed. */
export function TakeMenu({ take }: { take(form: ExportFormat): void }) {
  return (
    <details class="take">
      <summary class="button">{t('takeAlong')}</summary>
      <div class="buttons">
        {EXPORT_FORMATS.map((form) => (
          <button key={form} type="button" class="button" name={form} onClick={() => take(form)}>
            {t(LABELS[form])}
          </button>
        ))}
      </div>
    </details>
  )
}
