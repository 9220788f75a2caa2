/** What the figures must be, and what they are. */
import type { Results } from './results'
import { quantile, spread } from './stats'

export interface Target {
  description: string
  /** At most, or at least. */
  limit: number
  isMinimum?: boolean
  measured: number
  /** The same from the quickest rounds alone. */
  best?: number
}

/** The targets of the parts that were run. */
export function targets(results: Results): Target[] {
  const allTargets = [...onRealPages, ...onMadePages, ...installed, ...weighed].flatMap((targetsOf) =>
    targetsOf(results)
  )
  return allTargets.filter(({ measured }) => Number.isFinite(measured))
}

type Targets = ((results: Results) => Target | Target[])[]

const onRealPages: Targets = [
  ({ real }) => {
    const gates = spread(real.map(({ costs }) => costs.gate?.ratio.median ?? Number.NaN))
    const quickest = spread(real.map(({ costs }) => costs.gate?.best ?? Number.NaN))
    return [
      { description: 'gate / floor, real pages, median', limit: 0.8, measured: gates.median, best: quickest.median },
      { description: 'gate / floor, real pages, 95th percentile', limit: 1.5, measured: gates.p95, best: quickest.p95 }
    ]
  },
  ({ real }) => ({
    description: 'wakes on real pages',
    limit: 0,
    measured: real.length ? real.filter(({ woke }) => woke).length : Number.NaN
  })
]

const onMadePages: Targets = [
  ({ stories }) => {
    const half = stories.find(({ page }) => page === 'story-500k')?.costs['to marks']
    return {
      description: 'wake to marks / floor, 500 KB',
      limit: 8,
      measured: half?.ratio.median ?? Number.NaN,
      best: half?.best
    }
  },
  ({ anchoring }) => {
    const asm = anchoring.find(({ page }) => page === 'edited-500k')?.ours.asm
    const share = (times: number | undefined) => 1 / (times ?? Number.NaN)
    return {
      description: 'locating / approx-string-match, edited copy in 500 KB',
      limit: 1 / 80,
      measured: share(asm?.ratio.median),
      best: share(asm?.best)
    }
  },
  ({ lines }) =>
    Object.entries(lines).map(([name, { fit }]) => ({
      description: `${name}: a straight line, R²`,
      limit: 0.99,
      isMinimum: true,
      measured: fit
    })),
  ({ manyStories }) => {
    const runWith = (count: number) => manyStories.find((run) => run.count === count)
    const [run, largest] = [runWith(1), runWith(10_000)]
    return [
      {
        description: 'gate with 10,000 stories / gate with one',
        limit: 1.2,
        measured: (largest?.gate.gate?.best ?? Number.NaN) / (run?.gate.gate?.best ?? Number.NaN)
      },
      {
        description: 'match with 10,000 stories / match with one',
        limit: 2,
        measured: largest?.match.many?.ratio.median ?? Number.NaN
      }
    ]
  }
]

const installed: Targets = [
  ({ installed: { stories, gates } }) => {
    // Where it cannot be told whose a task is, all of them count.
    const tasks = [
      ...stories.map(({ ownWork, longest }) => ownWork?.longest ?? longest),
      ...gates.map(({ longest }) => longest)
    ]
    return { description: 'longest task of ours, ms of the processor', limit: 50, measured: quantile(tasks, 1) }
  },
  ({ living }) => [
    {
      description: 'share of a page that adds 100 nodes/s, %',
      limit: 2,
      measured: 100 * (living?.share ?? Number.NaN)
    },
    {
      description: 'heap after 50 navigations / before',
      limit: 1.05,
      measured: living?.heap ? living.heap.heapAfter / living.heap.heapBefore : Number.NaN
    },
    {
      description: 'navigations with the marks right',
      limit: 50,
      isMinimum: true,
      measured: living?.right ?? Number.NaN
    }
  ]
]

const weighed: Targets = [
  ({ sizes }) =>
    Object.entries(sizes).flatMap(([build, files]) => {
      const weight = (names: readonly string[]) =>
        files.filter(({ file }) => names.includes(file)).reduce((sum, { gzip }) => sum + gzip, 0) / 1024
      return [
        { description: `always-on script, gzip, KB, ${build}`, limit: 4.3, measured: weight(['gate.js']) },
        {
          description: '… with stories that the reader added',
          limit: 4.3,
          measured: weight(['gate.js', 'open-gate.js'])
        }
      ]
    })
]
