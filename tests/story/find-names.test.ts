import { describe, expect, it } from 'vitest'
import { findNames } from '../../src/story/find-names'

/** The names found in a text, each as its type, its name and, in brackets, the surname and other forms. */
const found = (...paragraphs: string[]) =>
  findNames(paragraphs).map(({ name, type, aliases, surname }) => {
    const others = [...aliases.filter((alias) => alias !== name), ...(surname ? [surname] : [])]
    return `${type} ${name}${others.length > 0 ? ` (${others.join(', ')})` : ''}`
  })

describe('the names of an original', () => {
  it.each([
    [
      'a person, by title, and by the surname afterwards',
      'The harbour reopened on Monday, mayor Ada Lindholm said. “We are glad,” Lindholm told reporters.',
      ['person Ada Lindholm (Lindholm)']
    ],
    [
      'a person behind an office and a nation',
      'On Tuesday Norwegian Deputy Foreign Minister Jon Vik met U.S. Secretary of State Mary Hale.',
      ['person Jon Vik', 'place U.S.', 'person Mary Hale']
    ],
    [
      'a person where a sentence begins',
      'Priya Nair, a lawyer, was not surprised. Prices rose.',
      ['person Priya Nair']
    ],
    [
      'an organisation, and its initials afterwards',
      'The report is by the Northern Fisheries Council. Members of the NFC met twice.',
      ['organisation Northern Fisheries Council (NFC)']
    ],
    [
      'one organisation with “and” inside',
      'A spokesman of the Allied Dock and Terminal Union declined to comment.',
      ['organisation Allied Dock and Terminal Union']
    ],
    ['two names with “and” between', 'Trade between Norway and Iceland grew.', ['place Norway', 'place Iceland']],
    [
      'places, by what stands before and after',
      'Snow fell in Tromvik and in western Colorado, and a train left Brunnby, Sweden.',
      ['place Tromvik', 'place Colorado', 'place Brunnby', 'place Sweden']
    ]
  ])('%s', (_, text, names) => {
    expect(found(text)).toEqual(names)
  })

  it.each([
    ['days, months and first words', 'Ferries stopped on Friday. However, boats sailed in March.'],
    ['words of a people', 'Norwegian boats met a Swede and two Chinese sailors.'],
    ['the words of a headline in title case', 'Harbour Reopens After Long Winter Storm'],
    ['a word that is written small elsewhere', 'Water is scarce. The Water was sold, and water rose.']
  ])('are not %s', (_, text) => {
    expect(found(text)).toEqual([])
  })

  it('have ids that differ', () => {
    // Of each of these names only "ase-b" would be left.
    const ids = findNames(['On Friday mayor Åse Bø met mayor Åse Bł in the harbour.']).map(({ id }) => id)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(2)
  })
})
