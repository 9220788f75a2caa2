import '../../ui/browser-stub'
import { describe, expect, it } from 'vitest'
import { findingsToMark } from '../../../src/content/paint/segments'
import type { EntityFinding } from '../../../src/match/report'
import { DEFAULTS } from '../../../src/shared/settings'
import { aName, aPassage, aReport } from '../../builders'

const marked = (entities: EntityFinding[], settings = {}) =>
  findingsToMark(aReport({ entities, passages: [aPassage('said', 0)] }), { ...DEFAULTS, ...settings })
    .slice(1)
    .map(({ quote }) => quote)

describe('what is marked', () => {
  it('is a name at its first mention, or at every one', () => {
    const mentions = [aName('Mary Ma', 10), aName('Ma', 30, { first: false })]
    expect(marked(mentions)).toEqual(['Mary Ma'])
    expect(marked(mentions, { nameMarks: 'always' })).toEqual(['Mary Ma', 'Ma'])
    expect(marked(mentions, { names: false })).toEqual([])
  })

  it('is an event, a document or a term only where words name it', () => {
    const quotes = [
      'the call',
      'Correction',
      'met the new American envoy',
      'Ferry Statement',
      'Treaty of the Quays',
      'pause'
    ]
    const events = (['event', 'document', 'term'] as const).flatMap((type) =>
      quotes.map((quote, i) => aName(quote, 50 * i, { type }))
    )
    const names = ['Ferry Statement', 'Treaty of the Quays']
    expect(marked(events)).toEqual([...names, ...names, ...names])
    expect(marked([aName('the ministry', 10, { type: 'organisation' })])).toEqual(['the ministry'])
  })
})
