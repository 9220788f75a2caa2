/** The sources of a text in the popup, under their heading. */

import { t } from '../../shared/i18n'
import type { Story } from '../../story/story'
import { Evidence } from '../components/evidence'

/** What a text rests on. */
export function Sources({ ids, story }: { ids: string[]; story: Story }) {
  return (
    <div class="sources">
      <p class="sources-title">{t('popupSources')}</p>
      <Evidence ids={ids} story={story} />
    </div>
  )
}
