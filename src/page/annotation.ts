/** One page's annotation between two changes of the settings: read, match, paint, and again when the page changes. */
import { storyOnShelf } from '../catalogue'
import { match } from '../match/match'
import type { PageStatus } from '../messages'
import { nothing, type Report } from '../report'
import type { Settings } from '../settings'
import { type Choice, createChoice } from './choose'
import { clearHighlights } from './highlights'
import { type PageReading, readPage } from './read'
import { createReader, type Reader } from './reader'
import { piecesOf, shown, stops } from './segments'
import { unwrapStrays } from './splits'
import { type Change, watchText } from './watch'

export interface Annotation {
  readonly status: PageStatus
  /** Scrolls to a finding and opens its card. False where it has no place in the page. */
  show(key: string): boolean
  /** Goes on to the next or previous finding. False where there is none. */
  step(direction: 1 | -1): boolean
  end(): void
}

/** Less new text than this changes no report. */
const ENOUGH = 30
/** Reading again may take this share of the time at most: a page that changes for ever costs no more. */
const SHARE = 1 / 20

/** Annotates the page and keeps it annotated until it is ended. `changed` is called when its status has changed since. */
export function annotatePage(settings: Settings, changed: () => void): Annotation {
  const ending = new AbortController()
  const choice = createChoice(settings.method, (work) => watch.silently(work), ending.signal)
  let drawing = draw(settings, choice)
  let again: ReturnType<typeof setTimeout> | undefined
  let readAt = performance.now()
  let cost = 0
  const redraw = () => {
    const open = drawing.reader?.current()
    drawing.end()
    drawing = draw(settings, choice)
    if (open) drawing.reader?.resume(open)
  }
  const readAgain = () => {
    again = undefined
    const began = performance.now()
    if (!drawing.intact()) choice.touched()
    const same = drawing.holds(readShown().report)
    if (!same) watch.silently(redraw)
    readAt = performance.now()
    cost = readAt - began
    if (!same) changed()
  }
  const watch = watchText((change) => {
    if (!matters(change, drawing)) return
    again ??= setTimeout(readAgain, Math.max(0, readAt + cost / SHARE - performance.now()))
  }, ending.signal)
  return {
    get status() {
      return drawing.status
    },
    show: (key) => drawing.reader?.show(key) ?? false,
    step: (direction) => drawing.reader?.step(direction) ?? false,
    end() {
      ending.abort()
      clearTimeout(again)
      drawing.end()
    }
  }
}

/** Whether a change can change the report: enough new text, or marks that the page took out or wrote over. */
function matters({ added, edited }: Change, drawing: Drawing): boolean {
  return [...added, ...edited].some((node) => (node.textContent?.length ?? 0) >= ENOUGH) || !drawing.intact()
}

/** What stands in the page now. */
interface Drawing {
  status: PageStatus
  reader?: Reader
  /** Whether all marks stand where they were painted. */
  intact(): boolean
  /** Whether it shows just what a new report says. */
  holds(report: Report): boolean
  end(): void
}

/** The findings of a report, wherever they stand. */
const findingsOf = ({ story, verdict, passages, entities }: Report) =>
  JSON.stringify([story, verdict, [...passages, ...entities].map(({ key, quote }) => [key, quote])])

function draw(settings: Settings, choice: Choice): Drawing {
  // What an annotator painted that ended without a word, as an update of the extension ends it, is nobody's.
  unwrapStrays(document)
  clearHighlights()
  const { reading, report } = readShown()
  const story = report.story ? storyOnShelf(report.story) : undefined
  if (!story) return { status: { state: 'none' }, intact: () => true, holds: ({ story }) => story === null, end() {} }
  const ending = new AbortController()
  const painter = choice.createPainter()
  const pieces = piecesOf(shown(report, settings, story), reading)
  painter.paint(pieces)
  const reader = createReader({ story, report, painter, stops: stops(pieces), signal: ending.signal })
  return {
    status: { state: 'found', report },
    reader,
    intact: painter.intact,
    holds: (other) => painter.intact() && findingsOf(report) === findingsOf(other),
    end() {
      ending.abort()
      painter.clear()
    }
  }
}

/**
 * Reads and matches what is shown. Styles are asked for only where a finding stands in something that is not: then all
 * that is not shown is left out, unless nothing remains; for what is folded away now may be shown later.
 */
function readShown(): { reading: PageReading; report: Report } {
  const reading = readPage(document.body)
  const report = matchPage(reading)
  const isHidden = ({ node }: { node: Text }) => node.parentElement?.checkVisibility() === false
  if (!piecesOf(report.passages, reading).some(isHidden)) return { reading, report }
  const visible = readPage(document.body, (block) => block.checkVisibility())
  const shownReport = matchPage(visible)
  return shownReport.story ? { reading: visible, report: shownReport } : { reading, report }
}

/** Matches against the stories whose data is in this page. */
function matchPage({ page }: PageReading): Report {
  const stories = Object.values(globalThis.cleanCopyStories ?? {})
  return stories.length > 0 ? match(page, stories) : nothing
}
