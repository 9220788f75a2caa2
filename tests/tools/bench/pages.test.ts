import { describe, expect, it } from 'vitest'
import { match } from '../../../src/match/match'
import { plainText } from '../../../src/match/text/page-text'
import { editedCopy, madePage, madePages } from '../../../src/tools/bench/pages'
import { madeStory } from '../../../src/tools/bench/stories'
import { readStories } from '../../../src/tools/build/read-stories'

const [story] = readStories('seeds')
if (!story) throw new Error('no story in seeds')

describe('made pages', () => {
  it('are the same in every run', () => {
    expect(madePage({ kilobytes: 5, story: ['One.'] })).toBe(madePage({ kilobytes: 5, story: ['One.'] }))
  })

  it('have the stated length and carry the story only where they should', () => {
    const pages = madePages(story)
    expect(
      pages
        .get('neutral-50k')?.()
        .replace(/<[^>]*>/g, '').length
    ).toBeGreaterThan(50 * 1024)
    expect(pages.get('neutral-50k')?.()).not.toContain(story.copyAsFound[3])
    expect(pages.get('story-0k')?.()).toContain('id="story-24"')
  })
})

describe('an edited copy', () => {
  it('has every quote changed by a letter or two, and nothing else', () => {
    const edited = editedCopy(story)
    for (const { paragraph, quote, start, end } of story.passages) {
      const there = edited[paragraph - 1]?.slice(start, end) ?? ''
      const changed = [...there].filter((letter, i) => letter !== quote[i]).length
      expect(changed, quote).toBeGreaterThan(0)
      expect(changed, quote).toBeLessThanOrEqual(2)
    }
    expect(edited.join().length).toBe(story.copyAsFound.join().length)
  })
})

describe('made stories', () => {
  it('are the same in every run, and no two alike', () => {
    expect(madeStory(7)).toEqual(madeStory(7))
    expect(madeStory(7).headline).not.toBe(madeStory(8).headline)
  })

  it('are stories: the match finds their passages', async () => {
    const made = madeStory(3)
    const report = await match(plainText(made.copyAsFound.join('\n')), [made])
    expect(report.verdict).toBe('garbled-copy')
    expect(report.passages.map(({ id }) => id)).toEqual(made.passages.map(({ id }) => id))
  })
})
