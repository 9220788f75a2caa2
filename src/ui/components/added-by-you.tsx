/** Tells that the reader added a story: we do not vouch for it. */

import { t } from '../../shared/i18n'
import type { Story } from '../../story/story'

/** Renders nothing for a bundled story. */
export function AddedByYou({ story }: { story: Story }) {
  return story.isUserStory ? <p class="added">{t('addedByYou')}</p> : null
}
