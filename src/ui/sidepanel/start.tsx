/** Mounts the side panel. */
import { render } from 'preact'
import { tellLanguage } from '../../shared/labels'
import { Exports } from '../tab-view/exports'
import { Shell } from '../tab-view/shell'
import { namedTab, watchActiveTab } from '../tab-view/tab'
import { Original } from './original'
import { PrintView } from './print-view'

/**
 * Renders the panel into `root`, for the tab named in the address or else for whichever is active.
 * @param bundled the number of bundled stories
 */
export function startPanel(root: HTMLElement, bundled: number): void {
  tellLanguage()
  const tabInAddress = namedTab(location.search)
  const drawn = new URLSearchParams(location.search).has('print') ? printOnce() : undefined
  const draw = (tab: number | undefined) => {
    // No tab has the number -1: the panel then says that nothing answers.
    const tabId = tab ?? -1
    render(
      <Shell
        key={tabId}
        tab={tabId}
        leave={() => {}}
        bundled={bundled}
        isBrief
        renderFindings={(found) => (drawn ? <PrintView found={found} drawn={drawn} /> : <Original found={found} />)}
        renderTools={(found) => <Exports found={found} />}
      />,
      root
    )
  }
  if (tabInAddress === undefined) watchActiveTab(draw)
  else draw(tabInAddress)
}

/** Returns a function that prints the page on its first call. */
function printOnce(): () => void {
  let isDone = false
  return () => {
    if (isDone) return
    isDone = true
    requestAnimationFrame(() => window.print())
  }
}
