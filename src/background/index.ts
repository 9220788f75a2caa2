/**
 * The background: answers calls of the gate and the annotator, and follows changes of settings, stories, tabs and
 * permissions.
 */
import { directory } from 'virtual:known-stories'
import * as v from 'valibot'
import { findStories } from '../gate/fingerprint-index'
import { annotateArticle, annotateCompared, injectAnnotator } from '../shared/annotate-tab'
import { browser } from '../shared/browser'
import { comparedIn } from '../shared/comparisons'
import { forgetFrames } from '../shared/frames'
import { dismissingNamed } from '../shared/hidden'
import { PARTS, type Part } from '../shared/load-part'
import { answer, Dismissal, Step } from '../shared/messages'
import { toStatus } from '../shared/page-status'
import { changedKeys, changeSettings, getSettings, isPageKey, type Settings, watchSettings } from '../shared/settings'
import { stepOn, tabStatus } from '../shared/tab-report'
import { openWelcome } from '../shared/welcome-page'
import { injectPart, injectThoroughGate, isFrameworkOwnedIn, registerGate, styleHighlights } from './content-scripts'
import { updateMenus, watchMenus } from './context-menu'
import { letGateIntoFrames } from './frame-gates'
import { applySettingsToOpenTabs, rescanOpenTabs } from './open-tabs'
import { watchCommands } from './shortcuts'
import { openStoryLookup } from './story-lookup'
import { applyToolbarState, defaultToolbarState, paintBadge, toolbarState } from './toolbar'

const Fingerprints = v.array(v.number())
const PartName = v.picklist(Object.keys(PARTS) as Part[])
/** Limited, because they come from a page. */
const Places = v.pipe(v.array(v.pipe(v.array(v.number()), v.maxLength(1000))), v.maxLength(100))

/** Starts the background. Call it synchronously: the browser drops events that have no listener yet. */
export function startBackground(): void {
  const library = openStoryLookup(() => inTurn(revisit))
  answer('background', {
    wake: async (fingerprints, frame) => {
      const hashes = v.parse(Fingerprints, fingerprints)
      if (hashes.length === 0 && frame) await injectThoroughGate(frame)
      const bundled = findStories(directory, hashes)
      const userStories = await library.find(hashes)
      if (bundled.length + userStories.length === 0 || !frame || !(await getSettings()).on) return
      await injectAnnotator(frame, bundled, userStories)
    },
    compared: async (_, frame) => {
      if (!frame || !(await getSettings()).on) return
      const { tabId } = frame
      const story = await comparedIn(tabId, (await browser.tabs.get(tabId)).url ?? '')
      if (story) await annotateCompared(tabId, story)
    },
    frames: async (_, frame) => {
      const { on } = await getSettings()
      const tab = frame && (await browser.tabs.get(frame.tabId))
      if (!on || !tab) return
      const { url = '' } = tab
      await letGateIntoFrames(frame.tabId, url)
      // A frame that has the article may have come after its page asked for the comparison.
      const story = await comparedIn(frame.tabId, url)
      if (story) await annotateArticle(frame.tabId, story)
    },
    stepOn: async (step, frame) => frame !== undefined && stepOn(frame, v.parse(Step, step)),
    dismiss: (data) => {
      const { name, isDismissed } = v.parse(Dismissal, data)
      return changeSettings(dismissingNamed(name, isDismissed))
    },
    owned: async (places, frame) => !frame || (await isFrameworkOwnedIn(frame, v.parse(Places, places))),
    highlighted: async (_, frame) => {
      if (frame) await styleHighlights(frame)
    },
    load: async (part, frame) => {
      if (frame) await injectPart(frame, v.parse(PartName, part))
    },
    status: async (data, frame) => {
      const status = toStatus(data)
      if (!frame || !status) return
      const { tabId } = frame
      await applyToolbarState(toolbarState(await tabStatus(tabId, { frame, status }), await getSettings()), tabId)
    }
  })
  watchMenus()
  watchCommands()
  let queue = Promise.resolve()
  /** Applies changes one after the other, so that the last settings win, even if an earlier one fails. */
  const inTurn = (apply: (settings: Settings) => Promise<void>) => {
    queue = queue
      .then(getSettings)
      .then(apply)
      .catch((error: unknown) => console.error('Clean Copy: a change was not applied', error))
  }
  inTurn(follow)
  const visit = async (settings: Settings) => {
    await Promise.all([follow(settings), updateMenus(settings.on)])
    await applySettingsToOpenTabs(settings)
  }
  const revisit = async (settings: Settings) => {
    await follow(settings)
    await rescanOpenTabs()
  }
  let latestSettings: Settings | undefined
  let mustVisit = false
  watchSettings((settings, previous) => {
    latestSettings = settings
    mustVisit ||= changedKeys(previous, settings).some(isPageKey)
    // Changes that come faster than they can be applied are applied together.
    inTurn(async () => {
      if (settings !== latestSettings) return
      const apply = mustVisit ? visit : follow
      mustVisit = false
      await apply(settings)
    })
  })
  // Pages that were open before the installation have no gate yet. At browser start, merely being woken is enough.
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void openWelcome()
    inTurn(visit)
  })
  // Nor have pages of sites to which the reader has just given access.
  browser.permissions.onAdded.addListener(() => inTurn(visit))
  // A background that is being stopped cannot forget them: they go when the browser ends.
  browser.tabs.onRemoved.addListener((tabId) => void forgetFrames(tabId).catch(() => {}))
  browser.runtime.onStartup.addListener(() => inTurn(({ on }) => updateMenus(on)))
}

/** Brings gate and toolbar in line with the settings. */
async function follow(settings: Settings): Promise<void> {
  await registerGate(settings).catch((error: unknown) =>
    console.error('Clean Copy: the gate was not registered', error)
  )
  await Promise.all([paintBadge(), applyToolbarState(defaultToolbarState(settings))])
}
