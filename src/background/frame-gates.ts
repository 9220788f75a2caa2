/** Lets the gate into frames of a page. */
import { MIN_SIDE } from '../gate/watch-frames'
import { browser } from '../shared/browser'
import { oneAtATime, storeFrames, targetOf, topFrame } from '../shared/frames'
import { injectGate } from '../shared/read-tab'
import '../shared/page-globals'

/** What a frame says of itself. */
interface FrameSight {
  /** Its index among the frames of each document around it, from the page inwards. */
  path: number[]
  /** The indexes of the frames in it as they stand in its document: windows count them as they came. */
  order: number[]
  /** Whether it is of an article's size, or read already. */
  isWanted: boolean
  /** Whether the gate is there, or on its way. */
  isGateThere: boolean
}

/**
 * Lets the gate into all frames of a tab that are large enough to hold an article, and tells them the address of the
 * page that they are in: its site decides whether they are read.
 * @throws if the browser admits no extension to the page
 */
export async function letGateIntoFrames(tabId: number, address: string): Promise<void> {
  await oneAtATime(tabId, () => letIn(tabId, address))
}

async function letIn(tabId: number, address: string): Promise<void> {
  const isReadingRequested = () => globalThis.cleanCopyReadingRequested === true
  const [request] = await browser.scripting.executeScript({
    target: targetOf(topFrame(tabId)),
    func: isReadingRequested,
    injectImmediately: true
  })
  // At once, whatever is still loading: Firefox never answers for a frame that shows another document before its first
  // one has loaded, and an advertisement may load for ever.
  const answers = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: lookAtFrame,
    args: [MIN_SIDE, address, request?.result === true],
    injectImmediately: true
  })
  const sights = answers.flatMap(({ frameId, result }) => (result ? [{ frameId, ...(result as FrameSight) }] : []))
  const orders = new Map(sights.map(({ path, order }) => [String(path), order]))
  const frames = sights
    .filter(({ frameId, isWanted }) => frameId !== 0 && isWanted)
    .map((sight) => ({ ...sight, place: placeOf(sight.path, orders) }))
    .sort((a, b) => compare(a.place, b.place))
  await storeFrames(
    tabId,
    frames.map(({ frameId }) => frameId)
  )
  const framesWithoutGate = frames.filter(({ isGateThere }) => !isGateThere)
  // Not waited for, for the same reasons. A frame may be gone by now.
  for (const { frameId } of framesWithoutGate) void injectGate({ tabId, frameId }).catch(() => {})
}

/** The place of a frame among those of each document around it, from the page inwards. One in a shadow tree comes last. */
const placeOf = (path: readonly number[], orders: ReadonlyMap<string, number[]>) =>
  path.map((index, depth) => {
    const order = orders.get(String(path.slice(0, depth))) ?? []
    const place = order.indexOf(index)
    return place < 0 ? order.length : place
  })

/** Orders places: a frame before the frames in it, and before the frames after it. */
function compare(a: readonly number[], b: readonly number[]): number {
  const divergence = a.findIndex((index, depth) => index !== b[depth])
  return divergence < 0 ? a.length - b.length : (a[divergence] ?? 0) - (b[divergence] ?? -1)
}

/**
 * Tells the address of its page to a frame of an article's size. Serialised and run in the frame, so it cannot use
 * anything in this file.
 */
function lookAtFrame(minSide: number, address: string, isReadingRequested: boolean): FrameSight {
  // Windows do not count frames in shadow trees.
  const indexIn = (parent: Window, frame: Window | null) => {
    let index = 0
    while (index < parent.length && parent[index] !== frame) index++
    return index
  }
  const path: number[] = []
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent)
    path.unshift(indexIn(frame.parent, frame))
  const frameElements = [...document.querySelectorAll<HTMLIFrameElement>('iframe, frame')]
  const order = frameElements.map(({ contentWindow }) => indexIn(window, contentWindow))
  const gate = globalThis.cleanCopyGate
  const isGateThere = gate instanceof AbortController && !gate.signal.aborted && gate.document === document
  const isWanted = isGateThere || (window.innerWidth >= minSide && window.innerHeight >= minSide)
  if (isWanted && path.length > 0) {
    // Until the gate comes, so that the next look does not send a second one.
    if (!isGateThere) globalThis.cleanCopyGate = Object.assign(new AbortController(), { document })
    globalThis.cleanCopyPageAddress = address
    if (isReadingRequested) globalThis.cleanCopyReadingRequested = true
  }
  return { path, order, isWanted, isGateThere }
}
