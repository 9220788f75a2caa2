import { describe, expect, it, vi } from 'vitest'

vi.mock('wxt/utils/storage', () => ({ storage: { defineItem: () => ({}) } }))
const { isOnAt, parseSettings, siteOf, switchSite } = await import('../src/settings')

const defaults = { on: true, sitesOff: [], garbles: true, names: true }

describe('parseSettings', () => {
  it.each([[null], [undefined], ['broken'], [42], [[]], [{}]])('gives the defaults for %j', (stored) => {
    expect(parseSettings(stored)).toEqual(defaults)
  })

  it('keeps what is right and mends only what is broken', () => {
    expect(parseSettings({ on: 'yes', sitesOff: ['example.org'], names: false })).toEqual({
      ...defaults,
      sitesOff: ['example.org'],
      names: false
    })
    expect(parseSettings({ sitesOff: [1], garbles: null })).toEqual(defaults)
  })
})

describe('siteOf', () => {
  it.each([
    ['https://www.example.org/a?b#c', 'example.org'],
    ['http://news.example.org:8080/', 'news.example.org'],
    ['about:blank', null],
    ['not an address', null],
    ['', null]
  ])('%s is %s', (address, site) => {
    expect(siteOf(address)).toBe(site)
  })
})

describe('isOnAt', () => {
  it('is on everywhere but where it is switched off', () => {
    const settings = { ...defaults, sitesOff: ['example.org'] }
    expect(isOnAt(settings, 'https://example.com/')).toBe(true)
    expect(isOnAt(settings, 'https://www.example.org/')).toBe(false)
    expect(isOnAt(settings, 'https://sub.example.org/')).toBe(true)
    expect(isOnAt({ ...settings, on: false }, 'https://example.com/')).toBe(false)
    expect(isOnAt(settings, 'about:blank')).toBe(false)
  })
})

describe('switchSite', () => {
  it('switches one site and leaves the others', () => {
    const now = { ...defaults, sitesOff: ['b.org'] }
    expect(switchSite('a.org', false)(now)).toEqual({ sitesOff: ['a.org', 'b.org'] })
    expect(switchSite('b.org', false)(now)).toEqual({ sitesOff: ['b.org'] })
    expect(switchSite('b.org', true)(now)).toEqual({ sitesOff: [] })
    expect(switchSite('c.org', true)(now)).toEqual({ sitesOff: ['b.org'] })
  })
})
