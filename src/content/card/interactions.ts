/** What a reader does with the marks: click or press one, step to the next, jump to one from the popup. */
import type { Finding, Report } from '../../match/report'
import type { Story } from '../../story/story'
import { copyClean } from '../clipboard/clean-clipboard'
import type { Painting } from '../paint/painter'
import { MARK_BUTTON } from '../paint/text-node-splits'
import { createCard } from './card'

export interface Reader {
  /** Scrolls to a finding, by its key, and opens its card. False where it is not painted or not shown in this page. */
  show(key: string): boolean
  /** Goes on to the next or previous finding that is shown and opens its card. False where there is none. */
  step(direction: 1 | -1): boolean
  /** Key of the finding whose card is open. */
  current(): string | undefined
  /** Opens the card again that was open before the page was read again, if its finding is still there. */
  resume(key: string): void
}

interface Options {
  story: Story
  report: Report
  painter: Painting
  /** The findings one steps through, in page order. */
  stops: Finding[]
  signal: AbortSignal
}

/** In a window lower than this, in px, words in its middle would leave the card too little room. */
const LOW_WINDOW_PX = 600

/** Listens to the reader until the signal says stop. Only what the reader does counts, not what a script does. */
export function createReader({ story, report, painter, stops, signal }: Options): Reader {
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
    // Past those that are not shown: the page keeps them for later.
    return stops.some((_, n) => jump(stops.at((index + direction * (n + 1)) % stops.length)))
  }

  /** A finding with those under the same words. */
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

  /** Opens what a finding is folded away in. False where it is not shown all the same. */
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
    if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return
    const findings = painter.findingsAt(event)
    if (findings.length === 0 || event.target instanceof HTMLAnchorElement) return
    event.preventDefault()
    open(findings, linkOf(event.target))
  }
  document.addEventListener('click', click, { signal, capture: true })
  document.addEventListener('keydown', press, { signal, capture: true })
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

/** Scrolls to the middle of the words, also where they stand far down in an element that is taller than the window. */
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

/** Where no element takes the focus for the words, the next Tab at least goes on from there. */
function restoreFocus(element: Element | null, place: Element | undefined) {
  if (element instanceof HTMLElement && element !== document.body) element.focus({ preventScroll: true })
  else if (place && getSelection()?.isCollapsed !== false) getSelection()?.collapse(place)
}

const FOLD = 'details:not([open]), [hidden="until-found" i]'

/** Opens what an element is folded away in, until the signal says stop. */
export function expandAncestors(element: Element | undefined, signal: AbortSignal) {
  for (let fold = element?.closest(FOLD); fold; fold = fold.parentElement?.closest(FOLD)) {
    const collapsed = fold
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

/** The link that a mark stands in, or a dot behind. */
function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined
  const content = target.localName === MARK_BUTTON ? target.previousElementSibling : target
  return content?.closest<HTMLAnchorElement>('a[href]') ?? undefined
}

const isDot = (target: EventTarget | null) => target instanceof Element && target.localName === MARK_BUTTON

/** Whether the click ended a selection of text: then the reader wants the words, not the card. */
const isSelecting = () => getSelection()?.isCollapsed === false
