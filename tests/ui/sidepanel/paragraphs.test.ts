/** What the panel makes of a report, and that the words it shows are the page's and the story's. */
import '../browser-stub'

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readStories } from '../../../src/tools/build/read-stories'
import { weave } from '../../../src/ui/components/diff'
import { countHere, printedParagraphs, runsOf, wordsOf, wordsWithFindings } from '../../../src/ui/sidepanel/paragraphs'
import { aPassage } from '../../builders'

const [story] = readStories('seeds')
if (!story) throw new Error('There is no story in seeds/.')

const original = ['a', 'b', 'c', 'd', 'e']

describe('paragraphs', () => {
  test('adjacent paragraphs that the page leaves out are grouped', () => {
    const runs = runsOf({ shares: [1, 0, 0, 0.95, 0.4] }, { original })
    expect(runs.map(({ isInPage, paragraphs }) => [isInPage, paragraphs.map(({ index }) => index)])).toEqual([
      [true, [0]],
      [false, [1, 2]],
      [true, [3, 4]]
    ])
    expect(countHere(runs)).toEqual({ all: 2, part: 1, none: 2 })
  })

  test('a report without shares gives no runs', () => {
    expect(countHere(runsOf({ shares: [] }, { original }))).toEqual({ all: 0, part: 0, none: 5 })
  })

  test('sentences of the page are assigned to their paragraphs, repeated ones once', () => {
    const two = { finding: aPassage('Two', 0), start: 0, end: 3 }
    const printed = [
      { paragraph: 1, text: 'One.', places: [] },
      { paragraph: 0, text: 'Zero.', places: [] },
      { paragraph: 1, text: 'One.', places: [] },
      { paragraph: 1, text: 'Two.', places: [two] }
    ]
    expect([...printedParagraphs(printed)]).toEqual([
      [1, { text: 'One. Two.', places: [{ ...two, start: 5, end: 8 }] }],
      [0, { text: 'Zero.', places: [] }]
    ])
  })
})

describe('words', () => {
  const sides = (printedText: string, meant: string) =>
    wordsOf(printedText, meant).map(({ text, side }) => `${side}: ${text.trim()}`)

  test('that differ are shown side by side', () => {
    expect(sides('Ambassador David Lost said', 'Ambassador David Perdue said')).toEqual([
      'both: Ambassador David',
      'before: Lost',
      'after: Perdue',
      'both: said'
    ])
  })

  test.each(story.original.map((meant, i) => [i, story.copyAsFound[i] ?? '', meant] as const))(
    'of paragraph %i are, put together, the words of each side, down to the spaces',
    (_, printed, meant) => {
      const words = wordsOf(printed, meant)
      const without = (...left: string[]) => words.filter(({ side }) => !left.includes(side))
      expect(
        without('before')
          .map(({ text }) => text)
          .join('')
      ).toBe(meant)
      expect(
        without('after', 'left-out')
          .map((one) => one.printedText ?? one.text)
          .join('')
      ).toBe(printed)
    }
  )

  test('are never divided: a possessive stays with its word', () => {
    expect(sides('the Beijing position of intention', "Beijing's stated intention")).toEqual([
      'before: the Beijing position of',
      "after: Beijing's stated",
      'both: intention'
    ])
  })

  const found = (quote: string, start: number, correction: string) => {
    const finding = aPassage(quote, start, { correction })
    return { finding, start, end: finding.end }
  }
  const foundSides = (text: string, places: ReturnType<typeof found>[], original: string) =>
    wordsWithFindings({ text, places }, original)
      .filter(({ side }) => side !== 'both')
      .map(({ text: words, finding }) => [words.trim(), finding?.id])

  test('that differ know their finding, even where two of them adjoin', () => {
    const places = [found('Lost,', 6, 'Perdue,'), found('pointing', 12, 'hinting')]
    expect(foundSides('David Lost, pointing that', places, 'David Perdue, hinting that')).toEqual([
      ['Lost,', 'Lost,'],
      ['Perdue,', 'Lost,'],
      ['pointing', 'pointing'],
      ['hinting', 'pointing']
    ])
  })

  test.each([
    ['its markets in the United States', 'its markets in the United States.', [['', '.']]],
    ['the G20 ministers in Rio', "the G20 ministers' meeting in Rio", [['', "' meeting"]]],
    ['he left, then', 'he left; then', [[',', ';']]],
    ['with Beijing intention', 'with Beijing’s intention', [['Beijing', 'Beijing’s']]],
    ['The States', 'The state', [['States', 'state']]]
  ])('of “%s” and “%s” that differ have no word that both have', (printed, meant, expected) => {
    const places = [found(printed, 0, meant)]
    const words = wordsWithFindings({ text: printed, places }, meant)
    const differing = (side: string) => words.filter((piece) => piece.side === side).map(({ text }) => text.trim())
    expect([[differing('before').join(), differing('after').join()]]).toEqual(expected)
    const without = (side: string) => words.filter((piece) => piece.side !== side).map(({ text }) => text)
    expect(without('after').join('')).toBe(printed)
    expect(without('before').join('')).toBe(meant)
    for (const { side, finding } of words) expect(finding !== undefined, side).toBe(side !== 'both')
  })

  test('that differ without a finding have none', () => {
    const text = 'David Lost spoke in the U.S. today'
    expect(foundSides(text, [found('Lost', 6, 'Perdue')], 'David Perdue spoke in America today')).toEqual([
      ['Lost', 'Lost'],
      ['Perdue', 'Lost'],
      ['the U.S.', undefined],
      ['America', undefined]
    ])
  })

  test('do not differ by punctuation marks alone; each side keeps its own marks', () => {
    expect(wordsOf('China\'s "prices" - here', 'China’s “tariffs” – here')).toEqual([
      { side: 'both', text: 'China’s', printedText: "China's" },
      { side: 'before', text: ' "prices"' },
      { side: 'after', text: ' “tariffs”' },
      { side: 'both', text: ' – here', printedText: ' - here' }
    ])
  })

  test('a run of words without counterpart in the page is left out, not a correction', () => {
    const meant = 'It began. Then they all spoke for two hours about soybeans. It ended.'
    expect(sides('It began. It ended.', meant).filter((one) => one.startsWith('left-out'))).toHaveLength(1)
    expect(sides('It began. Words that were garbled. It ended.', meant).join()).not.toContain('left-out')
    expect(sides('It began. It ended.', 'It began. Then it went on. It ended.').join()).not.toContain('left-out')
  })

  test('of each side add up to its wording, apart from white space', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'Lost', '“', '.', ' ', '\n', 'é', '😀'), { maxLength: 40 })
    const inked = (parts: { text: string }[]) => parts.map((part) => part.text.replace(/\s/g, '')).join('')
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(''), other.join('')]
        const woven = weave(before, after)
        expect(inked(woven.filter(({ side }) => side !== 'after'))).toBe(before.replace(/\s/g, ''))
        expect(inked(woven.filter(({ side }) => side !== 'before'))).toBe(after.replace(/\s/g, ''))
        expect(inked(wordsOf(before, after).filter(({ side }) => side !== 'before'))).toBe(after.replace(/\s/g, ''))
      })
    )
  })
})
