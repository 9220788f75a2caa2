/**
 * Guards against DOM clobbering: a form exposes its controls as properties, so `form.nextSibling` may be an `<input>`
 * inside it, and a naive walk past such a form never ends.
 */

/** Properties of elements that we or our libraries read. */
const ASKED =
  'nodeType nodeName localName firstChild nextSibling parentNode parentElement childNodes children isConnected ' +
  'ownerDocument textContent matches closest contains hasAttribute hasAttributes getAttribute checkVisibility querySelector ' +
  'querySelectorAll getElementsByTagName getClientRects getBoundingClientRect scrollIntoView nextElementSibling after ' +
  'assignedSlot'
const NAMES = ASKED.split(' ')

/** Returns true if an element is a form whose controls shadow one of these properties. Its text cannot be processed. */
export function isClobberedForm(element: Element): boolean {
  const name: unknown = element.localName
  return typeof name !== 'string' || (name === 'form' && NAMES.some((property) => Object.hasOwn(element, property)))
}

type Asked = 'nodeType' | 'firstChild' | 'nextSibling' | 'parentNode'

/**
 * Returns a function that reads a property of any node by the browser's own getter. On the command line there is none,
 * and no page that could interfere.
 */
export function nativeGetter<K extends Asked>(name: K): (node: Node) => Node[K] {
  const get = typeof Node === 'undefined' ? undefined : Object.getOwnPropertyDescriptor(Node.prototype, name)?.get
  return get ? (node) => get.call(node) : (node) => node[name]
}
