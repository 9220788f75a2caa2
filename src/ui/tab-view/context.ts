/** The words around a finding, short enough for a line of a list. Pure. */
import { type PageSentence, placeInSentences } from '../../export/sentences'
import type { PassageFinding, Report } from '../../match/report'

/** A finding's words with the words before and after them in its sentence. */
export interface Context {
  before: string
  words: string
  after: string
}

/** How many UTF-16 units the words and what is around them may have, and the least of these on each side. */
const LENGTH = 44
const MIN_SIDE = 10

/** Returns the context of each finding that is placed in a sentence, by its key. */
export function contextsOf(report: Report, sentences: readonly PageSentence[]): ReadonlyMap<string, Context> {
  return new Map(
    placeInSentences<PassageFinding>(report, sentences, report.passages).flatMap(({ text, places }) =>
      places.map(({ finding, start, end }) => [finding.key, cutContext(text, start, end)] as const)
    )
  )
}

function cutContext(text: string, start: number, end: number): Context {
  const side = Math.max(MIN_SIDE, (LENGTH - (end - start)) / 2)
  const textBefore = text.slice(0, start)
  const textAfter = text.slice(end)
  // What one side does not use, the other may.
  const forBefore = side + Math.max(0, side - textAfter.length)
  const forAfter = side + Math.max(0, side - textBefore.length)
  return { before: tail(textBefore, forBefore), words: text.slice(start, end), after: head(textAfter, forAfter) }
}

/** Returns the beginning of a text, cut between two words. */
function head(text: string, length: number): string {
  if (text.length <= length) return text
  const cutText = text.slice(0, length)
  return `${cutText.slice(0, Math.max(0, cutText.lastIndexOf(' ')))}…`
}

/** Returns the end of a text, cut between two words. */
function tail(text: string, length: number): string {
  if (text.length <= length) return text
  const cutText = text.slice(-length)
  return `…${cutText.slice(cutText.indexOf(' ') + 1)}`
}
