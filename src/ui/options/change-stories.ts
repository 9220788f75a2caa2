/** Reads, adds and removes user stories, and words the results. */

import { t, tn } from '../../shared/i18n'
import { isSameOriginal, removeUserStory, type ShelfEntry } from '../../shared/user-stories'
import { collectionText, MAX_COLLECTION_LENGTH, packsIn, readPack } from '../../story/load/pack'
import type { Story } from '../../story/story'
import { StoryError } from '../../story/validate/problems'
import { save } from '../components/download'
import { packsOf, storeInPlaceOf, storePack } from '../components/store-pack'
import { problemLines, storingProblems } from '../components/story-problems'

/** A story of a chosen file, to look at before it is added. */
export interface Candidate {
  story: Story
  /** The text of its pack. */
  text: string
  /** The stories of the same original that the reader has already. */
  known: ShelfEntry[]
}

/** A chosen file: the stories in it, and why others were refused. */
export interface Chosen {
  name: string
  candidates: Candidate[]
  refused: string[]
}

/** What a reader can do with a candidate. */
export type How = 'add' | 'merge' | 'replace' | 'skip'

/** What was done, and how to take it back. */
export interface Outcome {
  said: string
  undo?: () => Promise<Outcome>
}

/** A UTF-16 unit takes four bytes in UTF-8 at most, but rarely more than one. */
const MAX_BYTES = MAX_COLLECTION_LENGTH
const MEGABYTE = 1_000_000

/**
 * Reads and checks a file.
 * @param bundled ids of the bundled stories
 * @param shelf the stories that the reader has
 */
export async function choose(file: File, bundled: readonly string[], shelf: readonly ShelfEntry[]): Promise<Chosen> {
  const { name } = file
  const choice: Chosen = { name, candidates: [], refused: [] }
  if (file.size > MAX_BYTES) return { ...choice, refused: [t('libraryFileTooLarge', [MAX_BYTES / MEGABYTE])] }
  const text = await file.text().catch(() => undefined)
  if (text === undefined) return { ...choice, refused: [t('libraryUnreadable')] }
  const attempt = (read: () => void) => {
    try {
      read()
    } catch (error) {
      choice.refused.push(...(error instanceof StoryError ? problemLines(error) : [t('libraryUnreadable')]))
    }
  }
  attempt(() => {
    for (const pack of packsIn(text, name)) {
      attempt(() => {
        const story = readPack(pack, name)
        if (bundled.includes(story.id)) choice.refused.push(`${story.headline}: ${t('libraryBundled')}`)
        else if (choice.candidates.some((candidate) => candidate.story.id === story.id))
          choice.refused.push(`${story.headline}: ${t('libraryTwice')}`)
        else choice.candidates.push({ story, text: pack, known: shelf.filter((entry) => isSameOriginal(entry, story)) })
      })
    }
  })
  return { ...choice, refused: [...new Set(choice.refused)] }
}

/** Adds stories after they were looked at, as many as there is room for. */
export async function add(choices: readonly { candidate: Candidate; how: How }[]): Promise<Outcome> {
  const undone: (() => Promise<unknown>)[] = []
  let lostCount = 0
  let failure = ''
  let count = 0
  for (const { candidate, how } of choices) {
    if (how === 'skip') continue
    try {
      const { story, known } = candidate
      const { replaced, lost: lostHere } = await storeInPlaceOf(known, candidate.text, how === 'merge')
      lostCount += lostHere
      undone.unshift(async () => {
        await removeUserStory(story.id)
        for (const pack of replaced) await storePack(pack)
      })
      count++
    } catch (error) {
      failure = storingProblems(error).join(' ')
      break
    }
  }
  const notices = [
    count > 0 &&
      tn('libraryAddedCount', count, [choices.find(({ how }) => how !== 'skip')?.candidate.story.headline ?? '']),
    lostCount > 0 && tn('libraryLost', lostCount),
    failure
  ]
  return { said: notices.filter(Boolean).join(' '), ...(count > 0 && { undo: undoing(undone) }) }
}

const undoing = (undone: readonly (() => Promise<unknown>)[]) => async (): Promise<Outcome> => {
  try {
    for (const undo of undone) await undo()
    return { said: t('libraryUndone') }
  } catch (error) {
    return { said: storingProblems(error).join(' ') }
  }
}

/** Removes a story. */
export async function remove(entry: ShelfEntry): Promise<Outcome> {
  const packs = await packsOf([entry])
  await removeUserStory(entry.id)
  return { said: t('libraryRemoved', [entry.headline]), undo: undoing(packs.map((pack) => () => storePack(pack))) }
}

/** Saves a story as a file, which can be added in another browser. Returns a notice for the reader. */
export async function share(entry: ShelfEntry): Promise<Outcome> {
  const [text] = await packsOf([entry])
  if (text === undefined) return { said: t('libraryUnreadable') }
  return saved(`${entry.id}.pack.json`, text)
}

/** Saves all stories as one file. */
export async function shareAll(entries: readonly ShelfEntry[]): Promise<Outcome> {
  return saved('clean-copy-stories.json', collectionText(await packsOf(entries)))
}

function saved(name: string, text: string): Outcome {
  save(name, new Blob([text], { type: 'application/json' }))
  return { said: t('exportSaved', [name]) }
}
