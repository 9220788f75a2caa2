/**
 * The gate in a page: walks its text once, without layout or styles. Text that comes later is looked at when it comes.
 */
import { createGate, type Gate } from '../match/gate'
import { watchText } from './watch'

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'iframe', 'title', 'select', 'object'])
/** Text of elements that are not read is longer than this, where it matters; most nodes of a page are shorter. */
const SHORT = 24
/** So much text is looked at together, in UTF-16 units: words and sentences go on from one inline element to the next. */
const CHUNK = 4096

/** Lets the gate look at the text below a node; `ask` gets the fingerprints worth asking after, many at a time. */
export function lookAt(root: Node, gate: Gate, ask: (fingerprints: number[]) => void): void {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let text = ''
  const feed = () => {
    if (gate.feed(text)) ask(gate.take())
    text = ''
  }
  for (let node = root.nodeType === 3 ? root : walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text
    if (data.length > SHORT && SKIPPED.has(node.parentElement?.localName ?? '')) continue
    text += data
    if (text.length >= CHUNK) feed()
  }
  feed()
}

/**
 * Asks after everything in the page that a known story may have, now and whenever text comes or changes, until told to
 * stop. It goes on after a story was found: the page's next article may be another's.
 * @param filter as for `createGate`
 */
export function watchGate(
  filter: string | undefined,
  ask: (fingerprints: number[]) => void,
  signal: AbortSignal
): void {
  const gate = createGate(filter)
  const look = (nodes: readonly Node[]) => {
    for (const node of nodes) lookAt(node, gate, ask)
    const rest = gate.take()
    if (rest.length > 0) ask(rest)
  }
  look([document.body])
  watchText(({ added, edited }) => look([...added, ...edited]), signal)
}

/** Calls back once the page is shown: now, or when a prerendered page is opened or a hidden tab comes to the front. */
export function whenShown(shown: () => void): void {
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', () => whenShown(shown), { once: true })
  } else if (document.visibilityState === 'hidden') {
    document.addEventListener('visibilitychange', () => whenShown(shown), { once: true })
  } else shown()
}
