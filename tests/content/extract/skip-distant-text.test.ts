// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'
import { type ExtractedText, readSteps } from '../../../src/content/extract/extract-text'
import { type SkipRanges, skimSteps } from '../../../src/content/extract/skip-distant-text'
import { rareWordsIn } from '../../../src/match/candidate-region'
import { match } from '../../../src/match/match'
import { atOnce, type Steps } from '../../../src/shared/steps'
import type { Story } from '../../../src/story/story'
import { readStories } from '../../../src/tools/build/read-stories'

vi.mock('../../../src/shared/messages', () => ({}))
const { translateSpans: movedTo } = await import('../../../src/content/extract/text-offsets')

const [story] = readStories('seeds') as [Story]
const MANY = 10

const skim = () => atOnce(skimSteps(document.body, (text) => rareWordsIn(text, story), MANY))
const readingSteps = (skips?: SkipRanges) => readSteps({ first: document.body, last: document.body }, { skips })
const read = (skips?: SkipRanges) => atOnce(readingSteps(skips))
const found = async ({ page }: ExtractedText) => {
  const { passages, entities, verdict } = await match(page, [story])
  return [verdict, ...[...passages, ...entities].map(({ key, quote }) => [key, quote])]
}

/** Paragraphs of 4,000 characters with one element each. */
const other = (count: number) => `<p><b>More</b> ${'of other text that goes on. '.repeat(143)}</p>`.repeat(count)
const own = story.copyAsFound.map((text) => `<p>${text}</p>`).join('')

it('leaves nothing out of a page with few elements', () => {
  document.body.innerHTML = '<p>one</p>'.repeat(MANY)
  expect(skim().size).toBe(0)
})

it('leaves out what is far from the words of a story, and the report is the same', async () => {
  document.body.innerHTML = other(60) + own + other(60)
  const skips = skim()
  expect(skips.size).toBe(2)
  const [some, all] = [read(skips), read()]
  expect(some.nodes.length).toBeLessThan(all.nodes.length - 100)
  expect(some.nodes.every((node, i) => some.page.text.startsWith(node.data, some.starts[i]))).toBe(true)
  expect(await found(some)).toEqual(await found(all))
  expect((await found(some)).length).toBeGreaterThan(100)
  const around = some.page.text
    .split(new RegExp(`${story.copyAsFound[0]}[^]*${story.copyAsFound.at(-1)}`))
    .map((t) => t.trim())
  for (const { length } of around) {
    expect(length).toBeGreaterThan(60_000)
    expect(length).toBeLessThan(100_000)
  }
})

it('leaves out all of a large page without a word of a story', () => {
  document.body.innerHTML = other(40)
  const { nodes, isComplete, page } = read(skim())
  expect([nodes.length, isComplete, page.text.trim()]).toEqual([0, true, ''])
})

it('leaves enough between two parts of a story to keep them apart', async () => {
  const paragraphs = story.copyAsFound.map((text) => `<p>${text}</p>`)
  document.body.innerHTML = paragraphs.slice(0, 30).join('') + other(80) + paragraphs.slice(30).join('')
  const skips = skim()
  expect(skips.size).toBe(1)
  expect(await found(read(skips))).toEqual(await found(read()))
})

it('reads nothing of what is hidden around the place where reading goes on', () => {
  document.body.innerHTML = `${other(40)}<div hidden>${other(20)}${own}</div>${own}`
  const skips = skim()
  expect(skips.size).toBe(1)
  const text = read(skips).page.text
  expect(text).toContain(read().page.text.slice(-own.length / 2))
  expect(text.split('David Lost')).toHaveLength(read().page.text.split('David Lost').length)
})

it('sees a story in what stands before the first element and behind the last', () => {
  document.body.innerHTML = `${story.copyAsFound.join(' ')}${other(80)}${story.copyAsFound.join(' ')}`
  const skips = skim()
  expect(skips.size).toBe(1)
  const text = read(skips).page.text
  expect(text.trim().startsWith(story.copyAsFound[0] ?? '?')).toBe(true)
  expect(text.trim().endsWith(story.copyAsFound.at(-1) ?? '?')).toBe(true)
})

it('does not count the words of long code', () => {
  document.body.innerHTML = `${other(40)}<script type="text/plain">${story.copyAsFound.join(' ')}</script>${other(40)}`
  expect(read(skim()).nodes).toHaveLength(0)
})

it('gives spans of what was read their places in all of the page', async () => {
  document.body.innerHTML = other(60) + own + other(60)
  const [some, all] = [read(skim()), read()]
  expect([some.hasSkips, all.hasSkips]).toEqual([true, false])
  const spans = (await match(some.page, [story])).passages
  const moved = movedTo(all, some, spans)
  expect(moved.map(({ start, end }) => all.page.text.slice(start, end))).toEqual(spans.map(({ quote }) => quote))
  expect(moved.map(({ start }) => start)).not.toEqual(spans.map(({ start }) => start))
})

it.each([
  ['taken out', true, (end: Element) => end.remove()],
  ['put in front', true, (end: Element) => document.body.prepend(end)],
  // Everything before it is left out: such a change needs another scan.
  ['put at the end', false, (end: Element) => document.body.append(end)]
])('comes to an end where the page has %s the end of what is left out', (_, isRead, change) => {
  document.body.innerHTML = other(40) + own + other(40)
  const skips = skim()
  const [end] = [...skips.values()]
  const steps: Steps<ExtractedText> = readingSteps(skips)
  if (end) change(end)
  const { page, isComplete } = atOnce(steps)
  expect(isComplete).toBe(true)
  expect(page.text.includes(story.copyAsFound[5] ?? '?')).toBe(isRead)
})
