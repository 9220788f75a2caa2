/** Lets the gate into frames of a page. */
import { MIN_SIDE } from '../gate/watch-frames'
import { browser } from '../shared/browser'
import { storeFrames, targetOf, topFrame } from '../shared/frames'
import { injectGate } from '../shared/read-tab'
import '../shared/page-globals'

/** What a frame says of itself. */
interface FrameSight {
  /** Its place among the frames around it, from the page inwards. */
  place: number[]
  /** Whether it is of an article's size, or read already. */
  isWanted: boolean
  isGateThere: boolean
}

/**
 * Lets the gate into all frames of a tab that are large enough to hold an article, and tells them the address of the
 * page that they are in: its site decides whether they are read.
 * @throws if the browser admits no extension to the page
 */
export async function letGateIntoFrames(tabId: number, address: string): Promise<void> {
  // One after the other, so that no frame gets two gates and the last look is what is stored.
  await navigator.locks.request(`clean-copy-frames-${tabId}`, () => letIn(tabId, address))
}

async function letIn(tabId: number, address: string): Promise<void> {
  const isReadingRequested = () => globalThis.cleanCopyReadingRequested === true
  const [request] = await browser.scripting.executeScript({
    target: targetOf(topFrame(tabId)),
    func: isReadingRequested
  })
  const answers = await browser.scripting.executeScript({
    target: { tabId, allFrames: true },
    func: lookAtFrame,
    args: [MIN_SIDE, address, request?.result === true]
  })
  const frames = answers
    .flatMap(({ frameId, result }) => {
      const sight = result as FrameSight | undefined
      return frameId !== 0 && sight?.isWanted ? [{ frameId, ...sight }] : []
    })
    .sort((a, b) => compare(a.place, b.place))
  await storeFrames(
    tabId,
    frames.map(({ frameId }) => frameId)
  )
  const without = frames.filter(({ isGateThere }) => !isGateThere)
  // A frame may be gone by now.
  await Promise.all(without.map(({ frameId }) => injectGate({ tabId, frameId }).catch(() => {})))
}

/** Orders places: a frame before the frames in it, and before the frames after it. */
function compare(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((index, depth) => index !== other[depth])
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? -1)
}

/**
 * Tells the address of its page to a frame of an article's size. Serialised and run in the frame, so it cannot use
 * anything in this file.
 */
function lookAtFrame(minSide: number, address: string, isReadingRequested: boolean): FrameSight {
  const place: number[] = []
  // A frame in a shadow tree is not counted among the others: it comes last.
  for (let frame: Window = window; frame !== frame.parent; frame = frame.parent) {
    const { parent } = frame
    let index = 0
    while (index < parent.length && parent[index] !== frame) index++
    place.unshift(index)
  }
  const gate = globalThis.cleanCopyGate
  const isGateThere = gate instanceof AbortController && !gate.signal.aborted
  const isWanted = isGateThere || (window.innerWidth >= minSide && window.innerHeight >= minSide)
  if (isWanted && place.length > 0) {
    globalThis.cleanCopyPageAddress = address
    if (isReadingRequested) globalThis.cleanCopyReadingRequested = true
  }
  return { place, isWanted, isGateThere }
}
