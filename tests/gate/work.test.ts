/** Long work pauses, and repeated work takes only a share of the time. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createBudget } from '../../src/content/cpu-budget'
import { inSlices } from '../../src/shared/time-slice'

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
  return 'done'
}
const { signal } = new AbortController()

it('work yields to the page every ten milliseconds, and short work is done at once', async () => {
  let turns = 0
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    turns++
    port2.postMessage(null)
  }
  port2.postMessage(null)
  expect(await inSlices(steps(1000), signal)).toEqual({ result: 'done', cost: 1000 })
  port1.close()
  expect(turns).toBeGreaterThan(50)
  const short = steps(5)
  void inSlices(short, signal)
  expect(short.next().done).toBe(true)
})

it('work ends when its signal aborts', async () => {
  const ending = new AbortController()
  const work = inSlices(steps(1000), ending.signal)
  ending.abort()
  expect(await work).toBeUndefined()
  expect(now).toBeLessThan(20)
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
