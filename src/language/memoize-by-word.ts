/** What is worked out of single words, each once: texts repeat their words, and are compared word by word. */

/** Texts have fewer different words; what was remembered is forgotten beyond. */
const AT_MOST = 20_000

/** A function that remembers what it made of each word. */
export function memoizeByWord<T>(make: (word: string) => T): (word: string) => T {
  const cache = new Map<string, T>()
  return (word) => {
    const cached = cache.get(word)
    if (cached !== undefined || cache.has(word)) return cached as T
    if (cache.size >= AT_MOST) cache.clear()
    const value = make(word)
    cache.set(word, value)
    return value
  }
}
