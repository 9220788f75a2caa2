/**
 * Stories that the reader has added from packs, kept in the browser's local storage. They are kept as the packs' texts
 * and checked whenever they are read: nothing is taken for a story because it was one once. The only file that touches them.
 */
import { storage } from 'wxt/utils/storage'
import { readPack } from '../story/load/pack'
import type { Story } from '../story/story'
import { loadBundledStory, registeredStory } from './story-registry'

/** So many a reader can add: all that the browser's storage has room for, were each as large as can be. */
export const MAX_STORIES = 10

/** A pack as it is kept: its text, and the id of its story. */
interface StoredPack {
  id: string
  text: string
}

const item = storage.defineItem<unknown>('local:stories')

/** The stories added, oldest first. Packs that are no longer good are left out. */
export async function userStories(): Promise<Story[]> {
  return storiesOf(await item.getValue().catch(() => null))
}

function storiesOf(data: unknown): Story[] {
  return packsOf(data).flatMap(({ text }) => checkedPack(text) ?? [])
}

function packsOf(data: unknown): StoredPack[] {
  if (!Array.isArray(data)) return []
  return data.filter(
    (entry: unknown): entry is StoredPack =>
      typeof entry === 'object' &&
      entry !== null &&
      'id' in entry &&
      typeof entry.id === 'string' &&
      'text' in entry &&
      typeof entry.text === 'string'
  )
}

/** Packs that were checked already, by their text. */
const checkedPacks = new Map<string, Story | undefined>()

function checkedPack(text: string): Story | undefined {
  if (checkedPacks.has(text)) return checkedPacks.get(text)
  if (checkedPacks.size > MAX_STORIES) checkedPacks.clear()
  const story = attempt(() => readPack(text, ''))
  checkedPacks.set(text, story)
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
export async function hasUserStories(): Promise<boolean> {
  return packsOf(await item.getValue().catch(() => null)).length > 0
}

/**
 * Keeps a pack, in the place of one with the same story.
 * @throws StoryError when it is no good; Error when there is no room
 */
export async function addPack(text: string): Promise<void> {
  const { id } = readPack(text, '')
  await change((packs) => {
    const otherPacks = packs.filter((pack) => pack.id !== id)
    if (otherPacks.length >= MAX_STORIES) throw new RangeError(`there are ${MAX_STORIES} stories already`)
    return [...otherPacks, { id, text }]
  })
}

/** Forgets the story with this id. */
export async function removeUserStory(id: string): Promise<void> {
  await change((packs) => packs.filter((pack) => pack.id !== id))
}

async function change(edit: (packs: StoredPack[]) => StoredPack[]): Promise<void> {
  await navigator.locks.request('clean-copy-stories', async () => item.setValue(edit(packsOf(await item.getValue()))))
}

/** Calls back with the stories on every change, from whichever window. Returns the function that stops it. */
export function watchUserStories(onChange: (stories: Story[]) => void): () => void {
  return item.watch((data) => onChange(storiesOf(data)))
}

/** A story in an extension page: one of the build, or one that the reader added. Rejects for an id that is neither. */
export async function loadStory(id: string): Promise<Story> {
  const onShelf = registeredStory(id)
  if (onShelf) return onShelf
  const userStory = (await userStories()).find((story) => story.id === id)
  return userStory ?? loadBundledStory(id)
}
