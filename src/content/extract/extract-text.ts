/**
 * Reads the text of a page: what a reader reads, not what a program hides there. No styles and no layout are asked for;
 * what is a block is told by the elements' names. The same walk serves the browser and the command line.
 */
import { atOnce, type Steps } from '../../match/text/cooperative'
import type { PageText } from '../../match/text/page-text'
import { isClobberedForm, nativeGetter } from './dom-clobbering'
import type { SkipRanges } from './skip-distant-text'

export interface ExtractedText {
  page: PageText
  /** The text nodes read, in document order. */
  nodes: Text[]
  /** Where each node's data begins in the page's text (UTF-16 units). */
  starts: number[]
  /** False where reading stopped because there was too much. */
  isComplete: boolean
  /** Whether stretches were left out, as `ReadOptions` says. */
  hasSkips: boolean
}

/** What is read: everything from the beginning of one element to the end of another, which may be the same. */
export interface Scope {
  first: Element
  last: Element
}

export interface ReadOptions {
  /** Whether a block is shown; without it, what its own attributes say counts alone. */
  isShown?: (block: Element) => boolean
  /** Reading stops after so many UTF-16 units or text nodes. */
  limits?: { length: number; nodes: number }
  /** Stretches that are left out, between two blocks. */
  skips?: SkipRanges
}

const names = (list: string) => new Set(list.split(' '))
// Names as `localName` gives them: small letters in HTML and XHTML alike.
/** Never read: no text for readers, or text that somebody is writing. */
const SKIPPED = names(
  'script style noscript template textarea iframe title select object head canvas video audio meter progress datalist ' +
    'input clean-copy-card clean-copy-dot svg math'
)
const BLOCKS = names(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table ' +
    'tbody td tfoot th thead tr ul'
)
const EDITORS = '.ProseMirror, .cm-editor, .monaco-editor, .ql-editor'

/** Whether an element begins a block of its own. */
export const isBlock = (element: Element) => BLOCKS.has(element.localName)

const typeOf = nativeGetter('nodeType')
const firstIn = nativeGetter('firstChild')
const nextTo = nativeGetter('nextSibling')
const parentOf = nativeGetter('parentNode')

/** So many nodes are walked between two pauses. */
const CHECK_STRIDE = 200
/** So often reading begins anew where the page takes out what is just being read. */
const MAX_RESTARTS = 3

/** Reads everything below an element, all at once. */
export const readPage = (root: Element): ExtractedText => atOnce(readSteps({ first: root, last: root }))

/**
 * Reads everything in a scope but what is hidden, as far as its own attributes or `isShown` say so. The page may change
 * between two steps: who uses the reading must see to it that it still holds.
 */
export function* readSteps(
  { first, last }: Scope,
  { isShown = () => true, limits, skips }: ReadOptions = {}
): Steps<ExtractedText> {
  let reading = new TextBuilder()
  let node: Node | null = first
  let restarts = 0
  for (let walked = 1; node; walked++) {
    const next: Element | null | undefined = skips?.get(node)
    if (next === null || (next && isBefore(node, next))) {
      reading.skip()
      node = next && resumeAt(next, first, reading, isShown)
      yield
      continue
    }
    const firstInside: Node | null = visit(node, reading, isShown) ? firstIn(node) : null
    node = firstInside ?? nextOutside(node, last, reading)
    if (limits && reading.exceeds(limits)) return reading.finish(false)
    if (walked % CHECK_STRIDE > 0) continue
    yield
    if (!node || node.isConnected === first.isConnected || restarts === MAX_RESTARTS) continue
    restarts++
    reading = new TextBuilder()
    node = first
  }
  return reading.finish(true)
}

/** Where reading goes on that comes to a node from elsewhere: there, or behind what the node is in, if that is not read. */
function resumeAt(node: Node, root: Element, reading: TextBuilder, isShown: (block: Element) => boolean): Node | null {
  let unread: Node | undefined
  for (let outer = parentOf(node); outer && outer !== root; outer = parentOf(outer))
    if (!visit(outer, reading, isShown)) unread = outer
  return unread ? nextOutside(unread, root, reading) : node
}

