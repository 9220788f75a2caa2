/** Mounts the comparison page. */
import { render } from 'preact'
import { t } from '../../shared/i18n'
import { tellLanguage } from '../../shared/labels'
import type { PageReading } from '../../shared/page-reading'
import { namedTab } from '../tab-view/tab'
import { Compare } from './compare'

/**
 * Renders the comparison of the tab named in the address into `root`.
 * @param readHtml reads the text of an HTML file
 */
export function startCompare(root: HTMLElement, readHtml: (html: string) => PageReading): void {
  tellLanguage()
  document.title = t('compareTitle')
  render(<Compare tab={namedTab(location.search)} readHtml={readHtml} />, root)
}
