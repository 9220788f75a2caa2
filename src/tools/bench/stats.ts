/** What is said of many samples: middle, edge, ratios and straight lines. Pure. */

/** The middle of some samples, and what all but a twentieth of them stay below. */
export interface Spread {
  median: number
  p95: number
}

/** The value below which a share `q` of the samples lie, between the two nearest ones. NaN for none. */
export function quantile(values: readonly number[], q: number): number {
  const ascending = [...values].sort((a, b) => a - b)
  const rank = (ascending.length - 1) * q
  const low = ascending[Math.floor(rank)] ?? Number.NaN
  const high = ascending[Math.ceil(rank)] ?? low
  return low + (high - low) * (rank - Math.floor(rank))
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

/** Median and 95th percentile. */
export const spread = (values: readonly number[]): Spread => ({ median: median(values), p95: quantile(values, 0.95) })

/** Each sample over the one that `base` has of the same round: what slows both down for a while cancels out. */
export function ratios(values: readonly number[], base: readonly number[]): number[] {
  return values.flatMap((value, round) => {
    const denominator = base[round]
    return denominator === undefined || denominator <= 0 ? [] : [value / denominator]
  })
}

/** Adds samples up round by round. */
export function sums(lists: readonly (readonly number[])[]): number[] {
  const [first = [], ...otherLists] = lists
  return first.map((value, round) => otherLists.reduce((sum, list) => sum + (list[round] ?? 0), value))
}

export interface Line {
  slope: number
  intercept: number
  /** Share of the spread that the line explains, 0 to 1. */
  fit: number
}

/** The straight line with the least squares through some points. */
export function line(xs: readonly number[], ys: readonly number[]): Line {
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
  const x = mean(xs)
  const y = mean(ys)
  const product = (a: readonly number[], p: number, b: readonly number[], q: number) =>
    a.reduce((sum, value, i) => sum + (value - p) * ((b[i] ?? q) - q), 0)
  const covariance = product(xs, x, ys, y)
  const slope = covariance / product(xs, x, xs, x)
  return { slope, intercept: y - slope * x, fit: (slope * covariance) / product(ys, y, ys, y) }
}

/** The power by which `ys` grow with `xs`: 1 where they grow alike, 2 where twice as much costs four times as much. */
export function growth(xs: readonly number[], ys: readonly number[]): number {
  return line(xs.map(Math.log), ys.map(Math.log)).slope
}

/** What one thing costs: in milliseconds, and times what the base costs. */
export interface Cost {
  ms: Spread
  ratio: Spread
  /** The quickest sample over the quickest of the base: what other work on the machine disturbs least. */
  best: number
}

/** The cost of each list of samples, held against one of them. */
export function costs(samples: Readonly<Record<string, readonly number[]>>, base: string): Record<string, Cost> {
  const baseline = samples[base] ?? []
  return Object.fromEntries(
    Object.entries(samples).map(([name, list]) => [
      name,
      { ms: spread(list), ratio: spread(ratios(list, baseline)), best: Math.min(...list) / Math.min(...baseline) }
    ])
  )
}
