/**
 * The text of a page from place to place, as its source has it. The browser gives what stands between two places in a
 * third of the time that a walk from text to text takes, and without an object for every node.
 */

/** Elements whose text is code. Of others that no reader reads too much may be seen: nothing is decided here. */
const CODE = 'script,style'
/** Code shorter than this, in UTF-16 units, is sooner looked at than left out. */
const SHORT = 4096

export interface Stretch {
  /** Where it begins; undefined where the node itself begins. */
  from?: Element
  text: string
}

/**
 * The text below a node in stretches, in order, without that of long code.
 * @param many every so manyth element begins a stretch, so that the browser need not find room for much text at once
 */
export function* stretchesIn(root: Node, many?: number): Generator<Stretch, void> {
  if (root.parentElement?.matches(CODE)) return
  const cuts = root.firstChild ? cutsIn(root as Element, many) : []
  if (!cuts[0]) return yield { text: root.textContent as string }
  const rest = new Range()
  rest.selectNodeContents(root)
  let from: Element | undefined
  for (const cut of cuts) {
    // The page may have taken it out since.
    if (!root.contains(cut)) continue
    const text = rest.cloneRange()
    text.setEnd(cut, 0)
    yield { from, text: `${text}` }
    from = cut
    rest.setStart(cut, cut.matches(CODE) ? cut.childNodes.length : 0)
  }
  yield { from, text: `${rest}` }
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
