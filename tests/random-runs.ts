/**
 * How often what is made at random is tried, and from which seed. `npm test` tries some, the same each time;
 * `npm run test:soak` 100,000 in all, others each time, and prints the seed: CLEAN_COPY_SEED=N makes the same run again.
 */

/** Runs of each property in `npm run test:soak`; undefined in the usual tests, where each has its own number. */
export const TRIED = process.env.CLEAN_COPY_RUNS ? Number(process.env.CLEAN_COPY_RUNS) : undefined
export const seed = Number(process.env.CLEAN_COPY_SEED ?? (TRIED ? Date.now() % 2 ** 31 : 1))
/** So long may one run take, in milliseconds. In the usual tests nothing is measured. */
export const LONGEST = TRIED ? 1000 : Number.POSITIVE_INFINITY

/** Says in a long run what was tried. */
export function said(what: string, longest: number): void {
  if (TRIED) console.log(`${what}: seed ${seed}, the longest run ${longest.toFixed()} ms`)
}
