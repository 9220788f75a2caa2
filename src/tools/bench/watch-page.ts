/**
 * What the bench has in a page that the installed extension works in: it notes the first mark and every task that keeps
 * the page from answering. Chromium tells long tasks; elsewhere a stream of messages to ourselves shows the gaps.
 */
const MARK = 'clean-copy-mark'

export interface Seen {
  /** Milliseconds since the start of the watch, or the page's load where it began with the page; null for no mark. */
  firstMark: number | null
  /** Marks by now. */
  marks: number
  /** Milliseconds of the longest task, as far as it can be told; 0 where none was long enough to be told. */
  longest: number
  /** Tasks over 50 ms. */
  long: number
}

/** What the browsers call a long task, in milliseconds. */
const LONG_TASK_MS = 50

let watchStart = 0
let firstMark: number | null = null
let tasks: number[] = []

const hasLongTasks = PerformanceObserver.supportedEntryTypes.includes('longtask')
const toldTasks = new PerformanceObserver(take)

function take(list: PerformanceObserverEntryList): void {
  for (const { startTime, duration } of list.getEntries()) if (startTime + duration > watchStart) tasks.push(duration)
}

if (hasLongTasks) toldTasks.observe({ type: 'longtask' })
else countGaps()

function countGaps(): void {
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  port1.onmessage = () => {
    const time = performance.now()
    tasks.push(time - last)
    last = time
    if (tasks.length > 10_000) tasks = [Math.max(...tasks), ...tasks.filter((task) => task > LONG_TASK_MS)]
    port2.postMessage(null)
  }
  port2.postMessage(null)
}

new MutationObserver(() => {
  if (firstMark === null && document.querySelector(MARK)) firstMark = performance.now()
}).observe(document, { childList: true, subtree: true })

const calls = {
  start(): void {
    watchStart = performance.now()
    firstMark = null
    tasks = []
  },
  pageTimes(): Seen {
    const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const startTime = watchStart || (load?.loadEventEnd ?? 0)
    return {
      firstMark: firstMark === null ? null : firstMark - startTime,
      marks: document.querySelectorAll(MARK).length,
      longest: Math.max(0, ...tasks),
      long: tasks.filter((task) => task > LONG_TASK_MS).length
    }
  }
}

/** The calls into a watched page. */
export type Watch = typeof calls
Object.assign(globalThis, { cleanCopyWatch: calls })
