/** Turns a page's status into the toolbar button's icon, badge and title. */

import { countsOf } from '../match/report'
import { browser } from '../shared/browser'
import { withoutHidden } from '../shared/hidden'
import { t, tn } from '../shared/i18n'
import type { PageStatus } from '../shared/messages'
import type { Settings } from '../shared/settings'

/** `off`: switched off; `quiet`: on, no story here; `found`: this page carries a story. */
export type Icon = 'off' | 'quiet' | 'found'
/** What the toolbar button shows. */
export interface ToolbarState {
  icon: Icon
  badge: string
  title: string
}

/** The settings that the toolbar button follows. */
type ToolbarSettings = Pick<
  Settings,
  'on' | 'badge' | 'garbles' | 'names' | 'hiddenKinds' | 'hiddenSeverities' | 'dismissed'
>

/** Returns the toolbar state for a status, without the badge if the reader does not want it. Pure. */
export function toolbarState(status: PageStatus, settings: ToolbarSettings): ToolbarState {
  const face = fullFaceOf(status, settings)
  return settings.badge ? face : { ...face, badge: '' }
}

/**
 * Returns the toolbar state for a page that has reported nothing: it carries no known story, is closed to extensions or
 * was not read, and which of these is unknown. Pure.
 */
export function defaultToolbarState({ on, where }: Pick<Settings, 'on' | 'where'>): ToolbarState {
  if (!on) return { icon: 'off', badge: '', title: t('titleOff') }
  return { icon: 'quiet', badge: '', title: t(where === 'click' ? 'titleClick' : 'titleQuiet') }
}

function fullFaceOf(status: PageStatus, settings: ToolbarSettings): ToolbarState {
  switch (status.state) {
    case 'off':
      return { icon: 'off', badge: '', title: t(settings.on ? 'titleOffHere' : 'titleOff') }
    case 'found':
      return stateFor(status, settings)
    case 'too-large':
      return { icon: 'quiet', badge: '', title: t('titleTooLarge') }
    default:
      return { icon: 'quiet', badge: '', title: t('titleQuiet') }
  }
}

/** The badge counts the misleading passages; a leading tilde says that some of them are uncertain. */
function stateFor({ report }: PageStatus & { state: 'found' }, settings: ToolbarSettings): ToolbarState {
  if (report.passages.length === 0) return { icon: 'found', badge: '', title: t('titleClean') }
  const visibleReport = withoutHidden(report, settings)
  const { corrections, misleads } = countsOf(visibleReport)
  const hiddenCount = report.passages.length - corrections
  const isLikely = visibleReport.passages.some((p) => p.found === 'compared' && p.severity === 'misleads')
  const badge = misleads === 0 ? '' : misleads > 999 ? '999+' : `${isLikely ? '~' : ''}${misleads}`
  const lines = [t('extName'), tn('titleGarbled', corrections, [misleads])]
  if (hiddenCount > 0) lines.push(tn('hiddenCount', hiddenCount))
  if (!settings.garbles && !settings.names) lines.push(t('titleMarksOff'))
  return { icon: 'found', badge, title: lines.join('\n') }
}

/** Returns the files of an icon, by size in pixels. */
export function iconFiles(icon: Icon): Record<number, string> {
  return Object.fromEntries([16, 24, 32, 48].map((size) => [size, `/icon/${icon}-${size}.png`]))
}

/**
 * Applies a toolbar state to one tab or, without a tab, to all tabs that have none of their own. Ignores tabs that are
 * gone.
 */
export async function applyToolbarState(face: ToolbarState, tabId?: number): Promise<void> {
  const { action } = browser
  const tabOption = tabId === undefined ? {} : { tabId }
  await Promise.all([
    action.setIcon({ ...tabOption, path: iconFiles(face.icon) }),
    action.setBadgeText({ ...tabOption, text: face.badge }),
    action.setTitle({ ...tabOption, title: face.title })
  ]).catch((error: unknown) => {
    if (tabId === undefined) throw error
  })
}

/** Sets the badge's background colour; white text on it has a contrast of 6.5 : 1. */
export async function paintBadge(): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: '#b3261e' })
}
