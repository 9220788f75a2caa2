/** Sites as readers name them in their lists, and as the browser takes them. Pure. */

/** The name of an address's site: its host without `www.`, or null for an address without one. */
export function siteOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  return new URL(address).hostname.replace(/^www\./, '').replace(/\.$/, '') || null
}

/** A host; a star may only stand for all that comes before its first dot, as in the browser's own patterns. */
const PATTERN = /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$|^\[[0-9a-f:]+\]$/

/** Whether a text is a site pattern as `parseSitePattern` writes them: `example.org`, or `*.example.org` with all below it. */
export const isPattern = (text: string) => text.length <= 255 && PATTERN.test(text) && !text.startsWith('www.')

/**
 * The site pattern that a reader means: by a host, by an address, or by either with `*.` before the host. Null for a
 * text that names no site; a single word does so only as `localhost` or in an address.
 */
export function parseSitePattern(text: string): string | null {
  const [, scheme = '', star = '', rest = ''] = /^(https?:\/\/)?(\*\.)?(.*)$/i.exec(text.trim()) ?? []
  const [host = ''] = rest.split(/[/?#]/, 1)
  if (/[\s*@]/.test(host) || rest.slice(host.length).startsWith('//')) return null
  const site = siteOf(`${scheme || 'https://'}${rest}`)
  if (site === null || !isPattern(star + site)) return null
  const isWord = !/[.:]/.test(site) && site !== 'localhost'
  return isWord && scheme + star === '' ? null : star + site
}

/** Whether a site is meant by a pattern. */
export function matchesPattern(site: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return site === pattern
  const host = pattern.slice(2)
  return site === host || site.endsWith(`.${host}`)
}

/** The first of some patterns that means a site. */
export const findMatchingPattern = (site: string, patterns: readonly string[]) =>
  patterns.find((pattern) => matchesPattern(site, pattern))

/** The browser's match patterns for a site pattern. */
export function matchesOf(pattern: string): string[] {
  return pattern.startsWith('*.') ? [`*://${pattern}/*`] : [`*://${pattern}/*`, `*://www.${pattern}/*`]
}
