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

/** So much text is looked at between two pauses, in UTF-16 units, and enough more for the words after its last place. */
const STRETCH = 200_000
const BEYOND = 200

/** Lets the gate look at the text of a node; `ask` gets the fingerprints worth asking after, not too many at a time. */
export function* gateSteps(root: Node, gate: Gate, ask: (fingerprints: number[]) => void): Steps<void> {
  const around = aroundCode(root)
  for (const text of around ? textsAround(around, root) : [textOf(root)]) {
    for (let at = 0; at < text.length; at += STRETCH) {
      if (at > 0) yield
      gate.feed(text.length > STRETCH ? text.slice(at, at + STRETCH + BEYOND) : text)
    }
  }
  const found = gate.take()
  for (let i = 0; i < found.length; i += AT_ONCE) ask(found.slice(i, i + AT_ONCE))
}

/** The nodes that have long code in them, themselves included; undefined for none. */
function aroundCode(root: Node): Set<Node> | undefined {
  if (root.nodeType !== 1) return root.parentElement?.matches(CODE) ? new Set([root]) : undefined
  const codes = (root as Element).querySelectorAll(CODE)
  let around: Set<Node> | undefined
  // By number: to go through the list as an iterator takes several times as long.
  for (let i = 0; i < codes.length; i++) {
    const text = codes[i]?.firstChild as Text | null
    if ((text?.length ?? 0) < SHORT) continue
    around ??= new Set()
    for (let node: Node | null = text; node && !around.has(node); node = node.parentNode) around.add(node)
  }
  return around
}

/**
 * The text of a node but for long code. The browser gives the text of all that is below an element at once in a third of
 * the time that a walk from text to text takes; so only what is around code is taken apart.
 */
function textsAround(around: ReadonlySet<Node>, node: Node, texts: string[] = []): string[] {
  if (around.has(node))
    for (let child = node.firstChild; child; child = child.nextSibling) textsAround(around, child, texts)
  else texts.push(textOf(node))
  return texts
}

const textOf = (node: Node) => (node.nodeType === 8 ? '' : (node.textContent ?? ''))

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
  const look = (node: Node) => void inSlices(gateSteps(node, gate, ask), signal)
  look(document.body)
  watchText(({ added, edited }) => [...added, ...edited].forEach(look), signal)
}

/** Calls back once the page is shown: now, or when a prerendered page is opened or a hidden tab comes to the front. */
export function whenShown(shown: () => void): void {
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', () => whenShown(shown), { once: true })
  } else if (document.visibilityState === 'hidden') {
    document.addEventListener('visibilitychange', () => whenShown(shown), { once: true })
  } else shown()
}
