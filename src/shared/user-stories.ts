/**
 * Stories that the reader has added from packs, kept in the browser's local storage. They are kept as the packs' texts
 * and checked whenever they are read: nothing is taken for a story because it was one once. The only file that touches them.
 */
import { storage } from 'wxt/utils/storage'
import { readPack } from '../story/load/pack'
import type { Story } from '../story/story'
import { loadBundledStory, storyOnShelf } from './story-registry'

/** So many a reader can add: all that the browser's storage has room for, were each as large as can be. */
export const MOST_STORIES = 10

/** A pack as it is kept: its text, and the id of its story. */
interface Kept {
  id: string
  text: string
}

const item = storage.defineItem<unknown>('local:stories')

/** The stories added, oldest first. Packs that are no longer good are left out. */
export async function addedStories(): Promise<Story[]> {
  return storiesOf(await item.getValue().catch(() => null))
}

function storiesOf(stored: unknown): Story[] {
  return packsOf(stored).flatMap(({ text }) => checked(text) ?? [])
}

function packsOf(stored: unknown): Kept[] {
  if (!Array.isArray(stored)) return []
  return stored.filter(
    (kept: unknown): kept is Kept =>
      typeof kept === 'object' &&
      kept !== null &&
      'id' in kept &&
      typeof kept.id === 'string' &&
      'text' in kept &&
      typeof kept.text === 'string'
  )
}

/** Packs that were checked already, by their text. */
const known = new Map<string, Story | undefined>()

function checked(text: string): Story | undefined {
  if (known.has(text)) return known.get(text)
  if (known.size > MOST_STORIES) known.clear()
  const story = attempt(() => readPack(text, ''))
  known.set(text, story)
  return story
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

/** Whether there is any, without checking them. */
export async function hasAdded(): Promise<boolean> {
  return packsOf(await item.getValue().catch(() => null)).length > 0
}

/**
 * Keeps a pack, in the place of one with the same story.
 * @throws StoryError when it is no good; Error when there is no room
 */
export async function addPack(text: string): Promise<void> {
  const { id } = readPack(text, '')
  await change((packs) => {
    const others = packs.filter((kept) => kept.id !== id)
    if (others.length >= MOST_STORIES) throw new RangeError(`there are ${MOST_STORIES} stories already`)
    return [...others, { id, text }]
  })
}

/** Forgets the story with this id. */
export async function removeAdded(id: string): Promise<void> {
  await change((packs) => packs.filter((kept) => kept.id !== id))
}

async function change(to: (packs: Kept[]) => Kept[]): Promise<void> {
  await navigator.locks.request('clean-copy-stories', async () => item.setValue(to(packsOf(await item.getValue()))))
}

/** Calls back with the stories on every change, from whichever window. Returns the function that stops it. */
export function watchAdded(changed: (stories: Story[]) => void): () => void {
  return item.watch((stored) => changed(storiesOf(stored)))
}

/** A story in an extension page: one of the build, or one that the reader added. Rejects for an id that is neither. */
export async function loadStory(id: string): Promise<Story> {
  const onShelf = storyOnShelf(id)
  if (onShelf) return onShelf
  const added = (await addedStories()).find((story) => story.id === id)
  return added ?? loadBundledStory(id)
}
