/** The menu of export formats. */
import { useRef } from 'preact/hooks'
import { t } from '../../shared/i18n'
import { EXPORT_FORMATS } from './export-actions'
import { rewordedIn } from './reworded'
import type { Found } from './shell'

/** The menu, collapsed; it opens over the page and closes after its work, by Escape, and when the focus goes elsewhere. */
export function ExportMenu({ found }: { found: Found }) {
  const { shown, story, actions } = found
  const menu = useRef<HTMLDetailsElement>(null)
  const close = () => {
    if (menu.current) menu.current.open = false
  }
  return (
    <details
      class="export"
      ref={menu}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !menu.current?.open) return
        // The popup itself stays open.
        event.preventDefault()
        close()
        menu.current.querySelector('summary')?.focus()
      }}
      onFocusOut={(event) => {
        const next = event.relatedTarget
        if (next instanceof Node && !menu.current?.contains(next)) close()
      }}
    >
      <summary class="button">{t('exportMenu')}</summary>
      <div class="formats">
        {EXPORT_FORMATS.map((format) => (
          <button
            key={format}
            type="button"
            name={format}
            onClick={() => {
              close()
              actions.exportAs(format, { ...shown, reworded: rewordedIn(found) }, story)
            }}
          >
            {t(`export_${format}`)} <small>{t(`exportMeans_${format}`)}</small>
          </button>
        ))}
      </div>
    </details>
  )
}
