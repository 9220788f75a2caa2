/**
 * Stories that the reader added, in the browser's local storage. A shelf lists the added stories; each story lies in an item of its own, compressed, so that neither the list nor
 * a search for one costs more the more there are. Checked whenever one is read: being stored proves nothing. The only
 * file that reads or writes them.
 */
import * as v from 'valibot'
import { readPack } from '../story/load/pack'
import type { Story } from '../story/story'
import { comparedStory } from './comparisons'
import { deflate, inflate } from './compression'
import { storedItem } from './stored-item'
import { loadBundledStory, registeredStory } from './story-registry'

/** The most stories that a reader can add. An article of 1000 words takes about 25 KB of the browser's 10 MB. */
export const MAX_STORIES = 200

const text = v.fallback(v.string(), '')
const EntrySchema = v.object({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)),
  headline: text,
  publisher: text,
  published: text,
  language: v.fallback(v.string(), 'en'),
  /** Where the original stands. */
  address: text,
  /** How many corrections and names the story lists. */
  passages: v.fallback(v.number(), 0),
  entities: v.fallback(v.number(), 0),
  /** The day on which it was added. */
  addedOn: text,
  /** Another number for each version of the story: when it was stored, in milliseconds since 1970. */
  stamp: v.number()
})

/** What the list tells of an added story without reading it. */
export type ShelfEntry = v.InferOutput<typeof EntrySchema>

/** A stored pack: its text, and the lexicon of its words, which packs of earlier versions lack. */
interface StoredPack {
  text: string
  lexicon?: string
}

/** As stories were stored at first: whole packs in the list itself. */
const InlineSchema = v.object({ id: v.string(), text: v.string(), lexicon: v.optional(v.string()) })

const shelf = storedItem('local', 'stories')
const fingerprints = storedItem('local', 'fingerprints')
/** Returns a story's own item. */
const itemOf = (id: string) => storedItem('local', `story-${id}`)

/** Returns the list of the added stories, oldest first. */
export async function userStories(): Promise<ShelfEntry[]> {
  return entriesOf(await shelf.get().catch(() => null))
}

function entriesOf(data: unknown): ShelfEntry[] {
  if (!Array.isArray(data)) return []
  return data.flatMap((entry: unknown) => {
    const parsedEntry = v.safeParse(EntrySchema, entry)
    if (parsedEntry.success) return [parsedEntry.output]
    const inline = v.safeParse(InlineSchema, entry)
    const story = inline.success ? attempt(() => readPack(inline.output.text, '')) : undefined
    return story ? [entryOf(story, '', 0)] : []
  })
}

function entryOf(story: Story, addedOn: string, stamp: number): ShelfEntry {
  const { id, headline, publisher, published, language, passages, entities, address = '' } = story
  const counts = { passages: passages.length, entities: entities.length }
  return { id, headline, publisher, published, language, address, ...counts, addedOn, stamp }
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined
  }
}

/** Whether a story is of an original that was added before: the same again, or a newer version of it. */
export const isSameOriginal = (entry: ShelfEntry, { id, address = '' }: { id: string; address?: string }): boolean =>
  entry.id === id || (entry.address !== '' && entry.address === address)

/** Returns true if any story was added. Does not check them. */
export async function hasUserStories(): Promise<boolean> {
  const data = await shelf.get().catch(() => null)
  return Array.isArray(data) && data.length > 0
}

/** Returns an added story; undefined if there is none with this id, or if what is stored is no longer valid. */
export async function userStory(id: string): Promise<Story | undefined> {
  const [entry, pack] = await Promise.all([entryWith(id), storedPack(id)])
  const story = pack && attempt(() => readPack(pack.text, ''))
  if (!story || !entry) return undefined
  return {
    ...story,
    ...(pack.lexicon !== undefined && { lexicon: pack.lexicon }),
    ...(entry.addedOn && { addedOn: entry.addedOn })
  }
}

const entryWith = async (id: string) => (await userStories()).find((entry) => entry.id === id)

/** Returns the text of an added story's pack. */
export async function userPack(id: string): Promise<string | undefined> {
  return (await storedPack(id))?.text
}

