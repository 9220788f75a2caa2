import { describe, expect, it } from 'vitest'
import { looksDisguised } from '../../../src/match/text/disguise-signs'
import { DISGUISES } from '../disguise'

const PROSE = 'The ferry to the northern island left the harbour late again in a fog.'

describe('a text', () => {
  it.each(Object.keys(DISGUISES).filter((name) => name !== 'all ligatures'))('looks disguised with %s', (name) => {
    expect(looksDisguised(DISGUISES[name]?.(PROSE) ?? '')).toBe(true)
  })

  it('looks like any other without', () => {
    expect(looksDisguised(PROSE)).toBe(false)
    expect(looksDisguised('')).toBe(false)
  })

  it('may have a sign in every tenth letter', () => {
    const others = 'The ferry is late.'
    expect(looksDisguised('a\u00ad'.repeat(6) + others)).toBe(false)
    expect(looksDisguised('a\u00ad'.repeat(7) + others)).toBe(true)
  })

  it('looks disguised if a later part does', () => {
    expect(looksDisguised(PROSE.repeat(20) + 'a\u00ad'.repeat(600))).toBe(true)
  })
})
