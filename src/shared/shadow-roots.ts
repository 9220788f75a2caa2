/** Shadow trees, open and closed: the browsers show both to extensions. */

interface Shown {
  /** Firefox has it on elements, Chrome in `chrome.dom`. */
  openOrClosedShadowRoot?: ShadowRoot | null
  chrome?: { dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } }
}

/** The elements that components are made of. Others may have a shadow tree too, but no article is in it. */
const HOST = /-|div|main|section|article|body/

/** Returns the shadow root of an element, if it has one. */
export const shadowRootOf = (element: Element): ShadowRoot | null | undefined | false =>
  HOST.test(element.localName) &&
  ((element as Shown).openOrClosedShadowRoot ?? (globalThis as Shown).chrome?.dom?.openOrClosedShadowRoot(element))

/** Returns true if a node or an element in it hosts a shadow tree. */
export const hasHost = (node: Node): boolean =>
  [node as Element, ...((node as Element).querySelectorAll?.('*') ?? [])].some(shadowRootOf)

/** Yields the shadow roots below a node, the node's own first, each before those in it. */
export function* shadowRootsIn(node: Node): Generator<ShadowRoot, void> {
  const ownRoot = node instanceof Element && shadowRootOf(node)
  const descendants = node instanceof Element || node instanceof ShadowRoot ? node.querySelectorAll('*') : []
  if (ownRoot) yield* rootAndInside(ownRoot)
  for (const element of descendants) {
    const root = shadowRootOf(element)
    if (root) yield* rootAndInside(root)
  }
}

function* rootAndInside(root: ShadowRoot): Generator<ShadowRoot, void> {
  yield root
  yield* shadowRootsIn(root)
}

/** Returns the element that a node is displayed in: across slots and shadow roots. */
export function displayParentOf(node: Element | Text): Element | null {
  const root = node.getRootNode()
  return node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}
