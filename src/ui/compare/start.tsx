/** Mounts the comparison page. */
import { render } from 'preact'
import { t } from '../../shared/i18n'
import { tellLanguage } from '../../shared/labels'
import type { PageReading } from '../../shared/page-reading'
import { namedTab } from '../tab-view/tab'
import { Compare } from './compare'
import { NewStory } from './new-story'

/**
 * Renders the comparison of the tab named in the address into `root`; without one, the form for a new story.
 * @param readHtml reads the text of an HTML file
 */
export function startCompare(root: HTMLElement, readHtml: (html: string) => PageReading): void {
  tellLanguage()
  const tab = namedTab(location.search)
  document.title = t(tab === undefined ? 'compareNew' : 'compareTitle')
  render(tab === undefined ? <NewStory readHtml={readHtml} /> : <Compare tab={tab} readHtml={readHtml} />, root)
}
