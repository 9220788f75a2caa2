/** Notices of third-party packages, compared with the source maps of a build, which name every bundled file. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from 'wxt'
import { NOTICES } from '../../src/tools/build/licences'
import { unzipped } from './archive'

let folder: string
let bundled: Set<string>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clean-copy-maps-'))
  await build({ browser: 'chrome', outDir: folder, vite: () => ({ build: { sourcemap: true, minify: false } }) })
  const maps = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.map'))
  const sources = maps.flatMap((map) => JSON.parse(readFileSync(join(folder, map), 'utf8')).sources as string[])
  const packages = sources.map((source) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1])
  bundled = new Set(packages.filter((name) => name !== undefined))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(['chrome', 'firefox'] as const)('the notices for %s', (browser) => {
  it('name every package that is bundled, with licence, source and text', async () => {
    const text = (await unzipped(browser)).get(NOTICES)?.toString() ?? ''
    const notices = new Map(
      text.split(`\n\n${'-'.repeat(80)}\n\n`).map((notice) => [/^(\S+) \d+\.\d+\.\d+\n/.exec(notice)?.[1], notice])
    )
    expect([...bundled]).toEqual(
      expect.arrayContaining(['preact', 'mark.js', 'valibot', 'webextension-polyfill', 'wxt'])
    )
    for (const name of bundled) {
      const notice = notices.get(name) ?? ''
      expect(notice, name).toMatch(/\nLicence: \S+\nSource: https:\/\/\S+\n/)
      expect(notice.length, name).toBeGreaterThan(500)
    }
  })
})
