/** What the figures must be (issue 4 says why), and what they are. */
import type { Results } from './results'
import { quantile, spread } from './stats'

export interface Target {
  what: string
  /** At most. */
  wanted: number
  found: number
  /** The same from the quickest rounds alone. */
  best?: number
}

/** The targets of the parts that were run. */
export function targets({ real, stories, anchoring, installed, sizes }: Results): Target[] {
  const gates = spread(real.map(({ costs }) => costs.gate?.ratio.median ?? Number.NaN))
  const quickest = spread(real.map(({ costs }) => costs.gate?.best ?? Number.NaN))
  const half = stories.find(({ page }) => page === 'story-500k')
  const edited = anchoring.find(({ page }) => page === 'edited-500k')
  const tasks = [...installed.stories, ...installed.gates].map(({ longest }) => longest)
  const gate = Object.values(sizes).flatMap((files) => files.filter(({ file }) => file === 'gate.js'))
  const all: Target[] = [
    { what: 'gate / floor, real pages, median', wanted: 0.8, found: gates.median, best: quickest.median },
    { what: 'gate / floor, real pages, 95th percentile', wanted: 1.5, found: gates.p95, best: quickest.p95 },
    {
      what: 'wakes on real pages',
      wanted: 0,
      found: real.length ? real.filter(({ woke }) => woke).length : Number.NaN
    },
    { what: 'always-on script, gzip, KB', wanted: 4, found: Math.max(...gate.map(({ gzip }) => gzip)) / 1024 },
    {
      what: 'wake to marks / floor, 500 KB',
      wanted: 8,
      found: half?.costs['to marks']?.ratio.median ?? Number.NaN,
      best: half?.costs['to marks']?.best
    },
    {
      what: 'ours / approx-string-match, 500 KB',
      wanted: 1 / 80,
      found: edited?.ours.asm ? 1 / edited.ours.asm.ratio.median : Number.NaN,
      best: edited?.ours.asm && 1 / edited.ours.asm.best
    },
    { what: 'longest task of ours, ms', wanted: 50, found: quantile(tasks, 1) }
  ]
  return all.filter(({ found }) => Number.isFinite(found))
}
