/** Tells that the reader added a story: we do not vouch for it. */

import { t } from '../../shared/i18n'
import { dateLabel } from '../../shared/labels'
import type { Story } from '../../story/story'

/** Renders nothing for a bundled story. */
export function AddedByYou({ story }: { story: Pick<Story, 'isUserStory' | 'addedOn' | 'comparedWith'> }) {
  const label = labelOf(story)
  return label ? <p class="added">{label}</p> : null
}

function labelOf({ isUserStory, addedOn, comparedWith }: Pick<Story, 'isUserStory' | 'addedOn' | 'comparedWith'>) {
  if (comparedWith !== undefined) return comparedWith ? t('compareLabel', [comparedWith]) : t('compareLabelText')
  if (!isUserStory) return undefined
  return addedOn ? t('compareAddedOn', [dateLabel(addedOn)]) : t('addedByYou')
}
