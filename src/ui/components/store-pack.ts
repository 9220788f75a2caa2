/** Stores the pack of a reader's own story; what the reader has of the same original gives way. */
import { addPack, removeUserStory, type ShelfEntry, userPack } from '../../shared/user-stories'
import { readPack } from '../../story/load/pack'
import { mergePacks } from '../../story/merge'
import { withLexicon } from '../../story/with-lexicon'
import { loadThesaurus } from './load-thesaurus'

/**
 * Stores a pack with the lexicon of its words.
 * @throws as `addPack`
 */
export async function storePack(text: string): Promise<void> {
  await addPack(text, withLexicon(readPack(text, ''), await loadThesaurus()).lexicon)
}

/**
 * Stores a pack in place of stories of the same original.
 * @param earlierEntries those that the reader has
 * @param isMerged whether what the reader made of those goes into it
 * @returns the packs that it replaced, and how many passages of them have no place in it
 * @throws as `addPack`
 */
export async function storeInPlaceOf(
  earlierEntries: readonly ShelfEntry[],
  text: string,
  isMerged: boolean
): Promise<{ replaced: string[]; lost: number }> {
  const replaced = await packsOf(earlierEntries)
  let packText = text
  let lost = 0
  if (isMerged) {
    for (const pack of replaced) {
      const merged = mergePacks(pack, packText)
      packText = merged.text
      lost += merged.lost
    }
  }
  await storePack(packText)
  const { id: storedId } = readPack(text, '')
  for (const { id } of earlierEntries) if (id !== storedId) await removeUserStory(id)
  return { replaced, lost }
}

/** Returns the texts of the packs of stories, of those that are still there. */
export async function packsOf(entries: readonly ShelfEntry[]): Promise<string[]> {
  const packs = await Promise.all(entries.map(({ id }) => userPack(id)))
  return packs.filter((pack) => pack !== undefined)
}
