/** Keeps the original as a story of the reader's own, so that its other copies are found from then on. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { browser } from '../../shared/browser'
import { t } from '../../shared/i18n'
import { dateLabel, typeLabel } from '../../shared/labels'
import { isSameOriginal, MAX_STORIES, type ShelfEntry, userStories } from '../../shared/user-stories'
import { idOf } from '../../story/kept'
import type { OriginalDetails } from '../../story/original'
import type { Entity } from '../../story/story'
import { save } from '../components/download'
import { Quote } from '../components/quote'
import { type Before, type MadePack, namesWith, type Told } from './keep-story'

interface Props {
  /** What the original says of itself. */
  proposed: OriginalDetails
  /** The names found in it. */
  names: readonly Entity[]
  /** Another one whenever what is kept is another, apart from the answers. */
  version: number | string
  makePack(answers: Told): MadePack
  /** Keeps the story; returns why it was not kept, nothing if it was. */
  keep(answers: Told, choice: Before): Promise<string[]>
  say(notice: string): void
}

/** A form with what the original says of itself, to be corrected by the reader, and the names in it. */
export function Keep({ proposed, names, version, makePack, keep, say }: Props) {
  const [entries, setEntries] = useState<ShelfEntry[]>([])
  const [details, setDetails] = useState<OriginalDetails>(proposed)
  const [notes, setNotes] = useState<ReadonlyMap<string, string>>(new Map())
  const [problems, setProblems] = useState<string[]>([])
  const [kept, setKept] = useState<{ outcome: string; state: readonly unknown[] }>()
  const outcome = useRef<HTMLParagraphElement>(null)
  const state = [details, notes, version]
  /** Nothing has changed since it was kept: there is nothing to merge or to replace. */
  const isKept = kept?.state.every((value, i) => value === state[i]) ?? false
  useEffect(() => void userStories().then(setEntries), [])
  // The button that was pressed is gone.
  useEffect(() => outcome.current?.focus({ preventScroll: true }), [isKept])
  const earlierEntry = entries.find((entry) =>
    isSameOriginal(entry, { ...details, id: idOf(details.headline, details.published) })
  )
  const field = (name: keyof OriginalDetails, value: string) => setDetails({ ...details, [name]: value.trim() })
  const readAnswers = () => ({ details, names: namesWith(names, notes) })
  const take = async (choice: Before) => {
    const newProblems = await keep(readAnswers(), choice)
    setProblems(newProblems)
    if (newProblems.length > 0) return
    const key = !earlierEntry ? 'compareKept' : choice === 'merge' ? 'compareMerged' : 'compareReplaced'
    const words = t(key, [details.headline])
    setEntries(await userStories())
    setKept({ outcome: words, state })
    say(words)
  }
  const share = () => {
    const { text, problems: packProblems } = makePack(readAnswers())
    setProblems(packProblems)
    if (packProblems.length === 0) save(`${idOf(details.headline, details.published)}.pack.json`, new Blob([text]))
  }
  const press = (button: string | null | undefined) => {
    if (button === 'pack') share()
    else void take(button === 'merge' ? 'merge' : 'replace')
  }
  return (
    <section class="keep" aria-labelledby="keep-title">
      <h2 id="keep-title">{t('compareKeepTitle')}</h2>
      <p>{t('compareKeepAbout')}</p>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault()
          press(event.submitter?.getAttribute('name'))
        }}
      >
        <Field label={t('compareHeadline')} name="headline" value={details.headline} set={field} required />
        <Field label={t('compareOutlet')} name="publisher" value={details.publisher} set={field} required />
        <Field label={t('compareAuthor')} name="author" value={details.author} set={field} />
        <Field label={t('compareDate')} name="published" type="date" value={details.published} set={field} required />
        <Field label={t('compareAddress')} name="address" type="url" value={details.address} set={field} />
        {names.length > 0 && (
          <Names names={names} set={(id, note) => setNotes((previousNotes) => new Map(previousNotes).set(id, note))} />
        )}
        {isKept && (
          <p ref={outcome} class="known" tabIndex={-1}>
            {kept?.outcome}
          </p>
        )}
        {earlierEntry && !isKept && (
          <p class="known" data-known={earlierEntry.id}>
            {t('compareKnown', [earlierEntry.headline, dateLabel(earlierEntry.addedOn)])}
          </p>
        )}
        <p class="buttons">
          {!isKept && (
            <button type="submit" class="button main" name={earlierEntry ? 'merge' : 'keep'}>
              {t(earlierEntry ? 'compareMerge' : 'compareKeep')}
            </button>
          )}
          {earlierEntry && !isKept && (
            <button type="submit" class="button" name="keep">
              {t('compareReplace')}
            </button>
          )}
          <button type="submit" class="button" name="pack">
            {t('compareExport')}
          </button>
          <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
            {t('compareYourStories', [entries.length, MAX_STORIES])}
          </button>
        </p>
      </form>
      {problems.length > 0 && (
        <ul class="failure" role="alert" data-problem="keep">
          {problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** The names found, each with a field for a note. */
function Names({ names, set }: { names: readonly Entity[]; set(id: string, note: string): void }) {
  return (
    <details class="names">
      <summary>{t('compareNames', [names.length])}</summary>
      <p class="soft">{t('compareNamesAbout')}</p>
      <div class="fields">
        {names.map(({ id, name, type }) => (
          <label key={id} data-name={id}>
            <span>
              <Quote lang="">{name}</Quote> <span class="soft">{typeLabel(type)}</span>
            </span>
            <input
              class="text-field"
              maxLength={500}
              placeholder={t('compareNote')}
              onInput={({ currentTarget }) => set(id, currentTarget.value)}
            />
          </label>
        ))}
      </div>
    </details>
  )
}

interface FieldProps {
  label: string
  name: keyof OriginalDetails
  value: string
  type?: 'text' | 'date' | 'url'
  required?: boolean
  set(name: keyof OriginalDetails, value: string): void
}

function Field({ label, name, value, type = 'text', required = false, set }: FieldProps) {
  return (
    <label>
      <span>{label}</span>
      <input
        name={name}
        class="text-field"
        type={type}
        defaultValue={value}
        required={required}
        maxLength={500}
        {...(type === 'url' && { pattern: 'https://.*', title: 'https://…' })}
        onInput={({ currentTarget }) => set(name, currentTarget.value)}
      />
    </label>
  )
}
