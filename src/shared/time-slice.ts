/**
 * Long work in slices: between two of them the page answers its reader. The work pauses often and cheaply; how long a
 * slice is, is decided here alone. What fits into one slice is done at once, in the same task.
 */
import type { Steps } from '../match/text/cooperative'

/** A slice ends once it took so long, in milliseconds: a slow machine takes a few times as long to notice, and 50 is felt. */
const SLICE_MS = 10

/** Work that was done, and the milliseconds that it took; the pauses do not count. */
export interface Done<T> {
  result: T
  cost: number
}

/** Does the work in slices, the first one at once. Undefined where the signal ended it. */
export async function inSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<Done<T> | undefined> {
  let cost = 0
  for (let sliceStart = performance.now(); !signal.aborted; ) {
    const step = steps.next()
    const spent = performance.now() - sliceStart
    if (step.done) return { result: step.value, cost: cost + spent }
    if (spent < SLICE_MS) continue
    cost += spent
    await pause()
    sliceStart = performance.now()
  }
  return undefined
}

/**
 * Lets the browser do what waits: the page's own timers and messages too, before which `scheduler.yield` would go on. A
 * timer of ours would wait four milliseconds each time.
 */
function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
