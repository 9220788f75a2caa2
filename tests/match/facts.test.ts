import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { match } from '../../src/match/match'
import { plainText } from '../../src/match/text/page-text'
import { textOf } from '../../src/tools/evaluate/scan'
import { story } from './story'

const readingText = story.reading.join('\n')
const findings = (name: string) => {
  const file = `tests/pages/${name}/page.html`
  return match(textOf(readFileSync(file, 'utf8'), file), [story]).passages
}

describe('words that stand in the place of facts', () => {
  it('are one finding where they stand for two facts beside each other', () => {
    const found = findings('d08-spinner').filter(({ quote }) => quote.includes('Government Officer'))
    expect(found.map(({ quote, correction }) => [quote, correction])).toEqual([
      ['JPMorgan Pursuit Chief Government Officer', 'JPMorgan Chase CEO']
    ])
  })

  it('are each for its own fact where as many stand there as should', () => {
    const found = findings('d07-portuguese').map(({ quote, correction }) => [quote, correction])
    expect(found).toContainEqual(['David Forgive', 'David Perdue'])
    expect(found).toContainEqual(['waving', 'hinting'])
    expect(found).toContainEqual(['undocking', 'decoupling'])
    expect(found).toContainEqual(['sectorial fees', 'sectoral tariffs'])
  })

  it.each([
    ['a negation that is lost', 'did not want to decouple', 'wanted to decouple', 'wanted', 'not want'],
    [
      'a rank that is lost',
      'Executive Vice Foreign',
      'Executive Foreign',
      'Executive Foreign Minister',
      'Executive Vice Foreign Minister'
    ],
    ['all that stands between two neighbours', 'most tariffs on', 'most pay scales on', 'pay scales', 'tariffs']
  ])('are found for %s', (_, meant, printed, quote, correction) => {
    // A page that is garbled in one place alone is taken for an editor's, so other words are garbled as well.
    const others = {
      Perdue: 'Lost',
      Landau: 'Meadow',
      Dimon: 'Hedge',
      Wu: 'Where',
      Rubio: 'Ruby',
      Nomura: 'Nameless',
      Geneva: 'Juniper',
      Friday: 'Sunday',
      fentanyl: 'fennel',
      chips: 'crisps',
      ambassador: 'embroidery',
      senator: 'sensor',
      Thursday: 'Saturn',
      'X account': 'Y bill',
      market: 'marquee'
    }
    const garbled = Object.entries({ [meant]: printed, ...others })
    const page = garbled.reduce((text, [from, to]) => text.replaceAll(from, to), readingText)
    const found = match(plainText(page), [story]).passages.find((passage) => passage.quote === quote)
    expect(found?.correction).toBe(correction)
  })

  it('never overlap', () => {
    for (const name of ['d06-italian', 'd07-portuguese', 'd08-spinner']) {
      const found = findings(name)
      for (const [i, { start }] of found.entries()) expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
    }
  })
})
