/** Finding edited quotes, in the page: our way against approx-string-match and mark.js' own search. */
import search from 'approx-string-match'
import Mark from 'mark.js'
import { type ExtractedText, readPage } from '../../content/extract/extract-text'
import { locate } from '../../match/match'
import { isPassage } from '../../match/report'
import type { Passage, Story } from '../../story/story'
import { floor, matchStories } from './ours'
import { fresh, interleave, type Limits, type Samples, single, type Variant } from './timing'

/** How many passages a way put where they stand, and how many of its answers are somewhere else. */
interface Located {
  right: number
  wrong: number
}

export interface Anchoring {
  passages: number
  samples: Samples
  tallies: Record<string, Located>
}

interface Span {
  start: number
  end: number
}

/** The share of both spans together that must be common to them: a letter more or less at the ends does no harm. */
const COMMON = 0.5
/** approx-string-match is allowed one error in so many letters. */
const ERRORS = 4

/** `idOf` gives the id of the element with a paragraph; quotes stand there at the story's own offsets. */
export async function anchor(story: Story, idOf: (paragraph: number) => string, limits: Limits): Promise<Anchoring> {
  // All of it, for the other ways search all of it too.
  const extracted = readPage(document.body)
  const truth = story.passages.map((passage) => truthOf(passage, idOf, extracted))
  const quotes = story.passages.map(({ quote }) => quote)
  const report = await matchStories(extracted, [story])
  const ownFindings = story.passages.map(({ id }) =>
    report.passages.find((finding) => isPassage(finding) && finding.id === id)
  )
  const ownTally = tally(ownFindings, truth)
  const tallies = {
    passages: ownTally,
    ours: { ...ownTally },
    asm: tally(
      quotes.map((quote) => nearest(extracted.page.text, quote)),
      truth
    ),
    markjs: tallyMarks(story.passages, quotes, idOf)
  }
  const samples = await interleave(
    [
      fresh('floor', floor),
      single('ours', () => matchStories(extracted, [story])),
      single('passages', () => locate(extracted.page, [story])),
      single('asm', () => quotes.map((quote) => nearest(extracted.page.text, quote))),
      markjs(quotes)
    ],
    limits
  )
  return { passages: quotes.length, samples, tallies }
}

function truthOf({ paragraph, start, end }: Passage, idOf: (p: number) => string, page: ExtractedText): Span {
  const nodeIndex = page.nodes.findIndex((node) => node.parentElement?.id === idOf(paragraph))
  const begin = page.starts[nodeIndex] ?? Number.NaN
  return { start: begin + start, end: begin + end }
}

function nearest(text: string, quote: string): Span | undefined {
  const matches = search(text, quote, Math.floor(quote.length / ERRORS))
  return matches.sort((a, b) => a.errors - b.errors)[0]
}

function isAt(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return common >= COMMON * (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}

function tally(answers: readonly (Span | undefined)[], truth: readonly Span[]): Located {
  const right = answers.filter((answer, i) => answer && isAt(answer, truth[i] ?? { start: 0, end: 0 })).length
  return { right, wrong: answers.filter(Boolean).length - right }
}

function markjs(quotes: string[]): Variant {
  const mark = new Mark(document.body)
  return {
    steps: [
      { name: 'markjs', run: () => mark.mark(quotes, { separateWordSearch: false, diacritics: false }) },
      { name: 'markjs: unmark', run: () => mark.unmark() }
    ]
  }
}

/** Marks have no ids: a passage is found where any mark stands on it. */
function tallyMarks(passages: readonly Passage[], quotes: string[], idOf: (p: number) => string): Located {
  const mark = new Mark(document.body)
  const marks: HTMLElement[] = []
  mark.mark(quotes, { separateWordSearch: false, diacritics: false, each: (e) => marks.push(e as HTMLElement) })
  const spans = marks.map((element) => ({ id: element.closest('p')?.id, ...spanIn(element) }))
  const isOn = (passage: Passage) => spans.filter((span) => span.id === idOf(passage.paragraph) && isAt(span, passage))
  const right = new Set(passages.flatMap(isOn))
  const markedCount = passages.filter((passage) => isOn(passage).length > 0).length
  mark.unmark()
  return { right: markedCount, wrong: spans.length - right.size }
}

/** Where an element's text stands in that of its paragraph. */
function spanIn(element: HTMLElement): Span {
  const rangeBefore = document.createRange()
  rangeBefore.setStart(element.closest('p') ?? document.body, 0)
  rangeBefore.setEndBefore(element)
  const start = rangeBefore.toString().length
  return { start, end: start + (element.textContent?.length ?? 0) }
}
