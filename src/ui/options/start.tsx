/** Mounts the options page. */
import { render } from 'preact'
import { t } from '../../shared/i18n'
import { tellLanguage } from '../../shared/labels'
import { getSettings, type Settings, watchSettings } from '../../shared/settings'
import { type ShelfEntry, userStories, watchUserStories } from '../../shared/user-stories'
import { Blank, Options } from './options'

/**
 * Renders the options into `root`. They follow changes made in other windows.
 * @param bundled ids of the bundled stories
 */
export async function startOptions(root: HTMLElement, bundled: readonly string[]): Promise<void> {
  tellLanguage()
  document.title = t('optionsTitle')
  render(<Blank />, root)
  let settings: Settings | undefined
  let entries: ShelfEntry[] | undefined
  const draw = () => {
    if (settings && entries) render(<Options settings={settings} entries={entries} bundled={bundled} />, root)
  }
  watchSettings((changed) => {
    settings = changed
    draw()
  })
  watchUserStories((changed) => {
    entries = changed
    draw()
  })
  // Both at once, and drawn once.
  const [readSettings, readEntries] = await Promise.all([getSettings(), userStories()])
  settings ??= readSettings
  entries ??= readEntries
  draw()
}
