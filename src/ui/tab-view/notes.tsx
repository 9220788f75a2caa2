/** What is told beside the corrections: background notes, and slips that the original itself has. */

import { t } from '../../shared/i18n'
import { datesLabel } from '../../shared/labels'
import type { Note } from '../../story/schema'
import type { Story } from '../../story/story'
import { Prose, Quote } from '../components/quote'
import { Fold, Section } from '../components/section'
import { Sources } from './sources'

interface BackgroundProps {
  story: Story
  notes: Note[]
}

/** Background notes, each folded under its title. */
export function Background({ story, notes }: BackgroundProps) {
  if (notes.length === 0) return null
  return (
    <Section title={t('popupBackground')} count={notes.length}>
      {notes.map((note) => (
        <details key={note.id} class="note" data-note={note.id}>
          <summary>
            <h3>
              <Prose lang={story.language}>{note.title}</Prose> {note.dates && <small>{datesLabel(note.dates)}</small>}
            </h3>
          </summary>
          <NoteText note={note} story={story} />
        </details>
      ))}
    </Section>
  )
}

/** What a note says, below its title. */
export function NoteText({ note: { text, caveat, evidence }, story }: { note: Note; story: Story }) {
  return (
    <>
      <p>
        <Prose lang={story.language}>{text}</Prose>
      </p>
      {caveat && (
        <p class="caveat">
          <Prose lang={story.language}>{caveat}</Prose>
        </p>
      )}
      <Sources ids={evidence} story={story} />
    </>
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
