/** Joins the text of a page from its nodes, block by block. */
import { shadowRootOf } from '../../shared/shadow-roots'
import { nativeGetter } from './dom-clobbering'
import type { ExtractedText } from './extract-text'

const typeOf = nativeGetter('nodeType')
const firstIn = nativeGetter('firstChild')

const INK = /\S/

/** Pieces joined at a time: joining all of a long page at its end would block. */
const JOIN_LENGTH = 2000

/** The text of a page while it is read, node after node in the order in which they are displayed. */
export class TextBuilder {
  private text = ''
  private pieces: string[] = []
  private blocks = [0]
  private nodes: Text[] = []
  private starts: number[] = []
  private length = 0
  private edge = false
  private hasSkips = false
  private breaks = 0
  private roots: ShadowRoot[] = []
  /** The slots in which nodes are displayed that stand elsewhere, and what follows them there. */
  readonly slotted = new Map<Node, { slot: Element; next: Node | undefined }>()

  /** Returns the first node that is displayed in another one: in its shadow tree, in a slot, or its first child. */
  firstDisplayedIn(node: Node): Node | null {
    const root = typeOf(node) === 1 && shadowRootOf(node as Element)
    if (root) {
      this.roots.push(root)
      return firstIn(root)
    }
    if (this.roots.length === 0 || !(node instanceof HTMLSlotElement)) return firstIn(node)
    const nodes = node.assignedNodes()
    for (const [i, assigned] of nodes.entries()) this.slotted.set(assigned, { slot: node, next: nodes[i + 1] })
    return nodes[0] ?? firstIn(node)
  }

  /** Returns true if more has been read than the limits allow, in UTF-16 units and text nodes. */
  exceeds(limits: { length: number; nodes: number }): boolean {
    return this.length > limits.length || this.nodes.length > limits.nodes
  }

  /** What follows belongs to another block. */
  blockEdge() {
    this.edge = true
  }

  /** A part of the page is left out here. */
  skip() {
    this.hasSkips = true
    this.edge = true
  }

  /** One line break separates words, two in a row separate blocks. */
  lineBreak() {
    this.breaks++
    if (this.breaks > 1) this.edge = true
  }

  /** Adds the text of a node, which must have been reached in document order. */
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

  /** Returns what was read. @param isComplete false if reading stopped at a limit */
  finish(isComplete: boolean): ExtractedText {
    this.join()
    const { text, blocks, nodes, starts, hasSkips, roots } = this
    return { page: { text, blocks }, nodes, starts, isComplete, hasSkips, roots }
  }
}
