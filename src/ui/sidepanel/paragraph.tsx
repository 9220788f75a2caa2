/** One paragraph of the panel: its words and, in the margin, the entities that it first names and the notes on it. */
import { useMemo } from 'preact/hooks'
import { t } from '../../shared/i18n'
import type { MarginEntry } from '../../story/margin'
import type { Story } from '../../story/story'
import { Prose, Quote } from '../components/quote'
import { NoteText } from '../tab-view/notes'
import { Sources } from '../tab-view/sources'
import type { Mode } from './modes'
import { type Paragraph, type Words, wordsOf } from './paragraphs'
import { paragraphId } from './use-scroll-sync'

interface Props {
  paragraph: Paragraph
  /** The page's words; undefined if the page has none, or has not answered yet. */
  printedText: string | undefined
  margin: MarginEntry | undefined
  story: Story
  mode: Mode
  current: boolean
  goTo(index: number): void
}

/** The sides whose words each mode leaves out. */
const HIDDEN: Record<Mode, readonly Words['side'][]> = {
  printed: ['after', 'left-out'],
  corrected: ['before'],
  both: []
}

/** The paragraph. A click anywhere in it scrolls the page to it; so does its number, by keyboard. */
export function ParagraphView({ paragraph, printedText, margin, story, mode, current, goTo }: Props) {
  const { index, presence } = paragraph
  const original = story.original[index] ?? ''
  const words = useMemo(
    () => (printedText === undefined ? undefined : wordsOf(printedText, original)),
    [printedText, original]
  )
  const clicked = () => {
    // A reader who selects text does not want to jump.
    if (presence !== 'none' && getSelection()?.isCollapsed !== false) goTo(index)
  }
  return (
    <li
      id={paragraphId(index)}
      class="paragraph"
      data-here={presence}
      data-paragraph={index}
      aria-current={current ? 'location' : undefined}
    >
      {presence === 'none' ? (
        <span class="number">{index + 1}</span>
      ) : (
        <button
          type="button"
          class="number"
          aria-label={t('panelGoTo', [index + 1])}
          title={t('panelGoTo', [index + 1])}
          onClick={() => goTo(index)}
        >
          {index + 1}
        </button>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the number is the button for keys */}
      <p class="words" onClick={clicked}>
        <Quote lang={story.language}>
          {words ? words.filter(({ side }) => !HIDDEN[mode].includes(side)).map(drawnIn(mode)) : original}
        </Quote>
        {presence === 'part' && mode !== 'both' && <small class="hint"> {t('panelPart')}</small>}
      </p>
      {margin && margin.entities.length + margin.notes.length > 0 && <Margin margin={margin} story={story} />}
    </li>
  )
}

/**
 * Renders a run of words. White space stays outside of marks; a word of the page is separated from the one that
 * replaces it, for eye and ear.
 */
const drawnIn = (mode: Mode) => (words: Words, i: number, runs: Words[]) => {
  const { text, side } = words
  const inner = text.trimStart()
  const lead = text.slice(0, text.length - inner.length)
  switch (side) {
    case 'both':
      return (mode === 'printed' && words.printedText) || text
    case 'before':
      return [lead, <del key={i}>{inner}</del>]
    case 'left-out':
      return [
        lead,
        <span key={i} class="left-out" title={t('panelNotHere')}>
          {inner}
        </span>
      ]
    case 'after':
      return [lead || (runs[i - 1]?.side === 'before' && ' '), <ins key={i}>{inner}</ins>]
  }
}

function Margin({ margin: { entities, notes }, story }: { margin: MarginEntry; story: Story }) {
  return (
    <ul class="margin" aria-label={t('panelMargin')}>
      {entities.map(({ id, name, role, note, evidence }) => (
        <li key={id}>
          <details data-entity={id}>
            <summary>
              <Quote lang={story.language}>{name}</Quote>
            </summary>
            <p>
              <strong>
                <Prose lang={story.language}>{role}</Prose>
              </strong>
            </p>
            <p>
              <Prose lang={story.language}>{note}</Prose>
            </p>
            <Sources ids={evidence} story={story} />
          </details>
        </li>
      ))}
      {notes.map((note) => (
        <li key={note.id}>
          <details data-note={note.id}>
            <summary>
              <Prose lang={story.language}>{note.title}</Prose>
            </summary>
            <p>
              <small>
                <Prose lang={story.language}>{note.dates}</Prose>
              </small>
            </p>
            <NoteText note={note} story={story} />
          </details>
        </li>
      ))}
    </ul>
  )
}
