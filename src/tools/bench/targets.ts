/** What the figures must be (issue 4 says why), and what they are. */
import type { Results } from './results'
import { quantile, spread } from './stats'

export interface Target {
  what: string
  /** At most, or at least. */
  wanted: number
  least?: boolean
  found: number
  /** The same from the quickest rounds alone. */
  best?: number
}

/** The targets of the parts that were run. */
export function targets(results: Results): Target[] {
  const all = [...onRealPages, ...onMadePages, ...installed, ...weighed].flatMap((of) => of(results))
  return all.filter(({ found }) => Number.isFinite(found))
}

type Targets = ((results: Results) => Target | Target[])[]

const onRealPages: Targets = [
  ({ real }) => {
    const gates = spread(real.map(({ costs }) => costs.gate?.ratio.median ?? Number.NaN))
    const quickest = spread(real.map(({ costs }) => costs.gate?.best ?? Number.NaN))
    return [
      { what: 'gate / floor, real pages, median', wanted: 0.8, found: gates.median, best: quickest.median },
      { what: 'gate / floor, real pages, 95th percentile', wanted: 1.5, found: gates.p95, best: quickest.p95 }
    ]
  },
  ({ real }) => ({
    what: 'wakes on real pages',
    wanted: 0,
    found: real.length ? real.filter(({ woke }) => woke).length : Number.NaN
  })
]

const onMadePages: Targets = [
  ({ stories }) => {
    const half = stories.find(({ page }) => page === 'story-500k')?.costs['to marks']
    return {
      what: 'wake to marks / floor, 500 KB',
      wanted: 8,
      found: half?.ratio.median ?? Number.NaN,
      best: half?.best
    }
  },
  ({ anchoring }) => {
    const asm = anchoring.find(({ page }) => page === 'edited-500k')?.ours.asm
    const share = (times: number | undefined) => 1 / (times ?? Number.NaN)
    return {
      what: 'locating / approx-string-match, edited copy in 500 KB',
      wanted: 1 / 80,
      found: share(asm?.ratio.median),
      best: share(asm?.best)
    }
  },
  ({ lines }) =>
    Object.entries(lines).map(([name, { fit }]) => ({
      what: `${name}: a straight line, R²`,
      wanted: 0.99,
      least: true,
      found: fit
    })),
  ({ many }) => {
    const at = (count: number) => many.find((one) => one.count === count)
    const [one, most] = [at(1), at(10_000)]
    return [
      {
        what: 'gate with 10,000 stories / gate with one',
        wanted: 1.2,
        found: (most?.gate.gate?.best ?? Number.NaN) / (one?.gate.gate?.best ?? Number.NaN)
      },
      {
        what: 'match with 10,000 stories / match with one',
        wanted: 2,
        found: most?.match.many?.ratio.median ?? Number.NaN
      }
    ]
  }
]

const installed: Targets = [
  ({ installed: { stories, gates } }) => {
    // Where it cannot be told whose a task is, all of them count.
    const tasks = [
      ...stories.map(({ own, longest }) => own?.longest ?? longest),
      ...gates.map(({ longest }) => longest)
    ]
    return { what: 'longest task of ours, ms of the processor', wanted: 50, found: quantile(tasks, 1) }
  },
  ({ living }) => [
    { what: 'share of a page that adds 100 nodes/s, %', wanted: 2, found: 100 * (living?.share ?? Number.NaN) },
    {
      what: 'heap after 50 navigations / before',
      wanted: 1.05,
      found: living?.heap ? living.heap.after / living.heap.before : Number.NaN
    },
    { what: 'navigations with the marks right', wanted: 50, least: true, found: living?.right ?? Number.NaN }
  ]
]

const weighed: Targets = [
  ({ sizes }) =>
    Object.entries(sizes).flatMap(([build, files]) => {
      const weight = (names: readonly string[]) =>
        files.filter(({ file }) => names.includes(file)).reduce((sum, { gzip }) => sum + gzip, 0) / 1024
      return [
        { what: `always-on script, gzip, KB, ${build}`, wanted: 4, found: weight(['gate.js']) },
        { what: '… with stories that the reader added', wanted: 4, found: weight(['gate.js', 'open-gate.js']) }
      ]
    })
]
