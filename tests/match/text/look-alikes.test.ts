import { describe, expect, it } from 'vitest'
import { normalise, rawSpan, spelt } from '../../../src/match/text/normalise'

/** Words of which each letter has a line through it, or one letter is Cyrillic. */
const struck = (words: string) => words.replace(/\p{L}/gu, '$&\u0336')
const mixed = (words: string) => words.replaceAll('o', 'о')

describe('words of other scripts', () => {
  it.each([
    ['Мосοква, Россия и Китай', 'Мосοква, Россия и Китай'],
    ['Αθήνα και Τραμπ', 'Αθήνα και Τραμπ'],
    ['Café, naïve, Zürich, Dvořák', 'Café, naïve, Zürich, Dvořák'],
    ['Tiếng Việt đẹp lắm', 'Tiếng Việt đẹp lắm'],
    ['हिन्दी में', 'हिन्दी में']
  ])('%s stay what they are', (raw, expected) => {
    expect(spelt(raw)).toBe(expected)
  })

  it.each([
    ['Trumр and Реrdue', 'Trump and Perdue'],
    ['a tоdаy mаrkеt', 'a today market'],
    ['Тrump меt Αmerica', 'Trump met America'],
    ['T\u0336r\u0336u\u0336m\u0336p\u0336', 'Trump']
  ])('%s is read as %s', (raw, expected) => {
    expect(spelt(raw)).toBe(expected)
  })

  it('with letters that look Latin are Latin where four words of the text are disguised', () => {
    expect(spelt(`${mixed('so told most')} and then και`)).toBe('so told most and then και')
    expect(spelt(`${mixed('so told most of')} και`)).toBe('so told most of kai')
  })
})

describe('marks on letters', () => {
  it('are dropped from words that no language writes so', () => {
    expect(spelt(`${struck('Trump')} in a café`)).toBe('Trump in a café')
  })

  it('are dropped from all words where four are disguised', () => {
    expect(spelt(`${struck('one two three')} née Čapek`)).toBe('one two three née Čapek')
    expect(spelt(`${struck('one two three four')} née Čapek ọ Ạ`)).toBe('one two three four nee Capek o A')
  })

  it('leave every word where it stands in the page', () => {
    const raw = `${struck('Trump')} met ${struck('Perdue')} twice`
    const read = normalise(raw)
    for (const word of ['met', 'twice']) {
      const at = read.text.indexOf(word)
      const { start, end } = rawSpan(read, raw, at, at + word.length)
      expect(raw.slice(start, end)).toBe(word)
    }
  })
})
