/**
 * The painter that puts nothing into the page: the browser is told which words to highlight (CSS Custom Highlight). For
 * pages whose text belongs to a framework or is being written. A highlight takes no focus; the popup's list and the
 * card's own steps reach every finding.
 */
import { type Finding, isPassage } from '../report'
import type { Severity } from '../story/schema'
import { isBusy } from './controls'
import type { Painter } from './painter'
import type { Piece } from './segments'

/** What a highlight can look like. highlights.css has a rule for each, under its name in the document's registry. */
type Look = Severity | 'unrecognised' | 'name' | 'active'
const LOOKS: Look[] = ['misleads', 'confuses', 'stiff', 'unrecognised', 'name', 'active']
const nameOf = (look: Look) => `clean-copy-${look}`

/** A piece as it was painted. Its range follows the page's changes, and is empty as soon as the page writes over it. */
interface Stroke {
  piece: Piece
  range: Range
  words: string
}

export function createHighlightPainter(): Painter {
  const ours = new Map<Look, Highlight>()
  const own = new Map<Finding, Stroke[]>()
  let strokes: Stroke[] = []

  const of = (finding: Finding | undefined) => (finding && own.get(finding)) ?? []
  const show = (look: Look, some: readonly Stroke[]) => {
    hide(look)
    if (some.length === 0) return
    const highlight = new Highlight(...some.map(({ range }) => range))
    if (look === 'active') highlight.priority = 1
    if (look !== 'active' && look !== 'name') highlight.type = 'grammar-error'
    ours.set(look, highlight)
    CSS.highlights.set(nameOf(look), highlight)
  }
  // What a page or a newer annotator has put there under our name is theirs.
  const hide = (look: Look) => {
    const shown = ours.get(look)
    if (shown && CSS.highlights.get(nameOf(look)) === shown) CSS.highlights.delete(nameOf(look))
    ours.delete(look)
  }

  return {
    paint(pieces) {
      strokes = pieces.map(strokeOf)
      for (const stroke of strokes)
        for (const finding of stroke.piece.findings) own.set(finding, [...of(finding), stroke])
      for (const look of LOOKS)
        show(
          look,
          strokes.filter(({ piece }) => lookOf(piece.findings) === look)
        )
    },
    clear() {
      for (const look of LOOKS) hide(look)
      own.clear()
      strokes = []
    },
    intact: () =>
      strokes.every(isUntouched) && [...ours].every(([look, shown]) => CSS.highlights.get(nameOf(look)) === shown),
    findingsAt(event) {
      // A key that presses a link makes a click as well, which is at no place.
      if (!(event instanceof MouseEvent) || (event.type === 'click' && event.detail === 0)) return []
      const [target] = event.composedPath()
      if (!(target instanceof Element) || isBusy(target)) return []
      // What lies over the words, as a dialog of the page may, does not have them in it.
      const hit = strokes.find(({ piece, range }) => target.contains(piece.node) && isAt(range, event))
      return hit?.piece.findings ?? []
    },
    rects: (finding) => of(finding).flatMap(({ range }) => [...range.getClientRects()]),
    element: (finding) => of(finding)[0]?.piece.node.parentElement ?? undefined,
    handle: () => undefined,
    activate: (finding) => show('active', of(finding))
  }
}

/** Takes away the highlights of an annotator that ended without a word. */
export function clearHighlights(): void {
  for (const look of LOOKS) CSS.highlights.delete(nameOf(look))
}

function strokeOf(piece: Piece): Stroke {
  const range = document.createRange()
  range.setStart(piece.node, piece.start)
  range.setEnd(piece.node, piece.end)
  return { piece, range, words: range.toString() }
}

function isUntouched({ piece: { node, start, end }, range, words }: Stroke): boolean {
  const stands = range.startContainer === node && range.startOffset === start && range.endOffset === end
  return stands && node.isConnected && range.toString() === words
}

function isAt(range: Range, { clientX: x, clientY: y }: MouseEvent): boolean {
  return [...range.getClientRects()].some((r) => r.left <= x && x <= r.right && r.top <= y && y <= r.bottom)
}

function lookOf(findings: readonly Finding[]): Look {
  const passage = findings.find(isPassage)
  if (!passage) return 'name'
  return passage.found === 'unrecognised' ? 'unrecognised' : passage.severity
}
