/**
 * The article of a page, found by what it shares with another page. Navigation, teasers and comments of either are left
 * out, without knowing how either page is built.
 */
import { storyOfOriginal } from '../story/original'
import { align } from './align/sentence-alignment'
import { indexOf } from './align/story-index'
import { normalise } from './text/normalise'
import type { PageText } from './text/page-text'
import { noPause } from './text/pause'
import { sentencesOf } from './text/words'

/** A paragraph with fewer words is a label or a link: chance lets two pages share it. */
const SENTENCE = 6
/** From so many words on, a paragraph that the other page lacks is prose if it ends as a sentence does. */
const PROSE = 8
/** Two parts of an article have at most so many words between them that the other page lacks. */
const MAX_GAP = 400
/** Between a headline and the first sentence stand so many lines at most, such as a byline and a date. */
const NEAR_HEADLINE = 4
/** A sentence this like the other page's is the same one; a weaker likeness counts only beside others. */
const LIKE = 0.45

const WORD = /[\p{L}\p{N}]+/gu
/** A caption with the credit of its picture ends as a label does, but has a sentence. */
const CAPTION = 10
const INNER_END = /\p{L}{2}[.!?]["'”’»]*\s|\d\.\s/u
const END = /[.!?…:]["'”’»)\]]*$/

/** How many words a text has. */
export const countWords = (text: string): number => text.match(WORD)?.length ?? 0

/** The paragraphs of a page's text, white space made single; those with fewer words than `minWords` left out. */
export function paragraphsIn({ text, blocks }: PageText, minWords = 1): string[] {
  return blocks
    .flatMap((start, i) => text.slice(start, blocks[i + 1]).split('\n'))
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => (line.match(/\p{L}+/gu)?.length ?? 0) >= minWords)
}

/**
 * The article of a page: its sentences between the first and the last that another page has too, under the headline where
 * both have it. Empty where they share nothing. Labels and links that both have, as pages of one site do, are left out.
 * @param paragraphs all paragraphs of the page
 * @param headline what the page says its headline is; empty where it says nothing
 * @param otherPage the page that may be a copy of its article
 */
export async function sharedArticle(
  paragraphs: readonly string[],
  headline: string,
  otherPage: PageText,
  pause = noPause
): Promise<string[]> {
  if (paragraphs.length === 0) return []
  const lengths = paragraphs.map(countWords)
  const index = await indexOf(storyOfOriginal('original', paragraphs), pause)
  const sentences = sentencesOf(normalise(otherPage.text, otherPage.blocks).text)
  await pause()
  const shared = new Set<number>()
  for (const { unit, likeness } of align(sentences, index)) {
    const { paragraph = -1, length = 0 } = index.units[unit] ?? {}
    if (likeness >= LIKE && length >= SENTENCE) shared.add(paragraph)
  }
  await pause()
  const isSentence = (p: number) =>
    END.test(paragraphs[p] ?? '') || ((lengths[p] ?? 0) >= CAPTION && INNER_END.test(paragraphs[p] ?? ''))
  const sharedSentences = [...shared].filter(isSentence).sort((a, b) => a - b)
  const best = runsOf(sharedSentences, lengths).sort((a, b) => b.words - a.words)[0]
  if (!best) return []
  const head = headlineBefore(best.first, paragraphs, headline, shared)
  const body = paragraphs
    .slice(best.first, best.last + 1)
    .filter(
      (_, i) => isSentence(best.first + i) && (shared.has(best.first + i) || (lengths[best.first + i] ?? 0) >= PROSE)
    )
  return head === undefined ? body : [head, ...body]
}

/** The headline above an article, if the other page has it too; where the page does not name it, the line just above. */
function headlineBefore(
  first: number,
  paragraphs: readonly string[],
  headline: string,
  shared: ReadonlySet<number>
): string | undefined {
  const paragraphsAbove = [...shared].filter((p) => p < first).sort((a, b) => b - a)
  const headlineParagraph = paragraphsAbove.find((p) => headline !== '' && paragraphs[p] === headline)
  const nearbyParagraph = paragraphsAbove.find((p) => first - p <= NEAR_HEADLINE)
  return paragraphs[headlineParagraph ?? nearbyParagraph ?? -1]
}

interface Run {
  first: number
  last: number
  /** How many words of it both pages have. */
  words: number
}

/** Shared paragraphs that lie near enough to each other to be of one article. */
function runsOf(shared: readonly number[], lengths: readonly number[]): Run[] {
  const runs: Run[] = []
  for (const paragraph of shared) {
    const last = runs.at(-1)
    const words = lengths[paragraph] ?? 0
    const gap = last ? lengths.slice(last.last + 1, paragraph).reduce((sum, length) => sum + length, 0) : 0
    if (last && gap <= MAX_GAP) {
      last.last = paragraph
      last.words += words
    } else runs.push({ first: paragraph, last: paragraph, words })
  }
  return runs
}

/** Words shorter than this, in letters, are in every text. */
const LONG = /\p{L}{5,}/gu

/** The longer words of a text, each once: what texts are ranked by. */
export const longWords = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(LONG))

/** How alike two texts are by their longer words, 0 to 1: a cosine, so that a long text has no advantage. */
export function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return shared / Math.sqrt(a.size * b.size)
}
