/** Puts the panel into its page. */
import { render } from 'preact'
import { uiLanguage } from '../labels'
import { Shell } from '../popup/shell'
import { namedTab, watchActiveTab } from '../popup/tab'
import { Reading } from './reading'

/** Draws the panel into `root`, for the tab that the page's address names or else for whichever is active. */
export function startPanel(root: HTMLElement): void {
  const { lang, dir } = uiLanguage()
  Object.assign(document.documentElement, { lang, dir })
  const named = namedTab(location.search)
  const draw = (tab: number | undefined) => {
    // No tab has the number -1: the panel says that nothing answers.
    const its = tab ?? -1
    render(
      <Shell
        key={its}
        tab={its}
        leave={() => {}}
        found={(report, story, actions) => <Reading tab={its} report={report} story={story} actions={actions} />}
      />,
      root
    )
  }
  if (named === undefined) watchActiveTab(draw)
  else draw(named)
}
