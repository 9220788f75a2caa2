/** A page and its original side by side: counts, where the damage lies, the paragraphs, and one difference at a time. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { countBySeverity, type PassageFinding } from '../../match/report'
import { t, tn } from '../../shared/i18n'
import { severityLabel, signalLabel } from '../../shared/labels'
import { siteOf } from '../../shared/site-patterns'
import { SEVERITIES, type Severity } from '../../story/terms'
import { Quote } from '../components/quote'
import { verdictKey } from '../tab-view/lists'
import { Bar } from './bar'
import { Chip } from './chip'
import type { Comparison } from './engine'
import { Keep } from './keep'
import { editedStory, keepComparedStory, packOf } from './keep-story'
import { Pair, pairId } from './pair'
import { Reports } from './reports'
import { Reworded } from './reworded'
import { rowsOf } from './rows'
import { Selected } from './selected'
import { useEdits } from './use-edits'
import { useHarmless } from './use-harmless'
import { useMarks } from './use-marks'

interface Props {
  tab: number
  comparison: Comparison
  /** Chooses another original, or compares again. */
  again(): void
}

/** The comparison, and what can be done with it. */
export function ComparisonView({ tab, comparison, again }: Props) {
  const { copy, original, story, report } = comparison
  const [hiddenSeverities, setHidden] = useState<ReadonlySet<Severity>>(new Set())
  const [isRewordedShown, setRewordedShown] = useState(false)
  const [isHarmlessShown, setHarmlessShown] = useState(false)
  const harmless = useHarmless(comparison, isHarmlessShown)
  const [kind, setKind] = useState('')
  const [selected, setSelected] = useState<string>()
  const [notice, setNotice] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const edits = useEdits()
  const editedReport = useMemo(() => edits.applyTo(report), [report, edits])
  const rows = useMemo(() => rowsOf(copy.page, editedReport, story, harmless), [copy, editedReport, story, harmless])
  const [isKept, setKept] = useState(false)
  const storyInPage = useMemo(() => editedStory(comparison, edits), [comparison, edits])
  const { marks, whenIdle } = useMarks(tab, copy.address, storyInPage, isKept)
  const kinds = useMemo(() => [...new Set(report.passages.map(kindOf))], [report])
  const isShown = (finding: PassageFinding) =>
    !hiddenSeverities.has(finding.severity) && (kind === '' || kindOf(finding) === kind)
  const shownFindings = rows.flatMap(({ findings }) => findings.filter(isShown))
  const counts = countBySeverity(editedReport)
  const reworded = isRewordedShown ? report.reworded : []
  const language = { copy: copy.language, original: original.language || story.language }
  const current = shownFindings.find(({ key }) => key === selected)
  // From what is selected by then: keys come faster than the page is drawn.
  const go = (direction: 1 | -1) =>
    setSelected((key) => {
      const index = shownFindings.findIndex((finding) => finding.key === key)
      const next =
        index < 0
          ? direction > 0
            ? 0
            : shownFindings.length - 1
          : (index + direction + shownFindings.length) % shownFindings.length
      return shownFindings[next]?.key
    })
  useEffect(() => heading.current?.focus(), [])
  // It would cover what is selected.
  useEffect(() => setNotice(''), [selected])
  useEffect(() => {
    if (selected !== undefined)
      document.querySelector(`.copy [data-key="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'center' })
  }, [selected])
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { target } = event
      const isTyping = target instanceof Element && target.matches('input, textarea, select')
      if (isTyping || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.key === 'n') go(1)
      else if (event.key === 'p') go(-1)
      else if (event.key === 'Escape') setSelected(undefined)
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
  const toggle = (severity: Severity) => {
    const next = new Set(hiddenSeverities)
    if (!next.delete(severity)) next.add(severity)
    setHidden(next)
  }
  return (
    <main class="comparison" data-stage="done" data-verdict={report.verdict}>
      <header>
        <p>{report.verdict !== 'none' && t(verdictKey(report.verdict, report.passages.length))}</p>
        <h1 ref={heading} tabIndex={-1}>
          <Quote lang={story.language}>{story.headline}</Quote>
        </h1>
        <p class="sides">
          {tn('compareDifferences', editedReport.passages.length)} · <Quote lang="">{siteOf(copy.address) ?? ''}</Quote>{' '}
          <span aria-hidden="true">↔</span>{' '}
          <Quote lang="">{story.comparedWith || original.title || t('compareFromText')}</Quote>
        </p>
        <p class="soft" role="status" data-marks={marks}>
          {t(MARKS[marks])}
        </p>
        <p class="buttons">
          <button type="button" class="button" onClick={again}>
            {t('compareAgain')}
          </button>
          {edits.canUndo && (
            <button type="button" class="button" name="undo" onClick={edits.undo}>
              {t('compareUndo')}
            </button>
          )}
          <Reports tab={tab} rows={rows} comparison={comparison} reworded={reworded} edits={edits} say={setNotice} />
          <a class="button" href="#keep-title">
            {t('compareKeepTitle')}
          </a>
        </p>
      </header>
      <Bar rows={rows} go={(row) => document.getElementById(pairId(row))?.scrollIntoView({ block: 'start' })} />
      <div class="tools">
        <fieldset class="severities">
          <legend class="unseen">{t('compareShown')}</legend>
          {SEVERITIES.map((severity) => (
            <Chip
              key={severity}
              name={severity}
              label={severityLabel(severity)}
              count={counts[severity]}
              isOn={!hiddenSeverities.has(severity)}
              toggle={() => toggle(severity)}
            />
          ))}
          {report.reworded.length > 0 && (
            <Chip
              name="reworded"
              label={t('signal_reworded')}
              count={report.reworded.length}
              isOn={isRewordedShown}
              toggle={() => setRewordedShown(!isRewordedShown)}
            />
          )}
          <Chip
            name="harmless"
            label={t('compareHarmless')}
            count={harmless?.length}
            isOn={isHarmlessShown}
            toggle={() => setHarmlessShown(!isHarmlessShown)}
          />
        </fieldset>
        <label class="kinds">
          <span>{t('compareKinds')}</span>
          <select class="text-field" name="kind" onChange={({ currentTarget }) => setKind(currentTarget.value)}>
            <option value="">{t('compareAllKinds')}</option>
            {kinds.map((option) => (
              <option key={option} value={option}>
                {signalLabel(option)}
              </option>
            ))}
          </select>
        </label>
        <p class="buttons">
          <button
            type="button"
            class="button"
            aria-keyshortcuts="p"
            disabled={shownFindings.length === 0}
            onClick={() => go(-1)}
          >
            {t('comparePrevious')} <kbd>P</kbd>
          </button>
          <button
            type="button"
            class="button"
            aria-keyshortcuts="n"
            disabled={shownFindings.length === 0}
            onClick={() => go(1)}
          >
            {t('compareNext')} <kbd>N</kbd>
          </button>
        </p>
      </div>
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
            isShown={isShown}
            selected={selected}
            select={setSelected}
            language={language}
          />
        ))}
      </div>
      {isRewordedShown && <Reworded report={report} language={language} />}
      <Keep
        proposed={{ ...original.details, headline: story.headline }}
        names={story.entities}
        version={edits.version}
        makePack={(answers) => packOf(comparison, answers, edits)}
        keep={async (answers, choice) => {
          await whenIdle()
          const outcome = await keepComparedStory(tab, comparison, answers, edits, choice)
          if (outcome.isInPage) setKept(true)
          return outcome.problems
        }}
        say={setNotice}
      />
      {current && (
        <Selected
          key={current.key}
          finding={current}
          place={t('comparePlace', [shownFindings.indexOf(current) + 1, shownFindings.length])}
          story={story}
          edits={edits}
          dismiss={() => {
            const { key } = current
            const next =
              shownFindings[shownFindings.indexOf(current) + 1] ?? shownFindings[shownFindings.indexOf(current) - 1]
            edits.change(key, { isDismissed: true })
            setSelected(next?.key)
          }}
          close={() => setSelected(undefined)}
        />
      )}
      <p class="notice" role="status">
        {notice}
      </p>
    </main>
  )
}

/** Why a finding is one, the gravest reason. */
const kindOf = ({ signals }: PassageFinding) => signals?.[0] ?? 'reworded'

const MARKS = {
  waiting: 'compareMarksWaiting',
  marked: 'compareMarksShown',
  off: 'compareMarksOff',
  changed: 'compareMarksChanged',
  gone: 'compareMarksGone'
} as const
