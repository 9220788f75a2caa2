/**
 * The gate in a page: looks at its text once, without layout or styles. Text that comes later is looked at when it comes.
 */

import type { Steps } from '../match/text/cooperative'
import { watchText } from '../shared/observe-text'
import { MANY, stretchesIn } from '../shared/text-chunks'
import { inSlices } from '../shared/time-slice'
import { createGate, type Gate } from './prose-scanner'

/** So many fingerprints are asked after at once. A copy of the first story has 41 at most. */
const AT_ONCE = 256

/** In a page that came in more bytes than this, not all of the text is asked for at once. */
const LARGE = 500_000

/** Whether this page is one. */
export const isLarge = () =>
  ((performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)?.decodedBodySize as number) > LARGE

/** So much text is looked at between two pauses, in UTF-16 units, and enough more for the words after its last place. */
const STRETCH = 100_000
const BEYOND = 200

/**
 * Lets the gate look at the text of a node; `ask` gets the fingerprints worth asking after, not too many at a time.
 * @param many so many elements are asked for their text at once, however large the page is
 */
export function* gateSteps(
  root: Node,
  gate: Gate,
  ask: (fingerprints: number[]) => void,
  many?: number | false
): Steps<void> {
  for (const { text } of stretchesIn(root, many)) {
    for (let at = 0; at < text.length; at += STRETCH) {
      yield
      gate.feed(text.slice(at, at + STRETCH + BEYOND))
    }
  }
  const found = gate.take()
  for (let i = 0; i < found.length; i += AT_ONCE) ask(found.slice(i, i + AT_ONCE))
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
  const many = isLarge() && MANY
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
  if (document.hidden !== true) shown()
  else document.addEventListener('visibilitychange', () => whenShown(shown), { once: true })
}
