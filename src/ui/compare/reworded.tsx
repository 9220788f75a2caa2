/** What the page merely rewords, below the comparison. */
import type { Report } from '../../match/report'
import { t } from '../../shared/i18n'
import { Arrow } from '../components/arrow'
import { Quote } from '../components/quote'
import { Section } from '../components/section'

interface Props {
  report: Pick<Report, 'reworded'>
  language: { copy: string; original: string }
}

/** The words of page and original, with the paragraph that they are in. */
export function Reworded({ report: { reworded }, language }: Props) {
  return (
    <Section title={t('signal_reworded')} count={reworded.length}>
      <ul class="reworded">
        {reworded.map(({ quote, start, original }) => (
          <li key={start}>
            <Quote lang={language.copy}>{quote}</Quote> <Arrow />{' '}
            <Quote lang={language.original}>{original.quote}</Quote>{' '}
            <small class="soft">{t('compareParagraph', [original.paragraph + 1])}</small>
          </li>
        ))}
      </ul>
    </Section>
  )
}
