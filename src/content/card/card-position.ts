/** Where the card stands: beside the marked words, never over them, never outside the window. */
import { autoUpdate, computePosition, offset, type Placement, shift, size, type VirtualElement } from '@floating-ui/dom'

export interface Anchor {
  /** Where the marked words are now, one box for each line or piece. */
  rects(): DOMRect[]
  /** An element among them, to learn what scrolls. */
  element?: Element
}

/** Room to the edge of the window, and between the words and the card. */
const MARGIN_PX = 8
/** With less room than this above and below, the words are scrolled to the top of the window first. */
const MIN_HEIGHT_PX = 300
/** … or than this share of a low window, where words at its top leave no more. */
const MIN_HEIGHT_SHARE = 0.6

/**
 * Below the words where the card fits there or has more room than above; at the side where their line begins, which is
 * not where the card's own lines begin if the page is written the other way (`turned`). Pure.
 */
function choosePlacement(cardHeight: number, spaceAbove: number, spaceBelow: number, isRtl = false): Placement {
  return `${spaceBelow >= cardHeight || spaceBelow >= spaceAbove ? 'bottom' : 'top'}-${isRtl ? 'end' : 'start'}`
}

/** The box around all boxes that have a size, or undefined where there is none. Pure. */
function unionOf(rects: DOMRect[]): DOMRect | undefined {
  const visibleRects = rects.filter((r) => r.width > 0 && r.height > 0)
  if (visibleRects.length === 0) return undefined
  const minX = Math.min(...visibleRects.map((r) => r.left))
  const top = Math.min(...visibleRects.map((r) => r.top))
  const right = Math.max(...visibleRects.map((r) => r.right))
  const bottom = Math.max(...visibleRects.map((r) => r.bottom))
  return new DOMRect(minX, top, right - minX, bottom - top)
}

/** Places the panel, and again whenever something scrolls or changes its size, until the signal. */
export function keepPlaced(panel: HTMLElement, anchor: Anchor, signal: AbortSignal): void {
  let last = unionOf(anchor.rects()) ?? new DOMRect()
  const words: VirtualElement = {
    // Words that are gone for the moment leave the card where it was.
    getBoundingClientRect: () => {
      last = unionOf(anchor.rects()) ?? last
      return last
    },
    contextElement: anchor.element
  }
  makeRoom(last, anchor.element)
  const stop = autoUpdate(words, panel, () => void place(panel, words, signal))
  signal.addEventListener('abort', stop, { once: true })
}

async function place(panel: HTMLElement, words: VirtualElement, signal: AbortSignal): Promise<void> {
  const { top, bottom } = words.getBoundingClientRect()
  const height = window.innerHeight
  const room = 2 * MARGIN_PX
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

/** Words that are scrolled out of sight would take the card with them; it stays at the edge, where it covers no mark. */
function inView(y: number, rect: number, height: number): number {
  return Math.max(MARGIN_PX, Math.min(y, height - rect - MARGIN_PX))
}

/** The height without the limit set before: that of what scrolls inside is counted in full. */
function naturalHeight(panel: HTMLElement): number {
  const body = panel.querySelector('.body')
  return panel.offsetHeight + (body ? body.scrollHeight - body.clientHeight : 0)
}

function makeRoom({ top, bottom }: DOMRect, element: Element | undefined): void {
  const room = Math.max(top, window.innerHeight - bottom) - 2 * MARGIN_PX
  if (room < Math.min(MIN_HEIGHT_PX, window.innerHeight * MIN_HEIGHT_SHARE))
    element?.scrollIntoView({ block: 'start', behavior: 'instant' })
}
