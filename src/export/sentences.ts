/** The page's sentences with the findings in them, as far as the page still has them. Pure. */
import type { PassageFinding, Report } from '../match/report'
import { withoutInvisible } from '../match/text/invisible'

/** A sentence of the page, and the paragraph of the story, counted from 0, that it corresponds to. */
export interface PageSentence {
  paragraph: number
  text: string
}

/** Where a finding's words are in a sentence: UTF-16 offsets into its text. */
export interface PlaceInSentence<T = PassageFinding> {
  finding: T
  start: number
  end: number
}

/** The part of a finding that places it. */
type Spot = { quote: string; start: number; end: number }

/** A sentence with the findings in it, in order and without overlaps. */
export interface SentenceWithFindings<T extends Spot = PassageFinding> extends PageSentence {
  places: PlaceInSentence<T>[]
}

/**
 * Places findings in the sentences that the page sent, which are those of the report in the same order.
 * @param sentences empty if the page has changed since the report; then nothing is placed
 */
export function placeInSentences<T extends Spot>(
  { aligned }: Pick<Report, 'aligned'>,
  sentences: readonly PageSentence[],
  findings: readonly T[]
): SentenceWithFindings<T>[] {
  if (sentences.length !== aligned.length) return sentences.map((sentence) => ({ ...sentence, places: [] }))
  const inOrder = [...findings].sort((a, b) => a.start - b.start)
  return sentences.map((sentence, i) => {
    const span = aligned[i] ?? { start: 0, end: 0 }
    const findingsInside = inOrder.filter(({ start, end }) => start >= span.start && end <= span.end)
    return { ...sentence, places: placesOf(sentence.text, span.start, findingsInside) }
  })
}

/**
 * The sentence's text has lost white space and invisible signs, so an offset into the page is only near the one into the
 * text: of equal words, the nearest ones are meant.
 */
function placesOf<T extends Spot>(text: string, spanStart: number, findings: readonly T[]): PlaceInSentence<T>[] {
  const places: PlaceInSentence<T>[] = []
  let position = 0
  for (const finding of findings) {
    const quote = withoutInvisible(finding.quote).replace(/\s+/g, ' ').trim()
    const start = quote === '' ? -1 : nearest(text, quote, position, finding.start - spanStart)
    if (start < 0) continue
    position = start + quote.length
    places.push({ finding, start, end: position })
  }
  return places
}

/** Returns where words are in a text, not before `minimum` and as near to `target` as can be; -1 if they are not there. */
function nearest(text: string, words: string, minimum: number, target: number): number {
  let best = text.indexOf(words, minimum)
  for (let start = best; start >= 0; start = text.indexOf(words, start + 1)) {
    if (Math.abs(start - target) < Math.abs(best - target)) best = start
  }
  return best
}
