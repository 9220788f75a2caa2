/** Things worked out once for each story, kept for as long as the story itself. */

/** Makes a function that works its answer out once for each object, which must not change afterwards. */
export function once<Key extends object, Value extends object>(make: (key: Key) => Value): (key: Key) => Value {
  const cache = new WeakMap<Key, Value>()
  return (key) => {
    const value = cache.get(key) ?? make(key)
    cache.set(key, value)
    return value
  }
}
