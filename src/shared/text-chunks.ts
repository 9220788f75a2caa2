/**
 * The text of a page in chunks, as the browser returns it. Extracting the text between two places takes a third of the
 * time of a walk over its text nodes, and no wrapper object for each.
 */

/** Elements whose text is code. Other elements that are never displayed may pass: nothing is decided here. */
const CODE = 'script,style'
/** Code shorter than this, in UTF-16 units, is cheaper to scan than to leave out. */
const MIN_CODE_LENGTH = 4096

/**
 * Elements per chunk. Extracting 1,000 elements takes about 0.5 ms and gives a few ten thousand characters; larger
 * strings make the browser allocate fresh memory, which is slower.
 */
export const ELEMENTS_PER_CHUNK = 1000

/** A chunk of a page's text. */
export interface TextChunk {
  /** The element at which the chunk begins; undefined for the start of the node. */
  firstElement?: Element
  text: string
}

/**
 * Yields the text below a node in chunks, in order, without long code.
 * @param elementsPerChunk start a new chunk at every n-th element, so that the browser never has to allocate one long
 * string
 */
export function textChunks(root: Node, elementsPerChunk?: number | false): Iterable<TextChunk> {
  const isElement = root.nodeType === 1
  if (!isElement && root.parentElement?.matches(CODE)) return []
  // Most short pages have no code: to look for the first is cheaper than to list all.
  const codes = isElement && (root as Element).querySelector(CODE) ? codesIn(root as Element) : []
  return isElement && (elementsPerChunk || codes[0])
    ? cutUp(root as Element, codes, elementsPerChunk)
    : [{ text: root.textContent as string }]
}

function* cutUp(root: Element, codes: Element[], elementsPerChunk?: number | false): Generator<TextChunk, void> {
  // One range for all chunks: every live range costs time at each change of the page.
  const range = new Range()
  range.setStart(root, 0)
  let firstElement: Element | undefined
  for (const boundary of elementsPerChunk ? cutsIn(root, [...codes], elementsPerChunk) : codes) {
    // The page may have removed it meanwhile.
    if (!root.contains(boundary)) continue
    range.setEnd(boundary, 0)
    yield { firstElement, text: `${range}` }
    firstElement = boundary
    // Elements are passed on without being inspected, because a form may answer with one of its controls.
    range.setStart(boundary, codes.includes(boundary) ? boundary.childNodes.length : 0)
  }
  range.setEnd(root, root.childNodes.length)
  yield { firstElement, text: `${range}` }
}

/** Returns the elements with long code, in order. */
function codesIn(root: Element): Element[] {
  const codeElements = root.querySelectorAll(CODE)
  const codes: Element[] = []
  // By index: iterating over the live list takes several times as long.
  for (let i = 0; i < codeElements.length; i++)
    if (((codeElements[i] as Element).firstChild as Text)?.length >= MIN_CODE_LENGTH)
      codes.push(codeElements[i] as Element)
  return codes
}

/** Yields the code elements and every n-th element, in document order, on demand: finding all of them takes time. */
function* cutsIn(root: Element, codes: Element[], elementsPerChunk: number): Generator<Element> {
  const elements = root.getElementsByTagName('*')
  // By `item`: for `all[i]` Chromium first counts all elements.
  for (let i = 0; elements.item(i); i += elementsPerChunk) {
    const boundary = elements.item(i) as Element
    while ((codes[0]?.compareDocumentPosition(boundary) as number) & 4) yield codes.shift() as Element
    yield boundary
  }
  yield* codes
}
