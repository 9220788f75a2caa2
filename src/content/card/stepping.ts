/** Steps from one finding to the next: in this frame, or on to the frame that comes next in the page. */
import { type Finding, isPassage } from '../../match/report'
import { callBackground, type Step } from '../../shared/messages'
import { hasOtherFrames } from '../extract/frame-places'
import type { Painting } from '../paint/painter'

/** Where stepping went past the last finding, or before the first one. */
export type Wrapped = 'top' | 'end'

interface Options {
  painter: Pick<Painting, 'rects'>
  /** The findings to step through, in page order. */
  stops: readonly Finding[]
  /** Returns the finding whose card is open, or was last. */
  lastStop(): Finding | undefined
  /** Returns true if a card is open. */
  isOpen(): boolean
  /** Returns true if the reader is among the passages; else, among the names. */
  isAmongPassages(): boolean
  /** Scrolls to a finding and opens its card. Returns false if it is not visible. */
  jump(finding: Finding | undefined, wrapped: Wrapped | undefined): boolean
  /** Closes the card as the reader goes on to another frame. */
  leave(): void
  /** Returns the offsets in the text at which the frames of the page stand now. */
  framesNow(): number[]
  signal: AbortSignal
}

export interface Stepper {
  /**
   * Moves among the findings of the current one's sort, from what is in the window on.
   * @param isWanted selects the findings instead, of this frame only
   * @returns false if there is none
   */
  step(direction: 1 | -1, isWanted?: (finding: Finding) => boolean): boolean
  /** Returns the passages, or else the names, in page order. */
  stopsAmong(passages: boolean): Finding[]
  /** Returns true while it is open whether another frame has the next finding. */
  isLeaving(): boolean
}

export function createStepper(options: Options): Stepper {
  const { painter, stops, lastStop, isOpen, isAmongPassages, jump, leave, framesNow, signal } = options
  let isLeaving = false
  const stopsAmong = (passages: boolean) => stops.filter((stop) => isPassage(stop) === passages)
  const isBelowTop = (finding: Finding) => painter.rects(finding).some(({ bottom }) => bottom > 0)
  const isInWindow = (finding: Finding) =>
    painter.rects(finding).some(({ top, bottom }) => bottom > 0 && top < window.innerHeight)

  /** Goes on in whichever frame is next; if no other has findings, goes on in this one. */
  const goOn = (step: Step, goHere: () => void): boolean => {
    const [previous, wasOpen] = [lastStop(), isOpen()]
    isLeaving = true
    callBackground('stepOn', step)
      .catch(() => false)
      .then((isShown) => {
        isLeaving = false
        if (signal.aborted) return
        if (!isShown) goHere()
        else if (lastStop() === previous && isOpen() === wasOpen) leave()
      })
    return true
  }

  const step = (direction: 1 | -1, isWanted?: (finding: Finding) => boolean): boolean => {
    const last = lastStop()
    const startFinding = last && (isOpen() || isInWindow(last)) ? last : undefined
    const amongPassages = isAmongPassages()
    const wantedStops = isWanted ? stops.filter(isWanted) : stopsAmong(amongPassages)
    const startIndex = wantedStops.findIndex((stop) =>
      startFinding ? stop.start >= startFinding.start : isBelowTop(stop)
    )
    const begin =
      (startIndex < 0 ? wantedStops.length : startIndex) -
      (direction > 0 && !(startFinding && wantedStops.includes(startFinding)) ? 1 : 0)
    // Skips findings that are not visible: the page keeps them for later.
    const go = (wraps: boolean) =>
      wantedStops.some((_, n) => {
        const index = begin + direction * (n + 1)
        const wrapEdge = index < 0 ? 'end' : index >= wantedStops.length ? 'top' : undefined
        return (wraps || !wrapEdge) && jump(wantedStops.at(index % wantedStops.length), wrapEdge)
      })
    if (isWanted || !hasOtherFrames()) return go(true)
    const next = wantedStops[begin + direction]?.start
    // Without a card, what is in the window counts as before the reader, or as after.
    const offset =
      startFinding?.start ?? (wantedStops[startIndex]?.start ?? Number.MAX_SAFE_INTEGER) - (direction > 0 ? 1 : 0)
    const isFrameNext = next !== undefined && framesNow().some((frame) => isBetween(frame, offset, next))
    const among = amongPassages ? 'passages' : 'names'
    return (!isFrameNext && go(false)) || goOn({ direction, offset, among }, () => go(true))
  }
  return { step, stopsAmong, isLeaving: () => isLeaving }
}

/** Returns true if what stands before an offset stands between two others, which are in any order. */
const isBetween = (offset: number, a: number, b: number) => Math.min(a, b) < offset && offset <= Math.max(a, b)
