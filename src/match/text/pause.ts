/**
 * Offered often by long work, so that whoever called it can let others run: waits if it returns a promise. The work
 * itself does not know about time.
 * @throws what ends the work, such as an abort
 */
export type Pause = () => Promise<void> | undefined

/** Never waits: for the command line and for tests. */
export const noPause: Pause = () => undefined
