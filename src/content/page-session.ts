/** One page's annotation between two changes of the settings: read, match, paint, and again when the page changes. */

import { rareWordsIn } from '../match/candidate-region'
import type { Report } from '../match/report'
import type { Checked, PageStatus } from '../shared/messages'
import { type Change, watchText, withoutObserving } from '../shared/observe-text'
import type { Settings } from '../shared/settings'
import { registeredStories, registeredStory } from '../shared/story-registry'
import { inSlices } from '../shared/time-slice'
import { createReader, type Reader } from './card/interactions'
import { createBudget } from './cpu-budget'
import { clearHighlights } from './paint/highlight-painter'
import { findingsToMark, navigationOrder, segmentsOf } from './paint/segments'
import { createPainterSelector, type PainterSelector } from './paint/select-painter'
import { removeAllMarks } from './paint/text-node-splits'
import { isStillValid, MAX_UNASKED, type PageScan, scanSteps, selected, wholePage } from './scan-page'

export interface PageSession {
  readonly status: PageStatus
  /** Scrolls to a finding and opens its card. False where it has no place in the page. */
  show(key: string): boolean
  /** Goes on to the next or previous finding. False where there is none. */
  step(direction: 1 | -1): boolean
  /** Reads the page however large it is, or the paragraphs that are selected. False where nothing is. */
  check(checkScope: Checked): boolean
  end(): void
}

/** Less new text than this changes no report. */
const MIN_TEXT_LENGTH = 30
/** Reading again may take this share of the time at most, once so many milliseconds were spent on it … */
const CPU_SHARE = 1 / 100
const FREE_WORK_MS = 200
/** … but a page that has changed is not left as it is for longer than this, in milliseconds. */
const MAX_DELAY_MS = 4000
/** Text with nothing of a story in it may still belong to one. It waits so long for more to come, in milliseconds. */
const IDLE_RESCAN_MS = 10_000
/** So often a page is read anew at once that changes while it is read; after that when its changes have settled. */
const MAX_TRIES = 4

/**
 * Annotates the page and keeps it annotated until it is ended. `changed` is called when its status has changed since;
 * `isAlive` is asked before the page is read again and says whether it still may be.
 */
export function annotatePage(settings: Settings, onStatus: () => void, goesOn = () => true): PageSession {
  const controller = new AbortController()
  const choice = createPainterSelector(settings, (work) => withoutObserving(watch, work), controller.signal)
  // What an annotator painted that ended without a word, as an update of the extension ends it, is nobody's.
  removeAllMarks(document)
  clearHighlights()
  let drawing: Drawing = READING
  let scope = wholePage
  let maxSize: typeof MAX_UNASKED | undefined = MAX_UNASKED
  let address = location.href
  const budget = createBudget(CPU_SHARE, FREE_WORK_MS)
  let scanController: AbortController | undefined
  /** The page has changed since the look that is under way began. */
  let isDirty = false
  let rescanTimer: ReturnType<typeof setTimeout> | undefined
  let atLeisure: ReturnType<typeof setTimeout> | undefined

  /** Reads until what was read still stands there when it is painted. What fits into one slice is done within one task. */
  const look = async (signal: AbortSignal) => {
    if (!drawing.intact()) choice.onPageInterference()
    const open = drawing.reader?.current()
    let lastScan: PageScan | undefined
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const finished = await inSlices(scanSteps(scope(), maxSize, lastScan), signal)
      if (!finished) return
      budget.spend(finished.cost)
      lastScan = finished.result
      if (drawing.holds(lastScan)) {
        drawing = { ...drawing, status: statusOf(lastScan) }
        return
      }
      if (drawing.isPainted) {
        // Taking marks away changes the nodes that were read: now they are what the page has made.
        withoutObserving(watch, drawing.end)
        drawing = READING
      } else if (isStillValid(lastScan)) {
        drawing = draw(lastScan, settings, choice)
        await drawing.painting
        if (open && !signal.aborted) drawing.reader?.resume(open)
        onStatus()
        return
      }
    }
    isDirty = true
  }
  const start = async () => {
    clearTimeout(rescanTimer)
    rescanTimer = undefined
    isDirty = false
    scanController?.abort()
    const ownController = new AbortController()
    scanController = ownController
    await look(ownController.signal)
    if (ownController.signal.aborted) return
    scanController = undefined
    if (isDirty) rescanLater()
  }
  const rescanLater = () => {
    isDirty = true
    clearTimeout(atLeisure)
    atLeisure = undefined
    if (!scanController) rescanTimer ??= setTimeout(start, Math.min(MAX_DELAY_MS, budget.wait()))
  }
  const read = (newScope: typeof scope, limits: typeof maxSize) => {
    scope = newScope
    maxSize = limits
    if (!drawing.isPainted) drawing = READING
    void start()
  }

  const watch = watchText((change) => {
    if (!goesOn()) return
    // What was asked for one page does not hold for the next.
    const isNext = address !== location.href
    address = location.href
    if (isNext) read(wholePage, MAX_UNASKED)
    else if (!drawing.intact() || hasStoryWords(change)) rescanLater()
    else if (hasText(change)) atLeisure ??= setTimeout(rescanLater, IDLE_RESCAN_MS)
  }, controller.signal)
  void start()
  return {
    get status() {
      return drawing.status
    },
    show: (key) => drawing.reader?.show(key) ?? false,
    step: (direction) => drawing.reader?.step(direction) ?? false,
    check(checkScope) {
      const checkedScope = checkScope === 'selection' ? selected() : wholePage()
      if (!checkedScope) return false
      const isHere = () => checkedScope.first.isConnected && checkedScope.last.isConnected
      read(() => (checkScope === 'selection' && isHere() ? checkedScope : wholePage()), undefined)
      return true
    },
    end() {
      controller.abort()
      scanController?.abort()
      clearTimeout(rescanTimer)
      clearTimeout(atLeisure)
      drawing.end()
    }
  }
}

