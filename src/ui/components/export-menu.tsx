/** The menu of exports: of the findings of a page, and of a comparison. */
import { useRef } from 'preact/hooks'
import { t } from '../../shared/i18n'

/** One entry of the menu. */
export interface Export {
  name: string
  label: string
  /** What it is for. */
  meaning: string
  take(): void
}

/** The menu, collapsed; it opens over the page and closes after its work, by Escape, and when the focus goes elsewhere. */
export function ExportMenu({ entries }: { entries: readonly Export[] }) {
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
        // What is around the menu, such as the popup, stays as it is.
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
        {entries.map(({ name, label, meaning, take }) => (
          <button
            key={name}
            type="button"
            name={name}
            onClick={() => {
              close()
              take()
            }}
          >
            {label} <small>{meaning}</small>
          </button>
        ))}
      </div>
    </details>
  )
}
