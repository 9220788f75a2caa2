/**
 * Annotates one page between two changes of the settings: scans it, paints what was found, and starts over when the
 * page changes.
 */

import { rareWordsIn } from '../match/candidate-region'
import type { Checked, PageStatus, Step, Stop } from '../shared/messages'
import { type Change, watchText, withoutObserving } from '../shared/observe-text'
import type { Settings } from '../shared/settings'
import { shadowRootSteps } from '../shared/shadow-roots'
import { atOnce, type Steps, stepByStep } from '../shared/steps'
import { registeredStories } from '../shared/story-registry'
import { withPauses } from '../shared/time-slice'
import { createBudget } from './cpu-budget'
import { type Drawing, draw, READING, statusOf } from './drawing'
import type { PageScan } from './extract/page-scan'
import { reveals } from './extract/reveals'
import { clearHighlights } from './paint/highlight-painter'
import { createPainterSelector } from './paint/select-painter'
import { loadShadowStyles } from './paint/shadow-styles'
import { removeAllMarks } from './paint/text-node-splits'
import { isStillValid, MAX_UNASKED, scanPage, selected, wholePage } from './scan-page'
import { createSchedule } from './scan-schedule'

/** One page's annotation, from one change of the settings to the next. */
export interface PageSession {
  readonly status: PageStatus
  /** Returns the story's scan as the page is now; undefined without a story, or while a new report will follow. */
  scanNow(): PageScan | undefined
  /** Scrolls to a finding and opens its card. Resolves to false if it has no position in the page. */
  show(key: string): Promise<boolean>
  /** Moves to the next or previous finding. Returns false if there is none. */
  step(direction: 1 | -1): boolean
  /** Resolves to the findings to step through, in page order. */
  stops(among: Step['among']): Promise<Stop[]>
  /** Returns the key of the finding whose card is open. */
  current(): string | undefined
  /** Reads the page however large it is, or the selected paragraphs. Returns false if nothing is selected. */
  check(checkScope: Checked): boolean
  end(): void
}

/** New text shorter than this, in UTF-16 units, changes no report. */
const MIN_TEXT_LENGTH = 30
/**
 * The share of the time that scans may take, after a first allowance in milliseconds: a few scans of an article, so
 * that a page which opens, edits or exchanges its text is marked at once.
 */
const CPU_SHARE = 1 / 100
const FREE_WORK_MS = 600
/** Shadow trees are looked for so long after a change of the page's size, in milliseconds, or later where that takes long. */
const TREE_DELAY_MS = 500
const MAX_TREE_DELAY_MS = 4000
/**
 * How often a page that changes while it is scanned is scanned again at once; after that, only when its changes have
 * settled.
 */
const MAX_TRIES = 4

/**
 * Annotates the page and keeps the annotation up to date until `end` is called. Its states are those of `PageStatus`:
 *
 *               ┌──▶ none ───────┐
 *     reading ──┼──▶ too-large ──┼── scan ──▶ the same, or another of the three
 *        ▲      └──▶ found ──────┤            (`found` is painted, and has a reader)
 *        └───────────────────────┘
 *          another address or a request to read, where nothing is painted; or marks that no longer stand
 *
 * A scan begins at once, when the page has changed (`createSchedule` says when), or when the reader asks.
 * @param onStatus called after each change of the status
 * @param goesOn asked before each rescan whether the extension is still there
 * @param open the key of a finding whose card is to be open at first
 */
