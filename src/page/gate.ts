/**
 * The gate in a page: looks at its text once, without layout or styles. Text that comes later is looked at when it comes.
 */
import { createGate, type Gate } from '../match/gate'
import type { Steps } from '../match/steps'
import { inSlices } from './slices'
import { watchText } from './watch'

/** Elements whose text is code. Of others that no reader reads the gate may see too much: it decides nothing. */
const CODE = 'script,style'
/** Code shorter than this, in UTF-16 units, is sooner looked at than left out. */
const SHORT = 4096

/** So many fingerprints are asked after at once. A copy of the first story has 41 at most. */
const AT_ONCE = 256

/**
 * In a page that came in more bytes than this, no more than so many elements are asked for their text at once: that alone
 * may take too long.
 */
const LARGE = 1_000_000
const MANY = 5000

/** So much text is looked at between two pauses, in UTF-16 units, and enough more for the words after its last place. */
const STRETCH = 100_000
const BEYOND = 200

/**
 * Lets the gate look at the text of a node; `ask` gets the fingerprints worth asking after, not too many at a time.
 * @param many so many elements are asked for their text at once, however large the page is
 */
export function* gateSteps(root: Node, gate: Gate, ask: (fingerprints: number[]) => void, many?: number): Steps<void> {
  for (const node of piecesOf(root, takenApart(root, many))) {
    const text = node.nodeType === 8 ? '' : (node.textContent ?? '')
    for (let at = 0; at < text.length; at += STRETCH) {
      if (many || at > 0) yield
      gate.feed(text.slice(at, at + STRETCH + BEYOND))
    }
  }
  const found = gate.take()
  for (let i = 0; i < found.length; i += AT_ONCE) ask(found.slice(i, i + AT_ONCE))
}

/**
 * The nodes whose text is not asked for as one, undefined for none: what has long code in it and the code itself, and
 * every so manyth element with all that it is in, so that nothing else has so many of them. The browser gives the text of
 * all that is below an element at once in a third of the time that a walk from text to text takes.
 */
function takenApart(root: Node, many?: number): Set<Node> | undefined {
  let apart: Set<Node> | undefined
  if (root.parentElement?.matches(CODE)) apart = around(root)
  if (root.nodeType !== 1) return apart
  const codes = (root as Element).querySelectorAll(CODE)
  // By number: to go through the list as an iterator takes several times as long.
  for (let i = 0; i < codes.length; i++) {
    const text = codes[i]?.firstChild as Text | null
    if (text && text.length >= SHORT) apart = around(text, apart)
  }
  // To count the elements of every page would be a third of the gate's work.
  const all = many && (root as Element).querySelectorAll('*')
  if (all) for (let i = 0; i < all.length; i += many) apart = around(all[i] as Element, apart)
  return apart
}

/** A node with all that it is in. */
function around(inner: Node, nodes = new Set<Node>()): Set<Node> {
  for (let node: Node | null = inner; node && !nodes.has(node); node = node.parentNode) nodes.add(node)
  return nodes
}

/** The nodes to ask for their text, in order: those that are not taken apart. */
function piecesOf(node: Node, apart: ReadonlySet<Node> | undefined, pieces: Node[] = []): Node[] {
  if (apart?.has(node))
    for (let child = node.firstChild; child; child = child.nextSibling) piecesOf(child, apart, pieces)
  else pieces.push(node)
  return pieces
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
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  const many = page && page.decodedBodySize > LARGE ? MANY : undefined
  const look = (node: Node) => void inSlices(gateSteps(node, gate, ask, many), signal)
  look(document.body)
  watchText(({ added, edited }) => [...added, ...edited].forEach(look), signal)
}

/**
 * Calls back once the page is shown: now, or when a hidden tab comes to the front. A page that is rendered before it is
 * opened is hidden until then.
 */
export function whenShown(shown: () => void): void {
  if (document.visibilityState === 'hidden') {
    document.addEventListener('visibilitychange', () => whenShown(shown), { once: true })
  } else shown()
}
