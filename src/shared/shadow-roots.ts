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
  for (const root of shadowRootSteps(node)) if (root) yield root
}

/** Elements to look at between two pauses: about a millisecond. */
const ELEMENTS_PER_STEP = 1000

/** The same with undefined in between, where the work can rest. */
export function* shadowRootSteps(node: Node): Generator<ShadowRoot | undefined, void> {
  const ownRoot = node instanceof Element && shadowRootOf(node)
  const descendants = node instanceof Element || node instanceof ShadowRoot ? node.querySelectorAll('*') : []
  if (ownRoot) yield* rootAndInside(ownRoot)
  let count = 0
  for (const element of descendants) {
    if (++count % ELEMENTS_PER_STEP === 0) yield undefined
    const root = shadowRootOf(element)
    if (root) yield* rootAndInside(root)
  }
}

function* rootAndInside(root: ShadowRoot): Generator<ShadowRoot | undefined, void> {
  yield root
  yield* shadowRootSteps(root)
}

/** Returns the element that a node is displayed in: across slots and shadow roots. */
export function displayParentOf(node: Element | Text): Element | null {
  const root = node.getRootNode()
  return node.assignedSlot ?? node.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}
