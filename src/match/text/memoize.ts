/** Things worked out once for each story, kept for as long as the story itself. */

/** Makes a function that works its answer out once for each object, which must not change afterwards. */
export function once<Of extends object, Made extends object>(make: (of: Of) => Made): (of: Of) => Made {
  const made = new WeakMap<Of, Made>()
  return (of) => {
    const known = made.get(of) ?? make(of)
    made.set(of, known)
    return known
  }
}
