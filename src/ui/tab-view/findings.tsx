/** The popup on a page that carries a known story: verdict, corrections, entities, background. */
import type { ComponentChildren } from 'preact'
import type { Report } from '../../match/report'
import { t } from '../../shared/i18n'
import { dateLabel } from '../../shared/labels'
import { hasPanel } from '../../shared/side-panel'
import type { Story } from '../../story/story'
import { AddedByYou } from '../components/added-by-you'
import { Quote } from '../components/quote'
import type { Actions } from './actions'
import { Corrections } from './corrections'
import { Entities } from './entities'
import { TakeMenu } from './export-menu'
import { coverageKey, VERDICTS } from './lists'
import { Background, Slips } from './notes'
import { OtherCopy, Route } from './route'

interface FoundProps {
  report: Report
  story: Story
  actions: Actions
}

/** Everything that is known of the page. */
export function FindingsView({ report, story, actions }: FoundProps) {
  const { show } = actions
  return (
    <>
      <Verdict report={report} story={story} show={show}>
        {hasPanel() && (
          <button type="button" class="button" name="panel" onClick={actions.openPanel}>
            {t('popupOpenPanel')}
          </button>
        )}
        <TakeMenu take={(form) => actions.take(form, report, story)} />
      </Verdict>
      <Corrections report={report} story={story} show={show} />
      <Entities report={report} story={story} show={show} />
      <Background story={story} notes={story.notes} />
      <Slips story={story} />
    </>
  )
}

interface VerdictProps {
  report: Report
  story: Story
  show(key: string): void
  /** Actions for all findings. */
  children?: ComponentChildren
}

const percent = (share: number) => `${Math.round(share * 100)}%`

/** What the page is, of which story, how much of it, and how it was probably made. */
export function Verdict({ report, story, show, children }: VerdictProps) {
  const { verdict } = report
  return (
    <div class="verdict" data-verdict={verdict}>
      <p class="verdict-words">{verdict !== 'none' && t(VERDICTS[verdict])}</p>
      <h2 class="headline">
        <Quote lang={story.language}>{t('popupHeadline', [story.headline])}</Quote>
      </h2>
      <p class="soft">{t('popupOriginal', [story.publisher, dateLabel(story.published)])}</p>
      <AddedByYou story={story} />
      <p class="soft">{t(coverageKey(report.coverage))}</p>
      {report.copies && (
        <p class="soft copies">
          {t('popupCopies', [report.copies.length, report.copies.map(({ coverage }) => percent(coverage)).join(', ')])}
        </p>
      )}
      <Route report={report} story={story} show={show} />
      {report.passages.length > 0 && !report.route && <OtherCopy story={story} />}
      {children && <div class="buttons">{children}</div>}
    </div>
  )
}
