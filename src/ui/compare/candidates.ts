/** The open tabs that may show the original of a page. */
import { likenessOf, longWords } from '../../match/shared-article'
import { browser } from '../../shared/browser'
import { type PageReading, readTab } from '../../shared/page-reading'
import { siteOf } from '../../shared/site-patterns'
import { PAGES } from '../../shared/web-pages'

/** A tab, and how much of the page's words it has. */
export interface Candidate {
  tab: number
  title: string
  site: string
  /** 0 to 1; 0 where the tab could not be read in time. */
  likeness: number
}

/** From this likeness on a tab probably shows the same story: other news about the same people stay below. */
export const LIKELY = 0.35
/** More tabs than a reader looks through are not read. */
const MAX_READ_TABS = 60
/** A tab that is still loading does not hold up the list for longer, in milliseconds. */
const TIMEOUT_MS = 2500

/**
 * Returns the web pages in other tabs, the likeliest original first, then those looked at last.
 * @param copy the page to compare; without one, no tab is likelier than another
 */
export async function candidates(copyTab?: number, copy?: PageReading): Promise<Candidate[]> {
  const tabs = await browser.tabs.query({ url: PAGES })
  tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
  const words = longWords(copy?.page.text ?? '')
  const tabCandidates = await Promise.all(
    tabs.map(async ({ id, title = '', url = '', discarded }, i): Promise<Candidate[]> => {
      if (id === undefined || id === copyTab) return []
      const isRead = copy && !discarded && i < MAX_READ_TABS
      const reading = isRead ? await inTime(readTab(id)) : undefined
      const likeness = reading ? likenessOf(words, longWords(reading.page.text)) : 0
      return [{ tab: id, title: title || url, site: siteOf(url) ?? '', likeness }]
    })
  )
  return tabCandidates.flat().sort((a, b) => b.likeness - a.likeness)
}

function inTime<T>(work: Promise<T>): Promise<T | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), TIMEOUT_MS)
    work.then(resolve, () => resolve(undefined)).finally(() => clearTimeout(timer))
  })
}