async function storedPack(id: string): Promise<StoredPack | undefined> {
  const packed = await itemOf(id)
    .get()
    .catch(() => null)
  if (typeof packed === 'string') {
    const [text, lexicon] = await inflate(packed)
      .then(JSON.parse)
      .catch(() => [])
    if (typeof text === 'string') return { text, ...(typeof lexicon === 'string' && { lexicon }) }
  }
  const data = await shelf.get().catch(() => null)
  return inlinePacks(data).find((pack) => pack.id === id)
}

function inlinePacks(data: unknown): v.InferOutput<typeof InlineSchema>[] {
  return Array.isArray(data) ? data.filter((entry) => v.is(InlineSchema, entry)) : []
}

/**
 * Stores a pack; replaces one with the same story.
 * @param lexicon of the story's words, as `writeLexicon` writes it
 * @throws StoryError if it is invalid; RangeError if there are as many as can be; Error if there is no room
 */
export async function addPack(packText: string, lexicon: string): Promise<ShelfEntry> {
  const story = readPack(packText, '')
  const stamp = Date.now()
  const entry = entryOf(story, new Date(stamp).toISOString().slice(0, 10), stamp)
  await change(async (entries) => {
    const otherEntries = entries.filter(({ id }) => id !== story.id)
    if (otherEntries.length >= MAX_STORIES) throw new RangeError(`there are ${MAX_STORIES} stories already`)
    const previousStory = await itemOf(story.id).get()
    await store(story.id, { text: packText, lexicon })
    return {
      entries: [...otherEntries, entry],
      undo: () => (previousStory === null ? itemOf(story.id).remove() : itemOf(story.id).set(previousStory))
    }
  })
  return entry
}

async function store(id: string, { text, lexicon }: StoredPack): Promise<void> {
  await itemOf(id).set(await deflate(JSON.stringify([text, lexicon])))
}

/** Removes the story with this id. */
export async function removeUserStory(id: string): Promise<void> {
  await change(async (entries) => ({ entries: entries.filter((entry) => entry.id !== id), undo: async () => {} }))
  await itemOf(id).remove()
}

interface Change {
  entries: ShelfEntry[]
  /** Takes back what was stored beside the list, if the list cannot be stored. */
  undo(): Promise<void>
}

/** Changes the list; the lock keeps two windows from undoing each other's change. */
async function change(edit: (entries: ShelfEntry[]) => Promise<Change>): Promise<void> {
  await navigator.locks.request('clean-copy-stories', async () => {
    const data = await shelf.get()
    for (const { id, ...pack } of inlinePacks(data)) await store(id, pack)
    const { entries, undo } = await edit(entriesOf(data))
    try {
      await shelf.set(entries)
    } catch (error) {
      await undo()
      throw error
    }
  })
}

/**
 * Calls back with the list of stories after every change, in whichever window.
 * @returns a function that stops watching
 */
export function watchUserStories(onChange: (entries: ShelfEntry[]) => void): () => void {
  return shelf.watch((data) => onChange(entriesOf(data)))
}

const FingerprintsSchema = v.record(v.string(), v.object({ stamp: v.number(), hashes: v.array(v.number()) }))

/** The fingerprints of added stories, by id, each with the stamp of the version that they were taken from. */
export type StoredFingerprints = v.InferOutput<typeof FingerprintsSchema>

/** Returns the fingerprints of the added stories as far as they are stored. */
export async function storedFingerprints(): Promise<StoredFingerprints> {
  const data = await fingerprints.get().catch(() => null)
  return v.is(FingerprintsSchema, data) ? data : {}
}

/** Stores the fingerprints of the added stories, so that no story need be read to find which one a page carries. */
export async function storeFingerprints(prints: StoredFingerprints): Promise<void> {
  await fingerprints.set(prints)
}

/**
 * Loads a bundled, added or compared story into an extension page.
 * @throws if the id is none of these
 */
export async function loadStory(id: string): Promise<Story> {
  const onShelf = registeredStory(id)
  if (onShelf) return onShelf
  return (await comparedStory(id)) ?? (await userStory(id)) ?? loadBundledStory(id)
}
