/** One paragraph of the panel: its words and, in the margin, the entities that it first names and the notes on it. */
import { useMemo } from 'preact/hooks'
import type { PassageFinding } from '../../match/report'
import { t } from '../../shared/i18n'
import { confidenceLabel, datesLabel } from '../../shared/labels'
import type { MarginEntry } from '../../story/margin'
import type { Story } from '../../story/story'
import { Prose, Quote } from '../components/quote'
import { Objections, Pair, Reason } from '../tab-view/correction-item'
import { NoteText } from '../tab-view/notes'
import type { Found } from '../tab-view/shell'
import { Sources } from '../tab-view/sources'
import type { Mode } from './modes'
import { type FoundWords, type Paragraph, type PrintedParagraph, type Words, wordsWithFindings } from './paragraphs'
import { paragraphId } from './use-scroll-sync'

/** The corrections of all paragraphs: which one the Tab key reaches, and which one is open. */
export interface Changes {
  stop: string | undefined
  setStop(key: string): void
  open: string | undefined
  toggle(key: string): void
}

interface Props {
  paragraph: Paragraph
  /** The page's words; undefined if the page has none, or has not answered yet. */
  printed: PrintedParagraph | undefined
  margin: MarginEntry | undefined
  found: Found
  /** The keys of the findings that are not hidden. */
  shownKeys: ReadonlySet<string>
  mode: Mode
  current: boolean
  goTo(index: number): void
  changes: Changes
}

/** The sides whose words each mode leaves out. */
const HIDDEN: Record<Mode, readonly Words['side'][]> = {
  printed: ['after', 'left-out'],
  corrected: ['before'],
  both: []
}

/** The paragraph. A click anywhere in it scrolls the page to it; so does its number, by keyboard. */
export function ParagraphView({ paragraph, printed, margin, found, shownKeys, mode, current, goTo, changes }: Props) {
  const { story } = found
  const { index, presence } = paragraph
  const original = story.original[index] ?? ''
  const words = useMemo(
    () => printed && wordsWithFindings(printed, original).map((piece) => withoutOther(shownKeys, piece)),
    [printed, original, shownKeys]
  )
  const isOpened = ({ key }: PassageFinding) => key === changes.open && shownKeys.has(key)
  const openFinding = printed?.places.find(({ finding }) => isOpened(finding))?.finding
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
          {words ? words.filter(({ side }) => !HIDDEN[mode].includes(side)).map(drawnIn(mode, changes)) : original}
        </Quote>
        {presence === 'part' && mode !== 'both' && <small class="hint"> {t('panelPart')}</small>}
      </p>
      {openFinding && (
        <div class="reason" data-severity={openFinding.severity} data-confidence={openFinding.confidence}>
          <p>
            <Pair printedText={openFinding.quote} correctedText={openFinding.correction} lang={story.language} />
          </p>
          <Reason finding={openFinding} found={found} />
          <Objections key={openFinding.key} finding={openFinding} isDismissed={false} found={found} />
        </div>
      )}
      {margin && margin.entities.length + margin.notes.length > 0 && <Margin margin={margin} story={story} />}
    </li>
  )
}

/** Drops a finding that is not among these. */
function withoutOther(keys: ReadonlySet<string>, { finding, ...words }: FoundWords): FoundWords {
  return finding && keys.has(finding.key) ? { ...words, finding } : words
}

/**
 * Renders a run of words. White space stays outside of marks; a word of the page is separated from the one that
 * replaces it, for eye and ear.
 */
const drawnIn = (mode: Mode, changes: Changes) => (words: FoundWords, i: number, runs: FoundWords[]) => {
  const { text, side } = words
  const inner = text.trimStart()
  const lead = text.slice(0, text.length - inner.length)
  switch (side) {
    case 'both':
      return (mode === 'printed' && words.printedText) || text
    case 'before':
      return [
        lead,
        <Change key={i} tag="del" text={inner} words={words} changes={changes} isStop={mode === 'printed'} />
      ]
    case 'left-out':
      return [
        lead,
        <span key={i} class="left-out" title={t('panelNotHere')}>
          {inner}
        </span>
      ]
    case 'after':
      return [
        lead || (runs[i - 1]?.side === 'before' && !/^[.,;:!?]/.test(inner) && ' '),
        <Change key={i} tag="ins" text={inner} words={words} changes={changes} isStop={mode !== 'printed'} />
      ]
  }
}

interface ChangeProps {
  tag: 'ins' | 'del'
  text: string
  words: FoundWords
  changes: Changes
  /** Whether these words, and not their counterpart, take the focus. */
  isStop: boolean
}

/** Words that differ. Where a finding says why, they open its reason and show the place in the page. */
function Change({ tag: Tag, text, words: { finding }, changes, isStop }: ChangeProps) {
  if (!finding) return <Tag class="harmless">{text}</Tag>
  const { key, confidence } = finding
  const toggle = (event: Event) => {
    event.stopPropagation()
    changes.toggle(key)
  }
  // Its counterpart takes the keys.
  if (!isStop)
    return (
      <Tag data-key={key} data-confidence={confidence} onClick={toggle}>
        {text}
      </Tag>
    )
  return (
    <Tag data-confidence={confidence}>
      {/* biome-ignore lint/a11y/useSemanticElements: a button would not break over lines like the words around it */}
      <span
        class="change"
        role="button"
        data-key={key}
        tabIndex={changes.stop === key ? 0 : -1}
        aria-expanded={changes.open === key}
        title={confidence === 'confirmed' ? undefined : confidenceLabel(confidence)}
        onFocus={() => changes.setStop(key)}
        onClick={toggle}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== ' ') return
          event.preventDefault()
          toggle(event)
        }}
      >
        {text}
      </span>
    </Tag>
  )
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
            {role && (
              <p>
                <strong>
                  <Prose lang={story.language}>{role}</Prose>
                </strong>
              </p>
            )}
            {note && (
              <p>
                <Prose lang={story.language}>{note}</Prose>
              </p>
            )}
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
            {note.dates && (
              <p>
                <small>{datesLabel(note.dates)}</small>
              </p>
            )}
            <NoteText note={note} story={story} />
          </details>
        </li>
      ))}
    </ul>
  )
}
