/** Handles the reader's interactions with marks: clicks, keys, jumps from the popup. */
import { type Finding, isPassage, type PassageFinding, type Report } from '../../match/report'
import { dismissalOf } from '../../shared/hidden'
import { callBackground, type Step, type Stop } from '../../shared/messages'
import type { Story } from '../../story/story'
import { copyClean } from '../clipboard/clean-clipboard'
import { isSelecting } from '../extract/selection'
import type { Painting } from '../paint/painter'
import { positionsIn } from '../paint/segments'
import { MARK_BUTTON } from '../paint/text-node-splits'
import type { Card, CardOptions } from './card'
import type { Anchor } from './card-position'
import { loadCard, loadCardAhead } from './load-card'
import { moveTarget } from './mark-keys'
import { showPreviews } from './preview'
import type { CardParts } from './provide-card'
import { bringIntoView, expandAncestors } from './reveal'
import { createStepper, type Wrapped } from './stepping'

/** The reader's interactions with the marks of a page. */
export interface Reader {
  /**
   * Scrolls to a finding, by its key, and opens its card. Returns false if it is not painted or not visible in this
   * page.
   */
  show(key: string): boolean
  /** Moves to the next or previous visible finding and opens its card. Returns false if there is none. */
  step(direction: 1 | -1): boolean
  /** Returns the findings to step through, in page order. */
  stops(among: Step['among']): Stop[]
  /** Returns the key of the finding whose card is open; undefined on the way to another frame. */
  current(): string | undefined
  /** Reopens the card that was open before the page was read again, if its finding is still there. */
  resume(key: string): void
}

interface Options {
  story: Story
  report: Report
  painter: Painting
  /** The findings to step through, in page order. */
  stops: Finding[]
  /** The shadow trees that findings are painted in. */
  trees: ShadowRoot[]
  /** Returns true if the reader has hidden a correction. */
  isDismissed(finding: PassageFinding): boolean
  /** Returns where the words of a finding are in the page now; undefined if the page has changed. */
  findRange(finding: Finding): Range | undefined
  /** Returns the offsets in the text at which the frames of the page stand now. */
  framesNow(): number[]
  signal: AbortSignal
}

interface Opening {
  /** The link of the page around the words. */
  link?: HTMLAnchorElement
  wrapped?: Wrapped
  /** The page scrolls to the words. */
  isScrolledTo?: boolean
}

