/** Long work pauses, and repeated work takes only a share of the time. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createBudget } from '../../src/content/cpu-budget'
import type { Pause } from '../../src/match/text/pause'
import { inSlices, withPauses } from '../../src/shared/time-slice'

let now = 0
beforeEach(() => {
  now = 0
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => void vi.restoreAllMocks())

/** This many steps, each of one millisecond. */
function* steps(count: number) {
  for (let n = 0; n < count; n++) {
    now++
    yield
  }
}
/** The same as asynchronous work. */
const pausingSteps = (count: number) => async (pause: Pause) => {
  for (let n = 0; n < count; n++) {
    now++
    await pause()
  }
  return 'done'
}
const { signal } = new AbortController()

const WAYS: Record<string, (count: number, end: AbortSignal) => Promise<unknown>> = {
  'work in steps': (count, end) => inSlices(steps(count), end),
  'work that offers pauses': (count, end) => withPauses(pausingSteps(count), end)
}

describe.each(Object.entries(WAYS))('%s', (_, run) => {
  it('lets the page go first every ten milliseconds', async () => {
    let turns = 0
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      turns++
      port2.postMessage(null)
    }
    port2.postMessage(null)
    await run(1000, signal)
    expect(now).toBe(1000)
    port1.close()
    expect(turns).toBeGreaterThan(50)
  })

  it('is done within one task if it is short', async () => {
    const { port1, port2 } = new MessageChannel()
    let isNextTask = false
    port1.onmessage = () => (isNextTask = true)
    port2.postMessage(null)
    await run(5, signal)
    expect(now).toBe(5)
    expect(isNextTask).toBe(false)
    port1.close()
  })

  it('ends when its signal aborts', async () => {
    const ending = new AbortController()
    const work = run(1000, ending.signal)
    ending.abort()
    expect(await work).toBeUndefined()
    expect(now).toBeLessThan(20)
  })
})

it('work that offers pauses gives its result, and what it took without them', async () => {
  expect(await withPauses(pausingSteps(1000), signal)).toEqual({ result: 'done', cost: 1000 })
})

it('tells an error of the work itself', async () => {
  const failing = async () => {
    throw new Error('broken')
  }
  await expect(withPauses(failing, signal)).rejects.toThrow('broken')
})

it('repeated work waits until its budget allows it', () => {
  const budget = createBudget(1 / 100, 200)
  budget.spend(150)
  expect(budget.wait()).toBe(0)
  budget.spend(150)
  expect(budget.wait()).toBeCloseTo(10_000)
  now += 4000
  expect(budget.wait()).toBeCloseTo(6000)
  now += 100_000
  budget.spend(200)
  expect(budget.wait()).toBe(0)
})
