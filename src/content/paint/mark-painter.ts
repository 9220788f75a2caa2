/**
 * The painter that wraps words in mark elements, by mark.js: for pages with static text. mark.js is called once per
 * block with disjoint ranges and never searches itself. Removing the marks restores each text node's own data, so that
 * the page is what it was, node by node.
 */
import Mark from 'mark.js/dist/mark.es6.js'
import { type Finding, isPassage } from '../../match/report'
import { t } from '../../shared/i18n'
import { readingKey, severityLabel } from '../../shared/labels'
import type { Settings } from '../../shared/settings'
import { isBlock } from '../extract/extract-text'
import { CONTROL, isBusy } from './page-controls'
import type { Painter } from './painter'
import { navigationOrder, type Position, positionsIn, type Segment } from './segments'
import { styleShadowTrees } from './shadow-styles'
import {
  isTranslated,
  isUntouched,
  MARK,
  MARK_BUTTON,
  noteSplit,
  removeAllMarks,
  restoreTextNode,
  type Split
} from './text-node-splits'

/** mark.js ignores text directly below these elements (see its `matchesExclude`), so offsets must ignore it too. */
const NOT_COUNTED = new Set(['script', 'style', 'title', 'head', 'html'])

/** @param look one of the styles in marks.css */
export function createMarkPainter(look: Settings['look'] = 'underline'): Painter {
  const elements = new Map<Finding, HTMLElement[]>()
  const handles = new Map<Finding, HTMLElement>()
  const findings = new WeakMap<Element, Finding[]>()
  const dots: HTMLElement[] = []
  let unstyle = () => {}
  const splits = new Map<Text, Split>()
  let positions = new Map<Finding, Position>()
  /** The blocks in shadow trees that marks were painted in. */
  const blocks = new Set<ParentNode>()
  let isWhole = true
  let active: HTMLElement[] = []
  let language = ''
  /** The one button that the Tab key reaches: the first, or the last that had the focus. */
  let tabStop: HTMLElement | undefined

  const stopAt = (handle: HTMLElement) => {
    if (tabStop) tabStop.tabIndex = -1
    tabStop = handle
    handle.tabIndex = 0
  }
  const add = (element: HTMLElement, piece: Segment) => {
    findings.set(element, piece.findings)
    element.dataset.look = look
    describe(element, piece.findings)
    const [first] = piece.findings
    const previousElement = first && elements.get(first)?.at(-1)
    if (previousElement) {
      previousElement.dataset.continues = ''
      element.dataset.continued = ''
    }
    for (const finding of piece.findings) elements.set(finding, [...(elements.get(finding) ?? []), element])
    if (!first || handles.has(first)) return
    // A mark inside a control of the page is not interactive itself but has a mark button after the control.
    const control = element.closest(CONTROL)
    const handle = control ? dotAfter(control) : element
    if (control) {
      dots.push(handle)
      findings.set(handle, piece.findings)
      describe(handle, piece.findings)
    }
    makeButton(handle, first, positions.get(first))
    handle.addEventListener('focus', () => stopAt(handle))
    if (!tabStop) stopAt(handle)
    handles.set(first, handle)
  }

  return {
    *paint(pieces) {
      language = document.documentElement.lang
      positions = positionsIn(navigationOrder(pieces))
      unstyle = styleShadowTrees(pieces, 'marks')
      for (const { node } of pieces) splits.set(node, noteSplit(node, node.data))
      const splitOf = ({ node }: Segment) => splits.get(node) as Split
      for (const [block, blockPieces] of byBlock(pieces)) {
        if (block.getRootNode() !== document) blocks.add(block)
        const standing = blockPieces.filter((piece) => block.contains(piece.node) && isUntouched(splitOf(piece)))
        isWhole &&= standing.length === blockPieces.length
        markBlock(block, standing, add)
        for (const { node, originalText } of new Set(standing.map(splitOf)))
          splits.set(node, noteSplit(node, originalText))
        yield
      }
    },
    clear() {
      for (const dot of dots) dot.remove()
      if (!isTranslated(language)) for (const split of splits.values()) restoreTextNode(split)
      removeAllMarks(document)
      for (const block of blocks) removeAllMarks(block)
      blocks.clear()
      unstyle()
      elements.clear()
      handles.clear()
      dots.length = 0
      splits.clear()
      isWhole = true
      active = []
      tabStop = undefined
    },
    intact: () => isWhole && [...splits.values()].every(isUntouched) && dots.every((dot) => dot.isConnected),
    findingsAt(event, evenInControls = false) {
      const target = event.target instanceof Element ? event.target.closest(`${MARK}, ${MARK_BUTTON}`) : null
      // Starts at the parent: a mark is itself a button.
      if (!target || (target.localName === MARK && !evenInControls && isBusy(target.parentElement))) return []
      return findings.get(target) ?? []
    },
    rects: (finding) => (elements.get(finding) ?? []).flatMap((element) => [...element.getClientRects()]),
    element: (finding) => handles.get(finding) ?? elements.get(finding)?.[0],
    handle: (finding) => handles.get(finding) ?? elements.get(finding)?.[0],
    activate(finding) {
      for (const element of active) element.removeAttribute('data-active')
      active = (finding && elements.get(finding)) ?? []
      for (const element of active) element.setAttribute('data-active', '')
    }
  }
}

