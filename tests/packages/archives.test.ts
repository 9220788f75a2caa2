/** The three archives: what is in them, and that the source archive alone makes all of them again. */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ARCHIVES, type Archive, pathOf, unzipped } from './archive'

describe.each(['chrome', 'firefox'] as const)('the package for %s', (browser) => {
  let files: Map<string, Buffer>
  beforeAll(async () => {
    files = await unzipped(browser)
  })

  it('contains the manifest and every file that it names', () => {
    const manifest = files.get('manifest.json')?.toString() ?? ''
    const named = [...manifest.matchAll(/"([\w/-]+\.(?:js|css|html|png|svg))"/g)].map(([, file = '']) => file)
    expect(named.length).toBeGreaterThan(8)
    for (const file of named) expect([...files.keys()], file).toContain(file.replace(/^\//, ''))
  })

  it('says that no data are collected, asks for no more than it should and lets web pages have none of its files', () => {
    const manifest = JSON.parse(files.get('manifest.json')?.toString() ?? '{}')
    expect(manifest.web_accessible_resources).toBeUndefined()
    for (const permission of manifest.permissions)
      expect(readFileSync('PRIVACY.md', 'utf8')).toContain(`\`${permission}\``)
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*'])
    const { gecko } = manifest.browser_specific_settings ?? {}
    if (browser === 'firefox') expect(gecko.data_collection_permissions).toEqual({ required: ['none'] })
    else expect(manifest.browser_specific_settings).toBeUndefined()
  })

  it('contains no build files', () => {
    const kinds =
      /^(?:_locales\/\w+\/messages\.json|icon\/.+\.(?:png|svg)|.+\.(?:js|css|html)|manifest\.json|THIRD-PARTY\.txt)$/
    expect([...files.keys()].filter((file) => !kinds.test(file))).toEqual([])
  })
})

it('the code for Firefox is readable', async () => {
  for (const [file, content] of await unzipped('firefox')) {
    // The stories and the thesaurus are data: one line each.
    if (!file.endsWith('.js') || /^(?:stories\/|chunks\/thesaurus-)/.test(file)) continue
    const text = content.toString()
    const lines = text.split('\n')
    expect(text.length / lines.length, `${file}: letters a line`).toBeLessThan(60)
  }
})

describe('the source archive', () => {
  let folder: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'clean-copy-sources-'))
    for (const [path, content] of await unzipped('sources')) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), content)
    }
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('rebuilds the same three archives in an empty folder, by the commands of its README', async () => {
    const commands = ['npm ci', 'npm run zip']
    for (const command of commands) {
      expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(command)
      run(folder, command)
    }
    for (const archive of ARCHIVES) {
      expect(await differing(archive, folder)).toEqual([])
      expect(readFileSync(pathOf(archive, folder)).equals(readFileSync(pathOf(archive))), `${archive} as a whole`).toBe(
        true
      )
    }
  })
})

/** Runs a command of npm, without the settings of the npm that runs these tests. */
function run(folder: string, command: string): void {
  const [program = '', ...args] = command.split(' ')
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(?:npm_(?!config_)|INIT_CWD|NODE_ENV|VITEST)/.test(key))
  )
  const options = {
    cwd: folder,
    // Packages in the cache are not fetched again; npm's advice is not printed.
    env: { ...env, npm_config_prefer_offline: 'true', npm_config_audit: 'false', npm_config_fund: 'false' },
    encoding: 'utf8',
    stdio: 'pipe'
  } as const
  execFileSync(program, args, { ...options, shell: process.platform === 'win32' })
}

/** The files that differ between an archive made here and one made in the folder. */
async function differing(archive: Archive, folder: string): Promise<string[]> {
  const [ours, theirs] = await Promise.all([unzipped(archive), unzipped(archive, folder)])
  const names = new Set([...ours.keys(), ...theirs.keys()])
  return [...names].filter((name) => !ours.get(name)?.equals(theirs.get(name) ?? Buffer.alloc(0)))
}
