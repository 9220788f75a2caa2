/**
 * Long work in slices: between two of them the page answers its reader. The work pauses often and cheaply; how long a
 * slice is, is decided here alone. What fits into one slice is done at once, in the same task.
 */
import type { Steps } from '../match/steps'

/** A slice ends once it took so long, in milliseconds: a slow machine takes a few times as long to notice, and 50 is felt. */
const SLICE = 10

/**
 * Does the work in slices, the first one at once. `resumed` is called after each pause, before the work goes on.
 * Undefined where the signal ended it.
 */
export async function inSlices<T>(steps: Steps<T>, signal: AbortSignal): Promise<T | undefined> {
  let since = performance.now()
  while (!signal.aborted) {
    const step = steps.next()
    if (step.done) return step.value
    if (performance.now() - since < SLICE) continue
    await pause()
    since = performance.now()
  }
  steps.return(undefined as T)
  return undefined
}

interface Scheduler {
  yield?(): Promise<void>
}

/** Lets the browser do what waits, and goes on as soon as it can. */
function pause(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: Scheduler }
  if (scheduler?.yield) return scheduler.yield()
  // Timers would wait four milliseconds each time.
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(null)
  })
}
