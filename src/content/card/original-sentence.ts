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
  const listed = passages.find((passage) => passage.id === id)
  const paragraph = listed
    ? listed.paragraph - 1
    : aligned.find((sentence) => sentence.start <= start && start < sentence.end)?.paragraph
  const text = original[paragraph ?? -1]
  if (text === undefined) return undefined
  const printed = aligned.filter((sentence) => sentence.paragraph === paragraph)
  const from = Math.min(...printed.map((sentence) => sentence.start))
  const to = Math.max(...printed.map((sentence) => sentence.end))
  const expected = to > from ? ((start - from) / (to - from)) * text.length : 0
  const [at] = placesOf(correction, text).sort((a, b) => Math.abs(a - expected) - Math.abs(b - expected))
  if (at === undefined) return undefined
  const end = at + correction.length
  const sentences = sentencesOf(text).filter((sentence) => sentence.start < end && at < sentence.end)
  return {
    before: text.slice(sentences[0]?.start ?? 0, at).trimStart(),
    words: correction,
    after: text.slice(end, sentences.at(-1)?.end).trimEnd()
  }
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = []
  if (words) for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at)
  return places
}
