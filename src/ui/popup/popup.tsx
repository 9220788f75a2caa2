/** The popup: everything that is known of one tab's page. */
import { t } from '../../shared/i18n'
import { hasPanel } from '../../shared/side-panel'
import { Exports } from '../tab-view/exports'
import { FindingsView } from '../tab-view/findings'
import { Shell } from '../tab-view/shell'

interface Props {
  tab: number
  /** The number of bundled stories. */
  bundled: number
  /** Closes the popup after its work is done: it would cover the page. */
  leave(): void
}

/** The whole popup for one tab. */
export function Popup({ tab, bundled, leave }: Props) {
  return (
    <Shell
      tab={tab}
      bundled={bundled}
      leave={leave}
      renderFindings={(found) => <FindingsView found={found} />}
      renderTools={(found) => (
        <>
          {hasPanel() && (
            <button type="button" class="button" name="panel" onClick={found.actions.openPanel}>
              {t('popupOpenPanel')}
            </button>
          )}
          <Exports found={found} />
        </>
      )}
    />
  )
}
