import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../src/cli/scan'
import { match } from '../../src/match/match'
import { story } from './story'

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

  it('never overlap', () => {
    for (const name of ['d06-italian', 'd07-portuguese', 'd08-spinner']) {
      const found = findings(name)
      for (const [i, { start }] of found.entries()) expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
    }
  })
})
