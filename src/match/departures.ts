/**
 * Finds where a page departs from the original, by comparing the two word by word. Needs no list of passages; other
 * wordings that an editor accepts are not reported.
 */
import { isFunctionWord } from '../language/function-words'
import { lemmaOf } from '../language/lemma'
import type { Token } from '../language/tokens'
import type { Severity } from '../story/terms'
import type { Pair } from './align/sentence-alignment'
import type { StoryIndex, Wording } from './align/story-index'
import { compareSections, type JudgedSection } from './compare/compare'
import { hasLostName } from './compare/names'
import { type ReportedEdits, reportedEdits, rewordedEdits } from './compare/report-edits'
import type { Signal } from './compare/signals'
import { wordsOfStory } from './compare/story-words'
import { once } from './text/memoize'
import { rawSpan, spelt } from './text/normalise'
import type { Pause } from './text/pause'
import { runAt, type Sentence, wordsOf } from './text/words'

/** Words of a page where the original has others. UTF-16 offsets into the page's normalised text. */
interface PlacedEdit {
  start: number
  end: number
  /** What the original has in their place. */
  correction: string
  /** Where the original has it: index of the paragraph and, as far as it stands there, UTF-16 offsets into its text. */
  original: { paragraph: number; start: number; end: number }
}

/** Words of a page that depart from the original. */
export interface PlacedDeparture extends PlacedEdit {
  /** Why they are a departure, the gravest reason first. */
  signals: [Signal, ...Signal[]]
  severity: Severity
}

/** Words of a fluent page that are neither proved to be harmless nor a departure. */
export type PlacedRewording = PlacedEdit

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
  'other-word': 'confuses',
  lost: 'stiff',
  added: 'stiff',
  reworded: 'stiff'
}

/** The signals, the gravest first. */
const GRAVEST = Object.keys(SEVERITY)

/** So many words before and after a departure an accepted wording may reach. */
const NEAR = 4

/**
 * Compares a page with the original of a story.
 * @param text the page's normalised text
 */
export const compareWithOriginal = (
  text: string,
  sentences: readonly Sentence[],
  pairs: readonly Pair[],
  index: StoryIndex,
  pause: Pause
): Promise<JudgedSection[]> => compareSections(text, sentences, pairs, index, wordsOfStory(index.story), pause)

/**
 * Returns the departures that a comparison reports.
 * @param isGarbled the page is known to be machine-made; otherwise the page's signs decide
 */
export function departuresOf(sections: readonly JudgedSection[], index: StoryIndex, isGarbled?: true): Departures {
  const { isMachineMade, edits } = reportedEdits(sections, isGarbled)
  const departures = placedEdits(edits, index).flatMap(
    ({ signals: [signal, ...otherSignals], isNameLost, ...departure }): PlacedDeparture[] => {
      if (!signal) return []
      const severity = isNameLost ? 'misleads' : SEVERITY[signal]
      return [{ ...departure, signals: [signal, ...otherSignals], severity }]
    }
  )
  return { isMachineMade, departures }
}

/** Returns what a comparison leaves open, in the page's order: neither proved to be harmless nor a departure. */
export const rewordingsOf = (sections: readonly JudgedSection[], index: StoryIndex): PlacedRewording[] =>
  placedEdits(rewordedEdits(sections), index).map(({ signals, isNameLost, ...rewording }) => rewording)

interface JudgedEdit extends PlacedEdit {
  signals: Signal[]
  /** Words are missing, and among them a name that the page has nowhere in the paragraph. */
  isNameLost: boolean
}

/** Places edits in page and original, in the page's order; without what an editor lets stand. */
function placedEdits(edits: ReportedEdits['edits'], index: StoryIndex): JudgedEdit[] {
  const placements = edits.flatMap(({ section, edit: { page: range, original: originalRange, signals } }) => {
    const page = section.page.slice(range.first, range.end)
    const original = section.original.slice(originalRange.first, originalRange.end) as PlacedInOriginal[]
    const [first, last, firstSpan] = [page[0], page.at(-1), spansOf(original, index)[0]]
    if (!first || !last || !firstSpan) return []
    const nearbyWords = section.page.slice(Math.max(0, range.first - NEAR), range.end + NEAR)
    if (isAccepted(original, nearbyWords, index)) return []
    const gravestFirst = [...signals].sort(byGravity)
    return [
      {
        start: first.start,
        end: last.end,
        correction: printedWords(original, index),
        original: firstSpan,
        signals: gravestFirst,
        isNameLost: gravestFirst[0] === 'lost' && hasLostName(section, originalRange)
      }
    ]
  })
  return placements.sort((a, b) => a.start - b.start)
}

