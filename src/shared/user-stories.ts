/**
 * Stories that the reader added from packs, in the browser's local storage. Stored as the text of the packs and checked
 * whenever they are read: being stored proves nothing. The only file that reads or writes them.
 */
import { storage } from 'wxt/utils/storage'
import { readPack } from '../story/load/pack'
import type { Story } from '../story/story'
import { loadBundledStory, registeredStory } from './story-registry'

/** The most stories that a reader can add: at their largest size they fill the browser's storage. */
export const MAX_STORIES = 10

/** A stored pack: its text, the id of its story, and the lexicon of its words, which packs of earlier versions lack. */
interface StoredPack {
  id: string
  text: string
  lexicon?: string
}

const item = storage.defineItem<unknown>('local:stories')

/** Returns the added stories, oldest first, without packs that are no longer valid. */
export async function userStories(): Promise<Story[]> {
  return storiesOf(await item.getValue().catch(() => null))
}

function storiesOf(data: unknown): Story[] {
  return packsOf(data).flatMap(({ text, lexicon }) => {
    const story = checkedPack(text)
    return story ? [typeof lexicon === 'string' ? { ...story, lexicon } : story] : []
  })
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

/** Returns true if any story was added. Does not check them. */
export async function hasUserStories(): Promise<boolean> {
  return packsOf(await item.getValue().catch(() => null)).length > 0
}

/**
 * Stores a pack; replaces one with the same story.
 * @param lexicon of the story's words, as `writeLexicon` writes it
 * @throws StoryError if it is invalid; Error if there is no room
 */
export async function addPack(text: string, lexicon: string): Promise<void> {
  const { id } = readPack(text, '')
  await change((packs) => {
    const otherPacks = packs.filter((pack) => pack.id !== id)
    if (otherPacks.length >= MAX_STORIES) throw new RangeError(`there are ${MAX_STORIES} stories already`)
    return [...otherPacks, { id, text, lexicon }]
  })
}

/** Removes the story with this id. */
export async function removeUserStory(id: string): Promise<void> {
  await change((packs) => packs.filter((pack) => pack.id !== id))
}

async function change(edit: (packs: StoredPack[]) => StoredPack[]): Promise<void> {
  await navigator.locks.request('clean-copy-stories', async () => item.setValue(edit(packsOf(await item.getValue()))))
}

/**
 * Calls back with the stories after every change, in whichever window.
 * @returns a function that stops watching
 */
export function watchUserStories(onChange: (stories: Story[]) => void): () => void {
  return item.watch((data) => onChange(storiesOf(data)))
}

/**
 * Loads a bundled or added story into an extension page.
 * @throws if the id is neither
 */
export async function loadStory(id: string): Promise<Story> {
  const onShelf = registeredStory(id)
  if (onShelf) return onShelf
  const userStory = (await userStories()).find((story) => story.id === id)
  return userStory ?? loadBundledStory(id)
}
