/** Limits repeated work to a share of the time; time that was not used can be saved up. */
export interface Budget {
  /** Records work, in milliseconds. */
  spend(cost: number): void
  /** Returns the milliseconds to wait before more work may start. */
  wait(): number
}

/**
 * Creates a budget, which starts full.
 * @param share the share of the time, 0 to 1
 * @param maxMs the most that can be saved up, in milliseconds
 */
export function createBudget(share: number, maxMs: number): Budget {
  let remainingMs = maxMs
  let lastTime = performance.now()
  const refill = () => {
    const time = performance.now()
    remainingMs = Math.min(maxMs, remainingMs + (time - lastTime) * share)
    lastTime = time
  }
  return {
    spend(cost) {
      refill()
      remainingMs -= cost
    },
    wait() {
      refill()
      return Math.max(0, -remainingMs / share)
    }
  }
}
