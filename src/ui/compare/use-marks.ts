/** Shows a comparison in its page, for as long as the tab shows that page. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { annotateCompared } from '../../shared/annotate-tab'
import { browser } from '../../shared/browser'
import { isSamePage, keepComparison } from '../../shared/comparisons'
import { getSettings } from '../../shared/settings'
import type { Story } from '../../story/story'

/** Whether the page shows marks: not yet; yes; yes, those of a kept story; no, for Clean Copy is off; for it is another page now; for it is gone or closed to us; no, for an example is in no page. */
export type Marks = 'waiting' | 'marked' | 'kept' | 'off' | 'changed' | 'gone' | 'example'

/**
 * Marks the page at once and after each change of the story.
 * @param tab missing for an example
 * @param address of the page as it was compared
 * @param isKept the story was kept, so that the page shows that one
 * @returns whether the page shows marks, and a promise of the moment when nothing is on its way into the page
 */
export function useMarks(tab: number | undefined, address: string, story: Story, isKept: boolean) {
  // One after the other, so that the last story wins.
  const work = useRef<Promise<unknown>>(Promise.resolve())
  const inPage = useRef<Story>()
  const [marks, setMarks] = useState<Marks>(tab === undefined ? 'example' : 'waiting')
  useEffect(() => {
    if (tab === undefined) return undefined
    let isOver = false
    const mark = async (): Promise<Marks> => {
      if (!(await getSettings()).on) return 'off'
      if (!isSamePage((await browser.tabs.get(tab)).url ?? '', address)) return 'changed'
      if (isKept) return 'kept'
      // A page that is loaded again asks for its marks itself, also when this page is closed.
      if (inPage.current === story) return 'marked'
      await keepComparison(tab, address, story)
      await annotateCompared(tab, story)
      inPage.current = story
      return 'marked'
    }
    const look = () => {
      work.current = work.current.then(async () => {
        if (isOver) return
        const newMarks = await mark().catch((): Marks => 'gone')
        if (!isOver) setMarks(newMarks)
      })
    }
    const onUpdated = (id: number, { status }: { status?: string }) => {
      if (id === tab && status === 'complete') look()
    }
    const onRemoved = (id: number) => {
      if (id === tab) setMarks('gone')
    }
    browser.tabs.onUpdated.addListener(onUpdated)
    browser.tabs.onRemoved.addListener(onRemoved)
    look()
    return () => {
      isOver = true
      browser.tabs.onUpdated.removeListener(onUpdated)
      browser.tabs.onRemoved.removeListener(onRemoved)
    }
  }, [tab, address, story, isKept])
  return { marks, whenIdle: () => work.current }
}
