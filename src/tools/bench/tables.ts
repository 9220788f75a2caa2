/** The results in tables. */
import { costing, figure, kilobytes, spreadText, table } from './print'
import type { Results } from './results'
import { type Spread, spread } from './stats'
import { targets } from './targets'

/** All tables that the results have something for. */
export function tables(results: Results): string {
  const parts = [real, pages, lines, anchoring, manyTable, installed, gates, living, sizes, profiles, targetTable]
  return parts.flatMap((part) => part(results)).join('\n')
}

type Rows = string[][]

function real({ real }: Results): string[] {
  if (real.length === 0) return []
  const spreadOf = (pick: (page: (typeof real)[number]) => number | undefined): Spread =>
    spread(real.map((page) => pick(page) ?? Number.NaN))
  const rows = ['floor', 'gate', 'gate: walk alone', 'read'].map((name) => [
    name,
    spreadText(spreadOf(({ costs }) => costs[name]?.ratio.median)),
    spreadText(spreadOf(({ costs }) => costs[name]?.best)),
    spreadText(spreadOf(({ costs }) => costs[name]?.ms.median))
  ])
  const first = [spreadOf(({ cold }) => cold.gate / cold.floor), spreadOf(({ cold }) => cold.gate)] as const
  rows.push(['gate, first run in the page', spreadText(first[0]), '–', spreadText(first[1])])
  const worst = [...real]
    .sort((a, b) => (b.costs.gate?.ratio.median ?? 0) - (a.costs.gate?.ratio.median ?? 0))
    .slice(0, 5)
  const wakes = real.filter(({ woke }) => woke).map(({ page }) => page)
  return [
    table(
      `${real.length} real pages: median (95th percentile) over pages`,
      ['', '× floor', '× floor, quickest rounds', 'ms'],
      rows
    ),
    `wakes: ${wakes.length}${wakes.length ? ` (${wakes.join(', ')})` : ''}`,
    `dearest gates: ${worst.map(({ page, costs }) => `${page} ${figure(costs.gate?.ratio.median)}×`).join(', ')}`
  ]
}

const STEPS = [
  'gate',
  'gate: walk alone',
  'read',
  'match',
  'read and match',
  'to marks',
  'to marks and clear',
  'whole: gate',
  'whole: read',
  'whole: match',
  'whole: pieces',
  'whole: paint',
  'whole: layout',
  'whole: clear',
  'highlights: paint',
  'highlights: layout',
  'highlights: clear'
]

function pages({ neutral, stories }: Results): string[] {
  const allPages = [...neutral, ...stories]
  if (allPages.length === 0) return []
  const rows: Rows = ['floor', ...STEPS]
    .filter((step) => allPages.some(({ costs }) => costs[step]))
    .map((step) => [
      step,
      ...allPages.map(({ costs }) => (step === 'floor' ? `${spreadText(costs[step]?.ms)} ms` : costing(costs[step])))
    ])
  const title =
    'Made pages: × floor, median (95th percentile) over rounds, and median ms; "whole" with stories never matched before'
  rows.push(['text', ...allPages.map((page) => `${figure(page.kilobytes)} KB`)])
  rows.push(['woke', ...allPages.map(({ woke }) => (woke ? 'yes' : 'no'))])
  return [table(title, ['', ...allPages.map(({ page }) => page)], rows)]
}

function lines({ lines }: Results): string[] {
  const rows = Object.entries(lines).map(([name, { slope, fit, power }]) => [
    name,
    figure(slope * 1000),
    fit.toFixed(4),
    power.toFixed(2)
  ])
  return rows.length ? [table('Cost against size of page', ['', 'µs/KB', 'R²', 'grows by the power'], rows)] : []
}

const LOCATORS = {
  passages: 'ours',
  ours: 'ours, the whole match',
  asm: 'approx-string-match',
  markjs: 'mark.js search'
} as const

function anchoring({ anchoring }: Results): string[] {
  const rows: Rows = anchoring.flatMap(({ page, passages, located, floor, ours }) =>
    Object.entries(LOCATORS).map(([way, name]) => {
      const tally = located[way]
      return [
        `${page}: ${name}`,
        spreadText(floor[way]?.ratio),
        spreadText(ours[way]?.ratio),
        figure(floor[way]?.ms.median),
        `${tally?.right} of ${passages}`,
        `${tally?.wrong}`
      ]
    })
  )
  const head = ['', '× floor', '× ours', 'ms', 'right', 'elsewhere']
  return rows.length ? [table('Locating the passages of an edited copy', head, rows)] : []
}

