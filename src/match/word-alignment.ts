/** Which word of one text stands where which word of another stands. */

/**
 * Words in a row that agree prove more than the same words scattered: each is worth so much more, about a fifth of a rare
 * word, so that it decides between equals only. A fifth more or less changes nothing on the golden pages.
 */
const RUN_BONUS = 0.6
/** A table of more cells than this is not made: what asks for it, two texts of 500 words, is no pair of paragraphs. */
const MAX_CELLS = 250_000

/**
 * Aligns two lists of words by dynamic programming (Needleman and Wunsch 1970, gaps free, rare words worth more).
 * Returns, for each word of `a`, the number of the same word in `b` at its place, or -1. Null when too large.
 */
export function alignWords(
  a: readonly string[],
  b: readonly string[],
  worth: (word: string) => number,
  maxCells = MAX_CELLS
): Int32Array | null {
  const width = b.length + 1
  if ((a.length + 1) * width > maxCells) return null
  const score = new Float64Array((a.length + 1) * width)
  const matched = new Uint8Array((a.length + 1) * width)
  const [numbersA, numbersB] = numbered(a, b)
  for (let i = a.length - 1; i >= 0; i--) {
    const value = worth(a[i] ?? '')
    const number = numbersA[i]
    let right = 0
    for (let j = b.length - 1, here = i * width + j; j >= 0; j--, here--) {
      const below = score[here + width] ?? 0
      if (below > right) right = below
      if (number === numbersB[j]) {
        const after = here + width + 1
        const match = value + (score[after] ?? 0) + (matched[after] ? RUN_BONUS : 0)
        if (match >= right) {
          right = match
          matched[here] = 1
        }
      }
      score[here] = right
    }
  }
  return trace(a.length, b.length, score, matched)
}

/** Words as numbers, the same for the same word; those that `a` does not have are all -1. */
function numbered(a: readonly string[], b: readonly string[]): [number[], number[]] {
  const numbers = new Map<string, number>()
  for (const word of a) if (!numbers.has(word)) numbers.set(word, numbers.size)
  const numberOf = (word: string) => numbers.get(word) ?? -1
  return [a.map(numberOf), b.map(numberOf)]
}

function trace(rows: number, columns: number, score: Float64Array, matched: Uint8Array): Int32Array {
  const width = columns + 1
  const places = new Int32Array(rows).fill(-1)
  let i = 0
  let j = 0
  while (i < rows && j < columns) {
    const here = i * width + j
    if (matched[here]) {
      places[i++] = j++
    } else if ((score[here + width] ?? 0) >= (score[here + 1] ?? 0)) i++
    else j++
  }
  return places
}
