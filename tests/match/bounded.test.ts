/** Whatever a page holds, the match ends within bounded work. Work is counted, not timed: a busy machine changes nothing. */
import { Session } from 'node:inspector/promises'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import type { Report } from '../../src/match/report'

const session = new Session()
session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
// Only code that is loaded after this is counted block by block.
const { matchParagraphs, pageOf, story } = await import('./story')
const { alignWords } = await import('../../src/match/text/word-alignment')
matchParagraphs(story.copyAsFound) // Makes the index of the story, once.
afterAll(() => session.disconnect())

/** The number of code blocks of src/match that run while a page is matched. */
async function workOf(paragraphs: readonly string[]): Promise<{ work: number; report: Report }> {
  await session.post('Profiler.takePreciseCoverage') // Sets the counters back.
  const report = await matchParagraphs(paragraphs)
  const { result } = await session.post('Profiler.takePreciseCoverage')
  const blocks = result
    .filter(({ url }) => /\/src\/match\//.test(url))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges))
  return { work: blocks.reduce((sum, { count }) => sum + count, 0), report }
}

const repeat = (text: string, times: number) => Array.from({ length: times }, () => text)
const sentence = story.copyAsFound[9] ?? ''
const words = story.copyAsFound.join(' ').split(' ')
/** Words in an order that is the same on every run and in which no neighbours of the story meet. */
const shuffled = (n: number) => Array.from({ length: n }, (_, i) => words[(i * 7919 + (i >> 4)) % words.length] ?? '')
const people = story.entities.flatMap(({ name, surname }) => (surname ? [name, surname] : []))

const PAGES: [string, (n: number) => string[]][] = [
  ['one sentence of the story again and again, each a block', (n) => repeat(sentence, n)],
  ['one sentence of the story again and again in one block', (n) => [repeat(sentence, n).join(' ')]],
  [
    'the whole story again and again',
    (n) => repeat(story.copyAsFound.join('\n'), n / 50).flatMap((all) => all.split('\n'))
  ],
  ['words of the story in any order in one block', (n) => [shuffled(n * 10).join(' ')]],
  ['words of the story in any order in sentences', (n) => [shuffled(n * 10).join('. ')]],
  ['blocks of one word', (n) => shuffled(n * 40)],
  ['a paragraph all of one word', (n) => [repeat('tariffs', n * 4).join(' ')]],
  ['the story with a paragraph of one word in it', (n) => [...story.copyAsFound, repeat('talks', n).join(' ')]],
  [
    'the story with names and surnames without end in its middle',
    (n) => [...story.copyAsFound.slice(0, 12), ...repeat(people.join(', '), n / 25), ...story.copyAsFound.slice(12)]
  ],
  [
    'the story in one block, with sentences of one word after it',
    (n) => [...story.copyAsFound.slice(0, 20), `${story.copyAsFound[20]} ${repeat('So.', n).join(' ')}`]
  ],
  [
    'the story with two words of its shortest sentence again and again',
    (n) => [...story.copyAsFound, repeat('Also he.', n).join(' ')]
  ],
  [
    'full stops and quotation marks',
    (n) => [...story.copyAsFound, '."'.repeat(n), `${'.'.repeat(n)} "`, 'U.S.'.repeat(n)]
  ],
  ['letters under marks without end', (n) => [...story.copyAsFound, `a${'\u0301\u0327'.repeat(n * 20)}`]]
]

describe('the match', () => {
  it.each(PAGES)('stays within a few times the work of a plain copy: %s', async (_, page) => {
    const copy = await workOf(story.copyAsFound)
    const small = await workOf(page(2500))
    const large = await workOf(page(5000))
    // Each word of the page is looked at once or twice, whatever is in it; a search for rare words goes through its text,
    // once for each copy that the page has.
    const copies = large.report.copies?.length ?? 1
    expect(large.work).toBeLessThan(copies * (copy.work * 4 + page(5000).join('\n').length * 4))
    expect(large.work).toBeLessThan(small.work * 2.2)
  })

  it('counts work', async () => {
    const { work, report } = await workOf(story.copyAsFound)
    expect(report.verdict).toBe('garbled-copy')
    expect(work).toBeGreaterThan(story.copyAsFound.join(' ').length)
  })

  it('reports quotes at their true offsets in any text', async () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(...story.copyAsFound, ...story.original),
      fc
        .tuple(fc.constantFrom(...story.copyAsFound), fc.nat(200), fc.nat(400))
        .map(([text, a, b]) => text.slice(a, a + b)),
      fc.constantFrom(...people, '\u00ad', '."', ' ', '\n', '\ud83d')
    )
    const page = fc.array(
      fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
      { maxLength: 30 }
    )
    await fc.assert(
      fc.asyncProperty(page, async (paragraphs) => {
        const { text } = pageOf(paragraphs)
        const { passages, entities } = await matchParagraphs(paragraphs)
        for (const { quote, start, end } of [...passages, ...entities]) {
          expect(quote).not.toBe('')
          expect(text.slice(start, end)).toBe(quote)
        }
      }),
      { numRuns: 60 }
    )
  })
})

describe('the alignment of words', () => {
  const list = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`)

  it('refuses texts that are too large to be paragraphs', () => {
    expect(alignWords(list(400), list(400), () => 1)).toEqual(Int32Array.from(list(400).keys()))
    expect(alignWords(list(600), list(600), () => 1)).toBeNull()
    expect(alignWords(list(1), list(300_000), () => 1)).toBeNull()
  })
})
