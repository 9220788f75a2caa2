/** Compares a page with the original and judges every difference. */

import { isFunctionWord } from '../../language/function-words'
import { tokensOf } from '../../language/tokens'
import type { Pair } from '../align/sentence-alignment'
import type { StoryIndex } from '../align/story-index'
import type { Pause } from '../text/pause'
import type { Sentence } from '../text/words'
import { alignTokens, type Relation } from './align-tokens'
import { comparison, differencesOf, type SectionComparison } from './differences'
import { displacedEdits } from './displaced'
import type { Edit, JudgedDifference } from './findings'
import { judge } from './judge'
import { notePlaces, type PlacedToken } from './names'
import { relationsOf, traitsOf } from './relations'
import { type Section, sectionsOf } from './sections'
import type { WordKnowledge } from './word-knowledge'

export interface JudgedSection {
  section: SectionComparison
  differences: JudgedDifference[]
  /** Facts that were changed in phrases that moved. */
  displaced: Edit[]
}

/**
 * Compares the page with the original, section by section.
 * @param text the page's normalised text
 */
export async function compareSections(
  text: string,
  sentences: readonly Sentence[],
  pairs: readonly Pair[],
  index: StoryIndex,
  words: WordKnowledge,
  pause: Pause
): Promise<JudgedSection[]> {
  const judgedSections: JudgedSection[] = []
  for (const section of sectionsOf(sentences, pairs, index)) {
    const compared = compareSection(text, section, sentences, index, words)
    await pause()
    if (!compared) continue
    const differences = differencesOf(compared).map((difference) => ({
      ...difference,
      judgement: judge(difference, compared, words)
    }))
    judgedSections.push({ section: compared, differences, displaced: displacedEdits(compared, words) })
    await pause()
  }
  return judgedSections
}

function compareSection(
  text: string,
  section: Section,
  sentences: readonly Sentence[],
  index: StoryIndex,
  words: WordKnowledge
): SectionComparison | undefined {
  const original = section.paragraphs.flatMap((paragraph) => originalTokens(index, paragraph))
  const page: PlacedToken[] = section.sentences.flatMap((s) => {
    const { start, end } = sentences[s] ?? { start: 0, end: 0 }
    return tokensOf(text, start, end)
  })
  notePlaces(text, page)
  const numbers = new Map<string, number>()
  const folds: string[] = []
  const isWord: boolean[] = []
  const toWords = (tokens: readonly PlacedToken[]) => ({
    ids: tokens.map(({ fold }) => {
      const number = numbers.get(fold) ?? numbers.size
      if (number === numbers.size) {
        numbers.set(fold, number)
        folds.push(fold)
        isWord.push(!isFunctionWord(fold))
      }
      return number
    }),
    worth: tokens.map(({ fold }) => (isFunctionWord(fold) ? SMALL_WORD : 1))
  })
  // The words of the page have the first numbers.
  const pageWords = toWords(page)
  const pageTraits = folds.map(traitsOf)
  /** For each word of the original its relation to each of the page, worked out when it is first asked for. */
  const relations: (Relation | undefined)[][] = []
  const relate = (a: number, b: number): Relation | undefined => {
    if (a === b) return 'same'
    if (!isWord[a] || !isWord[b]) return undefined
    relations[a] ??= relationsOf(folds[a] ?? '', pageTraits, words)
    return relations[a][b]
  }
  const links = alignTokens(toWords(original), pageWords, relate)
  return links && comparison(section, original, page, links)
}

/** Worth of a function word in the alignment: enough to keep a phrase together, too little to pull it elsewhere. */
const SMALL_WORD = 0.3

function originalTokens(index: StoryIndex, paragraph: number): PlacedToken[] {
  const text = index.original[paragraph]?.normalised.text ?? ''
  const tokens: (PlacedToken & { paragraph: number })[] = tokensOf(text).map((token) => ({ ...token, paragraph }))
  notePlaces(text, tokens)
  return tokens
}
