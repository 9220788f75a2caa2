/** Puts the welcome into its page. */
import { render } from 'preact'
import { t } from '../../shared/i18n'
import { tellLanguage } from '../../shared/labels'
import { getSettings } from '../../shared/settings'
import { loadBundledStory } from '../../shared/story-registry'
import { hasAccess, watchAccess } from '../components/access'
import { annotateExample } from './annotate-example'
import { Welcome } from './welcome'

/**
 * Draws the welcome into `root`, with a part of the first of the bundled stories, and marks that.
 * @param bundled ids of the bundled stories
 */
export async function startWelcome(root: HTMLElement, bundled: readonly string[]): Promise<void> {
  const [first] = bundled
  if (first === undefined) return
  tellLanguage()
  document.title = t('welcomeTitle')
  const [story, { look }] = await Promise.all([loadBundledStory(first), getSettings()])
  const draw = async () =>
    render(<Welcome story={story} bundled={bundled.length} look={look} access={await hasAccess()} />, root)
  watchAccess(draw)
  await draw()
  await annotateExample()
}
