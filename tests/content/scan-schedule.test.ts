import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSchedule, type ScanSchedule } from '../../src/content/scan-schedule'

/** The scans so far; each runs until the test finishes it. */
let scans: { signal: AbortSignal; finish(isValid: boolean): Promise<void> }[]
let schedule: ScanSchedule
let budgetWait: number
const last = () => {
  const scan = scans.at(-1)
  if (!scan) throw new Error('There was no scan')
  return scan
}

beforeEach(() => {
  vi.useFakeTimers()
  scans = []
  budgetWait = 0
  schedule = createSchedule(
    (signal) =>
      new Promise((resolve) => {
        const finish = async (isValid: boolean) => {
          resolve(isValid)
          await vi.advanceTimersByTimeAsync(0)
        }
        scans.push({ signal, finish })
      }),
    () => budgetWait
  )
})
afterEach(() => {
  schedule.end()
  vi.useRealTimers()
})

describe('a schedule that is idle', () => {
  it('scans at once when asked to', () => {
    schedule.scanNow()
    expect(scans).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('waits as long as the budget says', async () => {
    budgetWait = 900
    schedule.scanSoon()
    await vi.advanceTimersByTimeAsync(899)
    expect(scans).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(scans).toHaveLength(1)
  })

  it('waits no longer than four seconds', async () => {
    budgetWait = 60_000
    schedule.scanSoon()
    await vi.advanceTimersByTimeAsync(4000)
    expect(scans).toHaveLength(1)
  })

  it('gives text that belongs to no story ten seconds to be followed by more', async () => {
    schedule.scanLater()
    await vi.advanceTimersByTimeAsync(9000)
    schedule.scanLater()
    expect(scans).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1001)
    expect(scans).toHaveLength(1)
  })

  it('does not wait for more once words of a story came', async () => {
    schedule.scanLater()
    schedule.scanSoon()
    await vi.advanceTimersByTimeAsync(0)
    expect(scans).toHaveLength(1)
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('a schedule that is scanning', () => {
  beforeEach(() => schedule.scanNow())

  it('is idle after a scan of a page that did not change', async () => {
    await last().finish(true)
    expect(vi.getTimerCount()).toBe(0)
    expect(last().signal.aborted).toBe(true)
  })

  it('scans again if the page changed meanwhile', async () => {
    schedule.scanSoon()
    schedule.scanSoon()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(scans).toHaveLength(1)
    await last().finish(true)
    expect(scans).toHaveLength(2)
    await last().finish(true)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('scans again if no scan was valid', async () => {
    budgetWait = 100
    await last().finish(false)
    expect(scans).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(100)
    expect(scans).toHaveLength(2)
  })

  it('waits for more text after the scan if text without story words came meanwhile', async () => {
    schedule.scanLater()
    await last().finish(true)
    await vi.advanceTimersByTimeAsync(9000)
    expect(scans).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(1001)
    expect(scans).toHaveLength(2)
  })

  it('aborts the scan when another one is asked for, and ignores how it ends', async () => {
    const [first] = scans
    schedule.scanNow()
    expect(first?.signal.aborted).toBe(true)
    await first?.finish(false)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(scans).toHaveLength(2)
    expect(last().signal.aborted).toBe(false)
  })
})

it('after its end a schedule scans no more', async () => {
  schedule.scanNow()
  schedule.end()
  expect(last().signal.aborted).toBe(true)
  await last().finish(false)
  schedule.scanSoon()
  schedule.scanLater()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(scans).toHaveLength(1)
})
