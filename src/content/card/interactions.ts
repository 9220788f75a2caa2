/**
 * Handles the reader's interactions with marks: clicks and keys, stepping to the next one, jumping to one from the
 * popup.
 */
import type { Finding, Report } from '../../match/report'
import { displayParentOf } from '../../shared/shadow-roots'
import type { Story } from '../../story/story'
import { copyClean } from '../clipboard/clean-clipboard'
import type { Painting } from '../paint/painter'
import { MARK_BUTTON } from '../paint/text-node-splits'
import { createCard } from './card'
import { moveTarget } from './mark-keys'
import { showPreviews } from './preview'

/** The reader's interactions with the marks of a page. */
export interface Reader {
  /**
   * Scrolls to a finding, by its key, and opens its card. Returns false if it is not painted or not visible in this
   * page.
   */
  show(key: string): boolean
  /** Moves to the next or previous visible finding and opens its card. Returns false if there is none. */
  step(direction: 1 | -1): boolean
  /** Returns the key of the finding whose card is open. */
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
  signal: AbortSignal
}

/** In a window lower than this, words in its middle would leave too little room for the card. In CSS pixels. */
const LOW_WINDOW_PX = 600

/** Handles events until the signal aborts. Ignores events that scripts dispatch. */
export function createReader({ story, report, painter, stops, trees, signal }: Options): Reader {
  let current: Finding | undefined
  let focusedBefore: Element | null = null
  const close = () => {
    current = undefined
    painter.activate(undefined)
  }
  const card = createCard({
    story,
    report,
    signal,
    isFinding: (event) => painter.findingsAt(event).length > 0,
    onStep: (direction) => step(direction),
    onClose: close
  })

  const open = (findings: readonly Finding[], link?: HTMLAnchorElement) => {
    const [finding, ...otherFindings] = findings
    if (!finding) return
    const stop = findings.find((f) => stops.includes(f)) ?? finding
    if (!card.isOpen) focusedBefore = document.activeElement
    current = stop
    painter.activate(stop)
    card.open({
      finding,
      otherFindings,
      anchor: { rects: () => painter.rects(stop), element: painter.element(stop) },
      position: { index: stops.indexOf(stop), total: stops.length },
      link: link && { href: link.href, text: link.textContent?.trim() },
      returnFocus: () => restoreFocus(painter.handle(stop) ?? focusedBefore, painter.element(stop))
    })
  }

  const step = (direction: 1 | -1): boolean => {
    const index = current ? stops.indexOf(current) : direction > 0 ? -1 : 0
    // Skips findings that are not visible: the page keeps them for later.
    return stops.some((_, n) => jump(stops.at((index + direction * (n + 1)) % stops.length)))
  }

  /** Returns a finding together with the others under the same words. */
  const overlapping = (finding: Finding): Finding[] => {
    const clickable: Finding[] = [...report.passages, ...report.entities.filter((entity) => entity.first)]
    const overlaps = clickable.filter((f) => f !== finding && f.start < finding.end && finding.start < f.end)
    return [finding, ...overlaps.filter((f) => painter.rects(f).length > 0 || f.end <= finding.end)]
  }

  const jump = (finding: Finding | undefined): boolean => {
    if (!finding || !reveal(finding)) return false
    bringIntoView(painter.element(finding), () => painter.rects(finding))
    open(overlapping(finding))
    return true
  }

  /** Expands what hides a finding. Returns false if it is still not visible. */
  const reveal = (finding: Finding): boolean => {
    const element = painter.element(finding)
    expandAncestors(element, signal)
    return element?.checkVisibility() === true && painter.rects(finding).length > 0
  }

  const click = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    const findings = painter.findingsAt(event)
    if (findings.length === 0 || (isSelecting() && !isDot(event.target))) return
    open(findings, linkOf(event.target))
  }
  const press = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const findings = painter.findingsAt(event)
    if (findings.length === 0 || event.target instanceof HTMLAnchorElement) return
    const handles = () =>
      stops.flatMap((stop) => painter.handle(stop) ?? []).filter((handle) => handle.hasAttribute('tabindex'))
    const next = moveTarget(event, handles)
    next?.focus()
    if (next) event.preventDefault()
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    open(findings, linkOf(event.target))
  }
  showPreviews({ story, painter, isCardOpen: () => card.isOpen, signal })
  for (const tree of [document, ...trees]) {
    tree.addEventListener('click', click as EventListener, { signal, capture: true })
    tree.addEventListener('keydown', press as EventListener, { signal, capture: true })
  }
  document.addEventListener('copy', copyClean, { signal })

  const find = (key: string) => [...report.passages, ...report.entities].find((f) => f.key === key)
  return {
    show: (key) => jump(find(key)),
    step,
    current: () => current?.key,
    resume(key) {
      const finding = find(key)
      if (finding && reveal(finding)) open(overlapping(finding))
    }
  }
}

/** Scrolls to the middle of the words, even if they are far down in an element that is taller than the window. */
function bringIntoView(element: Element | undefined, rects: () => DOMRect[]) {
  if (!element) return
  if (element.getBoundingClientRect().height < window.innerHeight) {
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    const block = window.innerHeight < LOW_WINDOW_PX ? 'start' : 'center'
    element.scrollIntoView({ block, behavior: calm ? 'instant' : 'smooth' })
    return
  }
  element.scrollIntoView({ block: 'start', behavior: 'instant' })
  const [first] = rects()
  const targetTop = window.innerHeight < LOW_WINDOW_PX ? 0 : window.innerHeight / 2
  if (first) window.scrollBy({ top: first.top - targetTop, behavior: 'instant' })
}

/** Restores the focus; if no element takes it, the next Tab at least continues from there. */
function restoreFocus(element: Element | null, place: Element | undefined) {
  if (element instanceof HTMLElement && element !== document.body) element.focus({ preventScroll: true })
  else if (place && getSelection()?.isCollapsed !== false) getSelection()?.collapse(place)
}

const FOLD = 'details:not([open]), [hidden="until-found" i]'

/** Expands the ancestors that hide an element, until the signal aborts. */
export function expandAncestors(element: Element | undefined, signal: AbortSignal) {
  for (let outer = element ?? null; outer; outer = displayParentOf(outer)) {
    if (!outer.matches(FOLD)) continue
    const collapsed = outer
    const [name, isOpen, wasOpen] = collapsed.hasAttribute('hidden')
      ? ['hidden', null, 'until-found']
      : ['open', '', null]
    set(collapsed, name, isOpen)
    signal.addEventListener('abort', () => set(collapsed, name, wasOpen))
  }
}

function set(element: Element, name: string, value: string | null) {
  if (value === null) element.removeAttribute(name)
  else element.setAttribute(name, value)
}

/** Returns the link around a mark, or around the words before a mark button. */
function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined
  const content = target.localName === MARK_BUTTON ? target.previousElementSibling : target
  return content?.closest<HTMLAnchorElement>('a[href]') ?? undefined
}

const isDot = (target: EventTarget | null) => target instanceof Element && target.localName === MARK_BUTTON

/** Returns true if the click ended a text selection: then the reader wants the words, not the card. */
const isSelecting = () => getSelection()?.isCollapsed === false
