/**
 * The preview: a line such as “→ David Perdue” over marked words, a moment after the pointer has come to rest on them or
 * the keyboard has moved the focus there. It takes no clicks and never shows on touch.
 */
import type { Finding } from '../../match/report'
import type { Story } from '../../story/story'
import type { Painting } from '../paint/painter'
import { loadCard } from './load-card'
import type { PreviewPanel } from './preview-panel'

interface Options {
  story: Story
  painter: Painting
  /** Returns true while no preview is wanted, because a card is open. */
  isCardOpen(): boolean
  signal: AbortSignal
}

/** How long pointer or focus rest on words before the preview shows, in milliseconds. */
const DELAY_MS = 400
/** Keys that move the focus; after others, such as Esc in the card, the reader has seen what the preview says. */
const MOVING_KEYS = /^(?:Tab|Home|End|Arrow\w+)$/

/** Shows previews until the signal aborts. */
export function showPreviews({ story, painter, isCardOpen, signal }: Options): void {
  let panel: PreviewPanel | undefined
  let shownFinding: Finding | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastKey = ''
  let isPointed = false
  const hide = () => {
    clearTimeout(timer)
    if (!shownFinding) return
    shownFinding = undefined
    panel?.hide()
    if (!isCardOpen()) painter.activate(undefined)
  }
  const show = async (finding: Finding | undefined) => {
    if (!finding || isCardOpen()) return
    shownFinding = finding
    const { createPreviewPanel } = await loadCard()
    panel ??= createPreviewPanel(story)
    const rects = painter.rects(finding)
    // Pointer or focus may have moved on meanwhile.
    if (shownFinding !== finding || rects.length === 0) return
    panel.show(finding, rects)
    painter.activate(finding)
  }
  const showLater = (event: Event) => {
    clearTimeout(timer)
    isPointed = event.type === 'pointermove'
    timer = setTimeout(() => show(painter.findingsAt(event, true)[0]).catch(hide), DELAY_MS)
  }
  const follow = (event: PointerEvent) => {
    // Words that are scrolled below a resting pointer are not meant.
    const isMoved = event.movementX !== 0 || event.movementY !== 0
    if (!event.isTrusted || !isMoved || (shownFinding && painter.findingsAt(event, true)[0] === shownFinding)) return
    hide()
    if (event.pointerType !== 'touch' && event.buttons === 0) showLater(event)
  }
  const focus = (event: FocusEvent) => {
    const { target } = event
    if (event.isTrusted && target instanceof Element && target.matches(':focus-visible') && MOVING_KEYS.test(lastKey))
      showLater(event)
  }
  // Keys that move the focus may scroll the page before the preview shows.
  const scroll = () => void ((shownFinding || isPointed) && hide())
  const press = ({ key }: KeyboardEvent) => {
    if (!isCardOpen()) lastKey = key
    hide()
  }
  const options = { signal, capture: true, passive: true }
  document.addEventListener('pointermove', follow, options)
  document.addEventListener('focusin', focus, options)
  document.addEventListener('keydown', press, options)
  document.addEventListener('scroll', scroll, options)
  for (const type of ['pointerdown', 'pointerout', 'focusout']) document.addEventListener(type, hide, options)
  signal.addEventListener('abort', hide)
}
