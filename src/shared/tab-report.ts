/**
 * The tab report: what all frames of a tab report, as one. Each frame is read by itself and tells its own status;
 * findings of other frames than the top one have the frame's number in their key.
 */
import type { AnchoredPage } from '../export/selectors'
import { joinParts, layOut, type Part } from '../match/join-reports'
import type { Report } from '../match/report'
import { browser } from './browser'
import { type Frame, framesOf } from './frames'
import {
  type Checked,
  callPage,
  type FramePlace,
  HandlerFailed,
  type PageStatus,
  type PrintedSentence,
  type Step
} from './messages'

/** What a frame has just said of itself: newer than anything that it could be asked. */
export interface FrameStatus {
  frame: Frame
  status: PageStatus
}

/**
 * Returns the status of a tab.
 * @param latestStatus what one of its frames has just said
 * @throws HandlerFailed if a handler failed; Error if no annotator runs in any frame
 */
export async function tabStatus(tabId: number, latestStatus?: FrameStatus): Promise<PageStatus> {
  const frameStatuses = await statuses(tabId, latestStatus)
  const parts = await storyParts(frameStatuses)
  if (parts.length > 0) return { state: 'found', report: joinParts(parts) }
  const [first] = frameStatuses
  const activeStatus = frameStatuses.find(({ status: { state } }) => state !== 'none' && state !== 'off')
  return (activeStatus ?? first)?.status ?? { state: 'none' }
}

/** A frame that carries the story, as a part of the tab report. */
interface FramePart extends Part {
  frame: Frame
}

/** The story's frames as parts: those of the page, with those in them where they stand. */
async function storyParts(statuses: readonly FrameStatus[]): Promise<FramePart[]> {
  const parts = storyFrames(statuses).map(({ frame, report }) => ({
    frame,
    report,
    keyOf: (key: string) => keyIn(frame, key),
    inside: []
  }))
  return parts.length > 1 ? nested(parts, await Promise.all(parts.map(placeOf))) : parts
}

/** Puts parts, which are in reading order, into those that they stand in. */
function nested(parts: FramePart[], places: FramePlace[]): FramePart[] {
  return parts.filter((part, i) => {
    const path = places[i]?.path ?? []
    // The innermost of those around it.
    const innermost = places
      .map((place, partIndex) => ({ place, part: parts[partIndex] }))
      .filter(({ place }) => place.path.length < path.length && place.path.every((index, n) => index === path[n]))
      .sort((a, b) => b.place.path.length - a.place.path.length)[0]
    if (!innermost?.part) return true
    const offset = innermost.place.offsets[path[innermost.place.path.length] ?? -1] ?? Number.MAX_SAFE_INTEGER
    innermost.part.inside.push({ part, offset })
    return false
  })
}

/** Where a frame is; if it does not answer, it counts as one after the others. */
const placeOf = ({ frame }: FramePart): Promise<FramePlace> =>
  callPage(frame, 'place', undefined).catch(() => ({ path: [-1], offsets: [] }))

/** All of some parts with those inside them, each with a function from offsets in it to offsets in the tab report. */
const laidOut = (parts: readonly FramePart[]) =>
  [...layOut(parts)].map(([part, toTab]) => ({ ...(part as FramePart), toTab }))

/** Returns the frames that carry the story that the tab carries most of, with their reports, in reading order. */
function storyFrames(statuses: readonly FrameStatus[]): { frame: Frame; report: Report }[] {
  const reports = statuses.flatMap(({ frame, status }) =>
    status.state === 'found' ? [{ frame, report: status.report }] : []
  )
  const maxCoverage = Math.max(...reports.map(({ report }) => report.coverage))
  const story = reports.find(({ report }) => report.coverage === maxCoverage)?.report.story
  return reports.filter(({ report }) => report.story === story)
}

/** The status of each frame in which an annotator runs; throws as `tabStatus` if there is none. */
async function statuses(tabId: number, latestStatus?: FrameStatus): Promise<FrameStatus[]> {
  const ask = async (frame: Frame) => ({
    frame,
    status:
      frame.frameId === latestStatus?.frame.frameId ? latestStatus.status : await callPage(frame, 'status', undefined)
  })
  return answered((await framesOf(tabId)).map(ask))
}

/** The answers of the frames that answer, in order; throws what was thrown if none does. */
async function answered<T>(requests: readonly Promise<T>[]): Promise<T[]> {
  const outcomes = await Promise.allSettled(requests)
  const answers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []))
  const errors: unknown[] = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
  if (answers.length === 0) throw errors.find((error) => error instanceof HandlerFailed) ?? errors[0]
  return answers
}

/** The key in the tab report of a finding in a frame. */
const keyIn = ({ frameId }: Frame, key: string) => (frameId === 0 ? key : `${key}#${frameId}`)

