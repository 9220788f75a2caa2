/**
 * How often tests with random input run, and from which seed. `npm test` makes a few runs, always the same; `npm run
 * test:soak` makes 100,000 new ones and prints the seed: CLEAN_COPY_SEED=N repeats a run.
 */

/** Runs of each property in `npm run test:soak`; undefined in `npm test`, where each test has its own number. */
export const TRIED = process.env.CLEAN_COPY_RUNS ? Number(process.env.CLEAN_COPY_RUNS) : undefined
export const seed = Number(process.env.CLEAN_COPY_SEED ?? (TRIED ? Date.now() % 2 ** 31 : 1))
/** The longest time of one run, in milliseconds. Not measured in `npm test`. */
export const LONGEST = TRIED ? 1000 : Number.POSITIVE_INFINITY

/** Prints what a long run has tried. */
export function said(what: string, longest: number): void {
  if (TRIED) console.log(`${what}: seed ${seed}, the longest run ${longest.toFixed()} ms`)
}
