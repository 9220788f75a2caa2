/** The page's sentences, for the words around a finding and for the panel. */
import { useEffect, useState } from 'preact/hooks'
import type { PageSentence } from '../../export/sentences'
import type { Report } from '../../match/report'
import { printedInTab } from '../../shared/tab-report'

/** Returns the page's sentences for a report, in its order; none until the page has answered, or if it does not. */
export function useSentences(tab: number, report: Report): readonly PageSentence[] {
  const [sentences, setSentences] = useState<readonly PageSentence[]>([])
  // A new report arrives whenever the page was read again.
  useEffect(() => {
    let isLatest = true
    printedInTab(tab).then(
      (answer) => isLatest && Array.isArray(answer) && setSentences(answer),
      () => {}
    )
    return () => {
      isLatest = false
    }
  }, [tab, report])
  return sentences
}
