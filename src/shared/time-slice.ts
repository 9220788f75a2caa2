/**
 * Cooperative scheduling: runs long work in time slices, between which the page can respond. The work offers pauses
 * often; only this file decides when to take one. Work that fits into one slice runs at once, in the same task.
 */
import type { Pause } from '../match/text/pause'
import type { Steps } from './steps'

/**
 * The length of a time slice, in milliseconds. Even several times as much, on a slow machine, stays below the 50 that
 * users notice.
 */
const SLICE_MS = 10

/** Runs the steps of some work in time slices, the first one at once, until all is done or the signal aborts. */
export async function inSlices(steps: Steps<void>, signal: AbortSignal): Promise<void> {
  for (let sliceStart = performance.now(); !signal.aborted && !steps.next().done; ) {
    if (performance.now() - sliceStart < SLICE_MS) continue
    await nextTask()
    sliceStart = performance.now()
  }
}

/** The result of finished work, and the milliseconds that it took without the pauses. */
export interface Done<T> {
  result: T
  cost: number
}

/**
 * Runs asynchronous work in time slices, the first one at once. The work waits for nothing but the pauses that it offers.
 * @returns undefined if the signal aborted it
 */
export async function withPauses<T>(
  work: (pause: Pause) => Promise<T>,
  signal: AbortSignal
): Promise<Done<T> | undefined> {
  let cost = 0
  let sliceStart = performance.now()
  const endSlice = () => (cost += performance.now() - sliceStart)
  const rest = async () => {
    endSlice()
    await nextTask()
    signal.throwIfAborted()
    sliceStart = performance.now()
  }
  try {
    const result = await work(() => (performance.now() - sliceStart < SLICE_MS ? undefined : rest()))
    endSlice()
    return { result, cost }
  } catch (error) {
    if (signal.aborted) return undefined
    throw error
  }
}

/**
 * Lets pending tasks run first, including the page's own timers and messages; `scheduler.yield` would resume before
 * those. A timer would wait four milliseconds each time.
 */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
