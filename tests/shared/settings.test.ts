import '../ui/browser-stub'
import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import {
  changedKeys,
  DEFAULTS,
  followSettings,
  isOnAt,
  isPageKey,
  parseSettings,
  SettingsSchema,
  switchSite
} from '../../src/shared/settings'
import { store, world } from '../ui/browser-stub'

describe('changedKeys', () => {
  it('names the settings that differ, comparing lists by their entries', () => {
    const after = { ...DEFAULTS, badge: false, sitesOff: ['example.org'], sitesOn: [] }
    expect(changedKeys(DEFAULTS, after)).toEqual(['sitesOff', 'badge'])
    expect(changedKeys(DEFAULTS, { ...DEFAULTS })).toEqual([])
  })

  it('leaves pages alone when only the badge or what popup and panel list changes', () => {
    expect(changedKeys(DEFAULTS, { ...DEFAULTS, badge: false, reworded: true }).filter(isPageKey)).toEqual([])
    expect(changedKeys(DEFAULTS, { ...DEFAULTS, look: 'quiet' }).filter(isPageKey)).toEqual(['look'])
  })
})

describe('followSettings', () => {
  it('misses no change that comes while the settings are read, and none after that', async () => {
    const { signal } = new AbortController()
    const later: boolean[] = []
    world.stored.settings = { on: false }
    const reading = followSettings(({ on }) => later.push(on), signal)
    store({ on: true })
    expect((await reading).on).toBe(true)
    expect(later).toEqual([])
    store({ on: false })
    expect(later).toEqual([false])
  })

  it('stops when the signal aborts', async () => {
    const life = new AbortController()
    const later: boolean[] = []
    await followSettings(({ on }) => later.push(on), life.signal)
    life.abort()
    store({ on: true })
    expect(later).toEqual([])
  })
})

describe('parseSettings', () => {
  it.each([[null], [undefined], ['broken'], [42], [[]], [{}]])('gives the defaults for %j', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULTS)
  })

  it('keeps valid values and replaces only broken ones', () => {
    expect(parseSettings({ on: 'yes', sitesOff: ['example.org'], names: false })).toEqual({
      ...DEFAULTS,
      sitesOff: ['example.org'],
      names: false
    })
    expect(parseSettings({ where: 'nowhere', look: 'quiet', garbles: null })).toEqual({ ...DEFAULTS, look: 'quiet' })
    expect(parseSettings({ sitesOff: [1, 'a.org', '*', 'B.org'], hiddenKinds: ['grammar', 'style'] })).toEqual({
      ...DEFAULTS,
      sitesOff: ['a.org'],
      hiddenKinds: ['grammar']
    })
  })

  it('accepts the settings of the first version', () => {
    const first = { on: false, sitesOff: ['example.org'], garbles: true, names: false }
    expect(parseSettings(first)).toEqual({ ...DEFAULTS, ...first })
  })

  it('takes the known fields from a later version', () => {
    expect(parseSettings({ version: 9, badge: false, colour: 'red' })).toEqual({ ...DEFAULTS, badge: false })
  })

  it('returns complete settings for any value', () => {
    const value = fc.oneof(fc.anything(), fc.constantFrom('everywhere', 'click', ['a.org'], true, 2))
    const record = fc.record(Object.fromEntries(Object.keys(DEFAULTS).map((key) => [key, value])), {
      requiredKeys: []
    })
    fc.assert(
      fc.property(fc.oneof(fc.anything(), record), (stored) => {
        const settings = parseSettings(stored)
        expect(v.safeParse(SettingsSchema, settings).success).toBe(true)
        expect(parseSettings(settings)).toEqual(settings)
      })
    )
  })
})

describe('isOnAt', () => {
  const at = (change: object, address: string) => isOnAt({ ...DEFAULTS, ...change }, address)

  it('is on everywhere except where it is switched off', () => {
    const except = { sitesOff: ['example.org', '*.example.net'] }
    expect(at(except, 'https://example.com/')).toBe(true)
    expect(at(except, 'https://www.example.org/')).toBe(false)
    expect(at(except, 'https://sub.example.org/')).toBe(true)
    expect(at(except, 'https://sub.example.net/')).toBe(false)
    expect(at({ on: false }, 'https://example.com/')).toBe(false)
    expect(at({}, 'about:blank')).toBe(false)
  })

  it('is on only where it is switched on', () => {
    const only = { where: 'only', sitesOn: ['*.example.org'], sitesOff: ['shop.example.org'] }
    expect(at(only, 'https://example.org/')).toBe(true)
    expect(at(only, 'https://news.example.org/')).toBe(true)
    expect(at(only, 'https://shop.example.org/')).toBe(false)
    expect(at(only, 'https://example.com/')).toBe(false)
    expect(at({ ...only, on: false }, 'https://example.org/')).toBe(false)
  })

  it('is on in the mode that waits for a click only where the reader always wants it', () => {
    expect(at({ where: 'click', sitesOn: ['example.org'] }, 'https://example.org/')).toBe(true)
    expect(at({ where: 'click', sitesOn: ['example.org'] }, 'https://example.net/')).toBe(false)
  })
})

describe('switchSite', () => {
  it('switches one site and keeps the others', () => {
    const now = { ...DEFAULTS, sitesOff: ['b.org'] }
    expect(switchSite('a.org', false)(now)).toMatchObject({ sitesOff: ['a.org', 'b.org'] })
    expect(switchSite('b.org', false)(now)).toMatchObject({ sitesOff: ['b.org'] })
    expect(switchSite('b.org', true)(now)).toMatchObject({ sitesOff: [] })
    expect(switchSite('c.org', true)(now)).toMatchObject({ sitesOff: ['b.org'] })
  })

  it('has the stated effect in every mode', () => {
    const site = fc.constantFrom('a.org', 'b.a.org', 'c.b.a.org', 'd.net')
    const sites = fc.uniqueArray(fc.oneof(site, fc.constantFrom('*.a.org', '*.b.a.org', '*.org')))
    fc.assert(
      fc.property(fc.constantFrom('everywhere', 'only'), sites, sites, site, fc.boolean(), (...given) => {
        const [where, sitesOn, sitesOff, one, on] = given
        const now = { ...DEFAULTS, where, sitesOn, sitesOff } as const
        const then = { ...now, ...switchSite(one, on)(now) }
        expect(isOnAt(then, `https://${one}/`)).toBe(on)
        expect(isOnAt(then, 'https://else.example/')).toBe(isOnAt(now, 'https://else.example/'))
        expect(v.is(SettingsSchema, then)).toBe(true)
      })
    )
  })
})
