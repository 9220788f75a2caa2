/** Brings words into view that are elsewhere in the page, or folded away. */
import { displayParentOf } from '../../shared/shadow-roots'

/** In a window lower than this, words in its middle would leave too little room for the card. In CSS pixels. */
const LOW_WINDOW_PX = 600

/** Scrolls to the middle of the words, even if they are far down in an element that is taller than the window. */
export function bringIntoView(element: Element | undefined, rects: () => DOMRect[]) {
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
