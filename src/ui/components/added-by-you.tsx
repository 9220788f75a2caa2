/** Says of a story that the reader has added it: we do not answer for what it says. */

import { t } from '../../shared/i18n'
import type { Story } from '../../story/story'

/** Nothing for a story of the build. */
export function AddedByYou({ story }: { story: Story }) {
  return story.isUserStory ? <p class="added">{t('addedByYou')}</p> : null
}
