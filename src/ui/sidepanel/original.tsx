/** The original beside the page: what the page leaves out, then paragraph by paragraph, with notes in the margin. */
import type { JSX } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { placeInSentences } from '../../export/sentences'
import { t, tn } from '../../shared/i18n'
import { marginNotes } from '../../story/margin'
import { nextIndex } from '../components/next-index'
import { AboutStory, DataLine } from '../tab-view/about-story'
import { Unplaced } from '../tab-view/corrections'
import { Background, Slips } from '../tab-view/notes'
import { Reworded } from '../tab-view/reworded'
import type { Found } from '../tab-view/shell'
import { useSentences } from '../tab-view/use-sentences'
import { Verdict } from '../tab-view/verdict'
import { type Mode, Modes } from './modes'
import { ParagraphView } from './paragraph'
import { countHere, type Paragraph, printedParagraphs, runsOf } from './paragraphs'
import { useParagraph } from './use-scroll-sync'

/** The original of the story that a page carries. */
export function Original({ found }: { found: Found }) {
  const { tab, report, shown, story, actions } = found
  const [mode, setMode] = useState<Mode>('corrected')
  const sentences = useSentences(tab, report)
  const pageParagraphs = useMemo(
    () => printedParagraphs(placeInSentences(report, sentences, report.passages)),
    [report, sentences]
  )
  // The one correction that the Tab key reaches; arrow keys lead to the others.
  const [stop, setStop] = useState<string>()
  const [open, setOpen] = useState<string>()
  const shownKeys: ReadonlySet<string> = useMemo(() => new Set(shown.passages.map(({ key }) => key)), [shown])
  const keys = [...pageParagraphs.values()].flatMap(({ places }) => places.map(({ finding }) => finding.key))
  const firstKey = keys.find((key) => shownKeys.has(key))
  const [current, setCurrent] = useParagraph(tab, report)
  const background = useMemo(() => marginNotes(story), [story])
  const runs = runsOf(report, story)
  const goTo = (index: number) => {
    setCurrent(index)
    actions.scrollTo(index)
  }
  const toggle = (key: string) => {
    setOpen(open === key ? undefined : key)
    if (open !== key) actions.show(key)
  }
  const view = (paragraph: Paragraph) => (
    <ParagraphView
      key={paragraph.index}
      paragraph={paragraph}
      printed={pageParagraphs.get(paragraph.index)}
      margin={background.paragraphs[paragraph.index]}
      found={found}
      shownKeys={shownKeys}
      mode={mode}
      current={paragraph.index === current}
      goTo={goTo}
      changes={{ stop: stop ?? firstKey, setStop, open, toggle }}
    />
  )
  return (
    <>
      <Modes mode={mode} setMode={setMode} />
      <Verdict found={found} />
      <ol class="paragraphs" data-mode={mode} onKeyDown={moveFocus}>
        {runs.map(({ isInPage, paragraphs }) =>
          isInPage ? paragraphs.map(view) : <Gap key={paragraphs[0]?.index}>{paragraphs.map(view)}</Gap>
        )}
      </ol>
      <LeftOut counts={countHere(runs)} />
      <Unplaced found={found} />
      <Reworded found={found} />
      <AboutStory found={found} />
      <Background story={story} notes={background.general} />
      <Slips story={story} />
      <DataLine found={found} />
    </>
  )
}

/** Moves the focus among the corrections by arrow keys, Home and End. */
function moveFocus(event: JSX.TargetedKeyboardEvent<HTMLElement>): void {
  const changes = [...event.currentTarget.querySelectorAll<HTMLElement>('.change')]
  const index = changes.indexOf(event.target as HTMLElement)
  if (index < 0) return
  const next = nextIndex(event.key, index, changes.length)
  if (next === undefined) return
  event.preventDefault()
  changes[next]?.focus()
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
