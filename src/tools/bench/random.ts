/** Chance that is the same in every run: what is made from a seed can be made again. */

export interface Random {
  /** A number from 0 up to but not including 1. */
  next(): number
  /** A whole number from 0 up to but not including `below`. */
  integer(limit: number): number
  pick(list: readonly string[]): string
}

/** Marsaglia's xorshift with 32 bits, after a scramble that keeps neighbouring seeds apart. */
export function seeded(seed: number): Random {
  let state = Math.imul(seed + 0x9e3779b9, 0x85ebca6b) || 1
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
  const integer = (limit: number) => Math.floor(next() * limit)
  for (let i = 0; i < 8; i++) next()
  return { next, integer, pick: (list) => list[integer(list.length)] ?? '' }
}
