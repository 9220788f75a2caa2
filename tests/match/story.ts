/** The real story and small helpers for tests of the match. */
import { expect } from 'vitest'
import { match } from '../../src/match/match'
import type { PassageFinding, Report } from '../../src/match/report'
import { normalise } from '../../src/match/text/normalise'
import type { PageText } from '../../src/match/text/page-text'
import type { Passage, Story } from '../../src/story/story'
import { readStories } from '../../src/tools/build/read-stories'

const [first] = readStories('seeds')
if (!first) throw new Error('no story in seeds')
export const story: Story = first

/** Divides edits of the story's paragraphs into rounds with at most one for each paragraph: one match tries a round. */
export function inRounds<T>(edits: readonly T[], paragraphOf: (edit: T) => number): T[][] {
  const rounds: Map<number, T>[] = []
  for (const edit of edits) {
    const paragraph = paragraphOf(edit)
    let round = rounds.find((edited) => !edited.has(paragraph))
    if (!round) {
      round = new Map()
      rounds.push(round)
    }
    round.set(paragraph, edit)
  }
  return rounds.map((round) => [...round.values()])
}

/** A page of which each paragraph is a block. */
export function pageOf(paragraphs: readonly string[]): PageText {
  const blocks: number[] = []
  let text = ''
  for (const paragraph of paragraphs) {
    if (text) text += '\n'
    blocks.push(text.length)
    text += paragraph
  }
  return { text, blocks }
}

/** Matches paragraphs, each a block of a page. */
export const matchParagraphs = (paragraphs: readonly string[]): Promise<Report> => match(pageOf(paragraphs), [story])

export const spelling = (text: string) => normalise(text).text.replaceAll('\n', ' ')

/** The words around a passage in the copy, as its paragraph has them: enough to tell its place from any other. */
function surroundings(passage: Passage, reach = 20): string {
  const paragraph = spelling(story.copyAsFound[passage.paragraph - 1] ?? '')
  const at = paragraph.indexOf(spelling(passage.quote), Math.max(0, passage.start - 4))
  return paragraph.slice(Math.max(0, at - reach), at + passage.quote.length + reach)
}

/** The passage of the story that a finding is. */
export function passageOf(finding: PassageFinding): Passage {
  const passage = story.passages.find(({ id }) => id === finding.id)
  if (!passage) throw new Error(`no passage ${finding.id}`)
  return passage
}

/** Every listed finding must stand amid the words that stand around its passage in the copy. */
export function expectPlaced(report: Report, paragraphs: readonly string[]) {
  const text = paragraphs.join('\n')
  for (const finding of report.passages) {
    expect(text.slice(finding.start, finding.end)).toBe(finding.quote)
    if (finding.found === 'compared') continue
    const around = spelling(text.slice(Math.max(0, finding.start - 60), finding.end + 60))
    expect(around, finding.id).toContain(surroundings(passageOf(finding), 6).trim())
    expect(spelling(finding.quote)).toBe(spelling(passageOf(finding).quote))
  }
}
