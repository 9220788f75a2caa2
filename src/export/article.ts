/** The page's text of the story, with its corrections in it. Pure. */
import type { PassageFinding, Report } from '../match/report'
import { type PageSentence, placeInSentences, type SentenceWithFindings } from './sentences'

/** Words of the page; with a passage, the words that it corrects. */
export interface ArticlePart {
  text: string
  passage?: PassageFinding
}

/** Returns the page's paragraphs in its order, as far as they belong to the story. A sentence that is repeated counts once. */
export function articleOf(
  report: Pick<Report, 'aligned' | 'passages'>,
  sentences: readonly PageSentence[]
): ArticlePart[][] {
  const names = new Set<string>()
  const paragraphs: { index: number; parts: ArticlePart[] }[] = []
  for (const sentence of placeInSentences(report, sentences, report.passages)) {
    const name = `${sentence.paragraph} ${sentence.text}`
    if (names.has(name)) continue
    names.add(name)
    const last = paragraphs.at(-1)
    if (last?.index === sentence.paragraph) last.parts.push({ text: ' ' }, ...partsOf(sentence))
    else paragraphs.push({ index: sentence.paragraph, parts: partsOf(sentence) })
  }
  return paragraphs.map(({ parts }) => parts)
}

function partsOf({ text, places }: SentenceWithFindings): ArticlePart[] {
  let position = 0
  const parts = places.flatMap(({ finding, start, end }): ArticlePart[] => {
    const textBefore = text.slice(position, start)
    position = end
    return [{ text: textBefore }, { text: text.slice(start, end), passage: finding }]
  })
  return [...parts, { text: text.slice(position) }].filter((part) => part.text !== '')
}

/** How words of a text are put that are only a guess. */
type Guess = (correction: string) => string

/** Returns the corrected text. What is only a guess does not replace the page's words. */
export function correctedText(article: readonly ArticlePart[][], guess: Guess): string {
  return textOf(article, ({ text, passage }) => {
    if (!passage) return text
    return passage.confidence === 'conjecture' ? `${text} ${guess(passage.correction)}` : passage.correction
  })
}

/** Returns the text with each change in brackets, without the words that stay. */
export function textWithChanges(article: readonly ArticlePart[][], guess: Guess): string {
  return textOf(article, ({ text, passage }) => {
    if (!passage) return text
    if (passage.confidence === 'conjecture') return `${text} ${guess(passage.correction)}`
    const { before, printed, meant, after } = changeOf(text, passage.correction)
    return `${before}[${printed} → ${meant}]${after}`
  })
}

const textOf = (article: readonly ArticlePart[][], write: (part: ArticlePart) => string) =>
  article.map((parts) => parts.map(write).join('')).join('\n\n')

/** The words that change, between those that both wordings begin and end with. Each side keeps one word at least. */
function changeOf(wording: string, correction: string) {
  const [wrongWords, correctWords] = [wording.split(' '), correction.split(' ')]
  const limit = Math.min(wrongWords.length, correctWords.length) - 1
  let head = 0
  while (head < limit && wrongWords[head] === correctWords[head]) head++
  let tail = 0
  while (tail < limit - head && wrongWords.at(-1 - tail) === correctWords.at(-1 - tail)) tail++
  const inner = (words: string[]) => words.slice(head, words.length - tail).join(' ')
  return {
    before: wrongWords
      .slice(0, head)
      .map((word) => `${word} `)
      .join(''),
    printed: inner(wrongWords),
    meant: inner(correctWords),
    after:
      tail === 0
        ? ''
        : wrongWords
            .slice(-tail)
            .map((word) => ` ${word}`)
            .join('')
  }
}
