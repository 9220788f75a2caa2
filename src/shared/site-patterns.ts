/** Sites as readers write them in lists, and as the browser's match patterns. Pure. */

/** Returns the site of an address: its host without `www.`, or null if it has none. */
export function siteOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  return new URL(address).hostname.replace(/^www\./, '').replace(/\.$/, '') || null
}

/** A host; a star may only replace everything before the first dot, as in the browser's match patterns. */
const PATTERN = /^(\*\.)?[a-z0-9_-]+(\.[a-z0-9_-]+)*$|^\[[0-9a-f:]+\]$/

/** Returns true for a normalised site pattern, such as `example.org`, or `*.example.org` for all subdomains as well. */
export const isPattern = (text: string) => text.length <= 255 && PATTERN.test(text) && !text.startsWith('www.')

/**
 * Returns the site pattern for what a reader typed: a host or an address, with `*.` before the host if wanted. Null if
 * the text names no site; of single words only `localhost` or a full address does.
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

/** Returns true if a pattern matches a site. */
export function matchesPattern(site: string, pattern: string): boolean {
  if (!pattern.startsWith('*.')) return site === pattern
  const host = pattern.slice(2)
  return site === host || site.endsWith(`.${host}`)
}

/** Returns the first pattern that matches a site. */
export const findMatchingPattern = (site: string, patterns: readonly string[]) =>
  patterns.find((pattern) => matchesPattern(site, pattern))

/** Returns the browser's match patterns for a site pattern. */
export function matchesOf(pattern: string): string[] {
  return pattern.startsWith('*.') ? [`*://${pattern}/*`] : [`*://${pattern}/*`, `*://www.${pattern}/*`]
}
