/** The gate in a page: scans its text once, without layout or styles, and later text when it arrives. */

import { watchText } from '../shared/observe-text'
import { hasHost } from '../shared/shadow-roots'
import type { Steps } from '../shared/steps'
import { ELEMENTS_PER_CHUNK, textChunks } from '../shared/text-chunks'
import { inSlices } from '../shared/time-slice'
import { createGate, type Gate } from './prose-scanner'
import '../shared/page-globals'

/** The most fingerprints to send in one message. A copy of the first story has 41 at most. */
const MAX_FINGERPRINTS = 256

/** A page that transferred more bytes than this is asked for its text in chunks. */
const LARGE_PAGE_BYTES = 500_000

/** Returns true if this is a large page. */
export const isLarge = () =>
  ((performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming)?.decodedBodySize as number) >
  LARGE_PAGE_BYTES

/**
 * Text scanned between two pauses, in UTF-16 units, and the overlap that completes the words after the last sample
 * point.
 */
const SCAN_LENGTH = 100_000
const OVERLAP_LENGTH = 200

/**
 * Scans the text of a node, step by step.
 * @param ask called with the fingerprints that pass the filter, in batches; with none if only the thorough gate can tell
 * @param elementsPerChunk elements to ask for their text at once, on pages of any size
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
  if (gate.isDisguised()) ask([])
}

/**
 * Reports everything in the page that a known story may contain, now and whenever text arrives or changes, until the
 * signal aborts. Continues after a story was found, because the page may load another article.
 * @param filter as for `createGate`
 * @param ask as for `scanForFingerprints`: the thorough gate then replaces this one
 */
export function watchGate(
  filter: string | undefined,
  ask: (fingerprints: number[]) => void,
  signal: AbortSignal
): void {
  const gate = createGate(filter)
  const elementsPerChunk = isLarge() && ELEMENTS_PER_CHUNK
  const look = (node: Node) => inSlices(scanForFingerprints(node, gate, ask, elementsPerChunk), signal)
  const firstScan = look(document.body)
  const lookIn = async (nodes: Node[]) => {
    // Before that, any page has little prose.
    await firstScan
    if (!signal.aborted && gate.hasLittleProse() && nodes.some(hasHost)) ask([])
  }
  watchText(({ addedNodes, editedTexts }) => {
    ;[...addedNodes, ...editedTexts].forEach(look)
    lookIn(addedNodes)
  }, signal)
  // Told of the first size too, and of shadow trees that are attached later: those change nothing but sizes.
  new ResizeObserver(() => lookIn([document])).observe(document.body)
}

/** Stops the gate that runs in this page, and returns the signal that stops the next one. */
export function replaceGate(): AbortSignal {
  // The slot may hold a page element with that id instead.
  if (globalThis.cleanCopyGate instanceof AbortController) globalThis.cleanCopyGate.abort()
  globalThis.cleanCopyGate = Object.assign(new AbortController(), { document })
  return globalThis.cleanCopyGate.signal
}

/**
 * Calls back once the page is visible: now, or when a hidden tab comes to the front. A prerendered page is hidden until
 * it is opened.
 */
export function whenVisible(onVisible: () => void): void {
  // The page may have an element of that name.
  if (document.hidden !== true) onVisible()
  else document.addEventListener('visibilitychange', () => whenVisible(onVisible), { once: true })
}
