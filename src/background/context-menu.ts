/** The entries of the context menu and what they do. */
import { browser } from '../shared/browser'
import { openComparison } from '../shared/compare-page'
import { type Frame, targetOf } from '../shared/frames'
import { type MessageKey, t } from '../shared/i18n'
import { callPage, HandlerFailed } from '../shared/messages'
import { checkTab } from '../shared/read-tab'
import { getSettings, isOnAt } from '../shared/settings'
import { PAGES } from '../shared/web-pages'
import { applyToolbarState } from './toolbar'

interface Entry {
  title: MessageKey
  context: 'page' | 'selection'
  choose(tab: number, address: string, frame: Frame): Promise<unknown>
}

const ENTRIES: Record<string, Entry> = {
  'check-page': { title: 'checkPage', context: 'page', choose: (tab) => checkTab(tab, 'page') },
  'check-selection': { title: 'menuCheckSelection', context: 'selection', choose: (tab) => checkTab(tab, 'selection') },
  compare: { title: 'compareOpen', context: 'page', choose: openComparison },
  'copy-corrected': {
    title: 'menuCopyCorrected',
    context: 'selection',
    choose: (_, address, frame) => copyCorrected(frame, address)
  }
}

/** Adds the entries to the context menu, in the reader's language; removes them while Clean Copy is off. */
export async function updateMenus(on: boolean): Promise<void> {
  // Firefox for Android has no context menus.
  const { contextMenus } = browser
  if (!contextMenus) return
  await contextMenus.removeAll()
  if (!on) return
  for (const [id, { title, context }] of Object.entries(ENTRIES)) {
    contextMenus.create({ id, title: t(title), contexts: [context], documentUrlPatterns: PAGES })
  }
}

/**
 * Runs the entry that the reader chooses. Call this as soon as the background starts, or the browser will not wake it
 * for a click on an entry.
 */
export function watchMenus(): void {
  browser.contextMenus?.onClicked.addListener(({ menuItemId, frameId = 0 }, tab) => {
    if (tab?.id === undefined) return
    // If the page admits no extension, the popup says so; there is nobody to tell here.
    ENTRIES[menuItemId]?.choose(tab.id, tab.url ?? '', { tabId: tab.id, frameId }).catch(() => {})
  })
}

/** How often and for how long to retry while a page is being read for the first time, in milliseconds. */
const RETRY_MS = 50
const RETRY_LIMIT_MS = 1500

/** Reads a page first if it was not read yet. If it carries no story, the selection is copied as it is. */
async function copyCorrected(frame: Frame, address: string): Promise<void> {
  if (await copied(frame)) return
  if (!isOnAt(await getSettings(), address)) {
    await checkTab(frame.tabId, 'page')
    for (const deadline = Date.now() + RETRY_LIMIT_MS; Date.now() < deadline; ) {
      if (await copied(frame)) return
      await new Promise((resume) => setTimeout(resume, RETRY_MS))
    }
  }
  const [ran] = await browser.scripting.executeScript({
    target: targetOf(frame),
    func: () => document.execCommand('copy')
  })
  // Firefox grants a page access to the clipboard for five seconds after a click in it.
  if (ran?.result !== true)
    await applyToolbarState({ icon: 'quiet', badge: '!', title: t('titleNotCopied') }, frame.tabId)
}

/** Returns true if an annotator answered and put the selection on the clipboard. */
async function copied(frame: Frame): Promise<boolean> {
  return callPage(frame, 'copy', undefined).catch((error: unknown) => {
    if (error instanceof HandlerFailed) throw error
    return false
  })
}