const texts = ({ addedNodes, editedTexts }: Change) =>
  [...addedNodes, ...editedTexts].map(({ textContent }) => textContent ?? '')

/** Whether a change brought enough text to change the report. */
const hasText = (change: Change) => texts(change).some(({ length }) => length >= MIN_TEXT_LENGTH)

/** Whether a change brought enough text with words by which a story is told from other text. */
function hasStoryWords(change: Change): boolean {
  const long = texts(change).filter(({ length }) => length >= MIN_TEXT_LENGTH)
  return registeredStories().some((story) => long.some((text) => rareWordsIn(text, story).length > 0))
}

/**
 * A page with more elements than this is not highlighted before it is marked: to have highlights at all makes the browser
 * style every element anew, which in a page of 75,000 takes it half a second. Most pages have a tenth of this.
 */
const LARGE_PAGE_ELEMENTS = 10_000
const isLarge = () => document.body.getElementsByTagName('*').item(LARGE_PAGE_ELEMENTS) !== null

/** What stands in the page now. */
interface Drawing {
  status: PageStatus
  reader?: Reader
  /** Whether something of ours stands in the page. */
  isPainted: boolean
  /** Resolves when all of it does. */
  painting?: Promise<void>
  /** Whether all marks stand where they were painted. */
  intact(): boolean
  /** Whether it shows just what was seen in another look. */
  holds(laterScan: PageScan): boolean
  end(): void
}

const NOTHING_DRAWN = { isPainted: false, intact: () => true, holds: () => false, end() {} }
const READING: Drawing = { ...NOTHING_DRAWN, status: { state: 'reading' } }

/** The findings of a report, wherever they stand. */
const findingsOf = ({ story, verdict, passages, entities }: Report) =>
  JSON.stringify([story, verdict, [...passages, ...entities].map(({ key, quote }) => [key, quote])])

/** What is told of a look. */
function statusOf({ reading, report }: PageScan): PageStatus {
  if (!reading.isComplete) return { state: 'too-large' }
  return report.story && registeredStory(report.story) ? { state: 'found', report } : { state: 'none' }
}

function draw(pageScan: PageScan, settings: Settings, choice: PainterSelector): Drawing {
  const { reading, report } = pageScan
  const status = statusOf(pageScan)
  const story = report.story && registeredStory(report.story)
  if (status.state !== 'found' || !story) {
    return { ...NOTHING_DRAWN, status, holds: (laterScan) => statusOf(laterScan).state === status.state }
  }
  const controller = new AbortController()
  const painter = choice.createPainter(isLarge())
  const pieces = segmentsOf(findingsToMark(report, settings, story), reading)
  const painting = painter.paint(pieces)
  const reader = createReader({ story, report, painter, stops: navigationOrder(pieces), signal: controller.signal })
  return {
    status,
    reader,
    isPainted: true,
    painting,
    intact: painter.intact,
    holds: (laterScan) => painter.intact() && findingsOf(report) === findingsOf(laterScan.report),
    end() {
      controller.abort()
      painter.clear()
    }
  }
}
