/** The footer of the popup: a link to the options, the date of the story's data, and its licence. */
import { browser } from '../../shared/browser'
import { openComparison } from '../../shared/compare-page'
import { t } from '../../shared/i18n'
import { dateLabel } from '../../shared/labels'
import type { Story } from '../../story/story'

interface Props {
  /** The story of the page, if it carries one. */
  story?: Story | undefined
  /** The tab that it is about. */
  tab: number
  /** Called when the reader goes elsewhere. */
  leave(): void
}

/** The footer, in every state. */
export function Footer({ story, tab, leave }: Props) {
  return (
    <footer>
      {story && story.comparedWith === undefined && (
        <p>
          {t('popupData', [dateLabel(story.version)])}{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noopener noreferrer license">
            {t('popupLicence')}
          </a>
        </p>
      )}
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
