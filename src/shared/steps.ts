/**
 * Work on a page's own nodes, cut into steps: an event may need it at once, a large page takes it in time slices. Who
 * runs it decides; the work itself does not know.
 */
import type { Pause } from '../match/text/pause'

/** Work that can be interrupted at each `yield`. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Does all the work at once. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** Does the work with a pause after each step. */
export async function stepByStep<T>(steps: Steps<T>, pause: Pause): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await pause()
  }
}
