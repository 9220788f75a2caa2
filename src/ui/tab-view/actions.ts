/** What a reader can do in popup and side panel. Each action shows a notice if it failed, or about its result. */

import type { Report } from '../../match/report'
import { t } from '../../shared/i18n'
import type { Checked } from '../../shared/messages'
import { checkTab } from '../../shared/read-tab'
import { changeSettings, type Settings } from '../../shared/settings'
import { openPanel } from '../../shared/side-panel'
import { scrollTab, showInTab } from '../../shared/tab-report'
import type { Story } from '../../story/story'
import { requestAccess } from '../components/access'
import { type ExportFormat, exportFindings } from './export-actions'
import { reloadTab } from './observe-tab'

/** What the reader can do. */
export interface Actions {
  change(change: (current: Settings) => Partial<Settings>): void
  allow(origins?: string[]): void
  reload(): void
  retry(): void
  /** Reads the page, or the selected text, now. */
  check(checkScope: Checked): void
  show(key: string): void
  /** Scrolls the page to a paragraph of the story, counted from 0. */
  scrollTo(paragraph: number): void
  /** Exports the findings. Call it synchronously from a click. */
  exportAs(format: ExportFormat, report: Report, story: Story): void
  /** Opens the side panel. Call it synchronously from a click. */
  openPanel(): void
}

/**
 * Returns the actions for one tab.
 * @param say shows a notice
 * @param requery queries the tab again
 * @param leave called when the page shows something, which a popup would cover
 */
export function actionsFor(
  tab: number,
  say: (notice: string) => void,
  requery: () => void,
  leave: () => void
): Actions {
  /** Runs work and shows a notice: its result if that is a text, `otherwise` if it is false or an error. */
  const attempt = (work: Promise<unknown>, otherwise: string) => {
    say('')
    work.then(
      (outcome) => say(outcome === false ? otherwise : typeof outcome === 'string' ? outcome : ''),
      () => {
        say(otherwise)
        // What is shown may be wrong now, such as a switch whose change was not saved.
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
    show: (key) => attempt(leavingAfter(showInTab(tab, key), leave), t('popupNotShown')),
    scrollTo: (paragraph) => attempt(scrollTab(tab, paragraph), t('popupNotShown')),
    exportAs: (format, report, story) => attempt(exportFindings(format, { tab, report, story }), t('exportFailed')),
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