const byGravity = (a: Signal, b: Signal) => GRAVEST.indexOf(a) - GRAVEST.indexOf(b)

/** A token of the original, with offsets into its paragraph's normalised text. */
export interface PlacedInOriginal extends Token {
  paragraph: number
}

/** Where the original's words stand in the raw text of its paragraphs, one span for each paragraph. */
export function spansOf(tokens: readonly PlacedInOriginal[], index: StoryIndex): PlacedEdit['original'][] {
  const spans: PlacedEdit['original'][] = []
  for (let first = 0, end = 0; first < tokens.length; first = end) {
    const { paragraph, start } = tokens[first] as PlacedInOriginal
    while (tokens[end]?.paragraph === paragraph) end++
    const { normalised, raw } = index.original[paragraph] as Wording
    spans.push({ paragraph, ...rawSpan(normalised, raw, start, tokens[end - 1]?.end ?? start) })
  }
  return spans
}

/** The original's words as printed; those of several paragraphs with a blank between. */
const printedWords = (tokens: readonly PlacedInOriginal[], index: StoryIndex): string =>
  spansOf(tokens, index)
    .map(({ paragraph, start, end }) => (index.original[paragraph] as Wording).raw.slice(start, end))
    .join(' ')

/** A correction's place in the original, with the lemmas of the other wordings that are as good. */
interface Accepted {
  /** Index of the original's paragraph. */
  paragraph: number
  /** UTF-16 offsets into its normalised text. */
  start: number
  end: number
  wordings: string[][]
}

/** The lemmas of the words of a phrase. */
const lemmasOf = (phrase: string): string[] => wordsOf(spelt(phrase)).fold.map(lemmaOf)

const acceptedOf = once((index: StoryIndex): Accepted[] => {
  const { passages, letStand = [] } = index.story
  return [
    ...passages.map(({ paragraph, correction, accept }) => ({ paragraph, words: correction, wordings: accept })),
    ...letStand.map(({ paragraph, words, wording }) => ({ paragraph, words, wordings: [wording] }))
  ].flatMap((entry) => {
    const text = index.original[entry.paragraph - 1]?.normalised.text ?? ''
    const words = spelt(entry.words)
    const wordings = entry.wordings.map(lemmasOf)
    const spans: Accepted[] = []
    for (let start = text.indexOf(words); wordings.length > 0 && start >= 0; start = text.indexOf(words, start + 1)) {
      spans.push({ paragraph: entry.paragraph - 1, start, end: start + words.length, wordings })
    }
    return spans
  })
})

/**
 * Whether a wording that an editor lets stand is among the page's words for what departs or beside them, and what departs
 * is no more than what the wording stands for.
 */
function isAccepted(original: readonly PlacedInOriginal[], nearbyWords: readonly Token[], index: StoryIndex): boolean {
  const [first, last] = [original[0], original.at(-1)]
  if (!first || !last) return false
  const acceptedWordings = acceptedOf(index).filter(
    ({ paragraph, start, end }) => paragraph === first.paragraph && start < last.end && first.start < end
  )
  if (acceptedWordings.length === 0) return false
  const lemmas = lemmasOf(nearbyWords.map(({ fold }) => fold).join(' '))
  return acceptedWordings.some(
    ({ start, end, wordings }) =>
      wordings.some((wording) => runAt(lemmas, wording) >= 0) &&
      original.every((word) => (start < word.end && word.start < end) || isKept(word, nearbyWords))
  )
}

/** Whether a word of the original says nothing by itself, or the page has it too. */
const isKept = ({ fold }: Token, nearbyWords: readonly Token[]) =>
  isFunctionWord(fold) || nearbyWords.some((word) => lemmaOf(word.fold) === lemmaOf(fold))
