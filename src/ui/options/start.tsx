/** Puts the options into their page. */
import { render } from 'preact'
import { t } from '../../shared/i18n'
import { tellLanguage } from '../../shared/labels'
import { Options } from './options'

/** Draws the options into `root`; `bundled` are the ids of the stories of the build. */
export function startOptions(root: HTMLElement, bundled: readonly string[]): void {
  tellLanguage()
  document.title = t('optionsTitle')
  render(<Options bundled={bundled} />, root)
}
