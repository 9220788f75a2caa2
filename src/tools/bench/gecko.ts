/** How long the extension's own work holds up a page in Firefox, from the record that its own profiler makes. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Session, waitFor } from '../browser/browser-session'
import { AFTERMATH_MS, pause, TIMEOUT_MS } from './installed'
import { OURS, type OwnWork } from './trace'

/** The parts of a profile that are read here; each process that the browser has begun is a profile in it. */
export interface Profile {
  threads: Thread[]
  processes?: Profile[]
}

interface Thread {
  name: string
  stringTable: string[]
  frameTable: Table
  stackTable: Table
  samples: Table
  markers: Table
}

/** Rows of which the schema tells what stands where; what is missing at the end of a row is null. */
interface Table {
  schema: Record<string, number>
  data: (number | null)[][]
}

/** The record of so many seconds before the end is kept: a page is open and marked in half of that. */
const RECORDING_SECONDS = 8
/** Milliseconds between two samples. */
const INTERVAL_MS = 1

/**
 * Opens a page of the bench in a Firefox of its own and waits for its marks; tells what of that was the extension's work.
 * Throws where Firefox has left no record.
 */
export async function profiled(url: string): Promise<OwnWork> {
  const dir = mkdtempSync(join(tmpdir(), 'clean-copy-profile-'))
  const file = join(dir, 'profile.json')
  try {
    const session = await Session.launch('firefox', { env: recordInto(file) })
    try {
      const page = await session.open('about:blank')
      page.setDefaultNavigationTimeout(TIMEOUT_MS)
      await page.goto(url, { waitUntil: 'load' })
      await waitFor(
        'the page is marked',
        () => page.evaluate('document.querySelector("clean-copy-mark") !== null'),
        TIMEOUT_MS
      )
      await pause(AFTERMATH_MS)
    } finally {
      // The record is written at the end.
      await session.close()
    }
    if (!existsSync(file)) throw new Error(`Firefox was ended before it had written its record of ${url}.`)
    return ownWorkIn(JSON.parse(readFileSync(file, 'utf8')) as Profile)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const recordInto = (file: string) => ({
  MOZ_PROFILER_STARTUP: '1',
  MOZ_PROFILER_STARTUP_FEATURES: 'js,cpu,nomarkerstacks',
  MOZ_PROFILER_STARTUP_FILTERS: 'GeckoMain',
  MOZ_PROFILER_STARTUP_INTERVAL: String(INTERVAL_MS),
  MOZ_PROFILER_STARTUP_DURATION: String(RECORDING_SECONDS),
  MOZ_PROFILER_SHUTDOWN: file
})

/**
 * The extension's share of the tasks of a profile. Firefox tells only tasks of 50 ms and more: where none of them had
 * anything of ours, the longest is 0. Pure.
 */
export function ownWorkIn({ threads, processes = [] }: Profile): OwnWork {
  const works = [...threads.filter(({ name }) => name === 'GeckoMain').map(ownWorkOf), ...processes.map(ownWorkIn)]
  return {
    longest: Math.max(0, ...works.map(({ longest }) => longest)),
    total: works.reduce((sum, { total }) => sum + total, 0)
  }
}

function ownWorkOf(thread: Thread): OwnWork {
  const { stringTable, samples, markers } = thread
  const isOurs = ownStacks(thread)
  const column = (table: Table, name: string) => (row: (number | null)[]) => row[table.schema[name] ?? -1] ?? null
  const [stack, time, spent] = ['stack', 'time', 'threadCPUDelta'].map((name) => column(samples, name))
  const [name, start, end] = ['name', 'startTime', 'endTime'].map((name) => column(markers, name))
  const tasks = markers.data
    .filter((row) => stringTable[name?.(row) ?? -1] === 'LongTask')
    .map((row) => ({ start: start?.(row) ?? 0, end: end?.(row) ?? 0, own: 0 }))
  let total = 0
  let was = false
  for (const row of samples.data) {
    const { isOwn, cleared } = isOurs(stack?.(row) ?? null)
    // Memory is cleared up for whoever fills it.
    was = isOwn || (was && cleared)
    if (!was) continue
    const milliseconds = (spent?.(row) ?? 0) / 1_000_000
    total += milliseconds
    const timestamp = time?.(row) ?? 0
    for (const task of tasks) if (task.start <= timestamp && timestamp <= task.end) task.own += milliseconds
  }
  return { longest: Math.max(0, ...tasks.map(({ own: isOwn }) => isOwn)), total }
}

/** Tells of the stacks of a thread whether they run in or below a script of ours, and whether memory is cleared up. */
function ownStacks({ stringTable, frameTable, stackTable }: Thread) {
  const cache = new Map<number, { isOwn: boolean; cleared: boolean }>()
  const look = (stack: number | null): { isOwn: boolean; cleared: boolean } => {
    if (stack === null) return { isOwn: false, cleared: false }
    const cached = cache.get(stack)
    if (cached) return cached
    const row = stackTable.data[stack] ?? []
    const frame = frameTable.data[row[stackTable.schema.frame ?? -1] ?? -1] ?? []
    const location = stringTable[frame[frameTable.schema.location ?? -1] ?? -1] ?? ''
    const parent = look(row[stackTable.schema.prefix ?? -1] ?? null)
    const flags = { isOwn: parent.isOwn || OURS.test(location), cleared: parent.cleared || location === 'Minor GC' }
    cache.set(stack, flags)
    return flags
  }
  return look
}
