/**
 * The tab report: what all frames of a tab report, as one. Each frame is read by itself and tells its own status;
 * findings of other frames than the top one have the frame's number in their key.
 */
import type { AnchoredPage } from '../export/selectors'
import { joinParts } from '../match/join-reports'
import type { Report } from '../match/report'
import { browser } from './browser'
import { type Frame, framesOf } from './frames'
import { type Checked, callPage, HandlerFailed, type PageStatus, type PrintedSentence } from './messages'

/** What a frame has just said of itself: newer than anything that it could be asked. */
export interface FrameStatus {
  frame: Frame
  status: PageStatus
}

/**
 * Returns the status of a tab.
 * @param latest what one of its frames has just said
 * @throws HandlerFailed if a handler failed; Error if no annotator runs in any frame
 */
export async function tabStatus(tabId: number, latest?: FrameStatus): Promise<PageStatus> {
  return join(await statuses(tabId, latest))
}

function join(statuses: readonly FrameStatus[]): PageStatus {
  const found = storyFrames(statuses)
  if (found.length > 0) {
    const parts = found.map(({ frame, report }) => ({ report, keyOf: (key: string) => keyIn(frame, key) }))
    return { state: 'found', report: joinParts(parts) }
  }
  const [first] = statuses
  const other = statuses.find(({ status: { state } }) => state !== 'none' && state !== 'off')
  return (other ?? first)?.status ?? { state: 'none' }
}

/** Returns the frames that carry the story that the tab carries most of, with their reports, in reading order. */
function storyFrames(statuses: readonly FrameStatus[]): { frame: Frame; report: Report }[] {
  const reports = statuses.flatMap(({ frame, status }) =>
    status.state === 'found' ? [{ frame, report: status.report }] : []
  )
  const most = Math.max(...reports.map(({ report }) => report.coverage))
  const story = reports.find(({ report }) => report.coverage === most)?.report.story
  return reports.filter(({ report }) => report.story === story)
}

/** The status of each frame in which an annotator runs; throws as `tabStatus` if there is none. */
async function statuses(tabId: number, latest?: FrameStatus): Promise<FrameStatus[]> {
  const ask = async (frame: Frame) => ({
    frame,
    status: frame.frameId === latest?.frame.frameId ? latest.status : await callPage(frame, 'status', undefined)
  })
  return answered((await framesOf(tabId)).map(ask))
}

/** The answers of the frames that answer, in order; throws what was thrown if none does. */
async function answered<T>(asked: readonly Promise<T>[]): Promise<T[]> {
  const outcomes = await Promise.allSettled(asked)
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
  const frames = storyFrames(await statuses(tabId))
  return (await Promise.all(frames.map(({ frame }) => callPage(frame, 'printed', undefined)))).flat()
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
  for (const frame of from(frames, Math.max(0, focused.lastIndexOf(true)))) {
    if (await callPage(frame, 'step', direction).catch(() => false)) return
  }
}

/** Shows the first finding of the next frame, or the last one of the frame before. Returns false if no other has any. */
export async function enterNextFrame({ tabId, frameId }: Frame, direction: 1 | -1): Promise<boolean> {
  const frames = await framesOf(tabId)
  const [, ...others] = from(
    frames,
    frames.findIndex((frame) => frame.frameId === frameId)
  )
  for (const frame of direction > 0 ? others : others.reverse()) {
    if (await callPage(frame, 'enter', direction).catch(() => false)) return true
  }
  return false
}

/** All frames, beginning with one of them. */
const from = (frames: readonly Frame[], index: number) => [...frames.slice(index), ...frames.slice(0, index)]
