import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findMatchingPattern,
  isPattern,
  matchesOf,
  matchesPattern,
  parseSitePattern,
  siteOf
} from '../../src/shared/site-patterns'

describe('siteOf', () => {
  it.each([
    ['https://www.example.org/a?b#c', 'example.org'],
    ['http://news.example.org:8080/', 'news.example.org'],
    ['https://example.org./', 'example.org'],
    ['about:blank', null],
    ['not an address', null],
    ['', null]
  ])('%s is %s', (address, site) => {
    expect(siteOf(address)).toBe(site)
  })
})

describe('what a reader types', () => {
  it.each([
    ['example.org', 'example.org'],
    ['  Example.ORG ', 'example.org'],
    ['www.example.org', 'example.org'],
    ['https://www.example.org/news?id=1', 'example.org'],
    ['news.example.org/story', 'news.example.org'],
    ['example.org:8080', 'example.org'],
    ['*.example.org', '*.example.org'],
    ['https://*.example.org/*', '*.example.org'],
    ['*.org', '*.org'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['localhost', 'localhost'],
    ['http://wiki/page', 'wiki'],
    ['127.0.0.1', '127.0.0.1'],
    ['http://[::1]/', '[::1]'],
    ['', null],
    ['   ', null],
    ['news', null],
    ['*', null],
    ['*.', null],
    ['news.*', null],
    ['exa mple.org', null],
    ['me@example.org', null],
    ['ftp://example.org', null],
    ['about:blank', null],
    ['/news/', null]
  ])('%j means %j', (text, pattern) => {
    expect(parseSitePattern(text)).toBe(pattern)
  })

  it('parses to a pattern or null, and a pattern parses to itself', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[a-z*.:/@ -]{0,12}$/)), (text) => {
        const pattern = parseSitePattern(text)
        if (pattern !== null)
          expect([isPattern(pattern), parseSitePattern(`http://${pattern}`)]).toEqual([true, pattern])
      })
    )
  })
})

describe('a pattern', () => {
  it('matches one host or, with a star, all its subdomains too', () => {
    expect(matchesPattern('example.org', 'example.org')).toBe(true)
    expect(matchesPattern('news.example.org', 'example.org')).toBe(false)
    expect(matchesPattern('example.org', '*.example.org')).toBe(true)
    expect(matchesPattern('a.news.example.org', '*.example.org')).toBe(true)
    expect(matchesPattern('badexample.org', '*.example.org')).toBe(false)
    expect(findMatchingPattern('b.org', ['a.org', '*.b.org', 'b.org'])).toBe('*.b.org')
    expect(findMatchingPattern('c.org', ['a.org'])).toBeUndefined()
  })

  it('becomes browser match patterns with the same meaning', () => {
    expect(matchesOf('example.org')).toEqual(['*://example.org/*', '*://www.example.org/*'])
    expect(matchesOf('*.example.org')).toEqual(['*://*.example.org/*'])
  })
})
