/** The sources of a text in the popup, under their heading. */
import type { Story } from '../../story/story'
import { Evidence } from '../evidence'
import { t } from '../i18n'

/** What a text rests on. */
export function Sources({ ids, story }: { ids: string[]; story: Story }) {
  return (
    <div class="sources">
      <p class="sources-title">{t('popupSources')}</p>
      <Evidence ids={ids} story={story} />
    </div>
  )
}
