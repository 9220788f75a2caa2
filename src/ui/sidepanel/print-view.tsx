/** What is printed of a page: the corrected text, then corrections with reason and certainty, names, notes, the address. */
import { useEffect } from 'preact/hooks'
import { articleOf } from '../../export/article'
import type { PassageFinding } from '../../match/report'
import { t } from '../../shared/i18n'
import { confidenceLabel, dateLabel, severityLabel, signalLabel } from '../../shared/labels'
import { Prose, Quote } from '../components/quote'
import { DataLine } from '../tab-view/about-story'
import { bySeverity, entityRows, NAME_GROUPS } from '../tab-view/lists'
import { rewordedIn } from '../tab-view/reworded'
import type { Found } from '../tab-view/shell'
import { useSentences } from '../tab-view/use-sentences'

interface Props {
  found: Found
  /** Called when everything is rendered, including the page's words. */
  drawn(): void
}

/** The printed document. */
export function PrintView({ found, drawn }: Props) {
  const { tab, report, shown, story, view } = found
  const sentences = useSentences(tab, report)
  useEffect(() => {
    if (sentences.length > 0) drawn()
  }, [sentences])
  const names = Object.values(NAME_GROUPS).flatMap((types) => entityRows(report, story, types))
  const lang = story.language
  return (
    <article class="print">
      <h2>
        <Quote lang={lang}>{story.headline}</Quote>
      </h2>
      <p>
        {t('popupOriginal', [story.publisher, dateLabel(story.published)])}
        <br />
        {t('exportFoundOn')} {view.address}, {dateLabel(new Date().toLocaleDateString('sv'))}
      </p>
      <section>
        <h3>{t('exportCorrectedText')}</h3>
        {articleOf(shown, sentences).map((parts, i) => (
          <p key={i}>
            <Quote lang={lang}>
              {parts.map(({ text, passage }) => (passage ? <Corrected text={text} passage={passage} /> : text))}
            </Quote>
          </p>
        ))}
      </section>
      <section>
        <h3>
          {t('popupCorrections')} ({shown.passages.length})
        </h3>
        {bySeverity(shown.passages, new Set()).map(({ severity, rows, count }) => (
          <Corrections key={severity} title={`${severityLabel(severity)} (${count})`} rows={rows} found={found} />
        ))}
      </section>
      <Reworded found={found} />
      <section>
        <h3>
          {t('popupNames')} ({names.length})
        </h3>
        <ul>
          {names.map(({ entity: { id, name, role } }) => (
            <li key={id}>
              <b>{name}</b>: <Prose lang={lang}>{role}</Prose>
            </li>
          ))}
        </ul>
      </section>
      <Texts title={t('popupBackground')} texts={story.notes} lang={lang} />
      <Texts title={t('popupSlips')} texts={story.slips} lang={lang} />
      <DataLine found={found} />
    </article>
  )
}

/** A correction in the text. A guess stands beside the page's words. */
function Corrected({ text, passage: { correction, confidence } }: { text: string; passage: PassageFinding }) {
  return confidence === 'conjecture' ? `${text} ${t('copyConjecture', [correction])}` : <b>{correction}</b>
}

interface CorrectionsProps {
  title: string
  rows: ReturnType<typeof bySeverity>[number]['rows']
  found: Found
}

function Corrections({ title, rows, found: { story } }: CorrectionsProps) {
  const passages = new Map(story.passages.map((passage) => [passage.id, passage]))
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {rows.map(({ finding: { key, id, quote, correction, confidence, signals }, places }) => {
          const passage = passages.get(id)
          return (
            <li key={key}>
              <Quote lang={story.language}>
                <del>{quote}</del> → <b>{correction}</b>
              </Quote>
              {places.length > 1 && ` ×${places.length}`} ({confidenceLabel(confidence)}):{' '}
              {passage ? <Prose lang={story.language}>{passage.why}</Prose> : signalLabel(signals?.[0] ?? 'reworded')}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Reworded({ found }: { found: Found }) {
  const rewordings = rewordedIn(found)
  if (rewordings.length === 0) return null
  return (
    <section>
      <h3>
        {t('signal_reworded')} ({rewordings.length})
      </h3>
      <ul>
        {rewordings.map(({ quote, start, original }) => (
          <li key={start}>
            <Quote lang={found.story.language}>
              {quote} → {original.quote}
            </Quote>
          </li>
        ))}
      </ul>
    </section>
  )
}

interface TextsProps {
  title: string
  texts: { id: string; title: string; dates?: string; text: string; caveat?: string | undefined }[]
  lang: string
}

function Texts({ title, texts, lang }: TextsProps) {
  if (texts.length === 0) return null
  return (
    <section>
      <h3>{title}</h3>
      <ul>
        {texts.map(({ id, title: heading, dates, text, caveat }) => (
          <li key={id} lang={lang}>
            <b>{heading}</b>
            {dates && ` (${dates})`}: {text} {caveat && <i>{caveat}</i>}
          </li>
        ))}
      </ul>
    </section>
  )
}