/** Handles events until the signal aborts. Ignores events that scripts dispatch. */
export function createReader(options: Options): Reader {
  const { story, report, painter, stops, trees, isDismissed, findRange, framesNow, signal } = options
  let current: Finding | undefined
  /** What the card is about: the current finding, or one under the same words that is not marked. */
  let shown: Finding | undefined
  /** The finding whose card is open, or was last. */
  let lastStop: Finding | undefined
  let focusedBefore: Element | null = null
  const close = () => {
    current = undefined
    shown = undefined
    painter.activate(undefined)
  }
  let card: Card | undefined
  const cardOptions: CardOptions = {
    story,
    report,
    signal,
    isFinding: (event) => painter.findingsAt(event).length > 0,
    onStep: (direction) => step(direction),
    onStepToMisleading: () => step(1, isMisleading),
    isDismissed,
    onDismiss: (finding, isToHide) => {
      shown = finding
      return callBackground('dismiss', { name: dismissalOf(report.story, finding), isDismissed: isToHide })
    },
    onClose: close
  }
  const positions = positionsIn(stops)

  const open = (finding: Finding, { link, wrapped, isScrolledTo }: Opening = {}) => {
    const otherFindings = overlapping(finding)
    const findings = [finding, ...otherFindings]
    const stop = findings.find((f) => stops.includes(f)) ?? finding
    if (!card?.isOpen) focusedBefore = document.activeElement
    current = stop
    shown = finding
    lastStop = stop
    painter.activate(stop)
    const anchor = { ...placeOf(stop), isScrolledTo }
    const content = {
      finding,
      otherFindings,
      anchor,
      // A hidden correction is none of the findings to step through, even where a name under its words is.
      position: isPassage(finding) && !isPassage(stop) ? undefined : positions.get(stop),
      wrapped,
      hasMisleading: stops.some((candidate) => candidate !== stop && isMisleading(candidate)),
      link: link && { href: link.href, text: link.textContent?.trim() },
      returnFocus: () => restoreFocus(painter.handle(stop) ?? focusedBefore, anchor.element)
    }
    const openCard = ({ createCard }: CardParts) => {
      card ??= createCard(cardOptions)
      // The reader may have gone on while the card was loading.
      if (current === stop) card.open(content)
    }
    loadCard().then(openCard, close)
  }

  /** Returns where a finding is: as it is painted or, if it is not, where its words are in the page now. */
  const placeOf = (finding: Finding): Anchor => {
    const element = painter.element(finding)
    if (element) return { rects: () => painter.rects(finding), element }
    const range = findRange(finding)
    return {
      rects: () => [...(range?.getClientRects() ?? [])],
      element: range?.startContainer.parentElement ?? undefined
    }
  }

  const { step, stopsAmong, isLeaving } = createStepper({
    painter,
    stops,
    lastStop: () => lastStop,
    isOpen: () => current !== undefined,
    isAmongPassages: () => (lastStop ? isPassage(shown ?? lastStop) : stops.some(isPassage)),
    jump: (finding, wrapped) => jump(finding, wrapped),
    leave: () => card?.close({ focus: false }),
    framesNow,
    signal
  })

  /** Returns the other findings under the same words: passages that are marked, and all that is named. */
  const overlapping = (finding: Finding): Finding[] =>
    [...report.passages, ...report.entities].filter((candidate) => {
      const overlaps = candidate !== finding && candidate.start < finding.end && finding.start < candidate.end
      return overlaps && (!isPassage(candidate) || stops.includes(candidate))
    })

  const jump = (finding: Finding | undefined, wrapped?: Wrapped): boolean => {
    if (!finding || !reveal(finding)) return false
    const { element, rects } = placeOf(finding)
    bringIntoView(element, rects)
    open(finding, { wrapped, isScrolledTo: true })
    return true
  }

  /** Expands what hides a finding. Returns false if it is still not visible. */
  const reveal = (finding: Finding): boolean => {
    const { element, rects } = placeOf(finding)
    expandAncestors(element, signal)
    return element?.checkVisibility() === true && rects().length > 0
  }

  const click = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    const [finding] = painter.findingsAt(event)
    // After a click that ended a text selection the reader wants the words, not the card.
    if (!finding || (isSelecting() && !isDot(event.target))) return
    open(finding, { link: linkOf(event.target) })
  }
  const press = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const [finding] = painter.findingsAt(event)
    if (!finding || event.target instanceof HTMLAnchorElement) return
    const handles = () =>
      stops.flatMap((stop) => painter.handle(stop) ?? []).filter((handle) => handle.hasAttribute('tabindex'))
    const next = moveTarget(event, handles)
    next?.focus()
    if (next) event.preventDefault()
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    open(finding, { link: linkOf(event.target) })
  }
  showPreviews({ story, painter, isCardOpen: () => card?.isOpen === true, signal })
  loadCardAhead([document, ...trees], (event) => painter.findingsAt(event, true).length > 0, signal)
  for (const tree of [document, ...trees]) {
    tree.addEventListener('click', click as EventListener, { signal, capture: true })
    tree.addEventListener('keydown', press as EventListener, { signal, capture: true })
  }
  document.addEventListener('copy', (event) => copyClean(event, trees), { signal })

  const find = (key: string) => [...report.passages, ...report.entities].find((f) => f.key === key)
  return {
    show: (key) => jump(find(key)),
    step,
    stops: (among) => stopsAmong(among === 'passages').map(({ key, start }) => ({ key, start })),
    current: () => (isLeaving() ? undefined : shown?.key),
    resume(key) {
      const finding = find(key)
      if (finding && reveal(finding)) open(finding)
    }
  }
}

/** Restores the focus; if no element takes it, the next Tab at least continues from there. */
function restoreFocus(element: Element | null, place: Element | undefined) {
  if (element instanceof HTMLElement && element !== document.body) element.focus({ preventScroll: true })
  else if (place && !isSelecting()) getSelection()?.collapse(place)
}

/** Returns the link around a mark, or around the words before a mark button. */
function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined
  const content = target.localName === MARK_BUTTON ? target.previousElementSibling : target
  return content?.closest<HTMLAnchorElement>('a[href]') ?? undefined
}

const isMisleading = (finding: Finding) => isPassage(finding) && finding.severity === 'misleads'

const isDot = (target: EventTarget | null) => target instanceof Element && target.localName === MARK_BUTTON
