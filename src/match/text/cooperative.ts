/** Work that can be interrupted at each `yield`: who runs it decides when it rests, the work itself need not know. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Does all the work at once: for the command line and for tests. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
