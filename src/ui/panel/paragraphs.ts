/** What the panel shows of a story's paragraphs. Pure. */
import type { PrintedSentence } from '../../messages'
import type { Report } from '../../report'
import type { Story } from '../../story/story'
import { type Woven, weave } from '../diff'

/** How much of a paragraph the page has. */
export type Here = 'all' | 'part' | 'none'

export interface Paragraph {
  /** Counted from 0, as in the report. */
  index: number
  here: Here
}

export interface Run {
  here: boolean
  paragraphs: Paragraph[]
}

/** A paragraph counts as whole from this share of its words on: a small word in another place is no gap. */
const WHOLE = 0.9

/** The paragraphs in the story's order; those in a row that the page has not stand together. */
export function runsOf({ shares }: Pick<Report, 'shares'>, { reading }: Pick<Story, 'reading'>): Run[] {
  const runs: Run[] = []
  reading.forEach((_, index) => {
    const share = shares[index] ?? 0
    const paragraph: Paragraph = { index, here: share >= WHOLE ? 'all' : share > 0 ? 'part' : 'none' }
    const last = runs.at(-1)
    if (last?.here === share > 0) last.paragraphs.push(paragraph)
    else runs.push({ here: share > 0, paragraphs: [paragraph] })
  })
  return runs
}

/** How many paragraphs a page has wholly, in part, and not at all. */
export function countHere(runs: readonly Run[]): Record<Here, number> {
  const counts = { all: 0, part: 0, none: 0 }
  for (const { here } of runs.flatMap(({ paragraphs }) => paragraphs)) counts[here]++
  return counts
}

/** The page's words for each paragraph of the story, by its index. A sentence that the page repeats counts once. */
export function printedParagraphs(printed: readonly PrintedSentence[]): ReadonlyMap<number, string> {
  const sentences = new Map<number, Set<string>>()
  for (const { paragraph, text } of printed) {
    sentences.set(paragraph, (sentences.get(paragraph) ?? new Set()).add(text))
  }
  return new Map([...sentences].map(([paragraph, texts]) => [paragraph, [...texts].join(' ')]))
}

/** Words of a paragraph: the same in page and story, of one of them, or a stretch of the story that the page leaves out. */
export interface Words {
  text: string
  of: Woven['of'] | 'left-out'
}

/** So many words in a row that stand for none of the page are no correction: the page has no such sentence. */
const STRETCH = 7

/** The page's words and the story's as one text. */
export function wordsOf(printed: string, reading: string): Words[] {
  const woven = weave(printed, reading).filter(({ text }) => text !== '')
  const inked = woven.filter(({ text }) => text.trim() !== '')
  return woven.map((words): Words => {
    if (words.of !== 'after' || words.text.split(' ').length < STRETCH) return words
    const at = inked.indexOf(words)
    const isCorrection = inked[at - 1]?.of === 'before' || inked[at + 1]?.of === 'before'
    return isCorrection ? words : { ...words, of: 'left-out' }
  })
}
