/** How many characters two short texts differ by. */

/**
 * Levenshtein's edit distance, in UTF-16 units. Gives up at `limit` and then returns it: texts far longer than each
 * other are not compared at all.
 */
export function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit
  if (a.length * b.length > 1_000_000) return limit
  // What both begin and end with costs nothing, and edited words have most of it in common.
  let start = 0
  while (start < a.length && start < b.length && a.charCodeAt(start) === b.charCodeAt(start)) start++
  let endA = a.length
  let endB = b.length
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--
    endB--
  }
  return Math.min(limit, tableDistance(a.slice(start, endA), b.slice(start, endB), limit))
}

function tableDistance(a: string, b: string, limit: number): number {
  const row: number[] = []
  for (let j = 0; j <= b.length; j++) row.push(j)
  for (let i = 1; i <= a.length; i++) {
    const unit = a.charCodeAt(i - 1)
    // Further from the diagonal every path has cost the limit already (Ukkonen 1985).
    const firstColumn = Math.max(1, i - limit)
    const lastColumn = Math.min(b.length, i + limit)
    let corner = row[firstColumn - 1] ?? 0
    let cellLeft = firstColumn > 1 ? limit : i
    let rowMinimum = cellLeft
    row[firstColumn - 1] = cellLeft
    for (let j = firstColumn; j <= lastColumn; j++) {
      const cellAbove = row[j] ?? 0
      cellLeft = Math.min(corner + (unit === b.charCodeAt(j - 1) ? 0 : 1), cellAbove + 1, cellLeft + 1)
      corner = cellAbove
      row[j] = cellLeft
      if (cellLeft < rowMinimum) rowMinimum = cellLeft
    }
    if (rowMinimum >= limit) return limit
  }
  return row[b.length] ?? limit
}
