/** The example of the welcome page: a part of every story that the engine recognises. */
import { expect, test } from 'vitest'
import { match } from '../../../src/match/match'
import { plainText } from '../../../src/match/text/page-text'
import { readStories } from '../../../src/tools/build/read-stories'
import { exampleOf } from '../../../src/ui/welcome/example'

test.each(readStories('seeds').map((story) => [story.id, story] as const))(
  'of %s is found by itself, and misleads',
  async (_, story) => {
    const report = await match(plainText(exampleOf(story).join('\n\n')), [story])
    expect(report.verdict).not.toBe('none')
    expect(report.passages.filter(({ severity }) => severity === 'misleads').length).toBeGreaterThan(2)
  }
)

test('of a short story is its beginning', () => {
  expect(exampleOf({ copyAsFound: ['a', 'b', 'c', 'd'], passages: [] })).toEqual(['a', 'b', 'c'])
})
