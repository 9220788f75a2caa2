/** The comparison page: first the reader chooses an original, then both stand side by side. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../shared/i18n'
import { type PageReading, readTab } from '../../shared/page-reading'
import { siteOf } from '../../shared/site-patterns'
import { Quote } from '../components/quote'
import { type Candidate, candidates } from './candidates'
import { ChooseOriginal } from './choose-original'
import { ComparisonView } from './comparison'
import { takingDrops } from './drop-file'
import { type Comparison, compare, type Original, type Phase, type Problem } from './engine'
import { Failure } from './failure'
import { originalFromFile, originalFromTab } from './read-original'

interface Props {
  /** The tab that shows the copy. */
  tab: number
  readHtml(html: string): PageReading
}

type Stage =
  | { stage: 'reading' }
  | { stage: 'choose'; failure?: Problem | string }
  | { stage: 'working'; phase: Phase }
  | { stage: 'done'; comparison: Comparison }

/** The whole page. */
export function Compare({ tab, readHtml }: Props) {
  const [copy, setCopy] = useState<PageReading>()
  const [stage, setStage] = useState<Stage>({ stage: 'reading' })
  const [tabs, setTabs] = useState<Candidate[]>()
  const work = useRef<AbortController>()
  const choose = async (failure?: Problem | string) => {
    setStage({ stage: 'reading' })
    const reading = await readTab(tab).catch(() => undefined)
    setCopy(reading)
    setStage({ stage: 'choose', ...(failure !== undefined && { failure }) })
    if (reading) setTabs(await candidates(tab, reading).catch(() => []))
  }
  useEffect(() => {
    void choose()
    return () => work.current?.abort()
  }, [tab])
  const start = async (source: Promise<Original | string>) => {
    if (!copy) return
    work.current?.abort()
    const controller = new AbortController()
    work.current = controller
    setStage({ stage: 'working', phase: 'comparing' })
    const original = await source.catch(() => t('compareTabGone'))
    if (typeof original === 'string') return void choose(original)
    // The page may have gone on since the list was made.
    const current = await readTab(tab).catch(() => undefined)
    if (!current) return void choose()
    const outcome = await compare(
      current,
      original,
      (phase) => setStage({ stage: 'working', phase }),
      controller.signal
    )
    if (!outcome) return
    if ('kind' in outcome) return void choose(outcome)
    setCopy(current)
    setStage({ stage: 'done', comparison: outcome })
  }
  const takeFile = (file: File) => void start(originalFromFile(file, readHtml))
  if (stage.stage === 'done') {
    return <ComparisonView tab={tab} comparison={stage.comparison} again={() => void choose()} />
  }
  const isBusy = stage.stage === 'reading' || stage.stage === 'working'
  return (
    <main class="choose" aria-busy={isBusy} data-stage={stage.stage} {...takingDrops(takeFile, () => !isBusy)}>
      <h1>{t('compareTitle')}</h1>
      {copy && <ThisPage copy={copy} />}
      <p role="status" class="progress">
        {stage.stage === 'reading' && t('compareReading')}
        {stage.stage === 'working' && t(stage.phase === 'words' ? 'compareLoadingWords' : 'compareComparing')}
      </p>
      {stage.stage === 'working' && (
        <p>
          <button type="button" class="button" onClick={() => [work.current?.abort(), void choose()]}>
            {t('libraryCancel')}
          </button>
        </p>
      )}
      {stage.stage === 'choose' && stage.failure !== undefined && <Failure failure={stage.failure} />}
      {stage.stage === 'choose' && !copy && <Failure failure={t('compareCopyGone')} />}
      {stage.stage === 'choose' && copy && (
        <ChooseOriginal
          about={t('compareAbout')}
          verb={t('compareStart')}
          tabs={tabs}
          takeTab={(id) => void start(originalFromTab(id))}
          takeFile={takeFile}
          takeOriginal={(original) => void start(Promise.resolve(original))}
        />
      )}
    </main>
  )
}

function ThisPage({ copy: { address, title, details } }: { copy: PageReading }) {
  return (
    <p class="this-page">
      {t('compareThisPage')}{' '}
      <strong>
        <Quote lang="">{details.headline || title || address}</Quote>
      </strong>{' '}
      <span class="soft">{siteOf(address)}</span>
    </p>
  )
}
