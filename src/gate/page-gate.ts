/**
 * The gate in a page: looks at its text once, without layout or styles. Text that comes later is looked at when it comes.
 */

import type { Steps } from '../match/text/cooperative'
import { watchText } from '../shared/observe-text'
import { ELEMENTS_PER_CHUNK, textChunks } from '../shared/text-chunks'
import { inSlices } from '../shared/time-slice'
import { createGate, type Gate } from './prose-scanner'

/** So many fingerprints are asked after at once. A copy of the first story has 41 at most. */
const MAX_FINGERPRINTS = 256

/** In a page that came in more bytes than this, not all of the text is asked for at once. */
const LARGE_PAGE_BYTES = 500_000

/** Whether this page is one. */
export const isLarge = () =>
  ((performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)?.decodedBodySize as number) >
  LARGE_PAGE_BYTES

/** So much text is looked at between two pauses, in UTF-16 units, and enough more for the words after its last place. */
const SCAN_LENGTH = 100_000
const OVERLAP_LENGTH = 200

/**
 * Lets the gate look at the text of a node; `ask` gets the fingerprints worth asking after, not too many at a time.
 * @param elementsPerChunk so many elements are asked for their text at once, however large the page is
 */
export function* scanForFingerprints(
  root: Node,
  gate: Gate,
  ask: (fingerprints: number[]) => void,
  elementsPerChunk?: number | false
): Steps<void> {
  for (const { text } of textChunks(root, elementsPerChunk)) {
    for (let start = 0; start < text.length; start += SCAN_LENGTH) {
      yield
      gate.feed(text.slice(start, start + SCAN_LENGTH + OVERLAP_LENGTH))
    }
  }
  const fingerprints = gate.take()
  for (let i = 0; i < fingerprints.length; i += MAX_FINGERPRINTS) ask(fingerprints.slice(i, i + MAX_FINGERPRINTS))
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
  const elementsPerChunk = isLarge() && ELEMENTS_PER_CHUNK
  const look = (node: Node) => void inSlices(scanForFingerprints(node, gate, ask, elementsPerChunk), signal)
  look(document.body)
  watchText(({ addedNodes, editedTexts }) => [...addedNodes, ...editedTexts].forEach(look), signal)
}

/**
 * Calls back once the page is shown: now, or when a hidden tab comes to the front. A page that is rendered before it is
 * opened is hidden until then.
 */
export function whenVisible(onVisible: () => void): void {
  // A page can put an element of that name in its place.
  if (document.hidden !== true) onVisible()
  else document.addEventListener('visibilitychange', () => whenVisible(onVisible), { once: true })
}
