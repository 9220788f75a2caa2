/** Reading along: which of the story's paragraphs the reader has before them in the page, and going to one. */
import type { Report } from '../match/report'
import { extractedTextOf } from './anchors'
import { expandAncestors } from './card/interactions'
import type { ExtractedText } from './extract/extract-text'
import { rangeOf } from './extract/text-offsets'

export interface ScrollSync {
  /** Goes to a paragraph of the story, counted from 0. False where the page does not have it or does not show it. */
  scrollTo(paragraph: number): boolean
  /** Tells which paragraph the reader has before them, now and whenever it is another one, until the signal says stop. */
  watch(tell: (paragraph: number) => void, signal: AbortSignal): void
}

/** A paragraph stands where the reader reads once it has come up to this share of the window's height. */
const READING_LINE = 0.3
/** The reader's place is looked for at most this often, in milliseconds. */
const SCROLL_CHECK_MS = 120
/** What shows that a reader, and not we, moved the page. */
const MOVES = ['wheel', 'touchmove', 'keydown', 'pointerdown']

/** A report, and the page as it was read last. */
interface CachedText {
  report: Report
  reading: ExtractedText
}

/**
 * Reads along in the page until the signal says stop. `reportNow` is asked each time, for the page may change. The
 * paragraph before the reader is that at the eye's height, or the one clicked on; nothing is measured between two scrolls.
 */
export function syncScroll(reportNow: () => Report | undefined, signal: AbortSignal): ScrollSync {
  let places: CachedText | undefined
  /** We have scrolled: what then stands at the eye's height says nothing of the reader. */
  let isProgrammatic = false
  for (const type of MOVES) {
    document.addEventListener(type, () => (isProgrammatic = false), { signal, capture: true, passive: true })
  }
  const currentText = () => {
    const report = reportNow()
    if (!report) return undefined
    if (places?.report !== report || !places.reading.nodes.every((node) => node.isConnected)) {
      const reading = extractedTextOf(report)
      places = reading && { report, reading }
    }
    return places
  }
  return {
    scrollTo(paragraph) {
      const cached = currentText()
      const range = cached && rangeOfParagraph(cached, paragraph)
      if (!range) return false
      const element = range.startContainer.parentElement
      expandAncestors(element ?? undefined, signal)
      if (!element?.checkVisibility()) return false
      isProgrammatic = true
      goTo(range, element)
      return true
    },
    watch(tell, watching) {
      let sentParagraph: number | undefined
      let timer: ReturnType<typeof setTimeout> | undefined
      const say = (paragraph: number | undefined) => {
        if (paragraph === undefined || paragraph === sentParagraph) return
        sentParagraph = paragraph
        tell(paragraph)
      }
      const look = () => {
        timer = undefined
        const cached = currentText()
        if (cached && !isProgrammatic) say(paragraphAtReadingLine(cached))
      }
      const clicked = ({ isTrusted, target }: MouseEvent) => {
        const cached = currentText()
        if (isTrusted && cached && target instanceof Node) say(paragraphUnder(cached, target))
      }
      const listenerOptions = { signal: watching, capture: true, passive: true }
      const scrolled = () => {
        timer ??= setTimeout(look, SCROLL_CHECK_MS)
      }
      document.addEventListener('scroll', scrolled, listenerOptions)
      document.addEventListener('click', clicked, listenerOptions)
      watching.addEventListener('abort', () => clearTimeout(timer))
      look()
    }
  }
}

function rangeOfParagraph({ report, reading }: CachedText, paragraph: number): Range | undefined {
  const sentence = report.aligned.find((s) => s.paragraph === paragraph)
  return sentence && rangeOf(reading, sentence)
}

function goTo(range: Range, element: Element): void {
  // First whatever scrolls on the way, then the window: a long text may have no elements of its own.
  element.scrollIntoView({ block: 'center', behavior: 'instant' })
  scrollBy({ top: range.getBoundingClientRect().top - innerHeight * READING_LINE, behavior: 'instant' })
}

/** The last sentence that has come up to the eye's height: the page's order is taken for the order in the window. */
function paragraphAtReadingLine({ report: { aligned }, reading }: CachedText): number | undefined {
  const line = innerHeight * READING_LINE + 1
  let low = 0
  let high = aligned.length
  while (low < high) {
    const middle = (low + high) >> 1
    const sentence = aligned[middle]
    if (sentence && rangeOf(reading, sentence).getBoundingClientRect().top <= line) low = middle + 1
    else high = middle
  }
  return aligned[Math.max(0, low - 1)]?.paragraph
}

/** The paragraph that an element stands in or holds; undefined for one that holds more of them. */
function paragraphUnder({ report: { aligned }, reading }: CachedText, target: Node): number | undefined {
  const sentences = aligned.filter((sentence) => rangeOf(reading, sentence).intersectsNode(target))
  const [first] = sentences
  return sentences.every(({ paragraph }) => paragraph === first?.paragraph) ? first?.paragraph : undefined
}
