import { describe, expect, it } from 'vitest'
import { indexOf } from '../../src/match/align/story-index'
import { regionOf } from '../../src/match/candidate-region'
import { match } from '../../src/match/match'
import { noPause } from '../../src/match/text/pause'
import { pageOf, story } from './story'

const index = await indexOf(story)
/** Running text about something else, with a rare word of the story in it now and then. */
const other = (blocks: number, every = 40) =>
  Array.from({ length: blocks }, (_, i) => {
    const rare = i % every === 1 ? ' A University and a foreign ministry had nothing to do with it.' : ''
    return `Number ${i}: the ferry left the harbour late, and the passengers waited on the quay in the rain.${rare}`
  })
const where: [string, string[]][] = [
  ['at the beginning', [...story.copyAsFound, ...other(5000)]],
  ['in the middle', [...other(2500), ...story.copyAsFound, ...other(2500)]],
  ['at the end', [...other(5000), ...story.copyAsFound]],
  [
    'with other text between its paragraphs',
    [...other(2000), ...story.copyAsFound.flatMap((p) => [p, ...other(3)]), ...other(2000)]
  ],
  [
    'with invisible characters in its words',
    [...other(4000), ...story.copyAsFound.map((p) => p.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200b'))]
  ]
]

describe('a story in a long page', () => {
  it.each(where)('is found %s, at its place', async (_, paragraphs) => {
    const whole = pageOf(paragraphs)
    const report = await match(whole, [story])
    expect(report.passages.map(({ id }) => id)).toEqual(story.passages.map(({ id }) => id))
    for (const { quote, start, end } of [...report.passages, ...report.entities]) {
      expect(whole.text.slice(start, end)).toBe(quote)
    }
  })

  it('is looked for in a part of the page only', async () => {
    const whole = pageOf(other(5000).concat(story.copyAsFound))
    const region = await regionOf(whole, index, noPause)
    expect((region?.end ?? 0) - (region?.start ?? 0)).toBeLessThan(200_000)
    expect(whole.text.length).toBeGreaterThan(450_000)
  })

  it('is not looked for where nothing points to it', async () => {
    expect(await regionOf(pageOf(other(5000, 1)), index, noPause)).toBeUndefined()
  })

  it('is looked for within bounds in a page without blocks', async () => {
    const text = `${'foreign ministry University '.repeat(50_000)}`
    const region = await regionOf({ text, blocks: [0] }, index, noPause)
    expect((region?.end ?? 0) - (region?.start ?? 0)).toBeLessThanOrEqual(200_000)
    expect((await match({ text, blocks: [0] }, [story])).verdict).toBe('none')
  })
})
