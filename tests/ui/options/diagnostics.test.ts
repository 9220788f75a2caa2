/** Diagnostics say what helps, and no address unless the reader wants that. */
import '../browser-stub'
import { describe, expect, it } from 'vitest'
import { nothing } from '../../../src/match/report'
import { DEFAULTS } from '../../../src/shared/settings'
import { type Facts, textOf } from '../../../src/ui/options/diagnostics'

const FACTS: Facts = {
  version: '1.2.3',
  browser: 'Browser/1',
  language: 'en-GB',
  access: ['https://secret.example/*'],
  settings: { ...DEFAULTS, sitesOn: ['*.secret.example'], sitesOff: ['secret.example', 'shop.secret.example'] },
  bundled: ['a-story'],
  userStoryIds: ['secret-story'],
  page: {
    address: 'https://secret.example/page?secret',
    status: { state: 'found', report: { ...nothing, verdict: 'excerpt', coverage: 0.256, unplaced: ['x'] } }
  }
}

describe('diagnostics', () => {
  it('contain version, browser, settings, stories and the page’s status', () => {
    const lines = textOf(FACTS, false).split('\n')
    for (const line of [
      'Clean Copy: 1.2.3',
      'browser: Browser/1',
      'access: 1 sites',
      'look: "underline"',
      'sitesOn: 1',
      'sitesOff: 2',
      'stories: a-story',
      'added: 1',
      'page: excerpt, 26 % of the story, 0 corrections (0 misleading), 0 hidden, 0 names, 1 unplaced'
    ])
      expect(lines).toContain(line)
    for (const name of Object.keys(DEFAULTS)) expect(lines.some((line) => line.startsWith(`${name}: `))).toBe(true)
  })

  it('contain addresses only on request', () => {
    expect(textOf(FACTS, false)).not.toContain('secret')
    const full = textOf(FACTS, true)
    for (const word of [
      'https://secret.example/page?secret',
      '"*.secret.example"',
      'shop.secret.example',
      'secret-story'
    ])
      expect(full).toContain(word)
  })

  it('tell whether no page is open or none answers', () => {
    expect(textOf({ ...FACTS, page: undefined } as unknown as Facts, true)).toContain('page: none open')
    expect(textOf({ ...FACTS, page: { address: 'https://a.org/', status: null } }, false)).toContain('page: no answer')
    expect(textOf({ ...FACTS, access: ['http://*/*', 'https://*/*'] }, false)).toContain('access: all sites')
  })
})
