/**
 * Forms answer with a field where it has the name of what is asked for: `form.nextSibling` may be an `<input>` in it.
 * Whoever walks a page past such a form would go in a circle.
 */

/** What is asked of elements that text stands in, by us or by our parts. */
const ASKED =
  'nodeType nodeName localName firstChild nextSibling parentNode parentElement childNodes children isConnected ' +
  'ownerDocument textContent matches closest contains hasAttribute hasAttributes getAttribute checkVisibility querySelector ' +
  'querySelectorAll getElementsByTagName getClientRects getBoundingClientRect scrollIntoView nextElementSibling after ' +
  'assignedSlot'
const NAMES = ASKED.split(' ')

/** Whether an element is a form that answers with its fields. Its text cannot be worked with. */
export function isClobberedForm(element: Element): boolean {
  const name: unknown = element.localName
  return typeof name !== 'string' || (name === 'form' && NAMES.some((property) => Object.hasOwn(element, property)))
}

type Asked = 'nodeType' | 'firstChild' | 'nextSibling' | 'parentNode'

/** Reads a property of any node as the browser defines it. Without a browser, on the command line, no page can object. */
export function nativeGetter<K extends Asked>(name: K): (node: Node) => Node[K] {
  const get = typeof Node === 'undefined' ? undefined : Object.getOwnPropertyDescriptor(Node.prototype, name)?.get
  return get ? (node) => get.call(node) : (node) => node[name]
}
