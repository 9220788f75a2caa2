/** What the page is, in words, and of which story. */
import { revealingAll } from '../../shared/hidden'
import { t, tn } from '../../shared/i18n'
import { originalLabel } from '../../shared/labels'
import { AddedByYou } from '../components/added-by-you'
import { LanguageNote } from '../components/language-note'
import { Quote } from '../components/quote'
import { coverageKey, verdictKey } from './lists'
import { RewordedSwitch } from './reworded'
import type { Found } from './shell'

const percent = (share: number) => `${Math.round(share * 100)}%`

/** The verdict with the headline, and what a reader must know of the marks in the page. */
export function Verdict({ found }: { found: Found }) {
  const { report, shown, story, view, actions } = found
  const { verdict, passages, coverage, copies } = report
  const { garbles, names } = view.settings
  const hiddenCount = passages.length - shown.passages.length
  return (
    <div class="verdict" data-verdict={verdict} data-garbled={passages.length > 0}>
      <h2 class="headline">
        <span class="verdict-words">{verdict !== 'none' && t(verdictKey(verdict, passages.length))}</span>{' '}
        <Quote lang={story.language}>{t('popupHeadline', [story.headline])}</Quote>
      </h2>
      <p class="soft origin">{[originalLabel(story), t(coverageKey(coverage))].filter(Boolean).join('. ')}</p>
      {copies && (
        <p class="soft copies">
          {t('popupCopies', [copies.length, copies.map((copy) => percent(copy.coverage)).join(', ')])}
        </p>
      )}
      <RewordedSwitch found={found} />
      <LanguageNote story={story} />
      <AddedByYou story={story} />
      {hiddenCount > 0 && (
        <p class="hidden-note">
          {tn('hiddenCount', hiddenCount)}{' '}
          <button type="button" class="link" name="reveal-all" onClick={() => actions.change(revealingAll(report))}>
            {t('popupShow')}
          </button>
        </p>
      )}
      {!garbles && !names && (
        <p class="hidden-note">
          {t('popupMarksOff')}{' '}
          <button
            type="button"
            class="link"
            name="marks"
            onClick={() => actions.change(() => ({ garbles: true, names: true }))}
          >
            {t('popupShowMarks')}
          </button>
        </p>
      )}
    </div>
  )
}
