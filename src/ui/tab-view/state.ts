/** What the popup can be, and which of these it is: pure, from facts gathered elsewhere. */

import type { Report } from '../../match/report'
import type { PageStatus } from '../../shared/messages'
import { isSiteOn, type Settings } from '../../shared/settings'
import { siteOf } from '../../shared/site-patterns'
import { PAGES } from '../../shared/web-pages'
import type { Story } from '../../story/story'

/** The state of the popup. */
export type PopupState =
  | { state: 'loading' }
  /** A page where no extension can run. */
  | { state: 'restricted' }
  /** The reader or the browser has not given access to the page's site. */
  | { state: 'noAccess' }
  | { state: 'off'; where: 'everywhere' | 'site' | 'page' }
  /** Pages are read only when the reader asks, and nobody has asked for this one. */
  | { state: 'click' }
  | { state: 'reading' }
  | { state: 'none' }
  /** The page is too large to be read unasked. */
  | { state: 'too-large' }
  | { state: 'found'; report: Report; story: Story }
  | { state: 'failed' }

/** The same before the story's data is loaded. */
export type Decision = Exclude<PopupState, { state: 'found' }> | { state: 'found'; report: Report }

/** The facts that decide it. */
export interface Facts {
  settings: Settings
  /** The page's address; null where the browser does not tell. */
  address: string | null
  /** Whether the site is open to Clean Copy on every visit, not only because the reader has just clicked. */
  access: boolean
  /**
   * What the page said. `silent`: at most the gate runs there; `asked`: so it is, and the reader asked for it; `refused`:
   * the browser lets no script of ours in; `late`: it did not run one in time; `broken`: something of ours failed or never
   * answered. Missing where the page was not asked.
   */
  page?: PageStatus | 'silent' | 'asked' | 'refused' | 'late' | 'broken'
}

/** The state for some facts. Being off comes first: it is true whatever the page is, and the page need not be asked. */
export function decide({ settings, address, access, page }: Facts): Decision {
  if (!settings.on) return { state: 'off', where: 'everywhere' }
  // Who may read every web page and is not told the address of one does not stand before a web page.
  if (address === null ? access : !isWebPage(address)) return { state: 'restricted' }
  const site = webSiteOf(address)
  const byClick = isReadOnClick(settings, address)
  if (!byClick && site !== null && !isSiteOn(settings, site)) return { state: 'off', where: 'site' }
  if (page === undefined) return { state: 'loading' }
  if (byClick && (page === 'silent' || isOff(page))) return { state: 'click' }
  if (page === 'silent' || page === 'asked') return { state: 'none' }
  if (page === 'refused') return { state: access ? 'restricted' : 'noAccess' }
  // Chrome lets a script for a site that it keeps from us wait for the reader's click.
  if (page === 'late') return { state: access ? 'failed' : 'noAccess' }
  if (page === 'broken') return { state: 'failed' }
  return fromPage(page)
}

/** Returns true if pages at this address are read only when the reader asks. */
export function isReadOnClick(settings: Settings, address: string | null): boolean {
  const site = webSiteOf(address)
  return settings.where === 'click' && (site === null || !isSiteOn(settings, site))
}

const isOff = (page: Facts['page']) => typeof page === 'object' && page.state === 'off'

function fromPage(page: PageStatus): Decision {
  if (page.state === 'off') return { state: 'off', where: 'page' }
  if (page.state !== 'found') return page
  // Without a story there is nothing to tell, whatever else the report holds.
  return page.report.story === null || page.report.verdict === 'none' ? { state: 'none' } : page
}

/** Whether an address is of a kind that Clean Copy reads at all. */
function isWebPage(address: string): boolean {
  return /^https?:/i.test(address)
}

/** The site of a web page as settings name it; null for other pages and unknown addresses. */
export function webSiteOf(address: string | null): string | null {
  return address !== null && isWebPage(address) ? siteOf(address) : null
}

/** The match pattern for a page's host, or for every web page where its address is not known. */
export function originsOf(address: string | null): string[] {
  if (address === null || !isWebPage(address)) return PAGES
  const { protocol, hostname } = new URL(address)
  return [`${protocol}//${hostname}/*`]
}
