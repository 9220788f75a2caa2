/** Keeps repeated work within a share of the time, but lets a page that has been quiet have some of it at once. */
export interface Budget {
  /** Notes so many milliseconds of work. */
  spend(cost: number): void
  /** Milliseconds until there may be more. */
  wait(): number
}

/** A share of the time, 0 to 1, of which up to `most` milliseconds of work can be saved up; all of it is there at first. */
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
