/** No invisible character hides a copy: from the gate, from the search in a long page, or from the match. */
import { describe, expect, it } from 'vitest'
import { buildIndex, findStories } from '../../../src/gate/fingerprint-index'
import { createGate } from '../../../src/gate/prose-scanner'
import { filterOf } from '../../../src/gate/story-fingerprints'
import { createThoroughGate } from '../../../src/gate/thorough-gate'
import { isInvisible, withoutInvisible } from '../../../src/match/text/invisible'
import { searchFor } from '../../../src/match/text/multi-pattern-search'
import { spelt } from '../../../src/match/text/normalise'
import { matchParagraphs, story } from '../story'

const UNITS = Array.from({ length: 0x10000 }, (_, unit) => unit)
const INVISIBLE = Array.from({ length: 0x110000 }, (_, code) => String.fromCodePoint(code)).filter((character) =>
  /\p{Default_Ignorable_Code_Point}/u.test(character)
)
const directory = buildIndex([story])
const filter = filterOf([story])
const hidden = (text: string, character: string) => text.replace(/(?<=\p{L})(?=\p{L})/gu, character)
const longPage = (paragraphs: readonly string[]) => {
  const other = Array.from(
    { length: 400 },
    () => 'The library stays open until nine in the evening from next month on.'
  )
  return [...other, ...paragraphs, ...other]
}

describe('an invisible character', () => {
  it('is whatever Unicode lets be ignored, or half of a pair', () => {
    expect(INVISIBLE.length).toBeGreaterThan(4000)
    expect(INVISIBLE.filter((character) => withoutInvisible(character) !== '')).toEqual([])
    const units = INVISIBLE.filter((character) => character.length === 1).map((character) => character.charCodeAt(0))
    const halves = UNITS.filter((unit) => unit >= 0xd800 && unit <= 0xdfff)
    expect(UNITS.filter(isInvisible)).toEqual([...units, ...halves].sort((a, b) => a - b))
  })

  it('leaves whole pairs alone that are seen', () => {
    expect(withoutInvisible('a😀b\ud83dc')).toBe('a😀bc')
  })

  it('is no part of the spelling', () => {
    expect(INVISIBLE.filter((character) => spelt(`a${character}b`) !== 'ab')).toEqual([])
  })

  it('does not hide a word from the search', () => {
    const search = searchFor(['word'])
    const found = INVISIBLE.filter((character) => search(`a ${hidden('word', character)} b`)[0]?.at === 2)
    expect(found).toHaveLength(INVISIBLE.length)
  })

  it.each(['00ad', '034f', '061c', '200b', '200e', '2060', 'fe0f', 'feff', 'e0041'])(
    'does not hide a copy, short or long, where U+%s stands between all letters',
    async (code) => {
      const character = String.fromCodePoint(Number.parseInt(code, 16))
      const paragraphs = story.copyAsFound.map((text) => hidden(text, character))
      const gate = createGate(filter)
      const thorough = createThoroughGate()
      for (const text of paragraphs) for (const scanner of [gate, thorough]) scanner.feed(text)
      expect(findStories(directory, gate.take()).length > 0 || gate.isDisguised()).toBe(true)
      expect(findStories(directory, thorough.take())).toEqual([story.id])
      for (const page of [paragraphs, longPage(paragraphs)])
        expect((await matchParagraphs(page)).passages.length).toBe(story.passages.length)
    }
  )
})
