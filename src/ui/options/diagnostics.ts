/** Diagnostics as text, to be sent with a report of a problem. Contains addresses only if the reader wants that. */
import { countsOf } from '../../match/report'
import { browser } from '../../shared/browser'
import { withoutHidden } from '../../shared/hidden'
import type { PageStatus } from '../../shared/messages'
import { getSettings, type Settings } from '../../shared/settings'
import { tabStatus } from '../../shared/tab-report'
import { userStories } from '../../shared/user-stories'
import { PAGES } from '../../shared/web-pages'

/** The facts that diagnostics contain. */
export interface Facts {
  version: string
  browser: string
  language: string
  /** Origins to which the browser grants access. */
  access: string[]
  settings: Settings
  /** Ids of the bundled stories, and of those that the reader added. */
  bundled: readonly string[]
  userStoryIds: readonly string[]
  /** The web page looked at last, with its status; null if no annotator answered. */
  page?: { address: string; status: PageStatus | null }
}

/** Gathers the facts. Asks the page that the reader looked at last; reads nothing of it. */
export async function gather(bundled: readonly string[]): Promise<Facts> {
  const [settings, addedStories, { origins = [] }, page] = await Promise.all([
    getSettings(),
    userStories(),
    browser.permissions.getAll(),
    lastPage()
  ])
  return {
    version: browser.runtime.getManifest().version,
    browser: navigator.userAgent,
    language: browser.i18n.getUILanguage(),
    access: origins,
    settings,
    bundled,
    userStoryIds: addedStories.map(({ id }) => id),
    ...(page && { page })
  }
}

async function lastPage(): Promise<Facts['page']> {
  const tabs = await browser.tabs.query({ url: PAGES })
  const [last] = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
  if (last?.id === undefined) return undefined
  return { address: last.url ?? '', status: await tabStatus(last.id).catch(() => null) }
}

/** Formats the facts as text, in English, for those who fix the problem. Pure. */
export function textOf(facts: Facts, addresses: boolean): string {
  const { version, access, settings, bundled, userStoryIds, page } = facts
  const isAll = PAGES.every((page) => access.includes(page)) || access.includes('<all_urls>')
  const sites = (list: readonly string[]) => (addresses ? list : list.length)
  const redacted = {
    ...settings,
    dismissed: settings.dismissed.length,
    sitesOn: sites(settings.sitesOn),
    sitesOff: sites(settings.sitesOff)
  }
  const lines = [
    ['Clean Copy', version],
    ['browser', facts.browser],
    ['language', facts.language],
    ['access', isAll ? 'all sites' : addresses ? access.join(' ') || 'none' : `${access.length} sites`],
    ...Object.entries(redacted).map(([name, value]) => [name, JSON.stringify(value)]),
    ['stories', bundled.join(' ')],
    ['added', addresses ? userStoryIds.join(' ') || 'none' : String(userStoryIds.length)],
    ['page', page ? statusOf(page.status, settings) : 'none open'],
    ...(page && addresses ? [['address', page.address]] : [])
  ]
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n')
}

function statusOf(status: PageStatus | null, settings: Settings): string {
  if (status?.state !== 'found') return status?.state ?? 'no answer'
  const { verdict, coverage, unplaced, passages } = status.report
  const { corrections, misleads, names } = countsOf(withoutHidden(status.report, settings))
  const hiddenCount = passages.length - corrections
  const counts = `${corrections} corrections (${misleads} misleading), ${hiddenCount} hidden, ${names} names, ${unplaced.length} unplaced`
  return `${verdict}, ${Math.round(coverage * 100)} % of the story, ${counts}`
}
