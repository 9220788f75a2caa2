/** What a scan makes of a page: the findings, painted, with the reader's clicks and keys. */

import type { Finding, PassageFinding, Report } from '../match/report'
import { hidingIn } from '../shared/hidden'
import type { PageStatus } from '../shared/messages'
import type { Settings } from '../shared/settings'
import { registeredStory } from '../shared/story-registry'
import { createReader, type Reader } from './card/interactions'
import { frameOffsets, hasOtherFrames } from './extract/frame-places'
import type { PageScan } from './extract/page-scan'
import { rangeOf } from './extract/text-offsets'
import { findingsToMark, navigationOrder, segmentsOf } from './paint/segments'
import type { PainterSelector } from './paint/select-painter'
import { shadowTreesOf } from './paint/shadow-styles'
import { refreshed } from './scan-page'

/**
 * A page with more elements than this is not highlighted before it is marked, because the first highlight makes the
 * browser recompute the styles of every element. Most pages have a tenth of this.
 */
const LARGE_PAGE_ELEMENTS = 10_000
const isLarge = () => document.body.getElementsByTagName('*').item(LARGE_PAGE_ELEMENTS) !== null

/** What is painted in the page now. */
export interface Drawing {
  status: PageStatus
  reader?: Reader
  /** Whether anything of ours is in the page. */
  isPainted: boolean
  /** Resolves when everything is painted. */
  painting?: Promise<void>
  /** Returns the scan as the page is now; undefined if it found no story, or a new report will follow. */
  scanNow(): PageScan | undefined
  /** Returns true if all marks are still where they were painted. */
  intact(): boolean
  /** Returns true if a later scan would paint exactly the same. */
  holds(laterScan: PageScan): boolean
  end(): void
}

const NOTHING_DRAWN = { isPainted: false, scanNow: () => undefined, intact: () => true, holds: () => false, end() {} }
/** Before the first scan. */
export const READING: Drawing = { ...NOTHING_DRAWN, status: { state: 'reading' } }

/** Identifies the findings of a report regardless of their offsets. */
const findingsOf = ({ story, verdict, passages, entities }: Report) =>
  JSON.stringify([story, verdict, [...passages, ...entities].map(({ key, quote }) => [key, quote])])

/** Returns the page's status after a scan. */
export function statusOf({ extracted, report }: PageScan): PageStatus {
  if (!extracted.isComplete) return { state: 'too-large' }
  return report.story && registeredStory(report.story) ? { state: 'found', report } : { state: 'none' }
}

/** Paints a scan's findings and lets the reader use them. */
export function draw(pageScan: PageScan, settings: Settings, choice: PainterSelector): Drawing {
  const { extracted, report } = pageScan
  const status = statusOf(pageScan)
  const story = report.story && registeredStory(report.story)
  if (status.state !== 'found' || !story) {
    return { ...NOTHING_DRAWN, status, holds: (laterScan) => statusOf(laterScan).state === status.state }
  }
  const controller = new AbortController()
  const painter = choice.createPainter(isLarge())
  const pieces = segmentsOf(findingsToMark(report, settings), extracted)
  const painting = painter.paint(pieces)
  let lastScan = pageScan
  const scanNow = () => {
    const currentScan = refreshed(lastScan)
    if (currentScan) lastScan = currentScan
    return currentScan
  }
  const findRange = (finding: Finding) => {
    const currentScan = scanNow()
    return currentScan && rangeOf(currentScan.extracted, finding)
  }
  const stops = navigationOrder(pieces)
  const trees = shadowTreesOf(pieces)
  const framesNow = () => {
    const currentScan = hasOtherFrames() && scanNow()
    return currentScan ? frameOffsets(currentScan.extracted) : []
  }
  const { signal } = controller
  const hidingOf = hidingIn(report, settings)
  const isDismissed = (finding: PassageFinding) => hidingOf(finding) === 'dismissed'
  const reader = createReader({ story, report, painter, stops, trees, isDismissed, findRange, framesNow, signal })
  return {
    status,
    reader,
    isPainted: true,
    painting,
    scanNow,
    intact: painter.intact,
    holds: (laterScan) => painter.intact() && findingsOf(report) === findingsOf(laterScan.report),
    end() {
      controller.abort()
      painter.clear()
    }
  }
}
