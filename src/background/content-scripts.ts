/** Registers the gate for future pages and injects scripts and styles into tabs. */
import type { ScriptPublicPath } from 'wxt/utils/inject-script'
import { browser } from '../shared/browser'
import { HIGHLIGHTS, THOROUGH_GATE } from '../shared/extension-files'
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
    runAt: 'document_idle' as const
  }
  if (registered) await scripting.updateContentScripts([registration])
  else await scripting.registerContentScripts([{ ...registration, persistAcrossSessions: true }])
}

/** Lets the thorough gate take the place of the gate in a tab. */
export async function injectThoroughGate(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [THOROUGH_GATE as ScriptPublicPath] })
}

/** Injects a script that the annotator of a tab needs. */
export async function injectPart(tabId: number, part: Part): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [PARTS[part] as ScriptPublicPath] })
}

/** Injects the styles of the highlights into a tab. */
export async function styleHighlights(tabId: number): Promise<void> {
  // As an author style sheet: Chromium paints no background of highlights from a user style sheet.
  await browser.scripting.insertCSS({ target: { tabId }, files: [HIGHLIGHTS] })
}

/**
 * Returns true if a framework owns the elements at these child-index paths of a tab's page.
 * @throws if the page cannot be asked
 */
export async function isFrameworkOwnedIn(tabId: number, places: number[][]): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    world: 'MAIN',
    func: isFrameworkOwned,
    args: [places]
  })
  return answer?.result !== false
}
