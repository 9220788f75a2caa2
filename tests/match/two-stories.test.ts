import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildIndex, findStories } from '../../src/gate/fingerprint-index'
import { createGate } from '../../src/gate/prose-scanner'
import { match } from '../../src/match/match'
import { plainText } from '../../src/match/text/page-text'
import { checkStoryFolder } from '../../src/tools/build/read-stories'

const first = checkStoryFolder('seeds/us-china-call-2025-05').story
const second = checkStoryFolder('tests/story/second/norvik-ferries-2026-03').story
const both = [first, second]
const clean = readFileSync('tests/story/second/original.txt', 'utf8')

/** The fingerprints that the gate reports for a text. */
function asked(text: string): number[] {
  const gate = createGate(undefined)
  gate.feed(text)
  return gate.take()
}

describe.each([
  ['first', first, second],
  ['second', second, first]
])('of two stories the %s', (_, own, other) => {
  const page = plainText(own.copyAsFound.join('\n\n'))

  it('is found in its copy, whichever comes first', async () => {
    for (const stories of [both, both.toReversed()]) {
      const { story, verdict, passages } = await match(page, stories)
      expect([story, verdict]).toEqual([own.id, 'garbled-copy'])
      expect(passages.filter(({ found }) => found === 'exact').map(({ id }) => id)).toEqual(
        own.passages.map(({ id }) => id)
      )
    }
    expect((await match(page, [other])).verdict).toBe('none')
  })

  it('is the only one that the directory names for its copy', () => {
    expect(findStories(buildIndex(both), asked(page.text))).toEqual([own.id])
  })
})

describe('the second story', () => {
  it('has no garble in its clean copy', async () => {
    const report = await match(plainText(clean), both)
    expect([report.story, report.verdict, report.passages]).toEqual([second.id, 'clean-copy', []])
  })

  it('has no finding in its own copy beside those listed', async () => {
    const { passages } = await match(plainText(second.copyAsFound.join('\n\n')), both)
    expect(passages.filter(({ found }) => found === 'compared')).toEqual([])
  })

  it('has its people recognised under their garbled names', async () => {
    const { entities } = await match(plainText(second.copyAsFound.join('\n\n')), both)
    const names = entities.map(({ name, quote }) => `${quote}: ${name}`)
    for (const name of [
      'Jonas Mountain: Jonas Berg',
      'Ruth Beach: Ruth Strand',
      'Hesta Patios: Hesta Yards',
      'Mountain: Jonas Berg'
    ])
      expect(names).toContain(name)
  })
})
