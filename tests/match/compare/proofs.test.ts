import { describe, expect, it } from 'vitest'
import { judged } from './compared'

const verdictOf = async (original: string, page: string, senses = {}) =>
  (await judged(original, page, senses)).map(({ verdict }) => verdict)

describe('why a difference is harmless', () => {
  it.each([
    [
      'same-words',
      'The army opened its barracks to all of the families.',
      'The army opens its barracks to all of the families.'
    ],
    [
      'function-words',
      'The clinic treated many of them by torchlight that night.',
      'The clinic treated many of them in torchlight that night.'
    ],
    [
      'twin',
      'The firm told workers about the plan early in the week.',
      'The company told workers about the plan early in the week.'
    ],
    [
      'left-out',
      'The deal ended, and after a very long night of talks all of the men went home. It rains.',
      'The deal ended. It rains.'
    ]
  ])('%s: %s', async (proof, original, page) => {
    expect(await verdictOf(original, page)).toContain(proof)
  })

  it('can be that its word is a synonym in a common sense', async () => {
    const [original, page] = [
      'The miners began their long walk to the city.',
      'The miners started their long walk to the city.'
    ]
    expect(await verdictOf(original, page, { 'begin/start': 'synonym' })).toEqual(['synonym'])
    expect(await verdictOf(original, page)).toEqual(['reworded'])
  })
})

describe('forms of one word', () => {
  it('are harmless if they differ only by an ending', async () => {
    expect(
      await verdictOf('The guests attend a dinner in the old town.', 'The guests attends a dinner in the old town.')
    ).toEqual(['same-words'])
  })

  it('are reworded if the stem changes', async () => {
    expect(
      await verdictOf('The talks began in the old town on Monday.', 'The talks begin in the old town on Monday.')
    ).toEqual(['reworded'])
  })
})
