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
  let rest: Range | undefined
  let from: Element | undefined
  for (const cut of root.firstChild ? cutsIn(root as Element, many) : []) {
    // The page may have taken it out since.
    if (!root.contains(cut)) continue
    if (!rest) {
      rest = new Range()
      rest.selectNodeContents(root)
    }
    const text = rest.cloneRange()
    text.setEnd(cut, 0)
    yield { from, text: `${text}` }
    from = cut
    rest.setStart(cut, cut.matches(CODE) ? cut.childNodes.length : 0)
  }
  yield { from, text: `${rest ?? root.textContent}` }
}

/** Long code, and every so manyth element, in order. They are looked for as they are asked for: to count takes time. */
function* cutsIn(root: Element, many = 0): Generator<Element> {
  const scripts = root.querySelectorAll(CODE)
  const codes: Element[] = []
  // By number: to go through the list as an iterator takes several times as long.
  for (let i = 0; i < scripts.length; i++)
    if ((scripts[i]?.firstChild as Text)?.length >= SHORT) codes.push(scripts[i] as Element)
  // Not on every page: to go through all elements would be a third of the gate's work.
  const all = many ? root.getElementsByTagName('*') : []
  for (let i = 0; all[i]; i += many) {
    const cut = all[i] as Element
    while ((codes[0]?.compareDocumentPosition(cut) as number) & 4) yield codes.shift() as Element
    yield cut
  }
  yield* codes
}
