/** A summary of a story: title, outlet, date, and how much is known of it. */

import { t, tn } from '../../shared/i18n'
import { originalLabel } from '../../shared/labels'
import type { Story } from '../../story/story'
import { Quote } from '../components/quote'

/** What is shown of a story, with the numbers of its corrections and names. */
type Summarised = Pick<Story, 'language' | 'headline' | 'publisher' | 'published'> & {
  passages: number
  entities: number
}

/** What is shown of a story that was read. */
export const summaryOf = (story: Story): Summarised => ({
  ...story,
  passages: story.passages.length,
  entities: story.entities.length
})

/** The summary, under a heading of level three. */
export function Summary({ story }: { story: Summarised }) {
  const { language, headline, passages, entities } = story
  const counts = [passages > 0 && tn('libraryCorrections', passages), entities > 0 && tn('libraryNames', entities)]
  return (
    <>
      <h3>
        <Quote lang={language}>{headline}</Quote>
      </h3>
      <p class="soft">{originalLabel(story)}</p>
      {passages + entities > 0 && <p>{counts.filter(Boolean).join(' · ')}</p>}
      {passages === 0 && <p class="soft">{t('compareOriginalAlone')}</p>}
    </>
  )
}
