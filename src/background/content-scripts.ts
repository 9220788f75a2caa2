/** Registers the gate for future pages and injects what they ask for into their frames. */
import type { ScriptPublicPath } from 'wxt/utils/inject-script'
import { browser } from '../shared/browser'
import { HIGHLIGHTS, THOROUGH_GATE } from '../shared/extension-files'
import { type Frame, targetOf } from '../shared/frames'
import { PARTS, type Part } from '../shared/load-part'
import { gateScripts } from '../shared/read-tab'
import type { Settings } from '../shared/settings'
import { matchesOf } from '../shared/site-patterns'
import { PAGES } from '../shared/web-pages'
import { isFrameworkOwned } from './framework-ownership'

const GATE_ID = 'gate'

/** The match patterns of the pages that are read automatically; empty if there are none. Pure. */
function gateMatches({ on, where, sitesOn }: Settings): string[] {
  if (!on) return []
  return where === 'everywhere' ? PAGES : sitesOn.flatMap(matchesOf)
}

/**
 * Brings the browser's registration of the gate in line with the settings. Unregisters it if no page is read
 * automatically.
 */
export async function registerGate(settings: Settings): Promise<void> {
  const { scripting } = browser
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [GATE_ID] })
  const matches = gateMatches(settings)
  if (matches.length === 0) {
    if (registered) await scripting.unregisterContentScripts({ ids: [GATE_ID] })
    return
  }
  const excludeMatches = settings.sitesOff.flatMap(matchesOf)
  const registration = {
    id: GATE_ID,
    js: await gateScripts(),
    matches,
    excludeMatches,
    runAt: 'document_idle' as const,
    // With each update again: Chrome would otherwise forget it.
    persistAcrossSessions: true
  }
  if (registered) await scripting.updateContentScripts([registration])
  else await scripting.registerContentScripts([registration])
}

/** Lets the thorough gate take the place of the gate in a frame. */
export async function injectThoroughGate(frame: Frame): Promise<void> {
  await browser.scripting.executeScript({ target: targetOf(frame), files: [THOROUGH_GATE as ScriptPublicPath] })
}

/** Injects a script that the annotator of a frame needs. */
export async function injectPart(frame: Frame, part: Part): Promise<void> {
  await browser.scripting.executeScript({ target: targetOf(frame), files: [PARTS[part] as ScriptPublicPath] })
}

/** Injects the styles of the highlights into a frame. */
export async function styleHighlights(frame: Frame): Promise<void> {
  // As an author style sheet: Chromium paints no background of highlights from a user style sheet.
  await browser.scripting.insertCSS({ target: targetOf(frame), files: [HIGHLIGHTS] })
}

/**
 * Returns true if a framework owns the elements at these child-index paths of a frame.
 * @throws if the frame cannot be asked
 */
export async function isFrameworkOwnedIn(frame: Frame, places: number[][]): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({
    target: targetOf(frame),
    world: 'MAIN',
    func: isFrameworkOwned,
    args: [places]
  })
  return answer?.result !== false
}
