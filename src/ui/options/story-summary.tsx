/** A summary of a story: title, outlet, date, and how much is known of it. */

import { t, tn } from '../../shared/i18n'
import { dateLabel } from '../../shared/labels'
import type { Story } from '../../story/story'
import { Quote } from '../components/quote'

/** The summary, under a heading of level three. */
export function Summary({ story }: { story: Story }) {
  const { language, headline, publisher, published, passages, entities } = story
  return (
    <>
      <h3>
        <Quote lang={language}>{headline}</Quote>
      </h3>
      <p class="soft">{t('popupOriginal', [publisher, dateLabel(published)])}</p>
      <p>
        {tn('libraryCorrections', passages.length)} · {tn('libraryNames', entities.length)}
      </p>
    </>
  )
}
