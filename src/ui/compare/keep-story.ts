/** Makes a pack of a comparison and keeps it as a story of the reader's own. */

import { kindOf } from '../../match/kinds'
import { annotateCompared, endCompared } from '../../shared/annotate-tab'
import { forgetComparison } from '../../shared/comparisons'
import { t } from '../../shared/i18n'
import { getSettings, isOnAt } from '../../shared/settings'
import { addPack, MAX_STORIES, removeUserStory, userStories } from '../../shared/user-stories'
import { type KeptFinding, type LetStand, packOfKept } from '../../story/kept'
import { readPack } from '../../story/load/pack'
import type { OriginalDetails } from '../../story/original'
import type { Story } from '../../story/story'
import { StoryError } from '../../story/validate/problems'
import { withLexicon } from '../../story/with-lexicon'
import { loadThesaurus } from '../components/load-thesaurus'
import type { Comparison } from './engine'
import { rowsOf } from './rows'
import type { Edits } from './use-edits'

/** The text of a pack, or why it cannot be made. */
export function packOf(
  comparison: Comparison,
  details: OriginalDetails,
  edits: Edits
): { text: string; problems: string[] } {
  const { story } = comparison
  const today = new Date().toISOString().slice(0, 10)
  const text = packOfKept({ paragraphs: story.original, details, today, ...editedIn(comparison, edits) })
  try {
    readPack(text, '')
    return { text, problems: [] }
  } catch (error) {
    if (!(error instanceof StoryError)) throw error
    return { text, problems: error.problems.map(({ field, message }) => (field ? `${field}: ${message}` : message)) }
  }
}

/** What the reader has changed or dismissed; all else is found again by comparison. */
function editedIn({ copy, report, story }: Comparison, edits: Edits) {
  const findings: KeptFinding[] = []
  const letStand: LetStand[] = []
  for (const { paragraph, findings: own } of rowsOf(copy.page, report, story)) {
    for (const { key, quote, correction: words, severity, signals } of own) {
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
  const { text, problems } = packOf(comparison, complete, edits)
  if (problems.length > 0) return story
  const { isUserStory: _, ...edited } = readPack(text, '')
  const { publisher, published, lexicon, comparedWith = '' } = story
  const id = `${story.id}-${edits.version}`
  return { ...edited, id, version: '', publisher, published, lexicon, comparedWith }
}

/**
 * Keeps the story; one with the same address gives way.
 * @returns why it was not kept, nothing if it was; and whether the page shows the kept story now
 */
export async function keepStory(
  tab: number,
  comparison: Comparison,
  details: OriginalDetails,
  edits: Edits
): Promise<{ problems: string[]; isInPage: boolean }> {
  const { text, problems } = packOf(comparison, details, edits)
  if (problems.length > 0) return { problems, isInPage: false }
  const kept = withLexicon(readPack(text, ''), await loadThesaurus())
  // The kept story takes the place of the comparison's in the page, where the page is read by itself.
  const isRead = isOnAt(await getSettings(), comparison.copy.address)
  if (isRead) await endCompared(tab).catch(() => {})
  try {
    await addPack(text, kept.lexicon)
  } catch (error) {
    if (isRead) await annotateCompared(tab, editedStory(comparison, edits)).catch(() => {})
    const problem = error instanceof RangeError ? t('libraryFull', [MAX_STORIES]) : t('libraryNoRoom')
    return { problems: [problem], isInPage: false }
  }
  if (isRead) await forgetComparison(tab)
  const older = (await userStories()).filter(
    ({ id, address }) => id !== kept.id && address !== '' && address === details.address
  )
  for (const { id } of older) await removeUserStory(id)
  return { problems: [], isInPage: isRead }
}
