import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildIndex, findStories } from '../../src/gate/fingerprint-index'
import { createGate } from '../../src/gate/prose-scanner'
import { filterOf } from '../../src/gate/story-fingerprints'
import { createThoroughGate } from '../../src/gate/thorough-gate'
import { DISGUISES } from '../match/disguise'
import { story } from '../match/story'

const directory = buildIndex([story])
const filter = filterOf([story])
/** The stories whose data would be loaded for a page of these texts. */
const woken = (nodes: readonly string[], by: string | undefined = filter) => {
  const gate = createGate(by)
  for (const text of nodes) gate.feed(text)
  return findStories(directory, gate.take())
}
const wakes = (nodes: readonly string[]) => woken(nodes).length > 0
/** Enough other prose that shadow trees are not searched. */
const rest = 'They waited and they waited a while. '.repeat(60)

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

  it('wakes despite invisible characters inside words', () => {
    expect(wakes(story.copyAsFound.map((text) => text.replace(/(?<=\p{L}{2})(?=\p{L}{2})/gu, '\u00ad')))).toBe(true)
    expect(wakes(story.copyAsFound.map((text) => text.replace(/(?<=\p{L})(?=\p{L})/gu, '\u200b')))).toBe(true)
  })

  it('wakes despite line breaks', () => {
    expect(wakes(story.copyAsFound.map((text) => text.replace(/(.{60,}?) /g, '$1\n      ')))).toBe(true)
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

  it.each(Object.keys(DISGUISES))('wakes, or asks for the thorough gate, which wakes: %s', (name) => {
    for (const paragraphs of [story.copyAsFound, story.original, story.copyAsFound.slice(9, 13)]) {
      const texts = paragraphs.map((text) => DISGUISES[name]?.(text) ?? '')
      const gate = createGate(filter)
      gate.feed(`${rest}${texts.join('\n')}${rest}`)
      expect(findStories(directory, gate.take()).length > 0 || gate.isDisguised()).toBe(true)
      const thorough = createThoroughGate()
      for (const text of texts) thorough.feed(text)
      expect(findStories(directory, thorough.take())).toEqual([story.id])
    }
  })

  it.each([
    'The ferry to the island was late again because of fog, the harbour office said. It’s “usual”, he said – really. ',
    'Паром на остров снова опоздал из-за тумана, сообщила администрация порта. Trump и iPhone тоже были там. ',
    'Το πλοίο για το νησί άργησε και πάλι λόγω ομίχλης, είπε το λιμεναρχείο. Και ο Trump ήταν εκεί, με iPhone. ',
    'Con phà ra đảo lại trễ vì sương mù, văn phòng cảng cho biết hôm thứ Sáu, và ông chủ tàu nói rằng như vậy. ',
    'Die Do\u00adnau\u00addampf\u00adschiff\u00adfahrts\u00adgesell\u00adschaft hat sich verspätet, sagte die Hafenbehörde am Freitag. ',
    '島へのフェリーは霧のためにまた遅れたと港の事務所は言った。１２３番、ＮＨＫのニュースでした。',
    'NHS and BBC and the USA said on Friday that NATO was there, and so were the UN and the EU, for a day or two. '
  ])('sees no disguise in %s', (text) => {
    const gate = createGate(filter)
    gate.feed(text.repeat(30))
    gate.feed(rest)
    expect(gate.isDisguised()).toBe(false)
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
