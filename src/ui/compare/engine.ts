/** Compares a page with an original: what the comparison page shows, or why nothing can be compared. */
import { match } from '../../match/match'
import type { Report } from '../../match/report'
import { countWords, paragraphsIn, sharedArticle } from '../../match/shared-article'
import type { Pause } from '../../match/text/pause'
import { browser } from '../../shared/browser'
import type { PageReading } from '../../shared/page-reading'
import { siteOf } from '../../shared/site-patterns'
import { withPauses } from '../../shared/time-slice'
import { storyOfOriginal } from '../../story/original'
import type { Story } from '../../story/story'
import { withLexicon } from '../../story/with-lexicon'
import { loadThesaurus } from '../components/load-thesaurus'

/** Longer texts are no article, and comparing them would take minutes. */
export const MAX_WORDS = 20_000
/** A text with fewer words tells no story. */
const MIN_WORDS = 30
/** A text of more paragraphs that are shorter than this, in words, is a list or a table. */
const LIST = { paragraphs: 1000, words: 8 }
/** A page's block with fewer words is a label or a link. */
const PARAGRAPH = 4
/** So many letters tell a text's language. */
const LANGUAGE_SAMPLE = 4000

/** An original, and whether all of it is the article, as of text that the reader has chosen, or only a part, as of a page. */
export interface Original {
  reading: PageReading
  isWhole: boolean
}

/** A page beside its original. */
export interface Comparison {
  copy: PageReading
  original: PageReading
  story: Story & { lexicon: string }
  report: Report
}

type Side = 'copy' | 'original'
/** Why there is nothing to compare. */
export type Problem =
  | { kind: 'too-long'; side: Side; words: number }
  | { kind: 'no-prose'; side: Side }
  /** The two share no story. Languages are tags such as `en`, empty where they are the same or unknown. */
  | { kind: 'no-story'; copy: Sample; original: Sample }

/** What was compared, for a reader who chose the wrong text. */
export interface Sample {
  title: string
  begins: string
  words: number
  language: string
}

/** What is being done. */
export type Phase = 'words' | 'comparing'

/**
 * Compares.
 * @param onPhase called before each part of the work
 * @returns undefined if the signal aborted it
 */
export async function compare(
  copy: PageReading,
  { reading: original, isWhole }: Original,
  onPhase: (phase: Phase) => void,
  signal: AbortSignal
): Promise<Comparison | Problem | undefined> {
  const prose = paragraphsIn(original.page, isWhole ? 1 : PARAGRAPH)
  const problem =
    lengthProblem('copy', copy, paragraphsIn(copy.page, PARAGRAPH)) ?? lengthProblem('original', original, prose)
  if (problem) return problem
  const run = async <T>(work: (pause: Pause) => Promise<T>) => (await withPauses(work, signal))?.result
  onPhase('comparing')
  const paragraphs = isWhole
    ? prose
    : await run((pause) => sharedArticle(prose, original.details.headline, copy.page, pause))
  if (!paragraphs) return undefined
  const nothing = async (): Promise<Problem> => ({ kind: 'no-story', ...(await samples(copy, original)) })
  if (paragraphs.length === 0) return nothing()
  onPhase('words')
  const thesaurus = await loadThesaurus()
  if (signal.aborted) return undefined
  const bare = storyOfOriginal(comparedId(paragraphs), paragraphs, original.details)
  const story = { ...withLexicon(bare, thesaurus), comparedWith: siteOf(original.address) ?? '' }
  onPhase('comparing')
  const report = await run((pause) => match(copy.page, [story], pause))
  if (!report) return undefined
  return report.story === null ? nothing() : { copy, original, story, report }
}

/** Why an original alone is none; undefined where it is one. */
export const originalProblem = ({ reading, isWhole }: Original): Problem | undefined =>
  lengthProblem('original', reading, paragraphsIn(reading.page, isWhole ? 1 : PARAGRAPH))

function lengthProblem(side: Side, { isComplete }: PageReading, paragraphs: readonly string[]): Problem | undefined {
  const words = paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph), 0)
  if (words > MAX_WORDS || !isComplete) return { kind: 'too-long', side, words }
  const isList = paragraphs.length > LIST.paragraphs && words < paragraphs.length * LIST.words
  return words < MIN_WORDS || isList ? { kind: 'no-prose', side } : undefined
}

async function samples(copy: PageReading, original: PageReading): Promise<{ copy: Sample; original: Sample }> {
  const [a, b] = await Promise.all([languageOf(copy), languageOf(original)])
  const differ = a !== b && a !== '' && b !== ''
  const sample = ({ title, page, details }: PageReading, language: string): Sample => {
    const paragraphs = paragraphsIn(page, PARAGRAPH)
    const longest = paragraphs.reduce((best, paragraph) => (paragraph.length > best.length ? paragraph : best), '')
    return {
      title: details.headline || title,
      begins: longest,
      words: paragraphs.reduce((sum, paragraph) => sum + countWords(paragraph), 0),
      language: differ ? language : ''
    }
  }
  return { copy: sample(copy, a), original: sample(original, b) }
}

/** The language of a text, told by the browser itself without asking anybody; empty where it is unsure. */
async function languageOf({ page }: PageReading): Promise<string> {
  const text = paragraphsIn(page, PARAGRAPH).join('\n').slice(0, LANGUAGE_SAMPLE)
  const detection = await browser.i18n.detectLanguage(text).catch(() => undefined)
  const [first] = detection?.languages ?? []
  return detection?.isReliable && first ? (first.language.split('-')[0] ?? '') : ''
}

/** Names the comparison with an original after its text, so that the same one is not put into the page again. */
function comparedId(paragraphs: readonly string[]): string {
  let hash = 0
  for (const unit of paragraphs.join('\n')) hash = (Math.imul(hash, 31) + (unit.codePointAt(0) ?? 0)) >>> 0
  return `compared-${hash.toString(36)}`
}
