/** Updates tabs that are already open when settings or stories change. */
import { browser } from '../shared/browser'
import { ANNOTATOR } from '../shared/extension-files'
import { callPage } from '../shared/messages'
import { injectGate } from '../shared/read-tab'
import { isOnAt, type Settings } from '../shared/settings'
import { unregisterUserStories } from '../shared/story-registry'
import { PAGES } from '../shared/web-pages'
import '../shared/page-globals'

/**
 * Applies the settings to every open tab: injects the gate where pages may be read and no annotator runs yet, stops the
 * gate elsewhere.
 */
export async function applySettingsToOpenTabs(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES })
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      if (id === undefined || discarded) return
      // The browser keeps some pages closed to extensions.
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
 * Rescans every open tab after the reader added or removed a story: unregisters the user stories, which ends their
 * marks, and injects the gate where pages may be read.
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
  // A new annotator ends the previous one and removes its marks.
  if (removal?.result === true) await browser.scripting.executeScript({ target, files: [ANNOTATOR] })
}
