import { describe, expect, it } from 'vitest'
import { wordsOfStory } from '../../../src/match/compare/story-words'
import { aStory } from '../../builders'

const words = () => wordsOfStory(aStory({ lexicon: 'raise!lower=lift~grow up\nset up=build' }))

describe('the words of a story', () => {
  it.each([
    ['plan', 'plans', true],
    ['harbour', 'harbors', true],
    ['plan', 'plane', false]
  ])('are the same in any form and spelling: “%s” and “%s”: %s', (a, b, is) => {
    expect(words().isSame(a, b)).toBe(is)
  })

  it.each([
    ['harbour', 'harbor', true],
    ['organised', 'organizing', true],
    ['travelling', 'traveling', true],
    ['plan', 'plans', false]
  ])('are two spellings of one word: “%s” and “%s”: %s', (a, b, is) => {
    expect(words().isSpelling(a, b)).toBe(is)
  })

  it.each([
    [['north', 'east'], ['northeast'], true],
    [['northeast'], ['north', 'east'], true],
    [['dock', 'workers'], ['dockworker'], true],
    [['north', 'east'], ['nor', 'theast'], true],
    [['dock'], ['dockworker'], false],
    [['north', 'east'], ['northwest'], false],
    [['dock', 'workers'], ['dockworker', 'again'], false],
    [['north', 'east'], [], false]
  ])('are joined or divided: %s and %s: %s', (a, b, is) => {
    expect(words().joins(a, b)).toBe(is)
  })

  it.each([
    ['raised', 'lowers', 'opposite'],
    ['raising', 'lifted', 'synonym'],
    ['raise', 'grow up', 'rare'],
    ['setting up', 'builds', 'synonym'],
    ['raise', 'build', undefined],
    ['lift', 'raise', undefined]
  ])('have the senses that its lexicon knows: “%s” on the page as “%s”: %s', (original, page, relation) => {
    expect(words().relation(original, page)).toBe(relation)
  })

  it('have no senses without a lexicon', () => {
    expect(wordsOfStory(aStory()).relation('raise', 'lower')).toBeUndefined()
  })

  it.each([
    ['naïve', false],
    ['café', true],
    ['1.4bn', true],
    ['ветер', false]
  ])('look English, or not: “%s”: %s', (word, is) => {
    expect(words().looksEnglish(word)).toBe(is)
  })
})