export function annotatePage(
  settings: Settings,
  onStatus: () => void,
  goesOn = () => true,
  open?: string
): PageSession {
  const controller = new AbortController()
  const choice = createPainterSelector(settings, (work) => withoutObserving(watch, work), controller.signal)
  // Removes what a previous annotator left that ended without cleaning up, such as after an update of the extension.
  removeAllMarks(document)
  clearHighlights()
  let drawing: Drawing = READING
  let scope = wholePage
  let maxSize: typeof MAX_UNASKED | undefined = MAX_UNASKED
  let address = location.href
  const budget = createBudget(CPU_SHARE, FREE_WORK_MS)
  /** The shadow trees that are watched. */
  const trees = new WeakSet<ShadowRoot>()
  const watchTree = (root: ShadowRoot) => {
    if (trees.has(root)) return
    trees.add(root)
    watch.observe(root)
    // Text that is assigned to a slot is displayed, without a change of the tree.
    root.addEventListener('slotchange', () => goesOn() && schedule.scanSoon(), { signal: controller.signal })
  }
  function* unknownTreeSteps(node: Node): Steps<boolean> {
    for (const root of shadowRootSteps(node)) {
      if (root && !trees.has(root)) return true
      yield
    }
    return false
  }
  const hasUnknownTree = (node: Node) => atOnce(unknownTreeSteps(node))
  /** Scans until the text read is still there when it is painted. Returns false if it never was. */
  const scan = async (signal: AbortSignal) => {
    if (!drawing.intact()) choice.onPageInterference()
    let lastScan: PageScan | undefined
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      // What fits into one time slice runs within one task.
      const finished = await withPauses((pause) => scanPage(scope(), maxSize, lastScan, pause), signal)
      if (!finished) return true
      budget.spend(finished.cost)
      const { roots } = finished.result.extracted
      for (const root of roots) watchTree(root)
      if (roots.length > 0) await loadShadowStyles()
      if (signal.aborted) return true
      lastScan = finished.result
      if (drawing.holds(lastScan)) {
        drawing = { ...drawing, status: statusOf(lastScan) }
        return true
      }
      if (drawing.isPainted) {
        // The reader may have closed the card, or opened another, during the scan.
        open = drawing.reader?.current()
        // Removing marks changes the nodes that were read: what is there now is the page's own.
        withoutObserving(watch, drawing.end)
        drawing = READING
      } else if (isStillValid(lastScan)) {
        drawing = draw(lastScan, settings, choice)
        await drawing.painting
        if (open && !signal.aborted) drawing.reader?.resume(open)
        open = undefined
        onStatus()
        return true
      }
    }
    return false
  }
  let scanning: Promise<boolean> | undefined
  const schedule = createSchedule((signal) => {
    scanning = scan(signal)
    return scanning
  }, budget.wait)
  /** The reader of what is painted, after the scan if one is about to paint. */
  const reader = async () => {
    if (!drawing.isPainted) await scanning
    return drawing.reader
  }
  const read = (newScope: typeof scope, limits: typeof maxSize) => {
    scope = newScope
    maxSize = limits
    if (!drawing.isPainted) drawing = READING
    schedule.scanNow()
  }

  const watch = watchText(
    (change) => {
      if (!goesOn()) return
      // A request to read one page does not extend to the next one.
      const isNext = address !== location.href
      address = location.href
      if (isNext) read(wholePage, MAX_UNASKED)
      else if (!drawing.intact() || hasStoryWords(change) || change.addedNodes.some(hasUnknownTree)) schedule.scanSoon()
      else if (hasText(change)) schedule.scanLater()
    },
    controller.signal,
    reveals
  )
  // A shadow tree that is attached late changes nothing but sizes.
  let look: ReturnType<typeof setTimeout> | undefined
  const lookForTrees = async () => {
    const looking = await withPauses((pause) => stepByStep(unknownTreeSteps(document.body), pause), controller.signal)
    budget.spend(looking?.cost ?? 0)
    look = undefined
    if (looking?.result && goesOn()) schedule.scanSoon()
  }
  const sizes = new ResizeObserver(() => {
    look ??= setTimeout(() => void lookForTrees(), Math.min(MAX_TREE_DELAY_MS, TREE_DELAY_MS + budget.wait()))
  })
  sizes.observe(document.body)
  controller.signal.addEventListener('abort', () => {
    sizes.disconnect()
    clearTimeout(look)
  })
  schedule.scanNow()
  return {
    get status() {
      return drawing.status
    },
    scanNow: () => drawing.scanNow(),
    show: async (key) => (await reader())?.show(key) ?? false,
    step: (direction) => drawing.reader?.step(direction) ?? false,
    stops: async (among) => (await reader())?.stops(among) ?? [],
    current: () => drawing.reader?.current(),
    check(checkScope) {
      const checkedScope = checkScope === 'selection' ? selected() : wholePage()
      if (!checkedScope) return false
      const isHere = () => checkedScope.first.isConnected && checkedScope.last.isConnected
      read(() => (checkScope === 'selection' && isHere() ? checkedScope : wholePage()), undefined)
      return true
    },
    end() {
      controller.abort()
      schedule.end()
      drawing.end()
    }
  }
}

const texts = ({ addedNodes, editedTexts }: Change) =>
  [...addedNodes, ...editedTexts].map(({ textContent }) => textContent ?? '')

/** Returns true if a change brought enough text to affect the report. */
const hasText = (change: Change) => texts(change).some(({ length }) => length >= MIN_TEXT_LENGTH)

/** Returns true if a change brought enough text with rare words of a story. */
function hasStoryWords(change: Change): boolean {
  const long = texts(change).filter(({ length }) => length >= MIN_TEXT_LENGTH)
  return registeredStories().some((story) => long.some((text) => rareWordsIn(text, story).length > 0))
}
