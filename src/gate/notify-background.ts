import type { Browser } from 'webextension-polyfill'

/** The gate's one word to the background. It has no polyfill with it, so it asks the browser directly. */
export async function notifyBackground(fingerprints: number[], tries = 2): Promise<void> {
  // Not `browser`, which Chromium does not have, so that a page's element with that id would stand in its place.
  const { chrome } = globalThis as { chrome?: Browser }
  try {
    await chrome?.runtime.sendMessage({ to: 'background', call: 'wake', data: fingerprints })
  } catch {
    // Nobody answers in a page that is being left or after the extension was updated, when even asking can fail at once.
    // A background that the browser ended before it could answer is started again by the next call.
    if (tries > 1 && chrome?.runtime?.id) notifyBackground(fingerprints, tries - 1)
  }
}
