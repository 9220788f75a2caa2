import type { Browser } from 'webextension-polyfill'

/** Sends fingerprints to the background. */
export const sendFingerprints = (fingerprints: number[]) => notify('wake', fingerprints)

/** Asks the background for the gate in the frames of this page. */
export const askForFrames = () => notify('frames')

/** Calls the browser's API directly, to keep the polyfill out of the gate. */
async function notify(call: string, data?: number[], tries = 2): Promise<void> {
  // Not `browser`: Chromium does not define it, so a page element with that id would take its place.
  const { chrome } = globalThis as { chrome?: Browser }
  try {
    await chrome?.runtime.sendMessage({ to: 'background', call, data })
  } catch {
    // Nobody answers in a page that is being left or after an update of the extension; then even the call can throw. A
    // background that the browser stopped before it could answer is started again by the next call.
    if (tries > 1 && chrome?.runtime?.id) notify(call, data, tries - 1)
  }
}
