/**
 * Scroll sync between the page and the side panel: reports which paragraph of the story the reader sees, and scrolls to
 * one.
 */
import type { PageScan } from '../extract/page-scan'
import { rangeOf } from '../extract/text-offsets'
import { expandAncestors } from './reveal'

/** Scroll sync of a page. */
export interface ScrollSync {
  /**
   * Scrolls to a paragraph of the story, counted from 0. Returns false if the page does not contain it or does not show
   * it.
   */
  scrollTo(paragraph: number): boolean
  /** Reports which paragraph the reader sees, now and after each change, until the signal aborts. */
  watch(tell: (paragraph: number) => void, signal: AbortSignal): void
}

/** The reading line, as a share of the window's height. The current paragraph is the last one to start above it. */
const READING_LINE = 0.3
/** The shortest time between two checks of the position, in milliseconds. */
const SCROLL_CHECK_MS = 120
/** Events by which a reader, and not our own code, moves the page. */
export const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown']

/**
 * Creates the scroll sync of a page, which runs until the signal aborts. The current paragraph is the one at the
 * reading line, or the one last clicked. Nothing is measured between two scrolls.
 * @param scanNow returns the scan as the page is now; asked each time, because the page may change
 */
export function syncScroll(scanNow: () => PageScan | undefined, signal: AbortSignal): ScrollSync {
  /** True after our own code has scrolled: the position then says nothing about the reader. */
  let isProgrammatic = false
  for (const type of MOVES) {
    document.addEventListener(type, () => (isProgrammatic = false), { signal, capture: true, passive: true })
  }
  return {
    scrollTo(paragraph) {
      const pageScan = scanNow()
      const range = pageScan && rangeOfParagraph(pageScan, paragraph)
      if (!range) return false
      const element = range.startContainer.parentElement
      expandAncestors(element ?? undefined, signal)
      if (!element?.checkVisibility()) return false
      isProgrammatic = true
      goTo(range, element)
      return true
    },
    watch(tell, watching) {
      if (watching.aborted) return
      let sentParagraph: number | undefined
      let timer: ReturnType<typeof setTimeout> | undefined
      const say = (paragraph: number | undefined) => {
        if (paragraph === undefined || paragraph === sentParagraph) return
        sentParagraph = paragraph
        tell(paragraph)
      }
      const look = () => {
        timer = undefined
        const pageScan = scanNow()
        listen(pageScan)
        if (pageScan && !isProgrammatic) say(paragraphAtReadingLine(pageScan))
      }
      const clicked = ({ isTrusted, target }: MouseEvent) => {
        const pageScan = scanNow()
        if (isTrusted && pageScan && target instanceof Node) say(paragraphUnder(pageScan, target))
      }
      const listenerOptions = { signal: watching, capture: true, passive: true }
      const scrolled = () => {
        timer ??= setTimeout(look, SCROLL_CHECK_MS)
      }
      // At the document, a click in a shadow tree is one on its host, and no scrolling in it is heard. A second call for
      // the same tree changes nothing.
      const listen = (pageScan: PageScan | undefined) => {
        for (const tree of [document, ...(pageScan?.extracted.roots ?? [])]) {
          tree.addEventListener('scroll', scrolled, listenerOptions)
          tree.addEventListener('click', clicked as EventListener, listenerOptions)
        }
      }
      watching.addEventListener('abort', () => clearTimeout(timer))
      look()
    }
  }
}

function rangeOfParagraph({ report, extracted }: PageScan, paragraph: number): Range | undefined {
  const sentence = report.aligned.find((s) => s.paragraph === paragraph)
  return sentence && rangeOf(extracted, sentence)
}

function goTo(range: Range, element: Element): void {
  // First scroll every scrollable ancestor, then the window: a long text may have no elements of its own.
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight * READING_LINE, behavior: 'instant' })
}

/**
 * Returns the paragraph of the last sentence above the reading line. Assumes that the order in the page is the order in
 * the window.
 */
function paragraphAtReadingLine({ report: { aligned }, extracted }: PageScan): number | undefined {
  const line = innerHeight * READING_LINE + 1
  let low = 0
  let high = aligned.length
  while (low < high) {
    const middle = (low + high) >> 1
    const sentence = aligned[middle]
    if (sentence && rangeOf(extracted, sentence).getBoundingClientRect().top <= line) low = middle + 1
    else high = middle
  }
  return aligned[Math.max(0, low - 1)]?.paragraph
}

/** Returns the paragraph that an element is in or contains; undefined if it contains several. */
function paragraphUnder({ report: { aligned }, extracted }: PageScan, target: Node): number | undefined {
  const sentences = aligned.filter((sentence) => rangeOf(extracted, sentence).intersectsNode(target))
  const [first] = sentences
  return sentences.every(({ paragraph }) => paragraph === first?.paragraph) ? first?.paragraph : undefined
}
