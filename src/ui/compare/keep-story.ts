/** Makes a pack of a comparison and keeps it as a story of the reader's own. */

import { kindOf } from '../../match/kinds'
import { annotateCompared, endCompared } from '../../shared/annotate-tab'
import { forgetComparison } from '../../shared/comparisons'
import { getSettings, isOnAt } from '../../shared/settings'
import { isSameOriginal, userStories } from '../../shared/user-stories'
import { type KeptFinding, type KeptStory, type LetStand, packOfKept } from '../../story/kept'
import { readPack } from '../../story/load/pack'
import type { OriginalDetails } from '../../story/original'
import type { NameEntry } from '../../story/schema'
import type { Entity, Story } from '../../story/story'
import { StoryError } from '../../story/validate/problems'
import { storeInPlaceOf } from '../components/store-pack'
import { problemLines, storingProblems } from '../components/story-problems'
import type { Comparison } from './engine'
import { rowsOf } from './rows'
import type { Edits } from './use-edits'

/** The text of a pack, or why it cannot be made. */
export interface MadePack {
  text: string
  problems: string[]
}

/** What the reader tells of an original: what it says of itself, and the names in it. */
export interface Told {
  details: OriginalDetails
  names: readonly NameEntry[]
}

/** Makes the pack of a comparison. */
export function packOf(comparison: Comparison, answers: Told, edits: Edits): MadePack {
  return packOfOriginal(comparison.story.original, answers, editedIn(comparison, edits))
}

/** Makes the pack of an original, with what a reader has made of a comparison with it. */
export function packOfOriginal(
  paragraphs: readonly string[],
  answers: Told,
  readerEdits: Pick<KeptStory, 'findings' | 'letStand'> = { findings: [], letStand: [] }
): MadePack {
  const today = new Date().toISOString().slice(0, 10)
  const text = packOfKept({ paragraphs, ...answers, today, ...readerEdits })
  try {
    readPack(text, '')
    return { text, problems: [] }
  } catch (error) {
    if (!(error instanceof StoryError)) throw error
    return { text, problems: problemLines(error) }
  }
}

/** Names as they were found, with the reader's notes on them. */
export function namesWith(entities: readonly Entity[], notes: ReadonlyMap<string, string>): NameEntry[] {
  return entities.map(({ id, name, type, aliases, surname }) => {
    const note = notes.get(id)?.trim()
    return { name, type, aliases, ...(surname !== undefined && { surname }), ...(note && { note }) }
  })
}

/** What the reader has changed or dismissed; all else is found again by comparison. */
function editedIn({ copy, report, story }: Comparison, edits: Edits) {
  const findings: KeptFinding[] = []
  const letStand: LetStand[] = []
  for (const { paragraph, findings: rowFindings } of rowsOf(copy.page, report, story)) {
    for (const { key, quote, correction: words, severity, signals } of rowFindings) {
      const edit = edits.of(key)
      const place = { paragraph: paragraph - 1, words }
      const plain = quote.replace(/\s+/g, ' ')
      if (paragraph === 0 || Object.keys(edit).length === 0) continue
      if (edit.isDismissed) letStand.push({ ...place, wording: plain })
      else {
        findings.push({
          ...place,
          quote: plain,
          correction: edit.correction || words,
          kind: kindOf(signals),
          severity: edit.severity ?? severity,
          reason: edit.reason ?? '',
          source: edit.source ?? ''
        })
      }
    }
  }
  return { findings, letStand }
}

/** The story of a comparison as the reader has edited it, for the page's own marks. */
export function editedStory(comparison: Comparison, edits: Edits): Story {
  const { story, original } = comparison
  if (!edits.canUndo) return story
  // What a pack must have and the original does not tell is not shown.
  const details = { ...original.details, headline: story.headline, address: '' }
  const complete = { ...details, publisher: details.publisher || '-', published: details.published || '2000-01-01' }
  const answers = { details: complete, names: namesWith(story.entities, new Map()) }
  const { text, problems } = packOf(comparison, answers, edits)
  if (problems.length > 0) return story
  const { isUserStory: _, ...storyData } = readPack(text, '')
  const { publisher, published, lexicon, comparedWith = '' } = story
  const id = `${story.id}-${edits.version}`
  return { ...storyData, id, version: '', publisher, published, lexicon, comparedWith }
}

/** What becomes of a story that the reader has kept before. */
export type Before = 'replace' | 'merge'

/**
 * Keeps the story of a comparison.
 * @returns why it was not kept, nothing if it was; and whether the page shows the kept story now
 */
export async function keepComparedStory(
  tab: number,
  comparison: Comparison,
  answers: Told,
  edits: Edits,
  choice: Before
): Promise<{ problems: string[]; isInPage: boolean }> {
  const pack = packOf(comparison, answers, edits)
  if (pack.problems.length > 0) return { problems: pack.problems, isInPage: false }
  // The kept story takes the place of the comparison's in the page, where the page is read by itself.
  const isRead = isOnAt(await getSettings(), comparison.copy.address)
  if (isRead) await endCompared(tab).catch(() => {})
  const problems = await keepPack(pack.text, choice)
  if (problems.length > 0) {
    if (isRead) await annotateCompared(tab, editedStory(comparison, edits)).catch(() => {})
    return { problems, isInPage: false }
  }
  if (isRead) await forgetComparison(tab)
  return { problems: [], isInPage: isRead }
}

/**
 * Keeps a pack as a story of the reader's own. One of the same original gives way.
 * @param choice whether what the reader made of that one goes into the new one
 * @returns why it was not kept; nothing if it was
 */
export async function keepPack(pack: string, choice: Before): Promise<string[]> {
  const story = readPack(pack, '')
  const earlierEntries = (await userStories()).filter((entry) => isSameOriginal(entry, story))
  try {
    await storeInPlaceOf(earlierEntries, pack, choice === 'merge')
    return []
  } catch (error) {
    return storingProblems(error)
  }
}
