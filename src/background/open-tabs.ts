/** Brings tabs that are open already in line with settings and stories. */
import { browser } from '../shared/browser'
import { ANNOTATOR } from '../shared/extension-files'
import { callPage } from '../shared/messages'
import { injectGate } from '../shared/read-tab'
import { isOnAt, type Settings } from '../shared/settings'
import { unregisterUserStories } from '../shared/story-registry'
import { PAGES } from '../shared/web-pages'
import '../shared/page-globals'

/**
 * Brings every open page in line with the settings: sends the gate where it may look and the annotator is not at work
 * already, ends the gate where it may not.
 */
export async function applySettingsToOpenTabs(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES })
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      if (id === undefined || discarded) return
      // A page that the browser keeps closed to extensions is none of ours.
      if (isOnAt(settings, url ?? '')) await callPage(id, 'ping', undefined).catch(() => injectGate(id).catch(() => {}))
      else await stopGate(id).catch(() => {})
    })
  )
}

async function stopGate(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    func: () => {
      globalThis.cleanCopyReadingRequested = false
      if (globalThis.cleanCopyGate instanceof AbortController) globalThis.cleanCopyGate.abort()
    }
  })
}

/**
 * After the reader added or removed a story: takes the added ones from every open page, where marks of them end, and
 * looks again where the gate may look.
 */
export async function rescanOpenTabs(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES })
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      if (id === undefined || discarded) return
      await unregisterIn(id).catch(() => {})
      if (isOnAt(settings, url ?? '')) await injectGate(id).catch(() => {})
    })
  )
}

async function unregisterIn(tabId: number): Promise<void> {
  const target = { tabId }
  const [removal] = await browser.scripting.executeScript({ target, func: unregisterUserStories })
  // An annotator that starts again ends the one before, and its marks.
  if (removal?.result === true) await browser.scripting.executeScript({ target, files: [ANNOTATOR] })
}
