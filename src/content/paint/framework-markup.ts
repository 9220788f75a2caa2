/** Recognises by its markup that a framework owns the text, and describes where its elements are. */

/** Elements that servers render for a framework to take over (hydrate) later. */
const FRAMEWORK_ROOTS =
  '#__next, #__nuxt, #___gatsby, #root, #app, #svelte, astro-island, [data-reactroot], [data-server-rendered], ' +
  '[data-v-app], [data-hk], [ng-version], [ng-server-context], [q\\:container], [data-svelte-h], [data-sveltekit-hydrate]'

/** Comments by which frameworks divide text: React, Vue, Svelte, Angular, Lit. */
const HYDRATION_COMMENTS = /^(?:\/?[$&][?!~]?|\[[!\d-]*|\]| ||v-if|container|nghm|\/?lit-part.*)$/

/** The number of nodes that are checked for such comments. */
const MAX_COMMENT_CHECKS = 4000

/** Returns true if the markup around the text shows that a framework has taken it over or will. */
export function hasFrameworkMarkup(nodes: readonly Text[]): boolean {
  const ancestors = new Set<Element>()
  for (const node of nodes)
    for (let e = node.parentElement; e && !ancestors.has(e); e = e.parentElement) ancestors.add(e)
  let remaining = MAX_COMMENT_CHECKS
  for (const element of ancestors) {
    if (element.matches(FRAMEWORK_ROOTS)) return true
    for (let child = element.firstChild; child && remaining > 0; child = child.nextSibling, remaining--)
      if (child.nodeType === 8 && HYDRATION_COMMENTS.test((child as Comment).data)) return true
  }
  return false
}

/** The number of elements to ask about: a framework that owns an article also owns what is around it. */
const MAX_PATHS = 24

/**
 * Returns the paths to the elements that contain the text: the index among the children of each ancestor, from the root
 * down.
 */
export function childIndexPaths(nodes: readonly Text[]): number[][] {
  const elements = [...new Set(nodes.map((node) => node.parentElement))].slice(0, MAX_PATHS)
  const indexes = new Map<Element, number>()
  const indexOf = (element: Element): number => {
    const index = indexes.get(element) ?? countSiblingsBefore(element)
    indexes.set(element, index)
    return index
  }
  return elements.map((element) => {
    const place: number[] = []
    for (let e = element; e?.parentElement; e = e.parentElement) place.unshift(indexOf(e))
    return place
  })
}

function countSiblingsBefore(element: Element): number {
  let count = 0
  for (let e = element.previousElementSibling; e; e = e.previousElementSibling) count++
  return count
}
