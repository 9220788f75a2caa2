import { describe, expect, it } from 'vitest'
import { quantitiesIn, sameQuantities } from '../../src/language/numbers'
import { words } from './words'

const read = (text: string) =>
  quantitiesIn(words(text)).map(({ value, kind, unit }) => [value, kind, ...(unit ? [unit.name] : [])].join(' '))
const compare = (a: string, b: string) => sameQuantities(words(a), words(b))

describe('the quantities of a text', () => {
  it.each([
    ['twenty-five people', '25 number'],
    ['a dozen eggs', '12 number'],
    ['two dozen eggs', '24 number'],
    ['two hundred and five', '205 number'],
    ['1.4 billion people', '1400000000 number'],
    ['1.4bn people', '1400000000 number'],
    ['two million', '2000000 number'],
    ['half a million', '500000 number'],
    ['two and a half million', '2500000 number'],
    ['two-thirds of them', String(`${2 / 3} number`)],
    ['a third of them', String(`${1 / 3} number`)],
    ['the third of May', '3 ordinal'],
    ['2.2 percent', '2.2 percent percent'],
    ['2.2 per cent', '2.2 percent percent'],
    ['2.2% more', '2.2 percent percent'],
    ['two percentage points', '2 percent percentage point'],
    ['1,000 cars', '1000 number'],
    ['the second round', '2 ordinal'],
    ['the 14th floor', '14 ordinal'],
    ['the twenty-first day', '21 ordinal'],
    ['$1.5 million', '1500000 money usd'],
    ['5 million dollars', '5000000 money usd'],
    ['a million-dollar deal', '1000000 money usd'],
    ['US$5', '5 money usd'],
    ['ten yuan', '10 money cny'],
    ['two decades', '2 number decade'],
    ['the 1990s', '1990 year'],
    ['the nineties', '1990 year'],
    ['3 p.m.', '15 time'],
    ['15:00', '15 time'],
    ['at noon', '12 time'],
    ['in 2025', '2025 year'],
    ['May 7', '7 ordinal'],
    ['12 seconds', '12 number second']
  ])('reads “%s” as %s', (text, quantity) => {
    expect(read(text)).toEqual([quantity])
  })

  it.each(['no one came', 'one of them', 'one another', 'I am here', 'they may go'])('reads none in “%s”', (text) => {
    expect(read(text)).toEqual([])
  })

  it('gives the parts of a range one unit and scale', () => {
    expect(read('5 to 7 percent')).toEqual(['5 percent percent', '7 percent percent'])
    expect(read('2 to 3 million')).toEqual(['2000000 number', '3000000 number'])
  })

  it('gives the range of tokens of each', () => {
    expect(quantitiesIn(words('some 2.2 per cent of all')).map(({ first, end }) => [first, end])).toEqual([[1, 4]])
  })
})

describe('two texts with quantities', () => {
  it.each([
    ['twenty years', 'two decades'],
    ['about 2,300 people', '2,312 people'],
    ['nearly 5 million', '4.97 million'],
    ['more than 2,000', '2,112 people'],
    ['May 7, 2025', '7 May 2025'],
    ['May 7th', 'the seventh of May'],
    ['March 14', 'March 14th'],
    ['6 April', 'the 6th of April'],
    ['August 3', 'Aug 3rd'],
    ['3 p.m.', '15:00'],
    ['1.4bn people', '1.4 billion people'],
    ['1.4bn people', '1,400 million people'],
    ['$5 million', '5 million dollars'],
    ['£5 million', '5 million pounds'],
    ['10 miles', '16 kilometres'],
    ['2.2%', '2.2 per cent'],
    ['half of them', '50 percent of them'],
    ['one man and two women', 'a man and two women'],
    ['three-year-old', '3-year-old'],
    ['$3m', '3 million dollars'],
    ['3m long', '3 metres long'],
    ['a dozen', '12'],
    ['both men', 'the two men'],
    ['$640 millions', '$640 million'],
    ['14 deals between the two countries', '14 deals between France and Spain'],
    ['18 months', '1.5 years'],
    ['in the 1990s', 'in the nineties'],
    ['tens of thousands of people', 'tens of thousands of men'],
    ['two or three days', '2 or 3 days']
  ])('finds the same in “%s” and “%s”', (a, b) => {
    expect(compare(a, b)).toBe('same')
    expect(compare(b, a)).toBe('same')
  })

  it.each([
    ['two men', 'three men'],
    ['two men', 'men'],
    ['the two men', 'the three men'],
    ['2,300 people', '2,312 people'],
    ['about 2,300 people', '2,400 people'],
    ['about 2,300', 'about 2,400'],
    ['20 km', '20 miles'],
    ['20 days', '20 weeks'],
    ['hundreds of people', 'thousands of people'],
    ['5 percent', '$5'],
    ['1.4 million', '1.4 billion'],
    ['the second round', 'the third round'],
    ['the second round', 'two rounds'],
    ['3 p.m.', '3 a.m.'],
    ['in the 1990s', 'in the 1980s'],
    ['10 yuan', '10 dollars']
  ])('tells “%s” from “%s”', (a, b) => {
    expect(compare(a, b)).toBe('different')
    expect(compare(b, a)).toBe('different')
  })

  it('returns “none” for texts without quantities', () => {
    expect(compare('the men', 'the women')).toBe('none')
    expect(compare('one man', 'a man')).toBe('none')
  })
})
