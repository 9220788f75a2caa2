/** A story in a few lines: what it is, whose and of when, and how much is known of it. */

import { t, tn } from '../../shared/i18n'
import { dateLabel } from '../../shared/labels'
import type { Story } from '../../story/story'
import { Quote } from '../components/quote'

/** The lines, below a heading of the third rank. */
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
