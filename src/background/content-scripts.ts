/** Where Clean Copy works: registers the gate for pages to come, looks into pages already open, loads the annotator. */
import type { ScriptPublicPath } from 'wxt/utils/inject-script'
import { browser } from '../shared/browser'
import { ANNOTATOR, HIGHLIGHTS, MARKS } from '../shared/extension-files'
import { callPage } from '../shared/messages'
import { gateScripts } from '../shared/read-tab'
import type { Settings } from '../shared/settings'
import { matchesOf } from '../shared/site-patterns'
import { registeredIds, registerStories, storyScript } from '../shared/story-registry'
import { PAGES } from '../shared/web-pages'
import type { Story } from '../story/story'
import { isFrameworkOwned } from './framework-ownership'

const GATE_ID = 'gate'

/** The match patterns of pages that are read by themselves; none where no page is. Pure. */
function gateMatches({ on, where, sitesOn }: Settings): string[] {
  if (!on || where === 'click') return []
  return where === 'everywhere' ? PAGES : sitesOn.flatMap(matchesOf)
}

/** Makes the browser's registration of the gate follow the settings: none where no page is read without being asked. */
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

/**
 * Loads the look of the marks, the data of stories and the annotator into a tab's page: of stories of the build by their
 * ids, of the reader's own as they are. Where they all are there
 * already nothing is done: an annotator that starts again would close the reader's card.
 */
export async function injectAnnotator(
  tabId: number,
  bundled: readonly string[],
  userStories: Story[] = []
): Promise<void> {
  const target = { tabId }
  const { scripting } = browser
  const [injection] = await scripting.executeScript({ target, func: registeredIds })
  const loadedIds = Array.isArray(injection?.result) ? injection.result : []
  // What is on the shelf may be there since before an update of the extension, and the annotator gone.
  const isAtWork = () => callPage(tabId, 'ping', undefined).catch(() => false)
  const storyIds = [...bundled, ...userStories.map(({ id }) => id)]
  if (storyIds.every((id) => loadedIds.includes(id)) && (await isAtWork())) return
  await scripting.insertCSS({ target, files: [MARKS] })
  if (userStories.length > 0) await scripting.executeScript({ target, func: registerStories, args: [userStories] })
  const files = [...bundled.map(storyScript), ANNOTATOR] as ScriptPublicPath[]
  await scripting.executeScript({ target, files })
}

/** Puts the look of highlights into a tab's page. */
export async function styleHighlights(tabId: number): Promise<void> {
  // As a sheet of the page's author: of a reader's own sheet Chromium paints no ground of highlights.
  await browser.scripting.insertCSS({ target: { tabId }, files: [HIGHLIGHTS] })
}

/** Whether a framework owns the elements at these places of a tab's page. Rejects where that cannot be asked. */
export async function isFrameworkOwnedIn(tabId: number, places: number[][]): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    world: 'MAIN',
    func: isFrameworkOwned,
    args: [places]
  })
  return answer?.result !== false
}
