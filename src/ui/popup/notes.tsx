/** What the popup tells beside the corrections: background notes, and slips that the original itself has. */
import type { Story } from '../../story/story'
import { t } from '../i18n'
import { Prose, Quote } from '../quote'
import { Fold, Section } from '../section'
import { Sources } from './sources'

/** The background notes, each folded under its title. */
export function Background({ story }: { story: Story }) {
  const { notes, language } = story
  if (notes.length === 0) return null
  return (
    <Section title={t('popupBackground')} count={notes.length}>
      {notes.map(({ id, title, dates, text, caveat, evidence }) => (
        <details key={id} class="note" data-note={id}>
          <summary>
            <h3>
              <Prose lang={language}>{title}</Prose>{' '}
              <small>
                <Prose lang={language}>{dates}</Prose>
              </small>
            </h3>
          </summary>
          <p>
            <Prose lang={language}>{text}</Prose>
          </p>
          {caveat && (
            <p class="caveat">
              <Prose lang={language}>{caveat}</Prose>
            </p>
          )}
          <Sources ids={evidence} story={story} />
        </details>
      ))}
    </Section>
  )
}

/** The slips of the original: shown apart, for they are no garbling. */
export function Slips({ story }: { story: Story }) {
  const { slips, language } = story
  if (slips.length === 0) return null
  return (
    <Fold title={t('popupSlips')} count={slips.length}>
      <p class="soft">{t('popupSlipsText')}</p>
      <ul class="slips">
        {slips.map(({ id, title, quote, text, evidence }) => (
          <li key={id} data-slip={id}>
            <h3>
              <Prose lang={language}>{title}</Prose>
            </h3>
            <blockquote>
              <Quote lang={language}>{quote}</Quote>
            </blockquote>
            <p>
              <Prose lang={language}>{text}</Prose>
            </p>
            <Sources ids={evidence} story={story} />
          </li>
        ))}
      </ul>
    </Fold>
  )
}
