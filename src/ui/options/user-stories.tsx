/** The stories that the reader added from files, and adding one. */
import { useEffect, useState } from 'preact/hooks'
import { t } from '../../shared/i18n'
import { MAX_STORIES, type ShelfEntry, userStories, watchUserStories } from '../../shared/user-stories'
import type { Story } from '../../story/story'
import { AddedByYou } from '../components/added-by-you'
import { Quote } from '../components/quote'
import { add, type Chosen, choose, remove, share } from './change-stories'
import { Summary, summaryOf } from './story-summary'

/** The number of corrections to preview before a story is added. */
const SHOWN_FAULTS = 3

/** From so many stories on, the list can be searched. */
const SEARCHED = 8

/** Whether a story has the words that the reader looks for. */
const has =
  (wanted: string) =>
  ({ headline, publisher }: ShelfEntry) =>
    `${headline} ${publisher}`.toLowerCase().includes(wanted.trim().toLowerCase())

/** @param bundled ids of the bundled stories, which cannot be added again */
export function UserStories({ bundled }: { bundled: readonly string[] }) {
  const [stories, setStories] = useState<ShelfEntry[]>([])
  const [wanted, setWanted] = useState('')
  const [files, setChosen] = useState<Chosen>()
  const [notice, setSaid] = useState('')
  useEffect(() => {
    void userStories().then(setStories)
    return watchUserStories(setStories)
  }, [])
  const take = async (input: HTMLInputElement) => {
    const file = input.files?.[0]
    if (!file) return
    setSaid('')
    setChosen(await choose(file, bundled))
    // Lets the reader choose the same file again after fixing it.
    input.value = ''
  }
  const finish = async (work: Promise<string>) => {
    setChosen(undefined)
    setSaid(await work)
  }
  return (
    <div class="library">
      <p class="soft">{t('libraryAbout')}</p>
      {stories.length > 0 && <p class="soft">{t('compareStoriesKept', [stories.length, MAX_STORIES])}</p>}
      {stories.length >= SEARCHED && (
        <label class="library-search">
          <span>{t('compareSearch')}</span>
          <input
            class="text-field"
            type="search"
            value={wanted}
            onInput={({ currentTarget }) => setWanted(currentTarget.value)}
          />
        </label>
      )}
      {stories.length > 0 && (
        <ul class="library-stories">
          {stories.filter(has(wanted)).map((story) => (
            <li key={story.id} data-story={story.id}>
              <Summary story={story} />
              <AddedByYou story={{ isUserStory: true, addedOn: story.addedOn }} />
              <p class="library-buttons">
                <button
                  type="button"
                  class="button"
                  name="export"
                  aria-label={t('compareExportOne', [story.headline])}
                  onClick={() => void share(story).then(setSaid)}
                >
                  {t('compareExport')}
                </button>
                <button
                  type="button"
                  class="button"
                  name="remove"
                  aria-label={t('libraryRemoveOne', [story.headline])}
                  onClick={() => void finish(remove(story))}
                >
                  {t('libraryRemove')}
                </button>
              </p>
            </li>
          ))}
        </ul>
      )}
      <label class="library-file">
        <span>{t('libraryChoose')}</span>
        <input type="file" accept=".json,application/json" onChange={({ currentTarget }) => void take(currentTarget)} />
      </label>
      {files && 'refused' in files && <Refused {...files} />}
      {files && 'story' in files && (
        <Preview
          story={files.story}
          replaces={stories.some(({ id }) => id === files.story.id)}
          add={() => void finish(add(files))}
          cancel={() => setChosen(undefined)}
        />
      )}
      <p class="library-said" role="status">
        {notice}
      </p>
    </div>
  )
}

interface PreviewProps {
  story: Story
  /** Whether a story with this id was added before. */
  replaces: boolean
  add(): void
  cancel(): void
}

function Preview({ story, replaces, add, cancel }: PreviewProps) {
  const { language, passages } = story
  return (
    <section class="library-preview" aria-label={t('libraryPreview')}>
      <p class="soft">{t('libraryPreview')}</p>
      <Summary story={summaryOf(story)} />
      <ul>
        {passages.slice(0, SHOWN_FAULTS).map(({ id, quote, correction }) => (
          <li key={id}>
            <Quote lang={language}>{quote}</Quote> → <Quote lang={language}>{correction}</Quote>
          </li>
        ))}
      </ul>
      <p>{t('libraryTrust')}</p>
      <p class="library-buttons">
        <button type="button" class="button main" onClick={add}>
          {t(replaces ? 'libraryReplace' : 'libraryAdd')}
        </button>
        <button type="button" class="button" onClick={cancel}>
          {t('libraryCancel')}
        </button>
      </p>
    </section>
  )
}

function Refused({ name, refused }: { name: string; refused: string[] }) {
  return (
    <div class="library-refused" role="alert">
      <p>{t('libraryRefused', [name])}</p>
      <ul lang="en">
        {refused.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </div>
  )
}
