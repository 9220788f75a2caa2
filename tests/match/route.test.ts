import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { match } from '../../src/match/match'
import { routeOf } from '../../src/match/route'
import type { Route } from '../../src/story/schema'
import { record, textOf } from '../../src/tools/evaluate/scan'
import { caseFolders } from '../../src/tools/evaluate/score'
import { aPassage } from '../builders'
import { matchParagraphs, story } from './story'

const finding = (quote: string, correction: string, n = 0) =>
  aPassage(quote, 0, { key: `${quote}-${n}`, correction, confidence: 'likely', found: 'compared' })
const pages = (...pairs: [string, string][]) => pairs.map(([quote, correction], n) => finding(quote, correction, n))

describe('the golden pages', () => {
  it.each(caseFolders('tests/pages'))('%s', async (name) => {
    const file = join('tests/pages', name, 'page.html')
    const expected = JSON.parse(readFileSync(join('tests/pages', name, 'expected.json'), 'utf8'))
    const { route, verdict } = await match(textOf(readFileSync(file, 'utf8'), file), [story])
    // A single paragraph has not enough words to tell by.
    if (verdict !== 'garbled-copy') expect(route).toBeNull()
    else expect(route?.id).toBe(expected.pipeline)
  })
})

describe('the copy as found', async () => {
  const report = await matchParagraphs(story.copyAsFound)

  it('went through French, shown by three tells with their findings', () => {
    expect(report.route).toEqual({
      id: 'fr',
      tells: [
        { printed: 'appeal', meant: 'call', key: 'g05' },
        { printed: 'prices', meant: 'tariffs', key: 'g13' },
        { printed: 'Lost', meant: 'Perdue', key: 'g38' }
      ]
    })
    for (const { printed, key } of report.route?.tells ?? []) {
      expect(report.passages.find((passage) => passage.key === key)?.quote).toContain(printed)
    }
  })

  it('says so in the record', () => {
    const { route } = record({ text: story.copyAsFound.join('\n'), blocks: [0] }, report)
    expect(route).toMatchObject({ id: 'fr', tells: [{ printed: 'appeal', meant: 'call' }, {}, {}] })
  })
})

describe('the tells of the story', () => {
  it.each(story.routes.map((route) => [route.id, route] as const))('name %s by themselves', (id, { tells }) => {
    const found = routeOf(
      tells.map(({ printed, meant }, n) => finding(printed, meant, n)),
      story.routes
    )
    expect(found?.id).toBe(id)
    expect(found?.tells).toHaveLength(3)
  })
})

describe('a route', () => {
  const route = (id: string, ...tells: [string, string][]): Route => ({
    id,
    name: id,
    tells: tells.map(([printed, meant]) => ({ printed, meant }))
  })
  const a = route('a', ['red', 'blue'], ['dogs', 'cats'], ['up', 'down'], ['shared', 'common'], ['big ship', 'boat'])
  const b = route('b', ['one', 'two'], ['hot', 'cold'], ['shared', 'common'], ['ship', 'boat'])
  const idOf = (...pairs: [string, string][]) => routeOf(pages(...pairs), [a, b])?.id
  const three: [string, string][] = [
    ['the red one', 'the blue one'],
    ['dog', 'cat'],
    ['Up', 'down there']
  ]

  it('is named by three tells, as whole words in any form, in the order of the list', () => {
    expect(routeOf(pages(...three).reverse(), [a, b])?.tells.map(({ printed }) => printed)).toEqual([
      'red',
      'dog',
      'Up'
    ])
  })

  it.each([
    ['two', three.slice(0, 2)],
    ['one three times', [three[0], three[0], three[0]]],
    ['two and one that is shared', [...three.slice(0, 2), ['shared', 'common']]],
    ['two and a part of a word', [...three.slice(0, 2), ['upper', 'downer']]],
    ['two and one that means something else', [...three.slice(0, 2), ['up', 'north']]],
    ['two and one whose words are right too', [...three.slice(0, 2), ['up', 'up and down']]],
    ['three, but two of another', [...three, ['one', 'two'], ['hot', 'cold']]],
    ['none', []]
  ] as [string, [string, string][]][])('is not named by %s', (_, pairs) => {
    expect(idOf(...pairs)).toBeUndefined()
  })

  it('is named by three tells despite one of another route', () => {
    expect(idOf(...three, ['hot', 'cold'])).toBe('a')
  })

  it('is named by four tells despite two of another route', () => {
    expect(idOf(...three, ['a big ship', 'a boat'], ['one', 'two'], ['hot', 'cold'])).toBe('a')
  })

  it('counts only the longer of two overlapping tells', () => {
    expect(idOf(...three.slice(0, 2), ['a big ship', 'a boat'])).toBe('a')
    expect(idOf(...three.slice(0, 2), ['a ship', 'a boat'])).toBeUndefined()
  })

  it('is null for a story without routes', () => {
    expect(routeOf(pages(...three), [])).toBeNull()
  })
})
