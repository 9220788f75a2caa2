/**
 * When a page is scanned, as a state machine:
 *
 * ```
 *          text came          10 s                   in time
 *   idle ───────────▶ settling ───▶ waiting ──────────────────▶ scanning ─▶ idle
 *     └─────────────────┴─ words of a story came ─▲                  │
 *                                                 └── the page had changed meanwhile
 * ```
 *
 * `scanNow` leads to `scanning` from every state, and `end` to `ended`. What comes during a scan decides which state
 * follows it.
 */

/** What is due after a change of the page, the least urgent first. */
const DUE = ['idle', 'settling', 'waiting'] as const
type Due = (typeof DUE)[number]

type State =
  | { name: 'idle' | 'ended' }
  | { name: 'settling' | 'waiting'; timer: ReturnType<typeof setTimeout> }
  | { name: 'scanning'; controller: AbortController; next: Due }

/** When a page is scanned. */
export interface ScanSchedule {
  /** Scans at once; a scan in progress is aborted. */
  scanNow(): void
  /** The page has changed so that its report may be another one: scans as soon as the budget allows. */
  scanSoon(): void
  /** Text came that probably belongs to no story: scans when more of it has had time to come. */
  scanLater(): void
  /** Ends it: there are no scans after this. */
  end(): void
}

/** A changed page waits no longer than this for a scan, in milliseconds. */
const MAX_DELAY_MS = 4000
/** New text without story words may still belong to a story. It waits this long for more text, in milliseconds. */
const SETTLE_MS = 10_000

/**
 * Creates the schedule of a page, which is idle.
 * @param scan scans the page until the signal aborts. Returns false if the page changed meanwhile
 * @param budgetWait returns the milliseconds until another scan may start
 */
export function createSchedule(
  scan: (signal: AbortSignal) => Promise<boolean>,
  budgetWait: () => number
): ScanSchedule {
  let state: State = { name: 'idle' }
  const enter = (newState: State) => {
    if (state.name === 'scanning') state.controller.abort()
    if (state.name === 'settling' || state.name === 'waiting') clearTimeout(state.timer)
    state = newState
  }
  const enterDue = (due: Due) => {
    if (due === 'idle') enter({ name: 'idle' })
    else if (due === 'settling') enter({ name: due, timer: setTimeout(() => enterDue('waiting'), SETTLE_MS) })
    else enter({ name: due, timer: setTimeout(() => void enterScanning(), Math.min(MAX_DELAY_MS, budgetWait())) })
  }
  const enterScanning = async () => {
    const scanning: State = { name: 'scanning', controller: new AbortController(), next: 'idle' }
    enter(scanning)
    const isValid = await scan(scanning.controller.signal)
    if (state === scanning) enterDue(isValid ? scanning.next : 'waiting')
  }
  /** Plans what a change made due, unless something more urgent is due already. */
  const plan = (due: Due) => {
    if (state.name === 'ended') return
    const planned = state.name === 'scanning' ? state.next : state.name
    if (DUE.indexOf(due) <= DUE.indexOf(planned)) return
    if (state.name === 'scanning') state.next = due
    else enterDue(due)
  }
  return {
    scanNow: () => void enterScanning(),
    scanSoon: () => plan('waiting'),
    scanLater: () => plan('settling'),
    end: () => enter({ name: 'ended' })
  }
}
