/** The results as tables of plain text. */
import type { Cost, Spread } from './stats'

/** Three figures that count, whatever the size. */
export function figure(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–'
  const size = Math.abs(value)
  return size >= 100 || size === 0 ? value.toFixed(0) : value.toPrecision(3).replace(/e.*/, '')
}

/** Median and 95th percentile. */
export const spreadText = (spread: Spread | undefined): string =>
  spread ? `${figure(spread.median)} (${figure(spread.p95)})` : '–'

/** A ratio with its edge, and what it is in milliseconds. */
export const costing = (cost: Cost | undefined): string =>
  cost ? `${spreadText(cost.ratio)} ${figure(cost.ms.median)} ms` : '–'

export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`

/** A table with a title: the first column to the left, the others to the right. */
export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, c) => Math.max(name.length, ...rows.map((row) => (row[c] ?? '').length)))
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, c) => (c === 0 ? cell.padEnd(widths[c] ?? 0) : cell.padStart(widths[c] ?? 0)))
      .join('   ')
      .trimEnd()
  return [`\n${title}`, line(head), widths.map((width) => '─'.repeat(width)).join('   '), ...rows.map(line)].join('\n')
}
