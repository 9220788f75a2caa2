/** What a difference is judged by. Sentences are written as `aSection` says. */
import { describe, expect, it } from 'vitest'
import { differencesOf } from '../../../src/match/compare/differences'
import { type Gap, gapOf } from '../../../src/match/compare/gap'
import { aSection, knowledge, writtenDifference } from './compared'

function gap(written: string, of: string): Gap {
  const section = aSection(written)
  const difference = differencesOf(section).find((candidate) => writtenDifference(section, candidate) === of)
  if (!difference) throw new Error(`no difference “${of}”`)
  return gapOf(difference, section, knowledge())
}
const text = (tokens: readonly { text: string }[]) => tokens.map((token) => token.text).join(' ')
const texts = ({ page, original }: Gap['context']) => `${text(original)}/${text(page)}`

describe('a gap', () => {
  const written = 'the <early/ green/ /red boats left /<early there'

  it('has the words that did not move, and all words', () => {
    const found = gap(written, 'early green/red')
    expect(texts(found)).toBe('green/red')
    expect(texts(found.fullSides)).toBe('early green/red')
  })

  it('has the words beside it', () => {
    const { previous, next } = gap(written, 'early green/red')
    expect([previous?.text, next.original?.text, next.page?.text]).toEqual(['the', 'boats', 'boats'])
    const start = gap('early/ boats left', 'early/')
    expect([start.previous, start.next.original?.text]).toEqual([undefined, 'boats'])
    expect(gap('boats left /early', '/early').next).toEqual({ page: undefined, original: undefined })
  })

  it('has twelve words before and after on each side', () => {
    const twelve = 'b c d e f g h i j k l m'
    expect(texts(gap(`a ${twelve} old/ /new ${twelve} n`, 'old/new').context)).toBe(
      `${twelve} old ${twelve}/${twelve} new ${twelve}`
    )
    expect(texts(gap('a old/ /new b', 'old/new').context)).toBe('a old b/a new b')
  })

  it('knows which words of the section have no equal on the other side', () => {
    const section = 'the boats/boat green/ /red left <early/ there /<early'
    expect(texts(gap(section, 'green/red').unpaired)).toBe('green early/red early')
  })

  it('has its own quantities that the other side lacks', () => {
    const quantities = (of: string) => {
      const found = gap('all 5/ /6 men at 7/ /8 quays, 3 boats', of).quantities
      return [found.original, found.page].map((side) => side.map(({ value }) => value))
    }
    expect(quantities('5/6')).toEqual([[5], [6]])
    expect(quantities('7/8')).toEqual([[7], [8]])
  })
})

describe('two phrases are swapped', () => {
  it.each([
    ['word for word', 'early/ from <Lyon/ /<Rome to <Rome/ /<Lyon', 'Lyon/Rome'],
    ['seen from the second', 'from <Lyon/ /<Rome to <Rome/ /<Lyon', 'Rome/Lyon'],
    [
      'two words each',
      'old <Lyon/ <boats/ /<Rome /<trains met old <Rome/ <trains/ /<Lyon /<boats',
      'Lyon boats/Rome trains'
    ],
    ['three words each', 'by <a/ <b/ <c/ /<d /<e /<f to <d/ <e/ <f/ /<a /<b /<c', 'a b c/d e f'],
    ['with “and” and more between', 'from <Lyon/ /<Rome and to <Rome/ /<Lyon', 'Lyon/Rome'],
    ['with a word like “and” between', 'from <Lyon/ /<Rome android <Rome/ /<Lyon', 'Lyon/Rome'],
    ['with a word that ends like “the” between', 'from <Lyon/ /<Rome clothe <Rome/ /<Lyon', 'Lyon/Rome']
  ])('%s: %s', (_, written, of) => {
    expect(gap(written, of).isSwapped).toBe(true)
  })

  it.each([
    ['in a list', 'from <Lyon/ /<Rome and the <Rome/ /<Lyon', 'Lyon/Rome'],
    ['beside each other', 'from <Lyon/ /<Rome <Rome/ /<Lyon', 'Lyon Rome/Rome Lyon'],
    ['four words each', 'by <a/ <b/ <c/ <i/ /<d /<e /<f /<j to <d/ <e/ <f/ <j/ /<a /<b /<c /<i', 'a b c i/d e f j'],
    ['one for two', 'from <Lyon/ /<Rome /<early to <Rome/ <early/ /<Lyon', 'Lyon/Rome early'],
    ['two for one', 'from <Lyon/ <early/ /<Rome to <Rome/ /<Lyon /<early', 'Lyon early/Rome'],
    ['if another word stands before one of them', '<Rome/ /new /<Lyon met <Lyon/ /<Rome', 'Lyon/Rome'],
    ['if one only came', 'from Lyon/ /<Rome to <Rome/', 'Lyon/Rome'],
    ['if one only went', 'from <Lyon/ /Rome to /<Lyon', 'Lyon/Rome'],
    [
      'if the second word did not move',
      'old <Lyon/ boats/ /<Rome /trains met old <Rome/ /<Lyon',
      'Lyon boats/Rome trains'
    ],
    ['if the third went elsewhere', 'from <Lyon/ /<Rome to <Rome/ far with /<Lyon', 'Lyon/Rome'],
    ['if nothing moved', 'from Lyon/ /Rome to Paris', 'Lyon/Rome'],
    ['if words were only lost', 'from Lyon/ to Rome', 'Lyon/']
  ])('is not so %s: %s', (_, written, of) => {
    expect(gap(written, of).isSwapped).toBe(false)
  })
})
