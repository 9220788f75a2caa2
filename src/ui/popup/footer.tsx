/** The foot of the popup: how old the story's data is, and on what terms it may be used. */
import type { Story } from '../../story/story'
import { t } from '../i18n'
import { dateLabel } from '../labels'

/** The footer for a story. */
export function Footer({ story }: { story: Story }) {
  return (
    <footer>
      <p>
        {t('popupData', [dateLabel(story.version)])}{' '}
        <a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noopener noreferrer license">
          {t('popupLicence')}
        </a>
      </p>
    </footer>
  )
}
