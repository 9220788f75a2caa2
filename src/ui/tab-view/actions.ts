/** What a reader can do in popup and panel. Each says by a notice when it did not work, or what came of it. */

import type { Report } from '../../match/report'
import { t } from '../../shared/i18n'
import { type Checked, callPage } from '../../shared/messages'
import { checkTab } from '../../shared/read-tab'
import { changeSettings, type Settings } from '../../shared/settings'
import { openPanel } from '../../shared/side-panel'
import type { Story } from '../../story/story'
import { requestAccess } from '../components/access'
import { type ExportFormat, exportFindings } from './export-actions'
import { reloadTab } from './observe-tab'

export interface Actions {
  change(change: (current: Settings) => Partial<Settings>): void
  allow(origins?: string[]): void
  reload(): void
  retry(): void
  /** Reads the page, or what is selected in it, now. */
  check(checkScope: Checked): void
  show(key: string): void
  /** Goes to a paragraph of the story in the page, counted from 0. */
  scrollTo(paragraph: number): void
  /** Takes what was found along. Must be called straight from a click. */
  take(form: ExportFormat, report: Report, story: Story): void
  /** Opens the side panel. Must be called straight from a click. */
  openPanel(): void
}

/**
 * The actions for one tab. `say` shows a notice, `again` looks at the tab anew, `leave` is called when a place in the page
 * is shown: a popup over the page would only be in its way.
 */
export function actionsFor(
  tab: number,
  say: (notice: string) => void,
  requery: () => void,
  leave: () => void
): Actions {
  /** Work may come back with words for the reader, or with false where it came to nothing. */
  const attempt = (work: Promise<unknown>, otherwise: string) => {
    say('')
    work.then(
      (outcome) => say(outcome === false ? otherwise : typeof outcome === 'string' ? outcome : ''),
      () => {
        say(otherwise)
        // What is shown may have run ahead of the truth, such as a switch that did not hold.
        requery()
      }
    )
  }
  return {
    change: (change) => attempt(changeSettings(change), t('popupNotSaved')),
    allow: (origins) => attempt(requestAccess(origins), t('popupNotAllowed')),
    reload: () => attempt(reloadTab(tab), t('popupNotReloaded')),
    retry: () => {
      say('')
      requery()
    },
    check: (checkScope) =>
      attempt(
        checkPage(tab, checkScope, requery),
        t(checkScope === 'page' ? 'popupNotChecked' : 'popupNothingSelected')
      ),
    show: (key) => attempt(leavingAfter(callPage(tab, 'show', key), leave), t('popupNotShown')),
    scrollTo: (paragraph) => attempt(callPage(tab, 'scrollTo', paragraph), t('popupNotShown')),
    take: (form, report, story) => attempt(exportFindings(form, { tab, report, story }), t('takeFailed')),
    openPanel: () => attempt(leavingAfter(openPanel(tab), leave), t('panelNotOpened'))
  }
}

async function checkPage(tab: number, checkScope: Checked, requery: () => void): Promise<boolean> {
  const isChecked = await checkTab(tab, checkScope)
  if (isChecked) requery()
  return isChecked
}

async function leavingAfter(work: Promise<boolean>, leave: () => void): Promise<boolean> {
  const outcome = await work
  if (outcome) leave()
  return outcome
}