/**
 * Scrolls to a finding, by its key in the tab report, and opens its card. Returns false if it has no position in its
 * frame.
 * @throws if no annotator answers there
 */
export async function showInTab(tabId: number, key: string): Promise<boolean> {
  const [, keyInFrame = key, frameId = '0'] = /^(.*)#(\d+)$/s.exec(key) ?? []
  return callPage({ tabId, frameId: Number(frameId) }, 'show', keyInFrame)
}

/** Scrolls to a paragraph of the story in the first frame that has it. Returns false if none has. */
export async function scrollTab(tabId: number, paragraph: number): Promise<boolean> {
  for (const frame of await framesOf(tabId)) {
    if (await callPage(frame, 'scrollTo', paragraph).catch(() => false)) return true
  }
  return false
}

/** Checks the page in all frames in which an annotator runs, or the selection in the one that has it. Throws as `tabStatus`. */
export async function checkFrames(tabId: number, checkScope: Checked): Promise<boolean> {
  const frames = await framesOf(tabId)
  return (await answered(frames.map((frame) => callPage(frame, 'check', checkScope)))).includes(true)
}

/** Returns what a tab prints for the sentences of its report, in its order. */
export async function printedInTab(tabId: number): Promise<PrintedSentence[]> {
  const printedSentences = laidOut(await storyParts(await statuses(tabId))).map(async ({ frame, report, toTab }) =>
    (await callPage(frame, 'printed', undefined)).map((sentence, i) => ({
      sentence,
      start: toTab(report.aligned[i]?.start ?? Number.MAX_SAFE_INTEGER)
    }))
  )
  return (await Promise.all(printedSentences))
    .flat()
    .sort((a, b) => a.start - b.start)
    .map(({ sentence }) => sentence)
}

/** Returns a tab's page with anchors for the findings of its report; null if it has none. */
export async function anchorsInTab(tabId: number): Promise<AnchoredPage | null> {
  const frames = storyFrames(await statuses(tabId))
  if (frames.length === 0) return null
  const { url = '', title = '' } = await browser.tabs.get(tabId)
  const anchored = await Promise.all(frames.map(({ frame }) => anchorsIn(frame)))
  return { address: url, title, anchors: Object.assign({}, ...anchored.toReversed()) }
}

/** The anchors of a frame, by the keys of the tab report. A frame without an address of its own has none. */
async function anchorsIn(frame: Frame): Promise<AnchoredPage['anchors']> {
  const page = await callPage(frame, 'anchors', undefined)
  const isTop = frame.frameId === 0
  if (!page || (!isTop && !/^https?:/.test(page.address))) return {}
  return Object.fromEntries(
    Object.entries(page.anchors).map(([key, anchor]) => [
      // The first frame that has a paragraph stands for it.
      key.startsWith('paragraph:') ? key : keyIn(frame, key),
      isTop ? anchor : { ...anchor, address: page.address }
    ])
  )
}

/** Moves to the next or previous finding from where the reader is. Does nothing in a tab without findings. */
export async function stepInTab(tabId: number, direction: 1 | -1): Promise<void> {
  const frames = await framesOf(tabId)
  const focused = await Promise.all(frames.map((frame) => callPage(frame, 'hasFocus', undefined).catch(() => false)))
  for (const frame of rotate(frames, Math.max(0, focused.lastIndexOf(true)))) {
    if (await callPage(frame, 'step', direction).catch(() => false)) return
  }
}

/**
 * Shows the finding that comes next in a tab after a place in one of its frames, or before it. Returns false if no other
 * frame carries the story.
 */
export async function stepOn({ tabId, frameId }: Frame, { direction, among, offset }: Step): Promise<boolean> {
  const parts = laidOut(await storyParts(await statuses(tabId)))
  const position = parts.find(({ frame }) => frame.frameId === frameId)?.toTab(offset)
  if (position === undefined || parts.length < 2) return false
  const stops = parts.map(async ({ frame, toTab }) =>
    (await callPage(frame, 'stops', among)).map(({ key, start }) => ({ frame, key, at: toTab(start) }))
  )
  const inOrder = (await Promise.all(stops)).flat().sort((a, b) => (a.at - b.at) * direction)
  const isAhead = ({ at }: { at: number }) => (at - position) * direction > 0
  // After the last one comes the first.
  for (const { frame, key } of [...inOrder.filter(isAhead), ...inOrder.filter((stop) => !isAhead(stop))])
    if (await callPage(frame, 'show', key).catch(() => false)) return true
  return false
}

/** All frames, beginning with one of them. */
const rotate = (frames: readonly Frame[], index: number) => [...frames.slice(index), ...frames.slice(0, index)]
