/** A page and its original side by side: counts, where the damage lies, the paragraphs, and one difference at a time. */
import type { ComponentChildren } from 'preact'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { t, tn } from '../../shared/i18n'
import { siteOf } from '../../shared/site-patterns'
import { Quote } from '../components/quote'
import { verdictKey } from '../tab-view/lists'
import { Bar } from './bar'
import type { Comparison } from './engine'
import { Keep } from './keep'
import { editedStory, keepComparedStory, packOf } from './keep-story'
import { Pair, pairId } from './pair'
import { Reports } from './reports'
import { Reworded } from './reworded'
import { rowsOf } from './rows'
import { Selected } from './selected'
import { Tools } from './tools'
import { useEdits } from './use-edits'
import { useFilter } from './use-filter'
import { useHarmless } from './use-harmless'
import { type Marks, useMarks } from './use-marks'
import { useSelection } from './use-selection'

interface Props {
  /** The tab that shows the copy; missing for an example, which is in no tab and is not kept. */
  tab?: number
  comparison: Comparison
  /** Chooses another original, or compares again. */
  again?(): void
}

/** The comparison, and what can be done with it. */
export function ComparisonView({ tab, comparison, again }: Props) {
  const { copy, original, story, report } = comparison
  const [isRewordedShown, setRewordedShown] = useState(false)
  const [isHarmlessShown, setHarmlessShown] = useState(false)
  const harmless = useHarmless(comparison, isHarmlessShown)
  const [notice, setNotice] = useState('')
  const edits = useEdits()
  const editedReport = useMemo(() => edits.applyTo(report), [report, edits])
  const rows = useMemo(() => rowsOf(copy.page, editedReport, story, harmless), [copy, editedReport, story, harmless])
  const filter = useFilter(report)
  const shownFindings = rows.flatMap(({ findings }) => findings.filter(filter.isShown))
  const selection = useSelection(shownFindings)
  /** The version of the edits that was added to the reader's stories, and whether the page shows it. */
  const [added, setAdded] = useState<{ version: number; isInPage: boolean }>()
  const storyInPage = useMemo(() => editedStory(comparison, edits), [comparison, edits])
  const { marks, whenIdle } = useMarks(tab, copy.address, storyInPage, added?.isInPage ?? false)
  const language = { copy: copy.language, original: original.language || story.language }
  // It would cover what is selected.
  useEffect(() => setNotice(''), [selection.finding?.key])
  return (
    <main class="comparison" data-stage="done" data-verdict={report.verdict}>
      <Header comparison={comparison} count={editedReport.passages.length} marks={marks}>
        {tab !== undefined && added?.version !== edits.version && (
          <a class="button main" href="#keep-title">
            {t('compareKeepTitle')}
          </a>
        )}
        <Reports
          tab={tab}
          rows={rows}
          comparison={comparison}
          reworded={isRewordedShown ? report.reworded : []}
          edits={edits}
          say={setNotice}
        />
        {again && (
          <button type="button" class="button" onClick={again}>
            {t('compareAgain')}
          </button>
        )}
        {edits.canUndo && (
          <button type="button" class="button" name="undo" onClick={edits.undo}>
            {t('compareUndo')}
          </button>
        )}
      </Header>
      <Bar rows={rows} go={(row) => document.getElementById(pairId(row))?.scrollIntoView({ block: 'start' })} />
      <Tools
        report={editedReport}
        filter={filter}
        reworded={{ isOn: isRewordedShown, toggle: () => setRewordedShown(!isRewordedShown) }}
        harmless={{
          isOn: isHarmlessShown,
          toggle: () => setHarmlessShown(!isHarmlessShown),
          count: harmless?.length
        }}
        hasNext={shownFindings.length > 0}
        go={selection.go}
      />
      <div class="pairs">
        <div class="heads" aria-hidden="true">
          <p>{t('compareCopy')}</p>
          <p>{t('compareOriginal')}</p>
        </div>
        {rows.map((row, i) => (
          <Pair
            key={i}
            row={row}
            number={i}
            isShown={filter.isShown}
            selected={selection.finding?.key}
            select={selection.select}
            language={language}
          />
        ))}
      </div>
      {isRewordedShown && <Reworded report={report} language={language} />}
      {tab !== undefined && (
        <Keep
          proposed={{ ...original.details, headline: story.headline }}
          names={story.entities}
          version={edits.version}
          makePack={(answers) => packOf(comparison, answers, edits)}
          keep={async (answers, choice) => {
            await whenIdle()
            const { problems, isInPage } = await keepComparedStory(tab, comparison, answers, edits, choice)
            if (problems.length === 0) setAdded({ version: edits.version, isInPage })
            return problems
          }}
          say={setNotice}
        />
      )}
      {selection.finding && (
        <Selected
          key={selection.finding.key}
          finding={selection.finding}
          place={t('comparePlace', [selection.number, shownFindings.length])}
          story={story}
          edits={edits}
          dismiss={() => {
            if (selection.finding) edits.change(selection.finding.key, { isDismissed: true })
            selection.leave()
          }}
          close={() => selection.select(undefined)}
        />
      )}
      <p class="notice" role="status">
        {notice}
      </p>
    </main>
  )
}

interface HeaderProps {
  comparison: Comparison
  /** How many differences there are. */
  count: number
  marks: Marks
  /** What can be done with the whole. */
  children: ComponentChildren
}

function Header({ comparison: { copy, original, story, report }, count, marks, children }: HeaderProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <header>
      <p>{report.verdict !== 'none' && t(verdictKey(report.verdict, report.passages.length))}</p>
      <h1 ref={heading} tabIndex={-1}>
        <Quote lang={story.language}>{story.headline}</Quote>
      </h1>
      <p class="sides">
        {tn('compareDifferences', count)} · <Quote lang="">{siteOf(copy.address) ?? copy.title}</Quote>{' '}
        <span aria-hidden="true">↔</span>{' '}
        <Quote lang="">{story.comparedWith || original.title || t('compareFromText')}</Quote>
      </p>
      <p class="soft" role="status" data-marks={marks}>
        {t(MARKS[marks])}
      </p>
      <div class="buttons">{children}</div>
    </header>
  )
}

const MARKS = {
  waiting: 'compareMarksWaiting',
  marked: 'compareMarksShown',
  kept: 'compareMarksKept',
  off: 'compareMarksOff',
  changed: 'compareMarksChanged',
  gone: 'compareMarksGone',
  example: 'compareMarksExample'
} as const
