/** Mounts the options page. */
import { render } from 'preact'
import { t } from '../../shared/i18n'
import { tellLanguage } from '../../shared/labels'
import { Options } from './options'

/**
 * Renders the options into `root`.
 * @param bundled ids of the bundled stories
 */
export function startOptions(root: HTMLElement, bundled: readonly string[]): void {
  tellLanguage()
  document.title = t('optionsTitle')
  render(<Options bundled={bundled} />, root)
}
