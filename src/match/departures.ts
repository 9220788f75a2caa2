/**
 * Finds where a page departs from the original, by comparing the two word by word. Needs no list of passages; other
 * wordings that an editor accepts are not reported.
 */
import type { Token } from '../language/tokens'
import type { Severity } from '../story/schema'
import type { Pair } from './align/sentence-alignment'
import type { StoryIndex, Wording } from './align/story-index'
import { compareSteps, type JudgedSection } from './compare/compare'
import { reportedEdits } from './compare/report-edits'
import type { Signal } from './compare/signals'
import { wordsOfStory } from './compare/story-words'
import type { Steps } from './text/cooperative'
import { once } from './text/memoize'
import { rawSpan, spelt } from './text/normalise'
import { stemsOf } from './text/stem'
import { runAt, type Sentence } from './text/words'

/** Words of a page that depart from the original. UTF-16 offsets into the page's normalised text. */
export interface PlacedDeparture {
  start: number
  end: number
  /** Index of the original's paragraph. */
  paragraph: number
  /** What the original has in their place. */
  correction: string
  /** Why they are a departure, the gravest reason first. */
  signals: [Signal, ...Signal[]]
  severity: Severity
}

export interface Departures {
  /** The page as a whole was rewritten by a machine. */
  isMachineMade: boolean
  departures: PlacedDeparture[]
}

/**
 * What a departure does to its reader, where no editor said otherwise: changes the facts, hides the sense, or only
 * jars.
 */
const SEVERITY: Readonly<Record<Signal, Severity>> = {
  number: 'misleads',
  nation: 'misleads',
  name: 'misleads',
  person: 'misleads',
  negation: 'misleads',
  opposite: 'misleads',
  role: 'misleads',
  class: 'misleads',
  swap: 'misleads',
  'wrong-sense': 'confuses',
  nonword: 'confuses',
  lost: 'stiff',
  added: 'stiff',
  reworded: 'stiff'
}

/** So many words before and after a departure an accepted wording may reach. */
const NEAR = 4

/**
 * Compares a page with the original of a story, step by step.
 * @param text the page's normalised text
 */
export const compareWithOriginal = (
  text: string,
  sentences: readonly Sentence[],
  pairs: readonly Pair[],
  index: StoryIndex
): Steps<JudgedSection[]> => compareSteps(text, sentences, pairs, index, wordsOfStory(index.story))

/**
 * Returns the departures that a comparison reports.
 * @param isGarbled the page is known to be machine-made; otherwise the page's signs decide
 */
export function departuresOf(sections: readonly JudgedSection[], index: StoryIndex, isGarbled?: true): Departures {
  const { isMachineMade, edits } = reportedEdits(sections, isGarbled)
  const departures = edits.flatMap(({ section, edit }): PlacedDeparture[] => {
    const page = section.page.slice(edit.page.first, edit.page.end)
    const original = section.original.slice(edit.original.first, edit.original.end) as PlacedInOriginal[]
    const [first, last, signal, paragraph] = [page[0], page.at(-1), edit.signals[0], original[0]?.paragraph]
    if (!first || !last || !signal || paragraph === undefined) return []
    const nearbyWords = section.page.slice(Math.max(0, edit.page.first - NEAR), edit.page.end + NEAR)
    if (isAccepted(original, nearbyWords, index)) return []
    return [
      {
        start: first.start,
        end: last.end,
        paragraph,
        correction: wordsOf(original, index),
        signals: [signal, ...edit.signals.slice(1)],
        severity: SEVERITY[signal]
      }
    ]
  })
  return { isMachineMade, departures: departures.sort((a, b) => a.start - b.start) }
}

/** A token of the original, with offsets into its paragraph's normalised text. */
interface PlacedInOriginal extends Token {
  paragraph: number
}

/** The original's words as printed; those of several paragraphs with a blank between. */
function wordsOf(tokens: readonly PlacedInOriginal[], index: StoryIndex): string {
  const parts: string[] = []
  for (let first = 0, end = 0; first < tokens.length; first = end) {
    const { paragraph, start } = tokens[first] as PlacedInOriginal
    while (tokens[end]?.paragraph === paragraph) end++
    const wording = index.original[paragraph] as Wording
    const span = rawSpan(wording.normalised, wording.raw, start, tokens[end - 1]?.end ?? start)
    parts.push(wording.raw.slice(span.start, span.end))
  }
  return parts.join(' ')
}

/** A correction's place in the original, with the stems of the other wordings that are as good. */
interface Accepted {
  /** Index of the original's paragraph. */
  paragraph: number
  /** UTF-16 offsets into its normalised text. */
  start: number
  end: number
  wordings: string[][]
}

const acceptedOf = once((index: StoryIndex): Accepted[] => {
  const { passages, letStand = [] } = index.story
  return [
    ...passages.map(({ paragraph, correction, accept }) => ({ paragraph, words: correction, wordings: accept })),
    ...letStand.map(({ paragraph, words, wording }) => ({ paragraph, words, wordings: [wording] }))
  ].flatMap((entry) => {
    const text = index.original[entry.paragraph - 1]?.normalised.text ?? ''
    const words = spelt(entry.words)
    const wordings = entry.wordings.map(stemsOf)
    const spans: Accepted[] = []
    for (let start = text.indexOf(words); wordings.length > 0 && start >= 0; start = text.indexOf(words, start + 1)) {
      spans.push({ paragraph: entry.paragraph - 1, start, end: start + words.length, wordings })
    }
    return spans
  })
})

/** Whether a wording that an editor lets stand is among the page's words for what departs or beside them. */
function isAccepted(original: readonly PlacedInOriginal[], nearbyWords: readonly Token[], index: StoryIndex): boolean {
  const [first, last] = [original[0], original.at(-1)]
  if (!first || !last) return false
  const here = acceptedOf(index).filter(
    ({ paragraph, start, end }) => paragraph === first.paragraph && start < last.end && first.start < end
  )
  if (here.length === 0) return false
  const stems = stemsOf(nearbyWords.map(({ fold }) => fold).join(' '))
  return here.some(({ wordings }) => wordings.some((wording) => runAt(stems, wording) >= 0))
}
