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

/** In a page that came in more bytes than this, the text is asked for in stretches of so many elements. */
const LARGE = 1_000_000
const MANY = 2000

/** So much text is looked at between two pauses, in UTF-16 units, and enough more for the words after its last place. */
const STRETCH = 100_000
const BEYOND = 200

/**
 * Lets the gate look at the text of a node; `ask` gets the fingerprints worth asking after, not too many at a time.
 * @param many so many elements are asked for their text at once, however large the page is
 */
export function* gateSteps(root: Node, gate: Gate, ask: (fingerprints: number[]) => void, many?: number): Steps<void> {
  for (const text of textsIn(root, many)) {
    for (let at = 0; at < text.length; at += STRETCH) {
      if (many || at > 0) yield
      gate.feed(text.slice(at, at + STRETCH + BEYOND))
    }
  }
  const found = gate.take()
  for (let i = 0; i < found.length; i += AT_ONCE) ask(found.slice(i, i + AT_ONCE))
}

/** The text below a node, in order, without that of long code. */
function* textsIn(root: Node, many?: number): Generator<string, void> {
  if (root.parentElement?.matches(CODE)) return
  const cuts = root.firstChild ? cutsIn(root as Element, many) : []
  if (!cuts[0]) return yield root.textContent as string
  // What stands between two places the browser gives in a third of the time that a walk from text to text takes.
  const rest = new Range()
  rest.selectNodeContents(root)
  for (const cut of cuts) {
    // The page may have taken it out since.
    if (!root.contains(cut)) continue
    const text = rest.cloneRange()
    text.setEnd(cut, 0)
    yield `${text}`
    rest.setStart(cut, cut.matches(CODE) ? cut.childNodes.length : 0)
  }
  yield `${rest}`
}

/** Long code, and every so manyth element, in order. */
function cutsIn(root: Element, many?: number): Element[] {
  const codes = root.querySelectorAll(CODE)
  const cuts: Element[] = []
  // By number: to go through the list as an iterator takes several times as long.
  for (let i = 0; i < codes.length; i++)
    if ((codes[i]?.firstChild as Text)?.length >= SHORT) cuts.push(codes[i] as Element)
  // To count the elements of every page would be a third of the gate's work.
  if (!many) return cuts
  const all = root.getElementsByTagName('*')
  for (let i = 0; all[i]; i += many) cuts.push(all[i] as Element)
  return codes[0] ? cuts.sort((a, b) => (a.compareDocumentPosition(b) & 2) - 1) : cuts
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
  const many = (page?.decodedBodySize ?? 0) > LARGE ? MANY : 0
  const look = (node: Node) => void inSlices(gateSteps(node, gate, ask, many), signal)
  look(document.body)
  watchText(({ added, edited }) => [...added, ...edited].forEach(look), signal)
}

/**
 * Calls back once the page is shown: now, or when a hidden tab comes to the front. A page that is rendered before it is
 * opened is hidden until then.
 */
export function whenShown(shown: () => void): void {
  // A page can put an element of that name in its place.
  if (document.hidden === true) {
    document.addEventListener('visibilitychange', () => whenShown(shown), { once: true })
  } else shown()
}
