/** What the panel asks of the page beside it: its words for each paragraph, and where the reader is. */
import { useEffect, useState } from 'preact/hooks'
import type { Report } from '../../match/report'
import { callPage, followScroll } from '../../shared/messages'
import { printedParagraphs } from './paragraphs'

/** The page's words for each paragraph of the story. Of a page that does not answer there are none. */
export function usePrinted(tab: number, report: Report): ReadonlyMap<number, string> {
  const [pageSentences, setPrinted] = useState<ReadonlyMap<number, string>>(new Map())
  // A report is another one whenever the page was read again.
  useEffect(() => {
    let isLatest = true
    callPage(tab, 'printed', undefined).then(
      (sentences) => isLatest && setPrinted(printedParagraphs(sentences)),
      () => {}
    )
    return () => {
      isLatest = false
    }
  }, [tab, report])
  return pageSentences
}

/** The paragraph that the reader has before them, here or in the page, and what says that it is another one. */
export function useParagraph(tab: number, report: Report) {
  const [paragraph, setParagraph] = useState<number>()
  useEffect(
    () =>
      followScroll(tab, (newParagraph) => {
        setParagraph(newParagraph)
        bringIntoView(newParagraph)
      }),
    [tab, report]
  )
  return [paragraph, setParagraph] as const
}

/** The element of a paragraph in the panel. */
export const paragraphId = (index: number) => `paragraph-${index}`

/** Scrolls the panel only where the paragraph is not in view. */
function bringIntoView(index: number): void {
  const element = document.getElementById(paragraphId(index))
  if (!element) return
  const { top, bottom } = element.getBoundingClientRect()
  const coveredPx = Number.parseFloat(getComputedStyle(element).scrollMarginBlockStart) || 0
  if (top < coveredPx || bottom > innerHeight) element.scrollIntoView({ block: 'start' })
}
