/**
 * The thorough gate: replaces the gate in pages whose text looks disguised or may be in shadow trees. It reads text as
 * the match does and lets every fingerprint pass, so it needs to know no story.
 */
import { normalise } from '../match/text/normalise'
import { watchText } from '../shared/observe-text'
import { shadowRootsIn } from '../shared/shadow-roots'
import { ELEMENTS_PER_CHUNK } from '../shared/text-chunks'
import { inSlices } from '../shared/time-slice'
import { askForFrames, sendFingerprints } from './notify-background'
import { replaceGate, scanForFingerprints } from './page-gate'
import { createGate, type Gate } from './prose-scanner'
import { watchFrames } from './watch-frames'
import '../shared/page-globals'

/** Takes the place of the gate that runs in this page. */
export function startThoroughGate(): void {
  const signal = replaceGate()
  watchThoroughly(sendFingerprints, watchFrames(askForFrames, signal), signal)
}

/** Creates a scanner that reads text as the match does. */
export function createThoroughGate(): Gate {
  const { feed, take } = createGate(undefined)
  const plain = (text: string) => normalise(text).text.replaceAll('\n', ' ').toLowerCase()
  return { feed: (text) => feed(plain(text)), take, isDisguised: () => false, hasLittleProse: () => false }
}

/**
 * Reports the fingerprints of a page as `watchGate` does, with those of its shadow trees.
 * @param onTree called with each shadow tree
 */
function watchThoroughly(
  ask: (fingerprints: number[]) => void,
  onTree: (tree: ShadowRoot) => void,
  signal: AbortSignal
): void {
  const gate = createThoroughGate()
  const scan = (node: Node) => void inSlices(scanForFingerprints(node, gate, ask, ELEMENTS_PER_CHUNK), signal)
  const known = new WeakSet<ShadowRoot>()
  const lookInto = (node: Node) => {
    for (const root of shadowRootsIn(node)) {
      if (known.has(root)) continue
      known.add(root)
      globalThis.cleanCopyHasShadowTrees = true
      scan(root)
      watch.observe(root)
      onTree(root)
    }
  }
  const look = (node: Node) => {
    scan(node)
    lookInto(node)
  }
  const watch = watchText(({ addedNodes, editedTexts }) => [...addedNodes, ...editedTexts].forEach(look), signal)
  look(document.body)
  const sizes = new ResizeObserver(() => lookInto(document.body))
  sizes.observe(document.body)
  signal.addEventListener('abort', () => sizes.disconnect())
}
