/** The reader's position, the same in the panel and in the page beside it. */
import { useEffect, useState } from 'preact/hooks'
import type { Report } from '../../match/report'
import { followScroll } from '../../shared/messages'

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
