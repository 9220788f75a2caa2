/** What the reader's own stories can be asked to do, with what came of it in words. */

import { t } from '../../shared/i18n'
import { addPack, MAX_STORIES, removeUserStory } from '../../shared/user-stories'
import { MAX_PACK_LENGTH, readPack } from '../../story/load/pack'
import type { Story } from '../../story/story'
import { StoryError } from '../../story/validate/problems'

/** A pack that was chosen: a story to look at before it is added, or why it cannot be. */
export type Chosen = { story: Story; text: string } | { refused: string[]; name: string }

/** More than a character takes at most four bytes in UTF-8. */
const MAX_BYTES = MAX_PACK_LENGTH * 4
/** The rest is more of the same. */
const SHOWN_PROBLEMS = 8

/**
 * Reads and checks a file.
 * @param bundled ids of the stories that are part of the build
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

/** Adds a story that was looked at. Returns what to tell the reader. */
export async function add({ story, text }: { story: Story; text: string }): Promise<string> {
  try {
    await addPack(text)
    return t('libraryAdded', [story.headline])
  } catch (error) {
    return error instanceof RangeError ? t('libraryFull', [MAX_STORIES]) : t('libraryNoRoom')
  }
}

/** Removes a story. Returns what to tell the reader. */
export async function remove({ id, headline }: Story): Promise<string> {
  await removeUserStory(id)
  return t('libraryRemoved', [headline])
}
