import { describe, expect, it } from 'vitest'
import { classesOf, compareInClass, isRankModifier } from '../../src/language/classes'
import { isAttribution, isFunctionWord } from '../../src/language/function-words'
import { nationsIn } from '../../src/language/nations'
import { negationsIn } from '../../src/language/negation'
import { areOpposites } from '../../src/language/scales'
import { words } from './words'

describe('nations', () => {
  it.each([
    ['China Chinese Beijing PRC Chinese’s', 'China'],
    ['US U.S. USA American Americans Washington', 'United States'],
    ['British UK U.K. Britain London', 'United Kingdom'],
    ['Russian Moscow Kremlin Russia’s', 'Russia'],
    ['EU Brussels', 'European Union'],
    ['Dutch Netherlands Holland', 'Netherlands'],
    ['Philippines Filipinos Manila', 'Philippines']
  ])('has one nation in %s', (names, nation) => {
    for (const name of names.split(' ')) expect(nationsIn(words(name))[0]?.nation, name).toBe(nation)
  })

  it('prefers the longest name', () => {
    const text = words('the South Korean and North Korean, New Zealand, White House and South American teams')
    expect(nationsIn(text).map(({ nation, first, end }) => [nation, end - first])).toEqual([
      ['South Korea', 2],
      ['North Korea', 2],
      ['New Zealand', 2],
      ['United States', 2],
      ['South America', 2]
    ])
  })

  it.each(['us', 'turkey', 'Shanghai', 'New York', 'chad', 'polish'])('has none in “%s”', (name) => {
    expect(nationsIn(words(name))).toEqual([])
  })
})

describe('closed classes', () => {
  it.each([
    ['spokesman', 'spokesperson', 'same'],
    ['last', 'final', 'same'],
    ['all', 'every', 'same'],
    ['every', 'each', 'same'],
    ['last', 'previous', 'same'],
    ['prime minister', 'premier', 'same'],
    ['foreign', 'finance', 'department'],
    ['Twitter', 'X', 'same'],
    ['can', 'might', 'same'],
    ['president', 'premier', 'office'],
    ['presidents', 'ministers', 'office'],
    ['commerce', 'finance', 'department'],
    ['importers', 'exporters', 'trade'],
    ['year', 'decades', 'time-unit'],
    ['may', 'must', 'modality'],
    ['before', 'after', 'time-order'],
    ['father', 'mother', 'family'],
    ['he', 'she', 'pronoun'],
    ['wives', 'husbands', 'family'],
    ['most', 'some', 'quantifier'],
    ['president', 'university', undefined]
  ])('%s beside %s: %s', (a, b, verdict) => {
    expect(compareInClass(a.toLowerCase(), b.toLowerCase())).toBe(verdict)
  })

  it('names the class', () => {
    expect(classesOf('ambassador')).toContain('office')
    expect(classesOf('stone')).toEqual([])
    expect(['vice', 'former', 'deputy', 'acting'].every(isRankModifier)).toBe(true)
  })
})

describe('opposites', () => {
  it.each(
    `rose fell|increasing declined|loosen tightened|raised reduced|eased stoked|limited substantial|permanent temporary|stable unstable
    reconnecting disconnecting|reconnect disconnect|legal illegal|agree disagree|upgrade downgrade|pre-war post-war|overstate understate
    pushed_back welcomed|won lost|importers exporters|stronger weaker|higher lower|supporters opponents|accepted refused
    confirmed denied|regular irregular|possible impossible|quickly slowly|ally enemy|pro-government anti-government`
      .split(/[|\n]\s*/)
      .map((pair) => pair.split(' '))
  )('%s and %s are', (a = '', b = '') => {
    const [left, right] = [a.replace('_', ' '), b.replace('_', ' ')]
    expect(areOpposites(left, right)).toBe(true)
    expect(areOpposites(right, left)).toBe(true)
  })

  it.each(
    'rose climbed|come income|part depart|form inform|cover discover|port import|press impress|said told|pact impact|act react|sure insure|raise increase|like unlike_x|side inside_x|prove improve|mand demand|less unless|to into_x|port report'
      .split('|')
      .map((pair) => pair.split(' '))
  )('%s and %s are none', (a = '', b = '') => {
    expect(areOpposites(a, b)).toBe(false)
  })
})

describe('negations', () => {
  const read = (text: string) => negationsIn(words(text)).map(({ index, strong }) => `${index}${strong ? '!' : ''}`)

  it.each([
    ['did not specify', ['1!']],
    ["didn't specify", ['1!']],
    ['without specifying', ['0!']],
    ['failed to specify', ['0']],
    ['no longer', ['0!']],
    ['not only here', []],
    ['no doubt', []],
    ["didn't wait", ['1!']],
    ["ne'er hides", ['0!']],
    ['neither here nor there', ['0!']],
    ['it is unlikely', ['2']],
    ['unions under unity', []],
    ['a few men', []],
    ['prices declined', []],
    ['he declined to say', ['1']]
  ])('in “%s” are %j', (text, found) => {
    expect(read(text)).toEqual(found)
  })
})

describe('function words', () => {
  it('are distinguished from content words', () => {
    expect(['the', 'of', 'they', 'would', 'because'].every(isFunctionWord)).toBe(true)
    expect(['trade', 'said', 'president'].some(isFunctionWord)).toBe(false)
    expect(['said', 'adding', 'according'].every(isAttribution)).toBe(true)
  })
})
