/**
 * The painter that changes nothing in the page: it registers ranges with the browser's CSS Custom Highlight API. For
 * pages whose text belongs to a framework or is being written. Highlights cannot take the focus; the popup's list and
 * the card's buttons reach every finding.
 */

import { type Finding, isPassage } from '../../match/report'
import { isOwnPage } from '../../shared/browser'
import { callBackground } from '../../shared/messages'
import { LOOKS, type Settings } from '../../shared/settings'
import { SEVERITIES, type Severity } from '../../story/terms'
import { isBusy } from './page-controls'
import type { Painter } from './painter'
import type { Segment } from './segments'
import { styleShadowTrees } from './shadow-styles'

/** What a highlight can stand for. highlights.css has a rule for each in every look, under its name in the document's registry. */
type Role = Severity | 'name' | 'active'
const ROLES: Role[] = [...SEVERITIES, 'name', 'active']
const nameOf = (role: Role, look: Settings['look']) =>
  look === 'underline' || role === 'active' ? `clean-copy-${role}` : `clean-copy-${role}-${look}`

/** A painted segment. Its range follows changes of the page and collapses when the page overwrites it. */
interface Stroke {
  piece: Segment
  range: Range
  words: string
}

/** Whether the styles of the highlights are in this page. */
let isStyled = false

function requestHighlightStyles(): void {
  if (isStyled || isOwnPage()) return
  isStyled = true
  callBackground('highlighted', undefined).catch(() => {
    isStyled = false
  })
}

/** @param look one of the styles in highlights.css */
export function createHighlightPainter(look: Settings['look'] = 'underline'): Painter {
  const highlights = new Map<Role, Highlight>()
  const strokesByFinding = new Map<Finding, Stroke[]>()
  let strokes: Stroke[] = []
  let unstyle = () => {}

  const strokesOf = (finding: Finding | undefined) => (finding && strokesByFinding.get(finding)) ?? []
  const show = (role: Role, strokeList: readonly Stroke[]) => {
    hide(role)
    if (strokeList.length === 0) return
    const highlight = new Highlight(...strokeList.map(({ range }) => range))
    if (role === 'active') highlight.priority = 1
    if (role !== 'active' && role !== 'name') highlight.type = 'grammar-error'
    highlights.set(role, highlight)
    CSS.highlights.set(nameOf(role, look), highlight)
  }
  // Ranges that the page or a newer annotator registered under our names are left alone.
  const hide = (role: Role) => {
    const roleHighlight = highlights.get(role)
    if (roleHighlight && CSS.highlights.get(nameOf(role, look)) === roleHighlight)
      CSS.highlights.delete(nameOf(role, look))
    highlights.delete(role)
  }

  return {
    *paint(pieces) {
      requestHighlightStyles()
      unstyle = styleShadowTrees(pieces, 'highlights')
      strokes = pieces.map(strokeOf)
      for (const stroke of strokes)
        for (const finding of stroke.piece.findings) strokesByFinding.set(finding, [...strokesOf(finding), stroke])
      for (const role of ROLES) {
        show(
          role,
          strokes.filter(({ piece }) => roleOf(piece.findings) === role)
        )
        yield
      }
    },
    clear() {
      for (const role of ROLES) hide(role)
      strokesByFinding.clear()
      strokes = []
      unstyle()
    },
    intact: () =>
      strokes.every(isUntouched) &&
      [...highlights].every(([role, roleHighlight]) => CSS.highlights.get(nameOf(role, look)) === roleHighlight),
    findingsAt(event, evenInControls = false) {
      // A key pressed on a link also dispatches a click, which has no coordinates.
      if (!(event instanceof MouseEvent) || (event.type === 'click' && event.detail === 0)) return []
      // In the tree that is listened to: at the document, a click in a shadow tree is one on its host.
      const { target } = event
      if (!(target instanceof Element) || (!evenInControls && isBusy(target))) return []
      // A click on something that covers the words, such as a dialog of the page, does not count.
      const hit = strokes.find(({ piece, range }) => target.contains(piece.node) && isAt(range, event))
      return hit?.piece.findings ?? []
    },
    rects: (finding) => strokesOf(finding).flatMap(({ range }) => [...range.getClientRects()]),
    element: (finding) => strokesOf(finding)[0]?.piece.node.parentElement ?? undefined,
    handle: () => undefined,
    activate: (finding) => show('active', strokesOf(finding))
  }
}

/** Removes the highlights of an annotator that ended without cleaning up, whatever their look. */
export function clearHighlights(): void {
  // By name: Firefox does not let a content script iterate over the registry.
  for (const look of LOOKS) for (const role of ROLES) CSS.highlights.delete(nameOf(role, look))
}

function strokeOf(piece: Segment): Stroke {
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

function roleOf(findings: readonly Finding[]): Role {
  return findings.find(isPassage)?.severity ?? 'name'
}
