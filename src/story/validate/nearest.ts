/** Finds the closest match to what an editor wrote, for error messages only. */

interface Alignment {
  start: number
  end: number
  distance: number
}

/** Returns the edit distance between `needle` and a text, or the closest span of the text if `anywhere` is true. */
function align(needle: string, text: string, anywhere: boolean): Alignment {
  const length = needle.length
  let costs = Array.from({ length: length + 1 }, (_, i) => i)
  let starts = costs.map(() => 0)
  let best = { start: 0, end: 0, distance: length }
  for (let end = 1; end <= text.length; end += 1) {
    const nextCosts = [anywhere ? 0 : end]
    const nextStarts = [anywhere ? end : 0]
    for (let i = 1; i <= length; i += 1) {
      const substitution = (costs[i - 1] ?? 0) + (needle[i - 1] === text[end - 1] ? 0 : 1)
      const extra = (costs[i] ?? 0) + 1
      const deletion = (nextCosts[i - 1] ?? 0) + 1
      const cost = Math.min(substitution, extra, deletion)
      nextCosts.push(cost)
      nextStarts.push((cost === substitution ? starts[i - 1] : cost === extra ? starts[i] : nextStarts[i - 1]) ?? 0)
    }
    costs = nextCosts
    starts = nextStarts
    const distance = costs[length] ?? 0
    if (!anywhere || distance < best.distance) best = { start: starts[length] ?? 0, end, distance }
  }
  return best
}

/** Returns the closest word of a list, if it is close enough to be what was meant. */
export function closestWord(word: string, words: readonly string[]): string | undefined {
  const short = word.slice(0, 60).toLowerCase()
  const candidates = words
    .map((candidate) => ({ candidate, distance: align(short, candidate.toLowerCase(), false).distance }))
    .filter(({ candidate, distance }) => distance <= Math.max(1, Math.max(short.length, candidate.length) / 3))
  return candidates.toSorted((a, b) => a.distance - b.distance)[0]?.candidate
}

/** Returns the span of a text that is closest to a quote, widened to whole words; undefined if nothing is similar. */
export function closestSpan(quote: string, text: string): { text: string; distance: number } | undefined {
  // Truncated, so that an error message takes limited time.
  const short = quote.slice(0, 300)
  const span = align(short, text.slice(0, 20_000), true)
  if (span.end === 0 || span.distance > short.length * 0.4) return undefined
  const wordStart = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, span.start - 40), span.start))?.[0] ?? ''
  const wordEnd = /^[\p{L}\p{N}]*/u.exec(text.slice(span.end, span.end + 40))?.[0] ?? ''
  return { text: wordStart + text.slice(span.start, span.end) + wordEnd, distance: span.distance }
}
