/**
 * The preview: a line such as “→ David Perdue” over marked words, a moment after the pointer has come to rest on them or
 * the keyboard has moved the focus there. It takes no clicks and never shows on touch.
 */
import { type Finding, isPassage } from '../../match/report'
import { t } from '../../shared/i18n'
import { readingKey } from '../../shared/labels'
import type { Story } from '../../story/story'
import type { Painting } from '../paint/painter'
import { createOverlay, type Overlay } from './overlay'
import previewCss from './preview.css?inline'

interface Options {
  story: Story
  painter: Painting
  /** Returns true while no preview is wanted, because a card is open. */
  isCardOpen(): boolean
  signal: AbortSignal
}

/** How long pointer or focus rest on words before the preview shows, in milliseconds. */
const DELAY_MS = 400
/** Distance to the words and to the edge of the window, in CSS pixels. */
const GAP_PX = 6
/** Keys that move the focus; after others, such as Esc in the card, the reader has seen what the preview says. */
const MOVING_KEYS = /^(?:Tab|Home|End|Arrow\w+)$/

/** Shows previews until the signal aborts. */
export function showPreviews({ story, painter, isCardOpen, signal }: Options): void {
  let overlay: Overlay | undefined
  let shown: Finding | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let lastKey = ''
  let isPointed = false
  const hide = () => {
    clearTimeout(timer)
    if (!shown) return
    shown = undefined
    overlay?.hide()
    if (!isCardOpen()) painter.activate(undefined)
  }
  const show = (finding: Finding | undefined) => {
    const rects = finding ? painter.rects(finding) : []
    if (!finding || rects.length === 0 || isCardOpen()) return
    shown = finding
    overlay ??= createOverlay('clean-copy-preview', previewCss)
    // Hidden from screen readers: the mark's description says the same.
    overlay.panel.ariaHidden = 'true'
    overlay.panel.replaceChildren(...lineOn(finding, story))
    overlay.show()
    place(overlay.panel, rects)
    painter.activate(finding)
  }
  const showLater = (event: Event) => {
    clearTimeout(timer)
    isPointed = event.type === 'pointermove'
    timer = setTimeout(() => show(painter.findingsAt(event, true)[0]), DELAY_MS)
  }
  const follow = (event: PointerEvent) => {
    // Words that are scrolled below a resting pointer are not meant.
    const isMoved = event.movementX !== 0 || event.movementY !== 0
    if (!event.isTrusted || !isMoved || (shown && painter.findingsAt(event, true)[0] === shown)) return
    hide()
    if (event.pointerType !== 'touch' && event.buttons === 0) showLater(event)
  }
  const focus = (event: FocusEvent) => {
    const { target } = event
    if (event.isTrusted && target instanceof Element && target.matches(':focus-visible') && MOVING_KEYS.test(lastKey))
      showLater(event)
  }
  // Keys that move the focus may scroll the page before the preview shows.
  const scroll = () => void ((shown || isPointed) && hide())
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

/** Returns what the preview says: the correction, as sure as we are of it, or who or what is named. */
function lineOn(finding: Finding, { language, entities }: Story): (string | Node)[] {
  const words = document.createElement('bdi')
  words.lang = language
  if (isPassage(finding)) {
    words.textContent = finding.correction
    const isSure = finding.confidence === 'confirmed' && finding.found !== 'compared'
    return [isSure ? '→ ' : `${t(readingKey(finding))}: `, words]
  }
  words.textContent = finding.name
  const role = document.createElement('span')
  role.lang = language
  const entity = entities.find(({ id }) => id === finding.id)
  role.textContent = entity?.role || entity?.note || ''
  return role.textContent === '' ? [words] : [words, ' · ', role]
}

/** Places the panel above the words, or below them at the top of the window. */
function place(panel: HTMLElement, rects: DOMRect[]): void {
  const [first = new DOMRect()] = rects
  const { offsetWidth: width, offsetHeight: height } = panel
  const above = first.top - height - GAP_PX
  panel.style.left = `${Math.max(GAP_PX, Math.min(first.left, window.innerWidth - width - GAP_PX))}px`
  panel.style.top = `${above >= 0 ? above : (rects.at(-1) ?? first).bottom + GAP_PX}px`
}
