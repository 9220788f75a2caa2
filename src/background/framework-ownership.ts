/**
 * A check that runs in the page's own world, where the properties that frameworks set on their elements are visible.
 */

/**
 * Returns true if a framework, or a script that keeps copies of the page, owns the elements on the way to these nodes.
 * Each node is given by a child-index path from the root element. Serialised and run in the page, so it cannot use
 * anything in this file. A page can forge the answer, which then only affects its own marks.
 */
export function isFrameworkOwned(places: number[][]): boolean {
  const keys = /^(?:__react|_reactRoot|__vue|_?_vnode$|__svelte|__ngContext__$|__k$|_children$|_\$lit)/
  const scripts = ['Turbo', 'Turbolinks', 'htmx', '__svelte']
  const has = (node: Node) => Object.getOwnPropertyNames(node).some((key) => keys.test(key))
  try {
    if (scripts.some((name) => name in window)) return true
    return places.some((place) => {
      let element: Element | undefined = document.documentElement
      for (const index of place) {
        if (!element || has(element)) return true
        element = element.children[index]
      }
      return !element || has(element) || [...element.childNodes].some(has)
    })
  } catch {
    return true
  }
}
