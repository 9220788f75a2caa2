/** Keeps the popup true to its tab: asks the page once, then listens to the page, the settings, the tab and its access. */
import { browser } from '../../shared/browser'
import { targetOf, topFrame } from '../../shared/frames'
import { HandlerFailed } from '../../shared/messages'
import { watchStatus } from '../../shared/page-status'
import { injectGate } from '../../shared/read-tab'
import { getSettings, type Settings, watchSettings } from '../../shared/settings'
import { tabStatus } from '../../shared/tab-report'
import { loadStory } from '../../shared/user-stories'
import { hasAccess, watchAccess } from '../components/access'
import { type Decision, decide, type Facts, isReadOnClick, originsOf, type PopupState, webSiteOf } from './state'
import '../../shared/page-globals'

/** What the popup draws. */
export interface View {
  state: PopupState
  settings: Settings
  /** The page's address and site, or null where it has none or it is not known. */
  address: string | null
  site: string | null
  /** As in `Facts`. */
  access: boolean
  /** What to ask for to have access to this site; the same as for all sites where the address is not known. */
  origins: string[]
}

/** How long a page may take to answer before we say that it does not. */
const TIMEOUT_MS = 4000

class Late extends Error {}

/** Draws a tab's state now and on every change. Returns the function that stops it, and one that looks again. */
export function observeTab(tab: number, draw: (view: View) => void): { stop: () => void; requery: () => void } {
  let looks = 0
  /** Numbers what the page says on its own; a look makes all of it old. */
  let pushes = 0
  let facts: Facts | undefined
  /** What the page said on its own since the last look began: newer than what the look brings home. */
  let latestPush: Facts['page']
  /** What was drawn last of this document. */
  let shownState: PopupState | undefined

  const settle = async (next: Facts) => {
    facts = next
    const state = await withStory(decide(next))
    // Only the last facts count: a slow story must not overwrite what came after it.
    if (facts !== next) return
    // A page that is read again, for instance after a switch, keeps its findings in view until it has new ones.
    if (state.state !== 'reading' || shownState?.state !== 'found') shownState = state
    draw(viewOf(shownState, next))
  }
  /** `wake`: where nothing of ours answers, let the gate look at the page. */
  const look = async (wake: boolean) => {
    const queryId = ++looks
    latestPush = undefined
    pushes++
    const inputs = await factsOf(tab)
    if (queryId !== looks) return
    // The switches must not wait for a slow page; what is shown of the page stays until it has answered.
    await settle({ ...inputs, page: inputs.page ?? latestPush ?? shownStill(facts?.page) })
    // A page that is switched off or closed to extensions is not touched at all.
    if (!isOpen(inputs)) return
    const page = await ask(tab, wake && !isReadOnClick(inputs.settings, inputs.address))
    if (queryId === looks) await settle({ ...inputs, page: latestPush ?? page })
  }
  const stops = [
    watchStatus(async (frame, pushedStatus) => {
      if (frame.tabId !== tab) return
      const pushId = ++pushes
      const status = await tabStatus(tab, { frame, status: pushedStatus })
      // What a page says is often its answer to a switch: it may be here before the change of the settings is.
      const settings = await getSettings()
      if (pushId !== pushes) return
      latestPush = status
      if (facts) await settle({ ...facts, settings, page: status })
    }),
    // The background sends the gate by itself when the settings change, as does the browser when a page loads. Two
    // gates at once would be two annotators, so we do not send another.
    watchSettings(() => void look(false)),
    watchTab(tab, () => {
      // Another document: nothing said before holds any more.
      shownState = undefined
      if (facts) facts = { ...facts, page: undefined }
      void look(facts?.access === false)
    }),
    watchAccess(() => void look(true))
  ]
  void look(true)
  return {
    stop: () => {
      looks++
      facts = undefined
      for (const stop of stops) stop()
    },
    requery: () => void look(true)
  }
}

/** What may stay in view while the page is asked again: not that it is off, for a page looked at again is being woken. */
function shownStill(page: Facts['page']): Facts['page'] {
  return typeof page === 'object' && page.state === 'off' ? undefined : page
}

function viewOf(state: PopupState, { settings, address, access }: Facts): View {
  return { state, settings, address, site: webSiteOf(address), access, origins: originsOf(address) }
}

async function withStory(decision: Decision): Promise<PopupState> {
  if (decision.state !== 'found') return decision
  const story = await loadStory(decision.report.story ?? '').catch(() => undefined)
  return story ? { ...decision, story } : { state: 'failed' }
}

/** What is known without asking the page. */
async function factsOf(tab: number): Promise<Facts> {
  const [settings, address] = await Promise.all([getSettings(), addressOf(tab)])
  if (address === undefined) return { settings, address: null, access: false, page: 'broken' }
  const access = await hasAccess(originsOf(address)).catch(() => true)
  return { settings, address, access }
}

const isOpen = (inputs: Facts) =>
  decide({ ...inputs, page: undefined }).state === 'loading' && inputs.page === undefined

/** The tab's address; null where the browser does not tell, undefined where the tab is gone. */
async function addressOf(tab: number): Promise<string | null | undefined> {
  return browser.tabs.get(tab).then(
    ({ url }) => url || null,
    () => undefined
  )
}

async function ask(tab: number, wake: boolean): Promise<Facts['page']> {
  try {
    return await withTimeout(tabStatus(tab))
  } catch (error) {
    if (error instanceof HandlerFailed || error instanceof Late) return 'broken'
  }
  // Nothing of ours answers: either the gate saw no story there, or it could not run. Running something tells which;
  // should the gate see a story now, the page reports that by itself.
  try {
    const target = targetOf(topFrame(tab))
    const [ran] = await withTimeout(browser.scripting.executeScript({ target, func: lookAtPage }))
    // Firefox does not reject for its own pages: it brings back nothing from them.
    if (!ran || ran.result === 'refused') return 'refused'
    if (wake && (await isLoaded(tab))) {
      await withTimeout(injectGate(topFrame(tab)))
    }
    return ran.result === 'asked' ? 'asked' : 'silent'
  } catch (error) {
    return error instanceof Late ? 'late' : 'refused'
  }
}

/**
 * Tells whether the reader asked for the page, and whether it is one at all: Chrome lets scripts into its views of PDF
 * files, where there is nothing to read. Serialised and run in the page, so it cannot use anything in this file.
 */
function lookAtPage(): 'asked' | 'silent' | 'refused' {
  if (!/html/.test(document.contentType)) return 'refused'
  return globalThis.cleanCopyReadingRequested === true ? 'asked' : 'silent'
}

/** A page that is still loading has its own gate yet to come. */
async function isLoaded(tab: number): Promise<boolean> {
  return (await browser.tabs.get(tab)).status === 'complete'
}

function withTimeout<T>(work: Promise<T>): Promise<T> {
  return Promise.race([
    work,
    new Promise<never>((_, fail) => setTimeout(() => fail(new Late('no answer in time')), TIMEOUT_MS))
  ])
}

function watchTab(tab: number, onChange: () => void): () => void {
  const listener = (id: number, change: { status?: string }) => {
    if (id === tab && change.status === 'complete') onChange()
  }
  browser.tabs.onUpdated.addListener(listener)
  return () => browser.tabs.onUpdated.removeListener(listener)
}

/** Loads the tab anew. */
export function reloadTab(tab: number): Promise<void> {
  return browser.tabs.reload(tab)
}
