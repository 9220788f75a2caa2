/** The bundled stories, the date of their data, and their evidence. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../shared/i18n'
import { dateLabel } from '../../shared/labels'
import { loadBundledStory } from '../../shared/story-registry'
import type { Story } from '../../story/story'
import { Evidence } from '../components/evidence'
import { Summary, summaryOf } from './story-summary'

/**
 * Loads the stories that are part of the extension; none until then.
 * @param bundled their ids
 */
export function useBundledStories(bundled: readonly string[]): Story[] {
  const [stories, setStories] = useState<Story[]>([])
  useEffect(() => {
    void Promise.all(bundled.map(loadBundledStory)).then(setStories)
  }, [bundled])
  return stories
}

/** The list of the stories. */
export function Stories({ stories }: { stories: readonly Story[] }) {
  return (
    <ul class="library-stories" aria-busy={stories.length === 0}>
      {stories.map((story) => (
        <li key={story.id} data-bundled={story.id}>
          <Summary story={summaryOf(story)} />
          <p class="soft">{t('popupData', [dateLabel(story.version)])}</p>
          <details class="sources">
            <summary>
              {t('popupSources')} <span class="count">{Object.keys(story.sources).length}</span>
            </summary>
            <Evidence ids={Object.keys(story.sources)} story={story} />
          </details>
        </li>
      ))}
    </ul>
  )
}
