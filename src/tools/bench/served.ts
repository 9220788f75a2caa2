/** Serves the pages that are measured: those made here, and files of a folder. Nothing in them runs or loads anything. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type SampleServer, type Served, servePages } from '../demo/sample-server'

/**
 * No script of the page runs and no request leaves it. The other two make the page isolated: only there is the clock
 * fine enough (5 µs in Chromium, 20 µs in Firefox).
 */
const HEADERS = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp'
}

/** The pages of a folder, by name. */
export const filesIn = (dir: string): string[] =>
  readdirSync(dir)
    .filter((name) => /\.x?html?$/i.test(name))
    .sort()

/** Serves made pages under /made/ and the files of a folder under /real/. */
export function serveBench(
  madePages: ReadonlyMap<string, () => string>,
  dir: string | undefined
): Promise<SampleServer> {
  const files = new Set(dir === undefined ? [] : filesIn(dir))
  return servePages(({ pathname }): Served | null => {
    const [, kind, name = ''] = /^\/(made|real)\/(.+)$/.exec(decodeURIComponent(pathname)) ?? []
    if (kind === 'made') return answer(madePages.get(name)?.())
    return dir !== undefined && files.has(name) ? answer(readFileSync(join(dir, name), 'utf8')) : null
  })
}

const answer = (html: string | undefined) => (html === undefined ? null : { html, headers: HEADERS })
