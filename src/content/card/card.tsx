/** The card that opens at a mark and says what the words were meant to say, or who is named. One card at a time. */
import { render } from 'preact'
import type { Finding, PassageFinding, Report } from '../../match/report'
import { t } from '../../shared/i18n'
import type { Story } from '../../story/story'
import type { Position } from '../paint/segments'
import { type CardHost, createCardHost } from './card-host'
import { type Anchor, keepPlaced } from './card-position'
import { CardView, HEADING } from './card-view'
import { directionOf } from './mark-keys'

/** What the card of a page gets. */
export interface CardOptions {
  story: Story
  report: Report
  /** When it aborts, the card closes and never opens again. */
  signal: AbortSignal
  /** Returns true if a click there opens another finding. */
  isFinding(event: Event): boolean
  /** Called when the reader asks for the previous or next finding of the same sort. */
  onStep(direction: 1 | -1): void
  /** Called when the reader asks for the next passage that misleads. */
  onStepToMisleading(): void
  isDismissed(finding: PassageFinding): boolean
  /** Called when the reader hides a correction, or shows it again; the page is then marked anew. */
  onDismiss(finding: PassageFinding, isToHide: boolean): Promise<void>
  /** Called after each closing, but not when one finding replaces another. */
  onClose(): void
}

export interface CardContent {
  finding: Finding
  /** Other findings under the same words. */
  otherFindings: Finding[]
  anchor: Anchor
  /** The position among the findings of its sort; undefined for a finding outside the list. */
  position?: Position
  wrapped?: 'top' | 'end'
  /** Whether another passage misleads. */
  hasMisleading: boolean
  /** The link of the page that surrounds the words. */
  link?: { href: string; text?: string }
  /** Restores the focus to where it was before the card opened. */
  returnFocus(): void
}

/** The card of a page. */
export interface Card {
  readonly isOpen: boolean
  /** Opens the card at a finding, or moves on to it if it is open already. */
  open(content: CardContent): void
  close(options: { focus: boolean }): void
  /** Returns true if an event of the page happened inside the card. */
  contains(event: Event): boolean
}

/** Creates the card of a page. Inserts nothing before it opens and leaves nothing after it closes. */
export function createCard(options: CardOptions): Card {
  return new PageCard(options)
}

class PageCard implements Card {
  readonly #options: CardOptions
  #host: CardHost | undefined
  #content: CardContent | undefined
  /** Aborts all listeners when the card closes; the position has a controller of its own for each finding. */
  #openController = new AbortController()
  #positionController = new AbortController()

  constructor(options: CardOptions) {
    this.#options = options
    options.signal.addEventListener('abort', () => this.close({ focus: false }), { once: true })
  }

  get isOpen(): boolean {
    return this.#content !== undefined
  }

  open(content: CardContent): void {
    if (this.#options.signal.aborted) return
    this.#host ??= createCardHost(HEADING)
    const host = this.#host
    if (!this.isOpen) this.#listen()
    this.#content = content
    // Keeps the button under the pointer while the reader steps through findings with it.
    const stepping = host.focused() !== null
    this.#draw(host, content, content.finding)
    host.show()
    this.#follow(host, content.anchor)
    if (!stepping || !host.focused()) this.#focusHeading(host)
  }

  close({ focus }: { focus: boolean }): void {
    const content = this.#content
    if (!content || !this.#host) return
    this.#content = undefined
    this.#openController.abort()
    this.#positionController.abort()
    render(null, this.#host.panel)
    this.#host.hide()
    if (focus) content.returnFocus()
    this.#options.onClose()
  }

  contains(event: Event): boolean {
    return this.#host !== undefined && event.composedPath().includes(this.#host.element)
  }

  #draw(host: CardHost, content: CardContent, finding: Finding, notice?: string): void {
    const { story, report, isDismissed, onDismiss, onStep, onStepToMisleading } = this.#options
    const act = {
      close: () => this.close({ focus: true }),
      step: onStep,
      stepToMisleading: content.hasMisleading ? onStepToMisleading : undefined,
      isDismissed,
      dismiss: (passage: PassageFinding, isToHide: boolean) =>
        onDismiss(passage, isToHide).catch(() => this.#draw(host, content, passage, t('popupNotSaved'))),
      turn: (otherFinding: Finding) => {
        this.#draw(host, content, otherFinding)
        this.#focusHeading(host)
      }
    }
    render(
      <CardView
        {...content}
        story={story}
        report={report}
        main={content.finding}
        finding={finding}
        notice={notice}
        act={act}
      />,
      host.panel
    )
  }

  #focusHeading({ panel }: CardHost): void {
    panel.querySelector<HTMLElement>(`#${HEADING}`)?.focus({ preventScroll: true })
  }

  #follow({ panel }: CardHost, anchor: Anchor): void {
    this.#positionController.abort()
    this.#positionController = new AbortController()
    // A card whose words are scrolled away would lie over others.
    const leave = () => this.close({ focus: this.#host?.focused() !== null })
    keepPlaced(panel, anchor, leave, this.#positionController.signal)
  }

  /**
   * Listens in the capture phase on the window, so that the Esc that closes the card closes nothing in the page as
   * well.
   */
  #listen(): void {
    this.#openController = new AbortController()
    const listenerOptions = { capture: true, signal: this.#openController.signal }
    window.addEventListener('keydown', (event) => this.#onKey(event), listenerOptions)
    window.addEventListener('pointerdown', (event) => this.#onPointer(event), listenerOptions)
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.isComposing || !this.#host) return
    if (event.key === 'Escape') {
      // A card that the page has removed reacts to no keys.
      const isThere = this.#host.element.isConnected
      if (isThere) keepFrom(event)
      this.close({ focus: isThere })
    } else if (this.contains(event)) this.#onKeyInside(event, this.#host)
  }

  /** Arrows lead to other findings. Tab stays in the card: after it, it would begin at the top of the page. */
  #onKeyInside(event: KeyboardEvent, { panel, focused }: CardHost): void {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const direction = /Left|Right/.test(event.key) ? directionOf(event, panel) : undefined
    const stops = [...panel.querySelectorAll<HTMLElement>('a, button, input, summary, [tabindex="0"]')]
    const visibleStops = stops.filter((stop) => stop.checkVisibility())
    const isLeaving =
      event.key === 'Tab' &&
      (event.shiftKey
        ? [...visibleStops.slice(0, 1), panel, panel.querySelector('h2')]
        : visibleStops.slice(-1)
      ).includes(focused() as HTMLElement)
    if (direction || isLeaving) keepFrom(event)
    if (direction) this.#options.onStep(direction)
    if (isLeaving) visibleStops.at(event.shiftKey ? -1 : 0)?.focus()
  }

  #onPointer(event: PointerEvent): void {
    // A click on another finding moves the card there; closing it first would make it flicker.
    if (event.isTrusted && !this.contains(event) && !this.#options.isFinding(event) && !onScrollbar(event))
      this.close({ focus: false })
  }
}

/** Keeps the browser and the page from an event. */
function keepFrom(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/**
 * Returns true for presses on the window's scrollbar: the reader wants to see more of the page, not to close the card.
 */
function onScrollbar({ target, clientX }: PointerEvent): boolean {
  return target === document.documentElement && clientX >= document.documentElement.clientWidth
}