/** In shadow trees, the root may have text of its own. */
function byBlock(pieces: readonly Segment[]): Map<Element | ShadowRoot, Segment[]> {
  const blocks = new Map<Element | ShadowRoot, Segment[]>()
  for (const piece of pieces) {
    let block = piece.node.parentNode as Element | ShadowRoot | null
    while (block instanceof Element && block.parentElement && !isBlock(block)) block = block.parentElement
    if (block) blocks.set(block, [...(blocks.get(block) ?? []), piece])
  }
  return blocks
}

function markBlock(
  block: Element | ShadowRoot,
  pieces: readonly Segment[],
  add: (element: HTMLElement, piece: Segment) => void
) {
  const starts = offsets(block, new Set(pieces.map((piece) => piece.node)))
  // Not as properties of the ranges, because mark.js logs ranges with everything in them.
  const pieceOf = new Map<Mark.Range, Segment>()
  for (const piece of pieces) {
    const start = starts.get(piece.node)
    if (start !== undefined) pieceOf.set({ start: start + piece.start, length: piece.end - piece.start }, piece)
  }
  new Mark(block as unknown as HTMLElement).markRanges([...pieceOf.keys()], {
    element: MARK,
    className: '',
    each(element, range) {
      const piece = pieceOf.get(range)
      if (piece) add(element as HTMLElement, piece)
    }
  })
}

/**
 * Maps text nodes to the offsets at which they begin in the text that mark.js sees in a block: the joined data of all
 * its text nodes.
 */
function offsets(block: Node, nodes: ReadonlySet<Text>): Map<Text, number> {
  const starts = new Map<Text, number>()
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  let length = 0
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (NOT_COUNTED.has(node.parentElement?.localName ?? '')) continue
    if (nodes.has(node as Text)) starts.set(node as Text, length)
    length += (node as Text).data.length
  }
  return starts
}

function describe(element: HTMLElement, findings: readonly Finding[]) {
  const passage = findings.find(isPassage)
  if (passage) {
    element.dataset.passage = passage.id
    element.dataset.severity = passage.severity
    element.dataset.found = passage.found
  }
  const name = findings.find((finding) => !isPassage(finding))
  if (name) element.dataset.entity = name.id
}

/**
 * Makes a mark a button. It keeps the page's words as its accessible name, so that a screen reader reads the sentence
 * as it is, and puts the rest, with its position among all marks, into a description. Further segments of the same
 * finding are plain text, so that nothing is read twice. A mark button has no words of its own.
 */
function makeButton(element: HTMLElement, finding: Finding, { index, total }: Position = { index: 0, total: 1 }) {
  element.tabIndex = -1
  element.setAttribute('role', 'button')
  element.setAttribute('aria-haspopup', 'dialog')
  const place = [index + 1, total]
  const label = isPassage(finding)
    ? t('markPassage', [severityLabel(finding.severity), t(readingKey(finding)), finding.correction, ...place])
    : t('markEntity', place)
  if (element.localName === MARK_BUTTON) element.setAttribute('aria-label', `${finding.quote}. ${label}`)
  else element.setAttribute('aria-description', label)
}

/** Inserts a mark button after a control of the page, and after the mark buttons that are there already. */
function dotAfter(control: Element): HTMLElement {
  let last = control
  while (last.nextElementSibling?.localName === MARK_BUTTON) last = last.nextElementSibling
  const dot = document.createElement(MARK_BUTTON)
  last.after(dot)
  return dot
}
