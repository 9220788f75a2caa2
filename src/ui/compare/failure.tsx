/** Why there is no comparison, what was compared, and what the reader can do. */
import { t, tn } from '../../shared/i18n'
import { uiLanguage } from '../../shared/labels'
import { Quote } from '../components/quote'
import { MAX_WORDS, type Problem, type Sample } from './engine'

/** How much of a text is shown, so that a reader sees which it was; in UTF-16 units. */
const SHOWN = 160

/** @param failure what is wrong with the texts, or a sentence about what went wrong before they could be compared */
export function Failure({ failure }: { failure: Problem | string }) {
  return (
    <div class="failure" role="alert" data-problem={typeof failure === 'string' ? 'source' : failure.kind}>
      <p>
        <strong>{typeof failure === 'string' ? failure : failureSentence(failure)}</strong>
      </p>
      {typeof failure !== 'string' && failure.kind === 'no-story' && (
        <>
          <p>{t('compareWasCompared')}</p>
          <dl>
            <SampleRow label={t('compareCopy')} sample={failure.copy} />
            <SampleRow label={t('compareOriginal')} sample={failure.original} />
          </dl>
        </>
      )}
    </div>
  )
}

/** Says what is wrong, and what to do. */
export function failureSentence(problem: Problem): string {
  const { kind } = problem
  if (kind === 'too-long') {
    return t(problem.side === 'copy' ? 'compareCopyTooLong' : 'compareOriginalTooLong', [MAX_WORDS])
  }
  if (kind === 'no-prose') return t(problem.side === 'copy' ? 'compareCopyNoProse' : 'compareOriginalNoProse')
  const { copy, original } = problem
  if (copy.language === '') return t('compareNoStory')
  return t('compareOtherLanguage', [languageName(copy.language), languageName(original.language)])
}

function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([uiLanguage().lang], { type: 'language' }).of(code) ?? code
  } catch {
    return code
  }
}

function SampleRow({ label, sample: { title, begins, words } }: { label: string; sample: Sample }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {title && (
          <>
            <Quote lang="">{title}</Quote> ·{' '}
          </>
        )}
        {tn('compareWords', words)}
        {begins && (
          <p class="soft">
            <Quote lang="">“{begins.length > SHOWN ? `${begins.slice(0, SHOWN)}…` : begins}”</Quote>
          </p>
        )}
      </dd>
    </div>
  )
}
