/** How long the extension's own work holds up a page, from Chromium's record of the page's tasks and of what ran in them. */
import type { Page } from 'puppeteer-core'

/** In milliseconds of the processor's time: what else the machine does at the same time does not count. */
export interface OwnWork {
  /** The most that one task of the page spent in the extension's scripts, and in what they called. */
  longest: number
  /** All of it. */
  total: number
}

const CATEGORIES = ['-*', 'disabled-by-default-devtools.timeline', 'disabled-by-default-v8.cpu_profiler']
/** The scripts that the extension runs in pages. */
export const OURS = /\b(?:chrome|moz)-extension:.*\/(?:gate|annotator|stories\/.*)\.js/

interface TraceEvent {
  name: string
  pid: number
  tid: number
  id?: string
  /** Microseconds. */
  ts: number
  dur?: number
  /** Of it, how long the thread had the processor. */
  tdur?: number
  args: { data?: { startTime?: number; timeDeltas?: number[]; cpuProfile?: { nodes?: Frame[]; samples?: number[] } } }
}

interface Frame {
  id: number
  parent?: number
  callFrame: { functionName: string; url?: string }
}

/** Samples of what ran on one thread: when, and in which frame. */
interface Thread {
  pid: number
  tid: number
  position: number
  frames: Map<number, Frame>
  samples: { position: number; frame: number }[]
}

/** Does something with a page and tells what of it was the extension's work. */
export async function traced<T>(page: Page, work: () => Promise<T>): Promise<{ ownWork: OwnWork; result: T }> {
  await page.tracing.start({ categories: CATEGORIES })
  const result = await work().catch(async (error: unknown) => {
    await page.tracing.stop()
    throw error
  })
  const trace = await page.tracing.stop()
  const { traceEvents } = JSON.parse(Buffer.from(trace ?? []).toString()) as { traceEvents: TraceEvent[] }
  return { ownWork: ownWork(traceEvents), result }
}

/** The extension's share of the tasks of a trace. Pure. */
export function ownWork(events: readonly TraceEvent[]): OwnWork {
  const tasks = threads(events).flatMap((thread) => {
    const isOurs = ownFrames(thread)
    return [...thread.frames.keys()].some(isOurs) ? ownTasks(thread, isOurs, events) : []
  })
  return { longest: Math.max(0, ...tasks), total: tasks.reduce((sum, task) => sum + task, 0) }
}

function threads(events: readonly TraceEvent[]): Thread[] {
  const threadsById = new Map<string, Thread>()
  const key = ({ pid, id }: TraceEvent) => `${pid} ${id}`
  for (const event of events) {
    if (event.name !== 'Profile') continue
    const { pid, tid, ts, args } = event
    threadsById.set(key(event), { pid, tid, position: args.data?.startTime ?? ts, frames: new Map(), samples: [] })
  }
  for (const event of events) {
    const thread = event.name === 'ProfileChunk' ? threadsById.get(key(event)) : undefined
    if (!thread) continue
    const { cpuProfile, timeDeltas = [] } = event.args.data ?? {}
    for (const frame of cpuProfile?.nodes ?? []) thread.frames.set(frame.id, frame)
    for (const [i, frame] of (cpuProfile?.samples ?? []).entries()) {
      thread.position += timeDeltas[i] ?? 0
      thread.samples.push({ position: thread.position, frame })
    }
  }
  return [...threadsById.values()]
}

/** Tells of the frames of a thread whether they run in or below a script of ours. */
function ownFrames({ frames }: Thread): (frame: number) => boolean {
  const cache = new Map<number, boolean>()
  const isOurs = (id: number): boolean => {
    const frame = frames.get(id)
    const is =
      cache.get(id) ??
      (frame !== undefined &&
        (OURS.test(frame.callFrame.url ?? '') || (frame.parent !== undefined && isOurs(frame.parent))))
    cache.set(id, is)
    return is
  }
  return isOurs
}

/** Milliseconds of each task of a thread that were ours: the time before each sample is what the sample says. */
function ownTasks(
  { pid, tid, frames, samples }: Thread,
  isOurs: (frame: number) => boolean,
  events: readonly TraceEvent[]
) {
  const tasks = events
    .filter((event) => event.name === 'RunTask' && event.pid === pid && event.tid === tid)
    .sort((a, b) => a.ts - b.ts)
  const inOrder = [...samples].sort((a, b) => a.position - b.position)
  let next = 0
  return tasks.flatMap(({ ts, dur = 0, tdur = dur }) => {
    let ownMs = 0
    let was = false
    for (let lastTime = ts; (inOrder[next]?.position ?? Number.POSITIVE_INFINITY) <= ts + dur; next++) {
      const { position, frame } = inOrder[next] ?? { position: ts, frame: 0 }
      if (position < ts) continue
      // Memory is cleared up for whoever fills it.
      was = isOurs(frame) || (was && frames.get(frame)?.callFrame.functionName === '(garbage collector)')
      if (was) ownMs += position - lastTime
      lastTime = position
    }
    return ownMs > 0 ? [(ownMs * tdur) / dur / 1000] : []
  })
}
