/** Puts the welcome into its page. */
import { render } from 'preact'
import { browser } from '../../browser'
import { loadBundledStory } from '../../catalogue'
import { annotateOwnPage, PAGES } from '../../tabs'
import { t } from '../i18n'
import { uiLanguage } from '../labels'
import { Welcome } from './welcome'

/** Draws the welcome into `root`, with a part of the story of the build that has this id, and marks that. */
export async function startWelcome(root: HTMLElement, id: string): Promise<void> {
  const { lang, dir } = uiLanguage()
  Object.assign(document.documentElement, { lang, dir })
  document.title = t('welcomeTitle')
  const story = await loadBundledStory(id)
  const { onAdded, onRemoved } = browser.permissions
  const draw = async () => {
    const access = await browser.permissions.contains({ origins: PAGES })
    render(<Welcome story={story} access={access} />, root)
  }
  onAdded.addListener(draw)
  onRemoved.addListener(draw)
  await draw()
  await annotateOwnPage()
}
