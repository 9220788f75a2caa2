/** Which word of one text stands where which word of another stands. */

/**
 * Words in a row that agree prove more than the same words scattered: each is worth so much more, about a fifth of a rare
 * word, so that it decides between equals only. A fifth more or less changes nothing on the golden pages.
 */
const RUN_BONUS = 0.6
/** A table of more cells than this is not made: what asks for it, two texts of 500 words, is no pair of paragraphs. */
const MAX_CELLS = 250_000

/** How the best way goes on from a cell: past the word of `a`, past both where they are the same, else past that of `b`. */
const DOWN = 1
const BOTH = 2

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
  const ways = new Uint8Array((a.length + 1) * width)
  const [numbersA, numbersB] = numbered(a, b)
  // What the rest of both lists is worth: from each place of `b` on, for the word of `a` below, and written over from the
  // end. Of the whole table only the ways are kept: fresh memory costs more than the reckoning.
  const score = new Float64Array(width)
  for (let i = a.length - 1; i >= 0; i--) {
    const value = worth(a[i] ?? '')
    const number = numbersA[i]
    let right = 0
    let diagonal = 0
    for (let j = b.length - 1, cell = i * width + j; j >= 0; j--, cell--) {
      const scoreBelow = score[j] ?? 0
      let best = right
      if (scoreBelow >= right) {
        best = scoreBelow
        ways[cell] = DOWN
      }
      if (number === numbersB[j]) {
        const match = value + diagonal + (ways[cell + width + 1] === BOTH ? RUN_BONUS : 0)
        if (match >= best) {
          best = match
          ways[cell] = BOTH
        }
      }
      diagonal = scoreBelow
      score[j] = right = best
    }
  }
  return trace(a.length, b.length, ways)
}

/** Words as numbers, the same for the same word; those that `a` does not have are all -1. */
function numbered(a: readonly string[], b: readonly string[]): [number[], number[]] {
  const numbers = new Map<string, number>()
  for (const word of a) if (!numbers.has(word)) numbers.set(word, numbers.size)
  const numberOf = (word: string) => numbers.get(word) ?? -1
  return [a.map(numberOf), b.map(numberOf)]
}

function trace(rows: number, columns: number, ways: Uint8Array): Int32Array {
  const places = new Int32Array(rows).fill(-1)
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    const way = ways[i * (columns + 1) + j]
    if (way === BOTH) places[i++] = j++
    else if (way === DOWN) i++
    else j++
  }
  return places
}
