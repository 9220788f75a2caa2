/** The foot of the popup: the way to the options; how old the story's data is, and on what terms it may be used. */
import { browser } from '../../shared/browser'
import { t } from '../../shared/i18n'
import { dateLabel } from '../../shared/labels'
import type { Story } from '../../story/story'

interface Props {
  /** The story of the page, where it has one. */
  story?: Story | undefined
  /** Called once the reader goes elsewhere. */
  leave(): void
}

/** The footer, in every state. */
export function Footer({ story, leave }: Props) {
  return (
    <footer>
      {story && (
        <p>
          {t('popupData', [dateLabel(story.version)])}{' '}
          <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noopener noreferrer license">
            {t('popupLicence')}
          </a>
        </p>
      )}
      <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage().then(leave)}>
        {t('popupOptions')}
      </button>
    </footer>
  )
}
