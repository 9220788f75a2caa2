/** Times several ways of doing something in turns, so that whatever else the machine does falls on all of them alike. */

/** A part of a variant that is timed by itself. */
interface Step {
  name: string
  /** Gets the number of the repetition, from 0. A promise that it returns is waited for. */
  run(repetition: number): unknown
}

export interface Variant {
  /** Done before each turn, not timed; gets how often the turn will repeat the step. */
  prepare?(times: number): void | Promise<void>
  /** Timed one after the other. */
  steps: Step[]
  /** May be repeated within a turn when the clock is too coarse for it. */
  repeatable?: boolean
}

export interface Limits {
  /** No turn begins after so many milliseconds … */
  milliseconds: number
  /** … once there were so many rounds. */
  minRounds: number
  maxRounds: number
}

/** Milliseconds by step, one for each round. */
export type Samples = Record<string, number[]>

/** What the clock cannot tell apart is run again until it takes this long, in milliseconds. */
const MIN_BATCH_MS = 0.2
/** Not more often than this, however quick it is. */
const MAX_TIMES = 100
/**
 * Each variant runs so long, in milliseconds, and so often at most before it counts: of a page of a few words twenty runs
 * are over before the engine has compiled anything.
 */
const WARM_UP = { milliseconds: 60, times: 1000 }
/** … but at least three times where that takes no longer than this, in milliseconds. */
const TOTAL_MS = 1000

/** Something that can be run again and again on the same things. */
export const single = (name: string, run: () => unknown): Variant => ({ steps: [{ name, run }], repeatable: true })

/**
 * Something that runs on a copy of the page's body, each time on another: a page that opens is walked once, when the
 * browser has no objects yet for scripts to hold its nodes by, and making those costs more than the walk.
 */
export function fresh(name: string, run: (body: Element) => unknown): Variant {
  let bodies: Element[] = []
  return {
    repeatable: true,
    prepare(times) {
      bodies = Array.from({ length: times }, () => document.body.cloneNode(true) as Element)
    },
    steps: [{ name, run: (repetition) => run(bodies[repetition] ?? document.body) }]
  }
}

/** There is no time to run a variant again that takes this long, in milliseconds: its warm-up is its only sample. */
const SLOW_MS = 3000

/** Runs the variants in turns, each round beginning with another one. */
export async function interleave(variants: readonly Variant[], limits: Limits): Promise<Samples> {
  const samples: Samples = {}
  const runs: { variant: Variant; last: Samples; times: number }[] = []
  for (const variant of variants) runs.push({ variant, ...(await warmUp(variant)) })
  for (const { last } of runs.filter(isSlow)) Object.assign(samples, last)
  const quick = runs.filter((run) => !isSlow(run))
  const began = performance.now()
  for (let round = 0; round < limits.maxRounds; round++) {
    if (round >= limits.minRounds && performance.now() - began > limits.milliseconds) break
    for (let i = 0; i < quick.length; i++) {
      const run = quick[(i + round) % quick.length]
      if (run) await turn(run.variant, run.times, samples)
    }
    await rest()
  }
  return samples
}

/** Lets the browser do what it has to do between two rounds, so that it does not do it within one. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 0))

const total = (samples: Samples) => Object.values(samples).reduce((sum, [time = 0]) => sum + time, 0)

const isSlow = ({ last }: { last: Samples }) => total(last) > SLOW_MS

/** Runs a variant until it is at its usual speed. Tells its last run and how often a turn has to run it for the clock. */
async function warmUp(variant: Variant): Promise<{ last: Samples; times: number }> {
  const began = performance.now()
  let last: Samples = {}
  // One run may be held up by other work, which would make the batches too small for the clock.
  let quickest = Number.POSITIVE_INFINITY
  const time = () => performance.now() - began
  for (let runs = 0; runs < WARM_UP.times && time() < (runs < 3 ? TOTAL_MS : WARM_UP.milliseconds); runs++) {
    last = {}
    await turn(variant, 1, last)
    quickest = Math.min(quickest, total(last))
  }
  const times = variant.repeatable ? Math.ceil(MIN_BATCH_MS / Math.max(quickest, MIN_BATCH_MS / MAX_TIMES)) : 1
  return { last, times: Math.max(1, times) }
}

async function turn({ prepare, steps }: Variant, times: number, samples: Samples): Promise<void> {
  await prepare?.(times)
  for (const { name, run } of steps) {
    const start = performance.now()
    for (let i = 0; i < times; i++) {
      const outcome = run(i)
      if (outcome instanceof Promise) await outcome
    }
    const list = samples[name] ?? []
    list.push((performance.now() - start) / times)
    samples[name] = list
  }
}
