/** What the popup says about a page and lists: the pure parts. */
import '../browser-stub'

import { describe, expect, test } from 'vitest'
import type { PassageFinding } from '../../../src/match/report'
import { parseSettings } from '../../../src/shared/settings'
import { PAGES } from '../../../src/shared/web-pages'
import type { Story } from '../../../src/story/story'
import {
  bySeverity,
  coverageKey,
  entityRows,
  isFound,
  unplacedPassages,
  verdictKey
} from '../../../src/ui/tab-view/lists'
import { decide, type Facts, originsOf, webSiteOf } from '../../../src/ui/tab-view/state'
import { aName, aPassage, aReport } from '../../builders'

const passage = (id: string, start: number, more: Partial<PassageFinding> = {}) =>
  aPassage('David Lost', start, { id, key: `p-${id}`, correction: 'David Perdue', ...more })
const entity = (id: string, quote: string, start: number) => aName(quote, start, { id, name: id, first: false })
const report = aReport({
  passages: [passage('b', 50), passage('c', 5, { severity: 'stiff' }), passage('a', 10, { quote: 'Lost' })],
  unplaced: ['y']
})

describe('decide', () => {
  const facts = (more: Partial<Facts> & { stored?: object }): Facts => ({
    settings: parseSettings(more.stored ?? {}),
    address: 'https://www.news.example/a',
    access: true,
    page: 'silent',
    ...more
  })
  test.each([
    ['nothing asked yet', { page: undefined }, { state: 'loading' }],
    ['only the gate runs', {}, { state: 'none' }],
    ['off everywhere', { stored: { on: false } }, { state: 'off', where: 'everywhere' }],
    [
      'off everywhere on any page',
      { stored: { on: false }, address: 'about:blank' },
      { state: 'off', where: 'everywhere' }
    ],
    ['off on the site', { stored: { sitesOff: ['news.example'] } }, { state: 'off', where: 'site' }],
    ['off on another site', { stored: { sitesOff: ['other.example'] } }, { state: 'none' }],
    ['not on the list', { stored: { where: 'only', sitesOn: ['other.example'] } }, { state: 'off', where: 'site' }],
    ['on the list', { stored: { where: 'only', sitesOn: ['*.example'] } }, { state: 'none' }],
    ['not asked for', { stored: { where: 'click' } }, { state: 'click' }],
    ['always read', { stored: { where: 'click', sitesOn: ['news.example'] } }, { state: 'none' }],
    ['not asked for any more', { stored: { where: 'click' }, page: { state: 'off' } }, { state: 'click' }],
    ['asked for in vain', { stored: { where: 'click' }, page: 'asked' }, { state: 'none' }],
    ['asked for', { stored: { where: 'click' }, page: { state: 'found', report } }, { state: 'found', report }],
    ['not to be asked', { stored: { where: 'click' }, page: 'refused' }, { state: 'restricted' }],
    ['the page is still off', { page: { state: 'off' } }, { state: 'off', where: 'page' }],
    ['a page of the browser', { address: 'chrome://extensions/' }, { state: 'restricted' }],
    ['a file', { address: 'file:///a.html' }, { state: 'restricted' }],
    ['a web page that lets no extension in', { page: 'refused' }, { state: 'restricted' }],
    ['a site without access', { page: 'refused', access: false }, { state: 'noAccess' }],
    ['an unknown address without access', { page: 'refused', access: false, address: null }, { state: 'noAccess' }],
    ['an unknown address in spite of access', { address: null }, { state: 'restricted' }],
    ['access for one click', { access: false }, { state: 'none' }],
    ['a page that fails', { page: 'broken' }, { state: 'failed' }],
    ['a page where no script of ours is run in time', { page: 'late' }, { state: 'failed' }],
    ['the same where the site is kept from us', { page: 'late', access: false }, { state: 'noAccess' }],
    ['a page being read', { page: { state: 'reading' } }, { state: 'reading' }],
    ['a page that was read', { page: { state: 'none' } }, { state: 'none' }],
    ['a copy', { page: { state: 'found', report } }, { state: 'found', report }],
    ['a report without a story', { page: { state: 'found', report: { ...report, story: null } } }, { state: 'none' }]
  ] as [string, Partial<Facts>, object][])('%s', (_, given, wanted) => {
    expect(decide(facts(given))).toEqual(wanted)
  })
})

