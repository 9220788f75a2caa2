/**
 * Extracts the text of a page that is meant for readers. Reads no styles and no layout; blocks are recognised by their
 * element names. The same code runs in the browser and on the command line.
 */
import type { PageText } from '../../match/text/page-text'
import { atOnce, type Steps } from '../../shared/steps'
import { isClobberedForm, nativeGetter } from './dom-clobbering'
import type { SkipRanges } from './skip-distant-text'
import { TextBuilder } from './text-builder'

/** The text of a page, with the DOM nodes that it comes from. */
export interface ExtractedText {
  page: PageText
  /** The text nodes read, in document order. */
  nodes: Text[]
  /** The offset of each node's data in the page's text, in UTF-16 units. */
  starts: number[]
  /** False if reading stopped at a limit. */
  isComplete: boolean
  /** True if parts were left out, as `ReadOptions.skips` says. */
  hasSkips: boolean
  /** The shadow trees that were read. */
  roots: ShadowRoot[]
}

/** What is read: everything from the start of one element to the end of another, which may be the same. */
export interface Scope {
  first: Element
  last: Element
}

/** What is read of a page. */
export interface ReadOptions {
  /** Returns true if a block is visible. Without it, only the block's own attributes count. */
  isShown?: (block: Element) => boolean
  /** Reading stops after this many UTF-16 units or text nodes. */
  limits?: { length: number; nodes: number }
  /** Ranges that are left out, between two blocks. */
  skips?: SkipRanges
}

const names = (list: string) => new Set(list.split(' '))
// Lower case, as `localName` gives them in HTML and XHTML alike.
/** Never read: not meant for readers, or being written by the reader. */
const SKIPPED = names(
  'script style noscript template textarea iframe title select object head canvas video audio meter progress datalist ' +
    'input clean-copy-card clean-copy-dot math text desc metadata'
)
const BLOCKS = names(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer foreignObject form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table ' +
    'tbody td tfoot th thead tr ul'
)
const EDITORS = '.ProseMirror, .cm-editor, .monaco-editor, .ql-editor'

/** Returns true if an element begins a block of its own. */
export const isBlock = (element: Element) => BLOCKS.has(element.localName)

const typeOf = nativeGetter('nodeType')
const nextTo = nativeGetter('nextSibling')
const parentOf = nativeGetter('parentNode')

/** Nodes visited between two pauses. */
const CHECK_STRIDE = 200
/** How often reading may restart because the page removed the node being read. */
const MAX_RESTARTS = 3

/** Reads everything below an element, without pauses. */
export const readPage = (root: Element): ExtractedText => atOnce(readSteps({ first: root, last: root }))

/**
 * Reads everything in a scope except hidden blocks, as told by their own attributes or `isShown`. The page may change
 * between two steps: the caller must check that the result is still valid.
 */
export function* readSteps(
  { first, last }: Scope,
  { isShown = () => true, limits, skips }: ReadOptions = {}
): Steps<ExtractedText> {
  let builder = new TextBuilder()
  let node: Node | null = first
  let restarts = 0
  for (let walked = 1; node; walked++) {
    const next: Element | null | undefined = skips?.get(node)
    if (next === null || (next && isBefore(node, next))) {
      builder.skip()
      node = next && resumeAt(next, first, builder, isShown)
      yield
      continue
    }
    const firstInside: Node | null = visit(node, builder, isShown) ? builder.firstDisplayedIn(node) : null
    node = firstInside ?? nextOutside(node, last, builder)
    if (limits && builder.exceeds(limits)) return builder.finish(false)
    if (walked % CHECK_STRIDE > 0) continue
    yield
    if (!node || node.isConnected === first.isConnected || restarts === MAX_RESTARTS) continue
    restarts++
    builder = new TextBuilder()
    node = first
  }
  return builder.finish(true)
}

/**
 * Returns where reading continues after arriving at a node from elsewhere: at the node itself, or after the outermost
 * ancestor that is not read.
 */
function resumeAt(node: Node, root: Element, builder: TextBuilder, isShown: (block: Element) => boolean): Node | null {
  let unread: Node | undefined
  for (let outer = parentOf(node); outer && outer !== root; outer = parentOf(outer))
    if (!visit(outer, builder, isShown)) unread = outer
  return unread ? nextOutside(unread, root, builder) : node
}

/** Returns true if a node precedes another one in the same document. */
function isBefore(node: Node, otherNode: Node): boolean {
  const place = Node.prototype.compareDocumentPosition.call(node, otherNode)
  return (
    (place & (Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_DISCONNECTED)) ===
    Node.DOCUMENT_POSITION_FOLLOWING
  )
}

/** Adds a node; returns false if its children are not to be read. */
function visit(node: Node, builder: TextBuilder, isShown: (block: Element) => boolean): boolean {
  const type = typeOf(node)
  if (type === 3) builder.add(node as Text)
  if (type !== 1) return false
  const element = node as Element
  if (isClobberedForm(element)) return false
  const name = element.localName
  if (name === 'br') builder.lineBreak()
  if (SKIPPED.has(name) || isFootnote(element, name) || (name === 'dialog' && !element.hasAttribute('open')))
    return false
  // Of a drawing, only the text that is set as in the rest of the page.
  if (name === 'svg' && !element.querySelector('foreignObject')) return false
  // Most elements have no attributes, and querying each by name would dominate the reading time.
  if (element.hasAttributes() && (isHidden(element) || isWritten(element))) return false
  if (!BLOCKS.has(name)) return true
  builder.blockEdge()
  return isShown(element)
}

/** Returns the next node in document order outside this one, up to the last one; ends blocks on the way. */
function nextOutside(node: Node, last: Element, builder: TextBuilder): Node | null {
  let current: Node | null = node
  while (current && current !== last) {
    if (typeOf(current) === 1 && isBlock(current as Element)) builder.blockEdge()
    const slotted = builder.slotted.get(current)
    const next: Node | null | undefined = slotted ? slotted.next : nextTo(current)
    if (next) return next
    current = slotted ? slotted.slot : parentOf(current)
    if (current && typeOf(current) === 11) current = (current as ShadowRoot).host ?? null
  }
  return null
}

/** A style by which an element is not displayed. */
export const HIDDEN = /(?:^|;)\s*display\s*:\s*none/i

/** Returns true if an element is hidden by its own attributes. */
export function isHidden(element: Element): boolean {
  // What find-in-page can reveal counts as text for readers.
  if (element.hasAttribute('hidden')) return element.getAttribute('hidden')?.toLowerCase() !== 'until-found'
  return element.hasAttribute('style') && HIDDEN.test(element.getAttribute('style') ?? '')
}

/** Returns true for footnote marks: numbers or signs that are no part of the words before them. */
const isFootnote = (element: Element, name: string) =>
  name === 'sup' && /^[\s\d*†‡§[\],]+$/.test(element.textContent ?? '')

/** Returns true if the reader writes here: such text is never read. */
function isWritten(element: Element): boolean {
  const editable = element.getAttribute('contenteditable')
  if (editable !== null && editable !== 'false') return true
  return element.getAttribute('role') === 'textbox' || (element.hasAttribute('class') && element.matches(EDITORS))
}
