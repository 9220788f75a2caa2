/**
 * The frames of a tab that Clean Copy reads: the page's own, the top frame, and those in it that are large enough to
 * hold an article. The only file that stores which they are, for as long as the browser runs.
 */
import * as v from 'valibot'
import { storedItem } from './stored-item'

/** One frame of a tab, by the browser's numbers. */
export interface Frame {
  tabId: number
  frameId: number
}

const FrameIds = v.array(v.number())

/** The frame of a tab that shows its page. */
export const topFrame = (tabId: number): Frame => ({ tabId, frameId: 0 })

/** A frame as a target of scripts and style sheets. */
export const targetOf = ({ tabId, frameId }: Frame) => ({ tabId, frameIds: [frameId] })

const itemOf = (tabId: number) => storedItem('session', `frames-${tabId}`)

/** Does work that reads and stores the frames of a tab: one after the other, so that no frame is lost or done twice. */
export async function oneAtATime(tabId: number, work: () => Promise<void>): Promise<void> {
  await navigator.locks.request(`clean-copy-frames-${tabId}`, work)
}

/** Stores the frames in a tab's page that the gate runs in, in the page's order. */
export async function storeFrames(tabId: number, frameIds: number[]): Promise<void> {
  await itemOf(tabId).set(frameIds)
}

/** Adds a frame of a tab to those that are stored, after the others. */
export async function addFrame({ tabId, frameId }: Frame): Promise<void> {
  await oneAtATime(tabId, async () => {
    const ids = (await framesOf(tabId)).map((frame) => frame.frameId)
    if (!ids.includes(frameId)) await storeFrames(tabId, [...ids.slice(1), frameId])
  })
}

/** Forgets the frames of a tab that is gone. */
export async function forgetFrames(tabId: number): Promise<void> {
  await itemOf(tabId).remove()
}

/** Returns the frames of a tab in reading order, the top frame first. Some may be gone: then nothing answers there. */
export async function framesOf(tabId: number): Promise<Frame[]> {
  const result = v.safeParse(
    FrameIds,
    await itemOf(tabId)
      .get()
      .catch(() => [])
  )
  return [0, ...(result.success ? result.output : [])].map((frameId) => ({ tabId, frameId }))
}
