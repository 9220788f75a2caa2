/**
 * The text of a page from place to place, as its source has it. The browser gives what stands between two places in a
 * third of the time that a walk from text to text takes, and without an object for every node.
 */

/** Elements whose text is code. Of others that no reader reads too much may be seen: nothing is decided here. */
const CODE = 'script,style'
/** Code shorter than this, in UTF-16 units, is sooner looked at than left out. */
const MIN_CODE_LENGTH = 4096

/**
 * Of so many elements the browser gives the text in half a millisecond, however large the page is. It is a few ten thousand
 * letters, for which there is memory at hand; for half a million it has to be asked of the system, which takes longer.
 */
export const ELEMENTS_PER_CHUNK = 1000

export interface TextChunk {
  /** Where it begins; undefined where the node itself begins. */
  firstElement?: Element
  text: string
}

/**
 * The text below a node in stretches, in order, without that of long code.
 * @param elementsPerChunk every so manyth element begins a stretch, so that the browser need not find room for much text at once
 */
export function textChunks(root: Node, elementsPerChunk?: number | false): Iterable<TextChunk> {
  const isElement = root.nodeType === 1
  if (!isElement && root.parentElement?.matches(CODE)) return []
  const codes = isElement ? codesIn(root as Element) : []
  return isElement && (elementsPerChunk || codes[0])
    ? cutUp(root as Element, codes, elementsPerChunk)
    : [{ text: root.textContent as string }]
}

function* cutUp(root: Element, codes: Element[], elementsPerChunk?: number | false): Generator<TextChunk, void> {
  // One for all: as long as a range is there, every change of the page is told to it.
  const range = new Range()
  range.setStart(root, 0)
  let firstElement: Element | undefined
  for (const boundary of elementsPerChunk ? cutsIn(root, [...codes], elementsPerChunk) : codes) {
    // The page may have taken it out since.
    if (!root.contains(boundary)) continue
    range.setEnd(boundary, 0)
    yield { firstElement, text: `${range}` }
    firstElement = boundary
    // Of another element nothing is asked: a form may answer with a field.
    range.setStart(boundary, codes.includes(boundary) ? boundary.childNodes.length : 0)
  }
  range.setEnd(root, root.childNodes.length)
  yield { firstElement, text: `${range}` }
}

/** Long code, in order. */
function codesIn(root: Element): Element[] {
  const codeElements = root.querySelectorAll(CODE)
  const codes: Element[] = []
  // By number: to go through the list as an iterator takes several times as long.
  for (let i = 0; i < codeElements.length; i++)
    if (((codeElements[i] as Element).firstChild as Text)?.length >= MIN_CODE_LENGTH)
      codes.push(codeElements[i] as Element)
  return codes
}

/** The codes and every so manyth element, in order, looked for as they are asked for: to go through all takes time. */
function* cutsIn(root: Element, codes: Element[], elementsPerChunk: number): Generator<Element> {
  const elements = root.getElementsByTagName('*')
  // By `item`: to give `all[i]` Chromium counts all of them first.
  for (let i = 0; elements.item(i); i += elementsPerChunk) {
    const boundary = elements.item(i) as Element
    while ((codes[0]?.compareDocumentPosition(boundary) as number) & 4) yield codes.shift() as Element
    yield boundary
  }
  yield* codes
}
