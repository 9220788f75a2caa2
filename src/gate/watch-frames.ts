/** Notices frames that are large enough to hold an article: no gate runs in a frame until its page asks for it. */

/** A frame that is narrower or lower than this holds an advertisement or a film. In CSS pixels. */
export const MIN_SIDE = 400

/**
 * Asks for the gate in the frames of this document whenever one of them has loaded or grown to the size of an article,
 * until the signal aborts. The browser tells the sizes when it has laid out the page: nothing is measured.
 * @returns a function that does the same for the frames of a shadow tree
 */
export function watchFrames(ask: () => void, signal: AbortSignal): (tree: Document | ShadowRoot) => void {
  const asked = new WeakSet<Element>()
  const sizes = new ResizeObserver((entries) => {
    const grown = entries.filter(
      ({ target, contentRect: { width, height } }) => Math.min(width, height) >= MIN_SIDE && !asked.has(target)
    )
    for (const { target } of grown) asked.add(target)
    if (grown[0]) ask()
  })
  const look = ({ target }: Event & { target: Element }) => {
    // The target may be the document, which has no such method.
    if (!target.matches?.('iframe, frame')) return
    asked.delete(target)
    // Observed anew, its size is told again.
    sizes.unobserve(target)
    sizes.observe(target)
  }
  const observe = (tree: Document | ShadowRoot) => {
    for (const frame of tree.querySelectorAll('iframe, frame')) sizes.observe(frame)
    // The document is not told what loads in a shadow tree.
    tree.addEventListener('load', look as EventListener, { signal, capture: true })
  }
  observe(document)
  signal.addEventListener('abort', () => sizes.disconnect())
  return observe
}
