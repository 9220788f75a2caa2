/** The original beside the page: what the page leaves out, then paragraph by paragraph, with notes in the margin. */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { Report } from '../../match/report'
import { t, tn } from '../../shared/i18n'
import { marginNotes } from '../../story/margin'
import type { Story } from '../../story/story'
import type { Actions } from '../tab-view/actions'
import { Unplaced } from '../tab-view/corrections'
import { TakeMenu } from '../tab-view/export-menu'
import { Verdict } from '../tab-view/findings'
import { Background, Slips } from '../tab-view/notes'
import { type Mode, Modes } from './modes'
import { ParagraphView } from './paragraph'
import { countHere, type Paragraph, runsOf } from './paragraphs'
import { useParagraph, usePrinted } from './use-scroll-sync'

interface Props {
  tab: number
  report: Report
  story: Story
  actions: Actions
  /** Called when everything is rendered, including the page's words. */
  drawn?(): void
}

/** The original of the story that a page carries. */
export function Original({ tab, report, story, actions, drawn }: Props) {
  // A printout shows both wordings.
  const [mode, setMode] = useState<Mode>(drawn ? 'both' : 'corrected')
  const pageSentences = usePrinted(tab, report)
  const [current, setCurrent] = useParagraph(tab, report)
  const background = useMemo(() => marginNotes(story), [story])
  const runs = runsOf(report, story)
  useEffect(() => {
    if (pageSentences.size > 0) drawn?.()
  }, [pageSentences])
  const goTo = (index: number) => {
    setCurrent(index)
    actions.scrollTo(index)
  }
  const view = (paragraph: Paragraph) => (
    <ParagraphView
      key={paragraph.index}
      paragraph={paragraph}
      printedText={pageSentences.get(paragraph.index)}
      margin={background.paragraphs[paragraph.index]}
      story={story}
      mode={mode}
      current={paragraph.index === current}
      goTo={goTo}
    />
  )
  return (
    <>
      <Verdict report={report} story={story} show={actions.show}>
        <TakeMenu take={(form) => actions.take(form, report, story)} />
      </Verdict>
      <LeftOut counts={countHere(runs)} />
      <Modes mode={mode} setMode={setMode} />
      <ol class="paragraphs" data-mode={mode}>
        {runs.map(({ isInPage, paragraphs }) =>
          isInPage ? paragraphs.map(view) : <Gap key={paragraphs[0]?.index}>{paragraphs.map(view)}</Gap>
        )}
      </ol>
      <Unplaced report={report} story={story} />
      <Background story={story} notes={background.general} />
      <Slips story={story} />
    </>
  )
}

/** Says in words what of the story the page leaves out. */
function LeftOut({ counts: { part, none: isEmpty } }: { counts: ReturnType<typeof countHere> }) {
  const gaps = [isEmpty > 0 && tn('panelLeftOut', isEmpty), part > 0 && tn('panelInPart', part)].filter(Boolean)
  return <p class="left-out-text">{gaps.length > 0 ? gaps.join(' ') : t('panelComplete')}</p>
}

/** A run of paragraphs that the page leaves out, collapsed. */
function Gap({ children }: { children: preact.JSX.Element[] }) {
  return (
    <li class="gap">
      <details>
        <summary>{tn('panelGap', children.length)}</summary>
        <ol class="paragraphs">{children}</ol>
      </details>
    </li>
  )
}
