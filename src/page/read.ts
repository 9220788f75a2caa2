/**
 * Reads the text of a page: what a reader reads, not what a program hides there. No styles and no layout are asked for;
 * what is a block is told by the elements' names. The same walk serves the browser and the command line.
 */
import type { PageText } from '../match/text'

export interface PageReading {
  page: PageText
  /** The text nodes read, in document order. */
  nodes: Text[]
  /** Where each node's data begins in the page's text (UTF-16 units). */
  starts: number[]
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

/** Reads everything below an element but what is hidden, as far as its own attributes or `isShown` say so. */
export function readPage(root: Element, isShown: (block: Element) => boolean = () => true): PageReading {
  const reading = new Collector()
  let node: Node | null = root
  while (node) {
    const inside: Node | null = enter(node, reading, isShown) ? node.firstChild : null
    node = inside ?? after(node, root, reading)
  }
  return reading.done()
}

/** Takes a node in; false for one whose children are not read. */
function enter(node: Node, reading: Collector, isShown: (block: Element) => boolean): boolean {
  if (node.nodeType === 3) reading.add(node as Text)
  if (node.nodeType !== 1) return false
  const element = node as Element
  const name = element.localName
  if (name === 'br') reading.lineBreak()
  if (SKIPPED.has(name) || isHidden(element) || isWritten(element) || isFootnote(element)) return false
  if (!BLOCKS.has(name)) return true
  reading.blockEdge()
  return isShown(element)
}

/** The next node in document order that is not below this one; leaving a block ends it. */
function after(node: Node, root: Element, reading: Collector): Node | null {
  let left: Node | null = node
  while (left && left !== root) {
    if (left.nodeType === 1 && isBlock(left as Element)) reading.blockEdge()
    if (left.nextSibling) return left.nextSibling
    left = left.parentNode
  }
  return null
}

const HIDDEN = /(?:^|;)\s*display\s*:\s*none/i

/** Whether an element says by itself that it is not shown. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true
  if (element.localName === 'dialog') return !element.hasAttribute('open')
  return element.hasAttribute('style') && HIDDEN.test(element.getAttribute('style') ?? '')
}

/** The number or sign of a footnote: no word of the text, though it stands at one. */
const isFootnote = (element: Element) =>
  element.localName === 'sup' && /^[\s\d*†‡§[\],]+$/.test(element.textContent ?? '')

/** Whether the reader writes here: never ours to read. */
function isWritten(element: Element): boolean {
  const editable = element.getAttribute('contenteditable')
  if (editable !== null && editable !== 'false') return true
  return element.getAttribute('role') === 'textbox' || (element.hasAttribute('class') && element.matches(EDITORS))
}

const INK = /\S/

class Collector {
  private pieces: string[] = []
  private blocks = [0]
  private nodes: Text[] = []
  private starts: number[] = []
  private length = 0
  private edge = false
  private breaks = 0

  blockEdge() {
    this.edge = true
  }

  /** One line break divides words, two in a row divide blocks. */
  lineBreak() {
    this.breaks++
    if (this.breaks > 1) this.edge = true
  }

  add(node: Text) {
    const { data } = node
    if (!INK.test(data)) {
      // Space between blocks is layout; between words it is text.
      if (this.edge || this.length === 0 || data === '') return
    } else if (this.length > 0 && (this.edge || this.breaks > 0)) {
      this.push('\n')
      if (this.edge) this.blocks.push(this.length)
    }
    if (INK.test(data)) {
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
  }

  done(): PageReading {
    const page = { text: this.pieces.join(''), blocks: this.blocks }
    return { page, nodes: this.nodes, starts: this.starts }
  }
}
