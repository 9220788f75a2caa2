import { describe, expect, it } from 'vitest'
import { rareWords } from '../../src/match/rare-words'
import type { Story } from '../../src/story/story'
import { aStory } from '../builders'

const LONG =
  'Fishermen repaired their nets beside the lighthouse while several ferries waited under heavy clouds outside.'
const named = (name: string) =>
  ({ id: 'hansen', type: 'person', name, aliases: [name], mentions: [] }) as unknown as Story['entities'][number]
const made = (original: string[], name?: string) => aStory({ original, entities: name ? [named(name)] : [] })

describe('the rare words of a story', () => {
  it('are the longest of each longer paragraph', () => {
    expect(rareWords(made([LONG]))).toEqual(['lighthouse'])
  })

  it('are preferably names', () => {
    expect(rareWords(made([LONG.replace('Fishermen', 'Hansen')], 'Jo Hansen'))).toEqual(['Hansen'])
  })

  it('exclude those of short paragraphs', () => {
    expect(rareWords(made(['The lighthouse was repaired.']))).toEqual([])
  })

  it('exclude words that occur in more than two paragraphs', () => {
    const others = ['The lighthouse again.', 'Once more the lighthouse.']
    expect(rareWords(made([LONG, ...others.slice(1)]))).toEqual(['lighthouse'])
    expect(rareWords(made([LONG, ...others]))).toEqual(['Fishermen'])
  })

  it('are no more than a paragraph needs', () => {
    expect(rareWords(made([LONG, LONG.replace('Fishermen', 'Thunderstorms')]))).toEqual(['lighthouse'])
  })
})
