import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildFilter } from '../../src/gate/bloom-filter'
import { buildIndex, decodeHashes, findStories } from '../../src/gate/fingerprint-index'
import { createGate } from '../../src/gate/prose-scanner'
import { match } from '../../src/match/match'
import { textOf } from '../../src/tools/evaluate/scan'
import { caseFolders } from '../../src/tools/evaluate/score'
import { story } from '../match/story'

const directory = buildIndex([story])
const filter = buildFilter(decodeHashes(directory))
/** The stories that are looked into for a page of such texts. */
const woken = (nodes: readonly string[], by: string | undefined = filter) => {
  const gate = createGate(by)
  for (const text of nodes) gate.feed(text)
  return findStories(directory, gate.take())
}
const wakes = (nodes: readonly string[]) => woken(nodes).length > 0
const noBreak = (text: string) => text.replaceAll(' ', '\u00a0')

describe('the gate', () => {
  it('wakes on the story in both wordings', () => {
    expect(wakes(story.copyAsFound)).toBe(true)
    expect(wakes(story.original)).toBe(true)
  })

  it('wakes on every longer paragraph alone', () => {
    const long = [...story.copyAsFound, ...story.original].filter((text) => text.split(/\s+/).length >= 25)
    for (const paragraph of long) {
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

  it('wakes despite invisible characters inside words', () => {
    expect(wakes(story.copyAsFound.map((text) => text.replace(/(?<=\p{L}{2})(?=\p{L}{2})/gu, '\u00ad')))).toBe(true)
    expect(wakes(story.copyAsFound.map((text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200b')))).toBe(true)
  })

  it('wakes despite other blanks, capitals and line breaks', () => {
    expect(wakes(story.copyAsFound.map(noBreak))).toBe(true)
    expect(wakes([`${'A word and another. '.repeat(9)}${noBreak(story.copyAsFound.join('\n'))}`])).toBe(true)
    expect(wakes(story.copyAsFound.map((text) => text.replace(/(.{60,}?) /g, '$1\n      ')))).toBe(true)
    expect(wakes(story.copyAsFound.map((text) => text.toUpperCase()))).toBe(true)
  })

  it('without a filter reports every fingerprint', () => {
    expect(woken(story.copyAsFound, undefined)).toEqual([story.id])
  })

  it('reports each fingerprint once', () => {
    const gate = createGate(filter)
    for (const text of [...story.copyAsFound, ...story.copyAsFound]) gate.feed(text)
    const given = gate.take()
    expect(new Set(given).size).toBe(given.length)
    expect(gate.take()).toEqual([])
  })

  it.each([
    [4000, 0],
    [5000, 1]
  ])('after %i others has forgotten one: it gives it %i times more', (others, again) => {
    const gate = createGate(undefined)
    const one = 'said the first of all words '
    gate.feed(one + Array.from({ length: others }, (_, i) => `and one${i} two three four`).join(' '))
    expect(gate.take()).toHaveLength(1 + others)
    gate.feed(one)
    expect(gate.take()).toHaveLength(again)
  })

  it('scans each text node separately', () => {
    const gate = createGate(undefined)
    for (const text of ['They said ', 'one two three four']) gate.feed(text)
    expect(gate.take()).toEqual([])
  })

  it('normalises text without sample points only if it is long and has many special blanks or capitals', () => {
    const asked = (text: string) => {
      const gate = createGate(undefined)
      gate.feed(text)
      return gate.take().length
    }
    const odd = 'they said one two three four '
    const long = noBreak(odd.repeat(5))
    expect(asked(long)).toBe(1)
    expect(asked(odd.repeat(5).toUpperCase())).toBe(1)
    expect(asked(noBreak(odd.repeat(4)))).toBe(0)
    expect(asked(`${noBreak(odd)}${'many '.repeat(200)}`)).toBe(0)
    expect(asked(`a word or two ${long}`)).toBe(1)
    expect(asked(`a word or two ${noBreak(odd.repeat(40))}`)).toBe(2)
  })

  it('sleeps on other text', () => {
    expect(wakes(['', ' ', 'The ferry to the island was late again because of fog, the harbour office said.'])).toBe(
      false
    )
    fc.assert(fc.property(fc.lorem({ maxCount: 300 }), (text) => !wakes([text])))
  })

  it('gives away no sentence of the story', () => {
    expect(JSON.stringify([filter, directory])).not.toMatch(/\p{L} \p{L}/u)
  })
})