test('access is asked for one host, or for all where the address is not known', () => {
  expect(originsOf('https://www.news.example:8080/a?b')).toEqual(['https://www.news.example/*'])
  expect(originsOf('http://localhost/')).toEqual(['http://localhost/*'])
  expect(originsOf(null)).toEqual(PAGES)
  expect(originsOf('chrome://version')).toEqual(PAGES)
})

test('only web pages have a site', () => {
  expect(webSiteOf('https://www.news.example/a')).toBe('news.example')
  expect(webSiteOf('chrome://extensions/')).toBeNull()
  expect(webSiteOf(null)).toBeNull()
})

test('corrections come worst first and in page order, through the filter', () => {
  const ids = (only: Parameters<typeof bySeverity>[1]) =>
    bySeverity(report.passages, only).map(({ severity, rows }) => [severity, ...rows.map(({ finding }) => finding.id)])
  expect(ids(new Set())).toEqual([
    ['misleads', 'a', 'b'],
    ['stiff', 'c']
  ])
  expect(ids(new Set(['stiff']))).toEqual([['stiff', 'c']])
  expect(ids(new Set(['confuses']))).toEqual([])
})

test('the same correction of the same words is one row with all its places', () => {
  const [group] = bySeverity([passage('z', 90), passage('y', 7), passage('x', 40, { confidence: 'likely' })], new Set())
  expect(group?.count).toBe(3)
  expect(group?.rows.map(({ places }) => places.map(({ id }) => id))).toEqual([['y', 'z'], ['x']])
})

test('a search ignores case, accents and the order of words', () => {
  expect(isFound('PERDUE david', ['David Perdue', undefined])).toBe(true)
  expect(isFound('elysee', ['l’Élysée'])).toBe(true)
  expect(isFound('perdue rubio', ['David Perdue'])).toBe(false)
  expect(isFound('  ', ['anything'])).toBe(true)
})

test('an excerpt with corrections is called garbled', () => {
  expect(verdictKey('excerpt', 0)).toBe('popupVerdictExcerpt')
  expect(verdictKey('excerpt', 7)).toBe('popupVerdictPart')
})

describe('entities', () => {
  const known = (id: string, more: object) => ({ id, name: id, type: 'person', aliases: [], garbled: [], ...more })
  const story = {
    passages: [{ id: 'x' }, { id: 'y' }],
    entities: [
      known('perdue', { aliases: ['David Perdue'], surname: 'Perdue', garbled: ['Lost'] }),
      known('ma', { aliases: ['Ma Zhaoxu'] }),
      known('elsewhere', {}),
      known('beijing', { type: 'place' })
    ]
  } as unknown as Story
  const page = {
    ...report,
    entities: [
      entity('ma', 'I', 52),
      entity('perdue', 'David Lost', 10),
      entity('perdue', 'Perdue', 53),
      entity('perdue', 'Lost', 70),
      entity('perdue', 'lost', 11),
      entity('ma', 'deputy', 4),
      entity('gone', 'Gone', 3),
      entity('beijing', 'Beijing', 1)
    ]
  }

  test('lists the page’s entities in page order, with count, first mention and garbled forms', () => {
    const rows = entityRows(page, story, ['person'])
    expect(rows.map(({ entity, first, mentions, printedAs }) => [entity.id, first, mentions, printedAs])).toEqual([
      ['ma', 'e-ma-4', 2, ['I']],
      ['perdue', 'e-perdue-10', 4, ['David Lost', 'lost']]
    ])
    expect(entityRows(page, story, ['place'])).toHaveLength(1)
    expect(entityRows(page, story, ['term'])).toEqual([])
  })

  test('passages without position are listed from the story', () => {
    expect(unplacedPassages(report, story)).toEqual([{ id: 'y' }])
  })
})

test('the wording of the coverage never exaggerates', () => {
  const words = [0, 0.1, 0.2, 0.33, 0.5, 0.7, 0.9, 0.95, 1].map(coverageKey)
  expect(words).toEqual([
    'popupCoverSmall',
    'popupCoverSmall',
    'popupCoverQuarter',
    'popupCoverThird',
    'popupCoverHalf',
    'popupCoverMost',
    'popupCoverNearly',
    'popupCoverAll',
    'popupCoverAll'
  ])
})
