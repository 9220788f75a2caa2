/**
 * The gate in a page: walks its text once, without layout or styles, and stops at the first sure sign of a story. Text
 * that comes later is looked at when it comes.
 */
import type { Fingerprints } from '../match/fingerprints'
import { createGate, type Gate } from '../match/gate'
import { watchText } from './watch'

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'iframe', 'title', 'select', 'object'])
/** Text of elements that are not read is longer than this, where it matters; most nodes of a page are shorter. */
const SHORT = 24
/** So much text is looked at together, in UTF-16 units: words and sentences go on from one inline element to the next. */
const CHUNK = 4096

/** Whether the text below a node, together with what the gate has seen before, looks like one of the stories. */
export function isWorthALook(root: Node, gate: Gate): boolean {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let text = ''
  for (let node = root.nodeType === 3 ? root : walker.nextNode(); node; node = walker.nextNode()) {
    const { data } = node as Text
    if (data.length > SHORT && SKIPPED.has(node.parentElement?.localName ?? '')) continue
    text += data
    if (text.length < CHUNK) continue
    if (gate.feed(text)) return true
    text = ''
  }
  return gate.feed(text)
}

/** Calls back once, as soon as the page looks as if it carries one of the stories: now, or later unless told to stop. */
export function watchGate(fingerprints: Fingerprints, woken: () => void, signal: AbortSignal): void {
  let gate = createGate(fingerprints)
  if (isWorthALook(document.body, gate)) {
    woken()
    return
  }
  const resting = new AbortController()
  signal.addEventListener('abort', () => resting.abort())
  let address = location.href
  watchText(({ added, edited }) => {
    // Another address is another page: what the gate saw before counts no more.
    if (address !== location.href) gate = createGate(fingerprints)
    address = location.href
    if (![...added, ...edited].some((node) => isWorthALook(node, gate))) return
    resting.abort()
    woken()
  }, resting.signal)
}

/** Calls back once the page is shown: now, or when a prerendered page is opened or a hidden tab comes to the front. */
export function whenShown(shown: () => void): void {
  if ('prerendering' in document && document.prerendering) {
    document.addEventListener('prerenderingchange', () => whenShown(shown), { once: true })
  } else if (document.visibilityState === 'hidden') {
    document.addEventListener('visibilitychange', () => whenShown(shown), { once: true })
  } else shown()
}
