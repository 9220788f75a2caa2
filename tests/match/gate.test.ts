import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/cli/scan'
import { caseFolders } from '../../src/cli/score'
import { fingerprintsOf } from '../../src/match/fingerprints'
import { createGate } from '../../src/match/gate'
import { match } from '../../src/match/match'
import { story } from './story'

const fingerprints = fingerprintsOf([story])
const wakes = (nodes: readonly string[]) => {
  const gate = createGate(fingerprints)
  return nodes.some((data) => gate.feed(data))
}

describe('the gate', () => {
  it('wakes on the story in both wordings', () => {
    expect(wakes(story.source)).toBe(true)
    expect(wakes(story.reading)).toBe(true)
  })

  it('wakes on every longer paragraph alone', () => {
    for (const paragraph of [...story.source, ...story.reading].filter((p) => p.length > 180)) {
      expect(wakes([paragraph]), paragraph).toBe(true)
    }
  })

  it('never sleeps through what the match would report', () => {
    for (const name of caseFolders('tests/pages')) {
      const file = join('tests/pages', name, 'page.html')
      const page = textOf(readFileSync(file, 'utf8'), file)
      if (match(page, [story]).verdict !== 'none') expect(wakes(page.text.split('\n')), name).toBe(true)
    }
  })

  it('wakes in spite of invisible characters inside words', () => {
    expect(wakes(story.source.map((text) => text.replace(/(?<=\p{L}{2})(?=\p{L}{2})/gu, '\u00ad')))).toBe(true)
    expect(wakes(story.source.map((text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200b')))).toBe(true)
  })

  it('sleeps on other text', () => {
    expect(wakes(['', ' ', 'The ferry to the island was late again because of fog, the harbour office said.'])).toBe(
      false
    )
    fc.assert(fc.property(fc.lorem({ maxCount: 300 }), (text) => !wakes([text])))
  })

  it('gives away no sentence of the story', () => {
    expect(JSON.stringify(fingerprints)).not.toMatch(/\p{L} \p{L}/u)
  })
})
