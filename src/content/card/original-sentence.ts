/** Finds what the original says in the place of a passage. Pure. */
import type { PassageFinding, Report } from '../../match/report'
import { sentencesOf } from '../../match/text/words'
import type { Story } from '../../story/story'

/** A sentence of the original, cut at the words that the page should have. */
export interface OriginalSentence {
  before: string
  words: string
  after: string
}

/**
 * Returns the sentence of the original with a passage's correction; undefined if its paragraph does not have these
 * words. Of several places, the one nearest to the passage's place in its paragraph counts.
 */
export function originalSentence(
  { passages, original }: Pick<Story, 'passages' | 'original'>,
  { aligned }: Pick<Report, 'aligned'>,
  { id, correction, start }: PassageFinding
): OriginalSentence | undefined {
  const storyPassage = passages.find((passage) => passage.id === id)
  const paragraph = storyPassage
    ? storyPassage.paragraph - 1
    : aligned.find((sentence) => sentence.start <= start && start < sentence.end)?.paragraph
  const text = original[paragraph ?? -1]
  if (text === undefined) return undefined
  const printedSentences = aligned.filter((sentence) => sentence.paragraph === paragraph)
  const printedStart = Math.min(...printedSentences.map((sentence) => sentence.start))
  const printedEnd = Math.max(...printedSentences.map((sentence) => sentence.end))
  const expectedOffset =
    printedEnd > printedStart ? ((start - printedStart) / (printedEnd - printedStart)) * text.length : 0
  const [offset] = placesOf(correction, text).sort(
    (a, b) => Math.abs(a - expectedOffset) - Math.abs(b - expectedOffset)
  )
  if (offset === undefined) return undefined
  const end = offset + correction.length
  const sentences = sentencesOf(text).filter((sentence) => sentence.start < end && offset < sentence.end)
  return {
    before: text.slice(sentences[0]?.start ?? 0, offset).trimStart(),
    words: correction,
    after: text.slice(end, sentences.at(-1)?.end).trimEnd()
  }
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = []
  if (words)
    for (let offset = text.indexOf(words); offset >= 0; offset = text.indexOf(words, offset + 1)) places.push(offset)
  return places
}
