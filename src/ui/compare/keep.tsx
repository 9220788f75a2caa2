/** Keeps the original as a story of the reader's own, so that its other copies are found from then on. */
import { useEffect, useState } from 'preact/hooks'
import { browser } from '../../shared/browser'
import { t } from '../../shared/i18n'
import { dateLabel } from '../../shared/labels'
import { MAX_STORIES, type ShelfEntry, userStories } from '../../shared/user-stories'
import { idOf } from '../../story/kept'
import type { OriginalDetails } from '../../story/original'
import { save } from '../components/download'
import type { Comparison } from './engine'
import { keepStory, packOf } from './keep-story'
import type { Edits } from './use-edits'

interface Props {
  tab: number
  comparison: Comparison
  edits: Edits
  /** Resolves when no marks are on their way into the page. */
  whenIdle(): Promise<unknown>
  /** Called when the page shows the kept story in place of the comparison's. */
  onInPage(): void
  say(notice: string): void
}

/** A form with what the original says of itself, to be corrected by the reader. */
export function Keep({ tab, comparison, edits, whenIdle, onInPage, say }: Props) {
  const { original, story } = comparison
  const [known, setKnown] = useState<ShelfEntry[]>([])
  const [details, setDetails] = useState<OriginalDetails>({ ...original.details, headline: story.headline })
  const [problems, setProblems] = useState<string[]>([])
  useEffect(() => void userStories().then(setKnown), [])
  const before = known.find((entry) => isSame(entry, details))
  const field = (name: keyof OriginalDetails, value: string) => setDetails({ ...details, [name]: value.trim() })
  const keep = async () => {
    await whenIdle()
    const outcome = await keepStory(tab, comparison, details, edits)
    setProblems(outcome.problems)
    if (outcome.problems.length > 0) return
    if (outcome.isInPage) onInPage()
    setKnown(await userStories())
    say(t(before ? 'compareReplaced' : 'compareKept', [details.headline]))
  }
  const share = () => {
    const { text, problems: found } = packOf(comparison, details, edits)
    setProblems(found)
    if (found.length === 0) save(`${idOf(details.headline, details.published)}.pack.json`, new Blob([text]))
  }
  return (
    <section class="keep" aria-labelledby="keep-title">
      <h2 id="keep-title">{t('compareKeepTitle')}</h2>
      <p>{t('compareKeepAbout')}</p>
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault()
          void (event.submitter?.getAttribute('name') === 'pack' ? share() : keep())
        }}
      >
        <Field label={t('compareHeadline')} name="headline" value={details.headline} set={field} required />
        <Field label={t('compareOutlet')} name="publisher" value={details.publisher} set={field} required />
        <Field label={t('compareAuthor')} name="author" value={details.author} set={field} />
        <Field label={t('compareDate')} name="published" type="date" value={details.published} set={field} required />
        <Field label={t('compareAddress')} name="address" type="url" value={details.address} set={field} />
        {before && (
          <p class="known" data-known={before.id}>
            {t('compareKnown', [before.headline, dateLabel(before.addedOn)])}
          </p>
        )}
        <p class="buttons">
          <button type="submit" class="button main" name="keep">
            {t(before ? 'compareReplace' : 'compareKeep')}
          </button>
          <button type="submit" class="button" name="pack">
            {t('compareExport')}
          </button>
          <button type="button" class="button" onClick={() => void browser.runtime.openOptionsPage()}>
            {t('compareYourStories', [known.length, MAX_STORIES])}
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

/** The same original again, or a newer version of it. */
const isSame = ({ id, address }: ShelfEntry, details: OriginalDetails) =>
  id === idOf(details.headline, details.published) || (address !== '' && address === details.address)

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
