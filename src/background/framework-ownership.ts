/** What is asked in the page's own world, where a framework's properties of its elements can be seen. */

/**
 * Whether a framework, or a script that keeps copies of the page, owns the elements on the way to some places. A place
 * is given by the index among the children of each element, from the root element down. Runs in the page, sent there by
 * itself: it sees nothing of this file. A page can make it say either; wrong, it costs that page its own marks.
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
