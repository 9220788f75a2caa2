/** How many characters two short texts differ by. */

/**
 * Levenshtein's edit distance, in UTF-16 units. Gives up at `limit` and then returns it: texts far longer than each
 * other are not compared at all.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  if (a.length * b.length > 1_000_000) return limit
  // What both begin and end with costs nothing, and edited words have most of it in common.
  let from = 0
  while (from < a.length && from < b.length && a.charCodeAt(from) === b.charCodeAt(from)) from++
  let endA = a.length
  let endB = b.length
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  return Math.min(limit, between(a.slice(from, endA), b.slice(from, endB), limit))
}

function between(a: string, b: string, limit: number): number {
  const row: number[] = []
  for (let j = 0; j <= b.length; j++) row.push(j)
  for (let i = 1; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1)
    // Further from the diagonal every path has cost the limit already (Ukkonen 1985).
    const from = Math.max(1, i - limit)
    const to = Math.min(b.length, i + limit)
    let corner = row[from - 1] ?? 0
    let left = from > 1 ? limit : i
    let least = left
    row[from - 1] = left
    for (let j = from; j <= to; j++) {
      const above = row[j] ?? 0
      left = Math.min(corner + (unit === b.charCodeAt(j - 1) ? 0 : 1), above + 1, left + 1)
      corner = above
      row[j] = left
      if (left < least) least = left
    }
    if (least >= limit) return limit
  }
  return row[b.length] ?? limit
}
