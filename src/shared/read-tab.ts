/** Starts reading the page of a tab, for the background and for extension pages. */
import type { ScriptPublicPath } from 'wxt/utils/inject-script'
import { browser } from './browser'
import { GATE, OPEN } from './extension-files'
import { type Frame, targetOf, topFrame } from './frames'
import { type Checked, HandlerFailed } from './messages'
import { checkFrames } from './tab-report'
import { hasUserStories } from './user-stories'
import './page-globals'

/** Returns the scripts of the gate. */
export async function gateScripts(): Promise<ScriptPublicPath[]> {
  return ((await hasUserStories()) ? [OPEN, GATE] : [GATE]) as ScriptPublicPath[]
}

/**
 * Reads a tab's page because the reader asks for it, whatever the settings say about its site: at once if an annotator
 * runs there, otherwise if the gate finds a story.
 * @returns false if nothing is selected
 * @throws if the browser admits no extension to the page
 */
export async function checkTab(tabId: number, checkScope: Checked): Promise<boolean> {
  try {
    return await checkFrames(tabId, checkScope)
  } catch (error) {
    if (error instanceof HandlerFailed) throw error
    await requestReading(topFrame(tabId))
    await injectGate(topFrame(tabId))
    return true
  }
}

/**
 * Notes in a frame that the reader asks for it to be read, whatever the settings say about its site.
 * @throws if the browser admits no extension to the page
 */
export async function requestReading(frame: Frame): Promise<void> {
  const request = () => {
    globalThis.cleanCopyReadingRequested = true
  }
  await browser.scripting.executeScript({ target: targetOf(frame), func: request })
}

/**
 * Runs the gate in a frame.
 * @throws if the browser admits no extension to the page
 */
export async function injectGate(frame: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: targetOf(frame), files: await gateScripts() })
}
