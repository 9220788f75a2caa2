/** Puts the welcome into its page. */
import { render } from 'preact'
import { t } from '../../shared/i18n'
import { tellLanguage } from '../../shared/labels'
import { loadBundledStory } from '../../shared/story-registry'
import { hasAccess, watchAccess } from '../components/access'
import { annotateExample } from './annotate-example'
import { Welcome } from './welcome'

/** Draws the welcome into `root`, with a part of the story of the build that has this id, and marks that. */
export async function startWelcome(root: HTMLElement, id: string): Promise<void> {
  tellLanguage()
  document.title = t('welcomeTitle')
  const story = await loadBundledStory(id)
  const draw = async () => render(<Welcome story={story} access={await hasAccess()} />, root)
  watchAccess(draw)
  await draw()
  await annotateExample()
}
