/** Updates tabs that are already open when settings or stories change. */
import { browser } from '../shared/browser'
import { ANNOTATOR } from '../shared/extension-files'
import { type Frame, framesOf, targetOf } from '../shared/frames'
import { callPage } from '../shared/messages'
import { injectGate } from '../shared/read-tab'
import { isOnAt, type Settings } from '../shared/settings'
import { unregisterUserStories } from '../shared/story-registry'
import { PAGES } from '../shared/web-pages'
import '../shared/page-globals'

/**
 * Applies the settings to every open tab, frame by frame: injects the gate where pages may be read and no annotator runs yet, stops the
 * gate elsewhere.
 */
export async function applySettingsToOpenTabs(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES })
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      if (id === undefined || discarded) return
      const apply = isOnAt(settings, url ?? '') ? startGate : stopGate
      // The browser keeps some pages closed to extensions.
      await Promise.all((await framesOf(id)).map((frame) => apply(frame).catch(() => {})))
    })
  )
}

async function startGate(frame: Frame): Promise<void> {
  await callPage(frame, 'ping', undefined).catch(() => injectGate(frame))
}

async function stopGate(frame: Frame): Promise<void> {
  await browser.scripting.executeScript({
    target: targetOf(frame),
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
      for (const frame of await framesOf(id)) {
        await unregisterIn(frame).catch(() => {})
        if (isOnAt(settings, url ?? '')) await injectGate(frame).catch(() => {})
      }
    })
  )
}

async function unregisterIn(frame: Frame): Promise<void> {
  const target = targetOf(frame)
  const [removal] = await browser.scripting.executeScript({ target, func: unregisterUserStories })
  // A new annotator ends the previous one and removes its marks.
  if (removal?.result === true) await browser.scripting.executeScript({ target, files: [ANNOTATOR] })
}
