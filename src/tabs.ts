/** Where Clean Copy works: registers the gate for pages to come, looks into pages already open, loads the annotator. */
import type { ScriptPublicPath } from 'wxt/utils/inject-script'
import { browser } from './browser'
import { namesOnShelf, runScript, shelve, storyScript, unshelveAdded } from './catalogue'
import { hasAdded } from './library'
import { type Checked, callPage, HandlerFailed } from './messages'
import { isOwned } from './page/owned'
import { isOnAt, type Settings } from './settings'
import { matchesOf } from './sites'
import type { Story } from './story/story'

/** Addresses that the gate may look at. */
export const PAGES = ['http://*/*', 'https://*/*']
const GATE = '/gate.js'
/**
 * Put before the gate it lets through what no story of the build has, for stories that the reader added. Not an entry
 * point: what the build puts around one weighs more than its one line, in every page.
 */
const OPEN = '/open-gate.js'
const ANNOTATOR = '/annotator.js'
const MARKS = '/assets/annotator.css'
const HIGHLIGHTS = '/assets/highlights.css'
const GATE_ID = 'gate'

/** The match patterns of pages that are read by themselves; none where no page is. Pure. */
export function gateMatches({ on, where, sitesOn }: Settings): string[] {
  if (!on || where === 'click') return []
  return where === 'everywhere' ? PAGES : sitesOn.flatMap(matchesOf)
}

/** The scripts that make the gate. */
export async function gateScripts(): Promise<ScriptPublicPath[]> {
  return ((await hasAdded()) ? [OPEN, GATE] : [GATE]) as ScriptPublicPath[]
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
  const wanted = { id: GATE_ID, js: await gateScripts(), matches, excludeMatches, runAt: 'document_idle' as const }
  if (registered) await scripting.updateContentScripts([wanted])
  else await scripting.registerContentScripts([{ ...wanted, persistAcrossSessions: true }])
}

declare global {
  /** Ends the gate of a page. */
  var cleanCopyGate: AbortController | undefined
  /** The reader has asked to have this page read, whatever the settings say of its site. */
  var cleanCopyAsked: boolean | undefined
  /** The next gate is to let everything through. */
  var cleanCopyOpen: boolean | undefined
}

/**
 * Brings every open page in line with the settings: sends the gate where it may look and the annotator is not at work
 * already, ends the gate where it may not.
 */
export async function visitOpenTabs(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES })
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      if (id === undefined || discarded) return
      // A page that the browser keeps closed to extensions is none of ours.
      if (isOnAt(settings, url ?? '')) await callPage(id, 'status', undefined).catch(() => sendGate(id).catch(() => {}))
      else await endGate(id).catch(() => {})
    })
  )
}

async function endGate(tabId: number): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    func: () => {
      globalThis.cleanCopyAsked = false
      if (globalThis.cleanCopyGate instanceof AbortController) globalThis.cleanCopyGate.abort()
    }
  })
}

/**
 * Reads a tab's page because the reader asks for it, whatever the settings say of its site: at once where the annotator
 * is there, else as far as the gate sees a story. False where nothing is selected. Rejects where the browser does not
 * let extensions in.
 */
export async function checkTab(tabId: number, what: Checked): Promise<boolean> {
  try {
    return await callPage(tabId, 'check', what)
  } catch (error) {
    if (error instanceof HandlerFailed) throw error
    const ask = () => {
      globalThis.cleanCopyAsked = true
    }
    await browser.scripting.executeScript({ target: { tabId }, func: ask })
    await sendGate(tabId)
    return true
  }
}

/** Runs the gate in a tab's page. Rejects where the browser does not let extensions in. */
export async function sendGate(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: await gateScripts() })
}

/**
 * After the reader added or removed a story: takes the added ones from every open page, where marks of them end, and
 * looks again where the gate may look.
 */
export async function revisitOpenTabs(settings: Settings): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES })
  await Promise.all(
    tabs.map(async ({ id, url, discarded }) => {
      if (id === undefined || discarded) return
      await unshelve(id).catch(() => {})
      if (isOnAt(settings, url ?? '')) await sendGate(id).catch(() => {})
    })
  )
}

async function unshelve(tabId: number): Promise<void> {
  const target = { tabId }
  const [had] = await browser.scripting.executeScript({ target, func: unshelveAdded })
  // An annotator that starts again ends the one before, and its marks.
  if (had?.result === true) await browser.scripting.executeScript({ target, files: [ANNOTATOR] })
}

/**
 * Loads the look of the marks, the data of stories and the annotator into a tab's page: of stories of the build by their
 * ids, of the reader's own as they are. Where they all are there
 * already nothing is done: an annotator that starts again would close the reader's card.
 */
export async function loadAnnotator(tabId: number, bundled: readonly string[], added: Story[] = []): Promise<void> {
  const target = { tabId }
  const { scripting } = browser
  const [there] = await scripting.executeScript({ target, func: namesOnShelf })
  const known = Array.isArray(there?.result) ? there.result : []
  // What is on the shelf may be there since before an update of the extension, and the annotator gone.
  const isAtWork = () => callPage(tabId, 'status', undefined).then(Boolean, () => false)
  const wanted = [...bundled, ...added.map(({ id }) => id)]
  if (wanted.every((id) => known.includes(id)) && (await isAtWork())) return
  await scripting.insertCSS({ target, files: [MARKS] })
  if (added.length > 0) await scripting.executeScript({ target, func: shelve, args: [added] })
  const files = [...bundled.map(storyScript), ANNOTATOR] as ScriptPublicPath[]
  await scripting.executeScript({ target, files })
}

/** Puts the look of highlights into a tab's page. */
export async function styleHighlights(tabId: number): Promise<void> {
  // As a sheet of the page's author: of a reader's own sheet Chromium paints no ground of highlights.
  await browser.scripting.insertCSS({ target: { tabId }, files: [HIGHLIGHTS] })
}

/**
 * Lets the annotator work in this page of the extension, on the stories that are on its shelf, as it does in a page that
 * a reader asked to have read.
 */
export async function annotateOwnPage(): Promise<void> {
  globalThis.cleanCopyAsked = true
  for (const href of [MARKS, HIGHLIGHTS])
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }))
  await runScript(ANNOTATOR)
}

/** Whether a framework owns the elements at these places of a tab's page. Rejects where that cannot be asked. */
export async function isOwnedIn(tabId: number, places: number[][]): Promise<boolean> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    world: 'MAIN',
    func: isOwned,
    args: [places]
  })
  return answer?.result !== false
}
