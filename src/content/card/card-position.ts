/** Positions the card beside the text or next to the marked words, never over them and never outside the window. */
import { autoUpdate, computePosition, offset, type Placement, shift, size, type VirtualElement } from '@floating-ui/dom'
import { isBlock } from '../extract/extract-text'
import { MOVES } from './scroll-sync'

/** The marked words that the card belongs to. */
export interface Anchor {
  /** Returns the current boxes of the marked words, one for each line or segment. */
  rects(): DOMRect[]
  /** One of the marked elements, to find its scrolling ancestors. */
  element?: Element
  /** Whether the page scrolls to them, and may swing out beyond them. */
  isScrolledTo?: boolean
}

/** Distance to the edge of the window, and between the words and the card, in CSS pixels. */
const MARGIN_PX = 8
/**
 * If there is less room than this above and below, the words are first scrolled to the top of the window. In CSS
 * pixels.
 */
const MIN_HEIGHT_PX = 300
/** … or less than this share of a low window, where even words at the top leave no more room. */
const MIN_HEIGHT_SHARE = 0.6

/** The card stands beside the text where there is room for this width, and is at most as wide as `most`. In CSS pixels. */
const SIDE_WIDTH_PX = { least: 300, most: 380 }

/**
 * Chooses the side: below the words if the card fits there or has more room than above, and aligned with the start of
 * their line.
 * @param isRtl whether the page's direction differs from the card's
 */
function choosePlacement(cardHeight: number, spaceAbove: number, spaceBelow: number, isRtl = false): Placement {
  return `${spaceBelow >= cardHeight || spaceBelow >= spaceAbove ? 'bottom' : 'top'}-${isRtl ? 'end' : 'start'}`
}

/** Returns the bounding box of all boxes that have a size, or undefined if there is none. Pure. */
function unionOf(rects: DOMRect[]): DOMRect | undefined {
  const visibleRects = rects.filter((r) => r.width > 0 && r.height > 0)
  if (visibleRects.length === 0) return undefined
  const minX = Math.min(...visibleRects.map((r) => r.left))
  const top = Math.min(...visibleRects.map((r) => r.top))
  const right = Math.max(...visibleRects.map((r) => r.right))
  const bottom = Math.max(...visibleRects.map((r) => r.bottom))
  return new DOMRect(minX, top, right - minX, bottom - top)
}

/**
 * Positions the panel, and again after every scroll or resize, until the signal aborts.
 * @param onGone called when the words, once they were in the window, have left it; where the page scrolls to them not
 * before that has ended, or the reader moves the page
 */
export function keepPlaced(panel: HTMLElement, anchor: Anchor, onGone: () => void, signal: AbortSignal): void {
  let last = unionOf(anchor.rects()) ?? new DOMRect()
  const words: VirtualElement = {
    // If the words are gone for the moment, the card stays where it was.
    getBoundingClientRect: () => {
      last = unionOf(anchor.rects()) ?? last
      return last
    },
    contextElement: anchor.element
  }
  if (!roomBeside(anchor.element)) makeRoom(last, anchor.element)
  let wasSeen = false
  let isSwinging = anchor.isScrolledTo === true
  const update = () => {
    const { top, bottom } = words.getBoundingClientRect()
    const isSeen = bottom > 0 && top < window.innerHeight
    if (wasSeen && !isSeen && !isSwinging) onGone()
    else void place(panel, words, signal)
    wasSeen ||= isSeen
  }
  const stop = autoUpdate(words, panel, update)
  signal.addEventListener('abort', stop, { once: true })
  const listen = (type: string, listener: () => void) =>
    window.addEventListener(type, listener, { signal, capture: true, passive: true })
  const rest = () => {
    isSwinging = false
  }
  for (const type of MOVES) listen(type, rest)
  listen('scrollend', () => {
    rest()
    update()
  })
}

/** Returns where the card fits beside the block of text around an element, rather at the end of its lines. */
function roomBeside(element: Element | undefined): { left: number; width: number } | undefined {
  let block = element
  while (block?.parentElement && !isBlock(block)) block = block.parentElement
  if (!block) return undefined
  const { left, right } = block.getBoundingClientRect()
  const edge = document.documentElement.clientWidth
  const widthIn = (space: number) => Math.min(SIDE_WIDTH_PX.most, space - 2 * MARGIN_PX)
  const sideAfter = { left: right + MARGIN_PX, width: widthIn(edge - right) }
  const sideBefore = { left: left - MARGIN_PX - widthIn(left), width: widthIn(left) }
  const sides = getComputedStyle(block).direction === 'rtl' ? [sideBefore, sideAfter] : [sideAfter, sideBefore]
  return sides.find(({ width }) => width >= SIDE_WIDTH_PX.least)
}

async function place(panel: HTMLElement, words: VirtualElement, signal: AbortSignal): Promise<void> {
  const { top, bottom } = words.getBoundingClientRect()
  const height = window.innerHeight
  const room = 2 * MARGIN_PX
  const side = roomBeside(words.contextElement as Element | undefined)
  panel.style.width = side ? `${side.width}px` : ''
  if (side) {
    panel.style.maxHeight = `${height - room}px`
    panel.style.left = `${Math.round(side.left)}px`
    panel.style.top = `${Math.round(inView(top - MARGIN_PX, panel.offsetHeight, height))}px`
    return
  }
  const { x, y } = await computePosition(words, panel, {
    strategy: 'fixed',
    placement: choosePlacement(naturalHeight(panel), top - room, height - bottom - room, isTurned(words, panel)),
    middleware: [
      offset(MARGIN_PX),
      shift({ padding: MARGIN_PX }),
      size({
        padding: MARGIN_PX,
        apply: ({ availableHeight }) => {
          const maxHeight = Math.min(availableHeight, height - room)
          panel.style.maxHeight = `${Math.max(0, Math.floor(maxHeight))}px`
        }
      })
    ]
  })
  if (signal.aborted) return
  panel.style.left = `${Math.round(x)}px`
  panel.style.top = `${Math.round(inView(y, panel.offsetHeight, height))}px`
}

const isTurned = ({ contextElement = document.body }: VirtualElement, panel: HTMLElement) =>
  getComputedStyle(contextElement).direction !== getComputedStyle(panel).direction

/** Clamps the card to the window: words scrolled out of sight would otherwise take the card with them. */
function inView(y: number, rect: number, height: number): number {
  return Math.max(MARGIN_PX, Math.min(y, height - rect - MARGIN_PX))
}

/** Measures the panel's height without the limit set before, including what scrolls inside it. */
function naturalHeight(panel: HTMLElement): number {
  const body = panel.querySelector('.body')
  return panel.offsetHeight + (body ? body.scrollHeight - body.clientHeight : 0)
}

function makeRoom({ top, bottom }: DOMRect, element: Element | undefined): void {
  const room = Math.max(top, window.innerHeight - bottom) - 2 * MARGIN_PX
  if (room < Math.min(MIN_HEIGHT_PX, window.innerHeight * MIN_HEIGHT_SHARE))
    element?.scrollIntoView({ block: 'start', behavior: 'instant' })
}
