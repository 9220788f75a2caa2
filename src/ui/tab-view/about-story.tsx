/** How the copy was probably made, and the date and licence of what is told of the story. */
import { t } from '../../shared/i18n'
import { dateLabel } from '../../shared/labels'
import { OutLink } from '../components/evidence'
import { OtherCopy, Route } from './route'
import type { Found } from './shell'

const LICENCE = 'https://creativecommons.org/licenses/by/4.0/'

/** The way of the copy, as far as it is known. */
export function AboutStory({ found: { report, story, actions } }: { found: Found }) {
  return (
    <>
      <Route report={report} story={story} show={actions.show} />
      {report.passages.length > 0 && !report.route && <OtherCopy story={story} />}
    </>
  )
}

/** The date of the story's data, and its licence; nothing of an original that the reader brought. */
export function DataLine({ found: { story } }: { found: Pick<Found, 'story'> }) {
  if (story.comparedWith !== undefined) return null
  return (
    <p class="data-line">
      {t('popupData', [dateLabel(story.version)])} <OutLink href={LICENCE}>{t('popupLicence')}</OutLink>
    </p>
  )
}
