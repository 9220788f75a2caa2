/** Mounts the comparison page. */
import { render } from 'preact'
import { t } from '../../shared/i18n'
import { tellLanguage } from '../../shared/labels'
import type { PageReading } from '../../shared/page-reading'
import { namedTab } from '../tab-view/tab'
import { Compare } from './compare'
import { Example } from './example'
import { NewStory } from './new-story'

/**
 * Renders the comparison of the tab named in the address into `root`, or the example that it asks for; otherwise the
 * form for a new story.
 * @param readHtml reads the text of an HTML file
 * @param bundled ids of the bundled stories, the first of which is the example
 */
export function startCompare(
  root: HTMLElement,
  readHtml: (html: string) => PageReading,
  [example]: readonly string[]
): void {
  tellLanguage()
  const tab = namedTab(location.search)
  const isExample = new URLSearchParams(location.search).has('example') && example !== undefined
  document.title = t(tab === undefined && !isExample ? 'compareNew' : 'compareTitle')
  if (tab !== undefined) render(<Compare tab={tab} readHtml={readHtml} />, root)
  else render(isExample ? <Example id={example} /> : <NewStory readHtml={readHtml} />, root)
}
