/** Memoisation of functions of a word: texts repeat their words and are compared word by word. */

/** The cache is emptied at this size. Texts have fewer different words. */
const MAX_WORDS = 20_000

/** Returns a function that calls `make` once for each word. */
export function memoizeByWord<T>(make: (word: string) => T): (word: string) => T {
  const cache = new Map<string, T>()
  return (word) => {
    const cached = cache.get(word)
    if (cached !== undefined || cache.has(word)) return cached as T
    if (cache.size >= MAX_WORDS) cache.clear()
    const value = make(word)
    cache.set(word, value)
    return value
  }
}
