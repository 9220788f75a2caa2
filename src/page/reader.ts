/** What a reader does with the marks: click or press one, step to the next, jump to one from the popup. */
import type { Finding, Report } from '../report'
import type { Story } from '../story/story'
import { createCard } from './card'
import { copyClean } from './copy'
import type { Painter } from './painter'
import { DOT } from './splits'

export interface Reader {
  /** Scrolls to a finding, by its key, and opens its card. False where it is not painted in this page. */
  show(key: string): boolean
  /** Goes on to the next or previous finding and opens its card. False where there is none. */
  step(direction: 1 | -1): boolean
  /** Key of the finding whose card is open. */
  current(): string | undefined
  /** Opens the card again that was open before the page was read again, if its finding is still there. */
  resume(key: string): void
}

interface Options {
  story: Story
  report: Report
  painter: Painter
  /** The findings one steps through, in page order. */
  stops: Finding[]
  signal: AbortSignal
}

/** In a window lower than this, in px, words in its middle would leave the card too little room. */
const LOW_WINDOW = 600

/** Listens to the reader until the signal says stop. Only what the reader does counts, not what a script does. */
export function createReader({ story, report, painter, stops, signal }: Options): Reader {
  let current: Finding | undefined
  const close = () => {
    current = undefined
    painter.activate(undefined)
  }
  const card = createCard({ story, report, signal, onStep: (direction) => step(direction), onClose: close })

  const open = (findings: readonly Finding[], link?: HTMLAnchorElement) => {
    const [finding, ...others] = findings
    if (!finding) return
    const stop = findings.find((f) => stops.includes(f)) ?? finding
    current = stop
    painter.activate(stop)
    const element = painter.handle(stop)
    card.open({
      finding,
      others,
      anchor: { rects: () => painter.rects(stop), element },
      position: { index: stops.indexOf(stop), total: stops.length },
      link: link && { href: link.href, text: link.textContent?.trim() },
      returnFocus: () => element?.focus({ preventScroll: true })
    })
  }

  const step = (direction: 1 | -1): boolean => {
    const from = current ? stops.indexOf(current) : direction > 0 ? -1 : 0
    const next = stops[(from + direction + stops.length) % stops.length]
    if (next) jump(next, under(next))
    return next !== undefined
  }

  /** A finding with those under the same words. */
  const under = (finding: Finding): Finding[] => {
    const all: Finding[] = [...report.passages, ...report.entities.filter((entity) => entity.first)]
    const same = all.filter((f) => f !== finding && f.start < finding.end && finding.start < f.end)
    return [finding, ...same.filter((f) => painter.rects(f).length > 0 || f.end <= finding.end)]
  }

  const jump = (finding: Finding, findings: readonly Finding[]) => {
    const element = painter.handle(finding)
    unfold(element, signal)
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
    element?.scrollIntoView({
      block: innerHeight < LOW_WINDOW ? 'start' : 'center',
      behavior: calm ? 'instant' : 'smooth'
    })
    open(findings)
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

  const find = (key: string) => {
    const finding = [...report.passages, ...report.entities].find((f) => f.key === key)
    return finding && painter.rects(finding).length > 0 ? finding : undefined
  }
  return {
    show(key) {
      const finding = find(key)
      if (finding) jump(finding, under(finding))
      return finding !== undefined
    },
    step,
    current: () => current?.key,
    resume(key) {
      const finding = find(key)
      if (finding) open(under(finding))
    }
  }
}

/** Opens what a mark is folded away in, until the signal says stop. */
export function unfold(element: Element | undefined, signal: AbortSignal) {
  for (
    let fold = element?.closest('details:not([open])');
    fold;
    fold = fold.parentElement?.closest('details:not([open])')
  ) {
    const folded = fold
    folded.setAttribute('open', '')
    signal.addEventListener('abort', () => folded.removeAttribute('open'))
  }
}

/** The link that a mark stands in, or a dot behind. */
function linkOf(target: EventTarget | null): HTMLAnchorElement | undefined {
  if (!(target instanceof Element)) return undefined
  const inside = target.localName === DOT ? target.previousElementSibling : target
  return inside?.closest<HTMLAnchorElement>('a[href]') ?? undefined
}

const isDot = (target: EventTarget | null) => target instanceof Element && target.localName === DOT

/** Whether the click ended a selection of text: then the reader wants the words, not the card. */
const isSelecting = () => getSelection()?.isCollapsed === false
