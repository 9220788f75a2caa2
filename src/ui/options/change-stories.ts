/** Reads, adds and removes user stories, and words the results. */

import { t } from '../../shared/i18n'
import { addPack, MAX_STORIES, removeUserStory, type ShelfEntry, userPack } from '../../shared/user-stories'
import { MAX_PACK_LENGTH, readPack } from '../../story/load/pack'
import type { Story } from '../../story/story'
import { StoryError } from '../../story/validate/problems'
import { withLexicon } from '../../story/with-lexicon'
import { save } from '../components/download'
import { loadThesaurus } from '../components/load-thesaurus'

/** A chosen pack: a story to preview before it is added, or why it was refused. */
export type Chosen = { story: Story; text: string } | { refused: string[]; name: string }

/** A UTF-16 unit takes four bytes in UTF-8 at most. */
const MAX_BYTES = MAX_PACK_LENGTH * 4
/** Further problems are usually repetitions. */
const SHOWN_PROBLEMS = 8

/**
 * Reads and checks a file.
 * @param bundled ids of the bundled stories
 */
export async function choose(file: File, bundled: readonly string[]): Promise<Chosen> {
  const { name } = file
  if (file.size > MAX_BYTES) return { name, refused: [t('libraryTooLong', [MAX_PACK_LENGTH / 1000])] }
  try {
    const text = await file.text()
    const story = readPack(text, name)
    return bundled.includes(story.id) ? { name, refused: [t('libraryBundled')] } : { story, text }
  } catch (error) {
    if (!(error instanceof StoryError)) return { name, refused: [t('libraryUnreadable')] }
    const problems = error.problems.map(({ field, message }) => (field === '' ? message : `${field}: ${message}`))
    return { name, refused: problems.slice(0, SHOWN_PROBLEMS) }
  }
}

/** Adds a story after its preview. Returns a notice for the reader. */
export async function add({ story, text }: { story: Story; text: string }): Promise<string> {
  try {
    await addPack(text, withLexicon(story, await loadThesaurus()).lexicon)
    return t('libraryAdded', [story.headline])
  } catch (error) {
    return error instanceof RangeError ? t('libraryFull', [MAX_STORIES]) : t('libraryNoRoom')
  }
}

/** Removes a story. Returns a notice for the reader. */
export async function remove({ id, headline }: ShelfEntry): Promise<string> {
  await removeUserStory(id)
  return t('libraryRemoved', [headline])
}

/** Saves a story as a file, which can be added in another browser. Returns a notice for the reader. */
export async function share({ id }: ShelfEntry): Promise<string> {
  const text = await userPack(id)
  if (text === undefined) return t('libraryUnreadable')
  const name = `${id}.pack.json`
  save(name, new Blob([text], { type: 'application/json' }))
  return t('exportSaved', [name])
}
