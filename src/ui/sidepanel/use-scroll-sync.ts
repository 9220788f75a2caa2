/** Hooks that connect the panel to the page beside it: its words for each paragraph, and the reader's position. */
import { useEffect, useState } from 'preact/hooks'
import type { Report } from '../../match/report'
import { callPage, followScroll } from '../../shared/messages'
import { printedParagraphs } from './paragraphs'

/** Returns the page's words for each paragraph of the story; empty if the page does not answer. */
export function usePrinted(tab: number, report: Report): ReadonlyMap<number, string> {
  const [pageSentences, setPrinted] = useState<ReadonlyMap<number, string>>(new Map())
  // A new report arrives whenever the page was read again.
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

/** Returns the paragraph that the reader sees, here or in the page, and a setter for it. */
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

/** The id of a paragraph's element in the panel. */
export const paragraphId = (index: number) => `paragraph-${index}`

/** Scrolls the panel only if the paragraph is out of view. */
function bringIntoView(index: number): void {
  const element = document.getElementById(paragraphId(index))
  if (!element) return
  const { top, bottom } = element.getBoundingClientRect()
  const coveredPx = Number.parseFloat(getComputedStyle(element).scrollMarginBlockStart) || 0
  if (top < coveredPx || bottom > innerHeight) element.scrollIntoView({ block: 'start' })
}
