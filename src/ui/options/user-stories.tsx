/** The reader's own stories, and adding some: from an original, or from a file. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { openNewStory } from '../../shared/compare-page'
import { t } from '../../shared/i18n'
import { MAX_STORIES, type ShelfEntry } from '../../shared/user-stories'
import { AddedByYou } from '../components/added-by-you'
import { AddStories } from './add-stories'
import { add, type Chosen, choose, type Outcome, remove, share, shareAll } from './change-stories'
import { Summary } from './story-summary'

/** From so many stories on, the list can be searched. */
const SEARCHED = 8
/** So many are drawn at a time: drawing all of a full shelf would hold up the page. */
const DRAWN = 25

/** Whether a story has the words that the reader looks for. */
const has =
  (query: string) =>
  ({ headline, publisher }: ShelfEntry) =>
    `${headline} ${publisher}`.toLowerCase().includes(query.trim().toLowerCase())

interface Props {
  stories: readonly ShelfEntry[]
  /** Ids of the bundled stories, which cannot be added again. */
  bundled: readonly string[]
}

/** The list, and the ways to add to it. */
export function UserStories({ stories, bundled }: Props) {
  const [choice, setChoice] = useState<Chosen>()
  const [{ said, undo }, setOutcome] = useState<Outcome>({ said: '' })
  const status = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    // The button that was pressed may be gone, and with it the place of the Tab key.
    if (said !== '' && document.activeElement === document.body) status.current?.focus()
  }, [said])
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    setOutcome({ said: '' })
    setChoice(await choose(file, bundled, stories))
    // Lets the reader choose the same file again after fixing it.
    input.value = ''
  }
  const finish = async (work: Promise<Outcome>) => {
    setChoice(undefined)
    setOutcome(await work)
  }
  return (
    <div class="library">
      <p class="soft">{t('libraryAbout')}</p>
      <p class="library-buttons">
        <button type="button" class="button main" name="new" onClick={() => void openNewStory()}>
          {t('libraryNew')}
        </button>
        {stories.length > 0 && (
          <button type="button" class="button" name="export-all" onClick={() => void finish(shareAll(stories))}>
            {t('libraryExportAll')}
          </button>
        )}
      </p>
      {stories.length > 0 && (
        <Shelf
          stories={stories}
          share={(story) => void finish(share(story))}
          remove={(story) => void finish(remove(story))}
        />
      )}
      <label class="library-file">
        <span>{t('libraryChoose')}</span>
        <input type="file" accept=".json,application/json" onChange={({ currentTarget }) => void take(currentTarget)} />
      </label>
      {choice && (
        <AddStories chosen={choice} add={(choices) => void finish(add(choices))} cancel={() => setChoice(undefined)} />
      )}
      <div class="library-buttons">
        <p class="library-said" role="status" tabIndex={-1} ref={status}>
          {said}
        </p>
        {undo && (
          <button type="button" class="button" name="undo" onClick={() => void finish(undo())}>
            {t('compareUndo')}
          </button>
        )}
      </div>
    </div>
  )
}

interface ShelfProps {
  stories: readonly ShelfEntry[]
  share(story: ShelfEntry): void
  remove(story: ShelfEntry): void
}

/** The list of stories, with a search where it is long. */
function Shelf({ stories, share: shareOne, remove: removeOne }: ShelfProps) {
  const [query, setQuery] = useState('')
  const [drawn, setDrawn] = useState(DRAWN)
  const matches = stories.filter(has(query))
  return (
    <>
      <p class="soft">{t('compareStoriesKept', [stories.length, MAX_STORIES])}</p>
      {stories.length >= SEARCHED && (
        <label class="library-search">
          <span>{t('compareSearch')}</span>
          <input
            class="text-field"
            type="search"
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </label>
      )}
      <ul class="library-stories">
        {matches.slice(0, drawn).map((story) => (
          <li key={story.id} data-story={story.id}>
            <Summary story={story} />
            <AddedByYou story={{ isUserStory: true, addedOn: story.addedOn }} />
            <p class="library-buttons">
              <button
                type="button"
                class="button"
                name="export"
                aria-label={t('compareExportOne', [story.headline])}
                onClick={() => shareOne(story)}
              >
                {t('compareExport')}
              </button>
              <button
                type="button"
                class="button"
                name="remove"
                aria-label={t('libraryRemoveOne', [story.headline])}
                onClick={() => removeOne(story)}
              >
                {t('libraryRemove')}
              </button>
            </p>
          </li>
        ))}
      </ul>
      {matches.length > drawn && (
        <button type="button" class="button" name="more" onClick={() => setDrawn(drawn + DRAWN)}>
          {t('libraryMore', [matches.length - drawn])}
        </button>
      )}
    </>
  )
}
