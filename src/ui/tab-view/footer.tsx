/** The foot of popup and panel, always in view: what can be done with the whole page, and the way to the options. */
import type { ComponentChildren } from 'preact'
import { browser } from '../../shared/browser'
import { openComparison } from '../../shared/compare-page'
import { t } from '../../shared/i18n'

interface Props {
  /** The tab that it is about. */
  tab: number
  /** Called when the reader goes elsewhere. */
  leave(): void
  /** What can be done with the findings of the page, if there are any. */
  children?: ComponentChildren
}

/** The footer, in every state. */
export function Footer({ tab, leave, children }: Props) {
  return (
    <footer>
      {children}
      <button
        type="button"
        class="button"
        name="compare"
        onClick={() => void openComparison(tab).then(leave, () => {})}
      >
        {t('compareOpen')}
      </button>
      <button
        type="button"
        class="button"
        name="options"
        onClick={() => void browser.runtime.openOptionsPage().then(leave)}
      >
        {t('popupOptions')}
      </button>
    </footer>
  )
}
