/** Updates tabs that are already open when settings or stories change. */
import { isAnnotatorThere } from '../shared/annotate-tab'
import { browser } from '../shared/browser'
import { ANNOTATOR } from '../shared/extension-files'
import { type Frame, framesOf, targetOf } from '../shared/frames'
import { injectGate } from '../shared/read-tab'
import { getSettings, isOnAt, type Settings } from '../shared/settings'
import { unregisterUserStories } from '../shared/story-registry'
import { PAGES } from '../shared/web-pages'
import '../shared/page-globals'

/**
 * Applies the settings to every open tab, frame by frame: injects the gate where pages may be read, unless gate and
 * annotator are at work there, and stops it elsewhere.
 */
export const applySettingsToOpenTabs = (settings: Settings): Promise<void> =>
  inOpenFrames((frame, address) => (isOnAt(settings, address) ? startGate(frame, address) : stopGate(frame)))

/**
 * Rescans every open tab after the reader added or removed a story: unregisters the user stories, which ends their
 * marks, and injects the gate where pages may be read.
 */
export const rescanOpenTabs = (): Promise<void> =>
  inOpenFrames(async (frame, address) => {
    await unregisterIn(frame).catch(() => {})
    await injectGateIfOn(frame, address)
  })

/**
 * Does something in all frames of all open tabs. Waits for none of them: a page that is loading, busy or frozen would
 * hold up the next change of the reader.
 */
async function inOpenFrames(work: (frame: Frame, address: string) => Promise<void>): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES })
  await Promise.all(
    tabs.map(async ({ id, url = '', discarded }) => {
      if (id === undefined || discarded) return
      // The browser keeps some pages closed to extensions.
      for (const frame of await framesOf(id)) void work(frame, url).catch(() => {})
    })
  )
}

async function startGate(frame: Frame, address: string): Promise<void> {
  const [gate] = await browser.scripting.executeScript({
    target: targetOf(frame),
    func: () => {
      const gate = globalThis.cleanCopyGate
      return gate instanceof AbortController && !gate.signal.aborted && gate.document === document
    },
    injectImmediately: true
  })
  const isAtWork = gate?.result === true && (await isAnnotatorThere(frame))
  if (!isAtWork) await injectGateIfOn(frame, address)
}

/** Asks for the settings again: the reader may have switched off while the frame was waited for. */
async function injectGateIfOn(frame: Frame, address: string): Promise<void> {
  if (isOnAt(await getSettings(), address)) await injectGate(frame)
}

async function stopGate(frame: Frame): Promise<void> {
  await browser.scripting.executeScript({
    target: targetOf(frame),
    func: () => {
      globalThis.cleanCopyReadingRequested = false
      if (globalThis.cleanCopyGate instanceof AbortController) globalThis.cleanCopyGate.abort()
    },
    injectImmediately: true
  })
}

async function unregisterIn(frame: Frame): Promise<void> {
  const target = targetOf(frame)
  const [removal] = await browser.scripting.executeScript({
    target,
    func: unregisterUserStories,
    injectImmediately: true
  })
  // A new annotator ends the previous one and removes its marks.
  if (removal?.result === true) await browser.scripting.executeScript({ target, files: [ANNOTATOR] })
}