function manyTable({ manyStories }: Results): string[] {
  const rows: Rows = manyStories.map(({ count, letters, failed, gate, match }) => [
    String(count),
    failed ?? costing(gate.gate),
    kilobytes(letters),
    costing(match.many),
    `${spreadText(match['look up']?.ms)} ms`
  ])
  const head = ['stories', 'gate × floor', 'fingerprints', 'match × match with one', 'look up, in the background']
  return rows.length ? [table('Number of stories (gate on neutral-50k, match on story-0k)', head, rows)] : []
}

function installed({ installed: { stories } }: Results): string[] {
  const mb = (bytes: number | undefined) => (bytes === undefined ? '–' : (bytes / 2 ** 20).toFixed(2))
  const rows: Rows = stories.map(({ page, loadToMark, switchToMark, marks, longest, long, ownWork, heap }) => [
    page,
    figure(loadToMark),
    figure(switchToMark),
    String(marks),
    figure(longest),
    String(long),
    figure(ownWork?.longest),
    figure(ownWork?.total),
    mb(heap?.heapBefore),
    mb(heap?.heapWithMarks),
    mb(heap?.heapAfter)
  ])
  const head = [
    '',
    'load to mark, ms',
    'switch to mark, ms',
    'marks',
    'longest task, ms',
    'tasks > 50 ms',
    'longest of ours, ms',
    'all of ours, ms',
    'heap before, MB',
    'with',
    'after off'
  ]
  return rows.length ? [table('The installed extension', head, rows)] : []
}

function gates({ installed: { gates } }: Results): string[] {
  if (gates.length === 0) return []
  const long = gates
    .filter(({ long }) => long > 0)
    .map(({ page, longest, rest }) => `${page} ${figure(longest)} ms, at rest ${figure(rest)} ms`)
  const woken = gates.filter(({ woke }) => woke).map(({ page }) => page)
  return [
    `\nThe installed gate in ${gates.length} real pages at rest: ${woken.length} wakes${woken.length ? ` (${woken.join(', ')})` : ''}; ` +
      `tasks over 50 ms in ${long.length} pages${long.length ? ` (${long.join(', ')})` : ''}`
  ]
}

function living({ living }: Results): string[] {
  if (!living) return []
  const { share, longest, navigations, right, heap } = living
  const percent = (part: number | null) => (part === null ? '–' : `${(100 * part).toFixed(2)} %`)
  const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(2)} MB`
  return [
    `\nA page with the story that adds 100 paragraphs a second for 30 s: ${percent(share)} of its main thread, longest task ${figure(longest)} ms`,
    `${navigations} navigations in one page between the story and another text: marks right after ${right}` +
      (heap ? `, heap from ${mb(heap.heapBefore)} to ${mb(heap.heapAfter)}` : '')
  ]
}

function sizes({ sizes }: Results): string[] {
  return Object.entries(sizes).map(([build, files]) =>
    table(
      `Sizes: ${build}`,
      ['', 'raw', 'gzip'],
      files.map(({ file, raw, gzip }) => [file, kilobytes(raw), kilobytes(gzip)])
    )
  )
}

function profiles({ profiles }: Results): string[] {
  return Object.entries(profiles).map(([name, shares]) =>
    table(
      `Profile: ${name}`,
      ['', 'self'],
      shares.map(({ function: fn, self }) => [fn, `${(100 * self).toFixed(1)} %`])
    )
  )
}

function targetTable(results: Results): string[] {
  const rows: Rows = targets(results).map(({ description, limit, measured, best, isMinimum }) => [
    description,
    `${isMinimum ? '≥' : '≤'} ${figure(limit)}`,
    figure(measured),
    figure(best),
    (isMinimum ? measured >= limit : measured <= limit) ? 'ok' : 'MISSED'
  ])
  return rows.length ? [table('Targets', ['', 'wanted', 'found', 'quickest rounds', ''], rows)] : []
}
