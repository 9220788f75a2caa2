/** What is worked out of single words, each once: texts repeat their words, and are compared word by word. */

/** Texts have fewer different words; what was remembered is forgotten beyond. */
const AT_MOST = 20_000

/** A function that remembers what it made of each word. */
export function remembered<T>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const found = known.get(word)
    if (found !== undefined || known.has(word)) return found as T
    if (known.size >= AT_MOST) known.clear()
    const made = make(word)
    known.set(word, made)
    return made
  }
}
