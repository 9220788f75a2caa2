/** How many characters two short texts differ by. */

/**
 * Levenshtein's edit distance, in UTF-16 units. Gives up at `limit` and then returns it: texts far longer than each
 * other are not compared at all.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  if (a.length * b.length > 1_000_000) return limit
  let row = Uint16Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = new Uint16Array(b.length + 1)
    next[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1
      const cost = Math.min((row[j - 1] ?? 0) + same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      next[j] = cost
      if (cost < least) least = cost
    }
    if (least >= limit) return limit
    row = next
  }
  return Math.min(limit, row[b.length] ?? limit)
}