/** Whether a node stands before another one in the same page. */
function isBefore(node: Node, otherNode: Node): boolean {
  const place = Node.prototype.compareDocumentPosition.call(node, otherNode)
  return (
    (place & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_DISCONNECTED)) ===
    Node.DOCUMENT_POSITION_FOLLOWING
  )
}

/** Takes a node in; false for one whose children are not read. */
function visit(node: Node, reading: TextBuilder, isShown: (block: Element) => boolean): boolean {
  const type = typeOf(node)
  if (type === 3) reading.add(node as Text)
  if (type !== 1) return false
  const element = node as Element
  if (isClobberedForm(element)) return false
  const name = element.localName
  if (name === 'br') reading.lineBreak()
  if (SKIPPED.has(name) || isFootnote(element, name) || (name === 'dialog' && !element.hasAttribute('open')))
    return false
  // Most elements have none, and to ask for each by its name would be most of the reading's work.
  if (element.hasAttributes() && (isHidden(element) || isWritten(element))) return false
  if (!BLOCKS.has(name)) return true
  reading.blockEdge()
  return isShown(element)
}

/** The next node in document order that is not below this one, up to the last; leaving a block ends it. */
function nextOutside(node: Node, last: Element, reading: TextBuilder): Node | null {
  let current: Node | null = node
  while (current && current !== last) {
    if (typeOf(current) === 1 && isBlock(current as Element)) reading.blockEdge()
    const next = nextTo(current)
    if (next) return next
    current = parentOf(current)
  }
  return null
}

const HIDDEN = /(?:^|;)\s*display\s*:\s*none/i

/** Whether an element says by itself that it is not shown. */
function isHidden(element: Element): boolean {
  // What a search in the page finds is text for readers.
  if (element.hasAttribute('hidden')) return element.getAttribute('hidden')?.toLowerCase() !== 'until-found'
  return element.hasAttribute('style') && HIDDEN.test(element.getAttribute('style') ?? '')
}

/** The number or sign of a footnote: no word of the text, though it stands at one. */
const isFootnote = (element: Element, name: string) =>
  name === 'sup' && /^[\s\d*†‡§[\],]+$/.test(element.textContent ?? '')

/** Whether the reader writes here: never ours to read. */
function isWritten(element: Element): boolean {
  const editable = element.getAttribute('contenteditable')
  if (editable !== null && editable !== 'false') return true
  return element.getAttribute('role') === 'textbox' || (element.hasAttribute('class') && element.matches(EDITORS))
}

const INK = /\S/

/** So many pieces of text are put together at a time: to join all of a long page at its end would take long. */
const JOIN_LENGTH = 2000

class TextBuilder {
  private text = ''
  private pieces: string[] = []
  private blocks = [0]
  private nodes: Text[] = []
  private starts: number[] = []
  private length = 0
  private edge = false
  private hasSkips = false
  private breaks = 0

  exceeds(limits: { length: number; nodes: number }): boolean {
    return this.length > limits.length || this.nodes.length > limits.nodes
  }

  blockEdge() {
    this.edge = true
  }

  skip() {
    this.hasSkips = true
    this.edge = true
  }

  /** One line break divides words, two in a row divide blocks. */
  lineBreak() {
    this.breaks++
    if (this.breaks > 1) this.edge = true
  }

  add(node: Text) {
    const { data } = node
    const hasInk = INK.test(data)
    if (!hasInk) {
      // Space between blocks is layout; between words it is text.
      if (this.edge || this.length === 0 || data === '') return
    } else if (this.length > 0 && (this.edge || this.breaks > 0)) {
      this.push('\n')
      if (this.edge) this.blocks.push(this.length)
    }
    if (hasInk) {
      this.edge = false
      this.breaks = 0
    }
    this.nodes.push(node)
    this.starts.push(this.length)
    this.push(data)
  }

  private push(piece: string) {
    this.pieces.push(piece)
    this.length += piece.length
    if (this.pieces.length > JOIN_LENGTH) this.join()
  }

  private join() {
    this.text += this.pieces.join('')
    this.pieces = []
  }

  finish(isComplete: boolean): ExtractedText {
    this.join()
    const { text, blocks, nodes, starts, hasSkips } = this
    return { page: { text, blocks }, nodes, starts, isComplete, hasSkips }
  }
}
