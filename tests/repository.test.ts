/** Tests about the repository itself: what it may do, where files belong. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')
const below = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`.replaceAll('\\', '/'))
    .filter((file) => ending.test(file))
const sources = ['src', 'entrypoints'].flatMap((folder) => below(folder, /\.tsx?$/)).sort()

describe('imports', () => {
  // All other rules for imports are in `.dependency-cruiser.mjs`.
  it.each(['src/language/', 'src/story/', 'src/match/'])('%s touches neither document nor browser', (folder) => {
    for (const file of sources.filter((copy) => copy.startsWith(folder))) {
      expect(read(file), file).not.toMatch(/\b(document|window|chrome|browser|localStorage|navigator)\./)
    }
  })

  it('leave messaging to the files for messages and statuses, and one call to the gate', () => {
    const senders = sources.filter((file) => /\.sendMessage\(|onMessage\.(add|remove)/.test(read(file)))
    expect(senders.sort()).toEqual([
      'src/gate/notify-background.ts',
      'src/shared/messages.ts',
      'src/shared/page-status.ts'
    ])
  })
})

describe('the package', () => {
  it('makes no connection and sets no markup', () => {
    for (const file of sources.filter((copy) => !copy.startsWith('src/tools/'))) {
      expect(read(file), file).not.toMatch(
        /\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource|\.innerHTML|\beval\(/
      )
    }
  })

  it('asks for no more than PRIVACY.md gives a reason for', () => {
    const config = read('wxt.config.ts')
    const [, list = ''] = /permissions: \[([^\]]*)\]/.exec(config) ?? []
    const permissions = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name)
    expect(permissions).toEqual(['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'])
    for (const name of permissions) expect(read('PRIVACY.md')).toContain(`\`${name}\``)
  })

  it('pins every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'))
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(version, name).toMatch(/^(npm:.+@)?\d+\.\d+\.\d+$/)
    }
  })
})

describe('what is written down', () => {
  it('names every command in CONTRIBUTING.md', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const hidden = ['prepare']
    for (const name of Object.keys(scripts).filter((script) => !hidden.includes(script))) {
      const command = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
      expect(read('CONTRIBUTING.md'), command).toContain(command)
    }
  })

  it('has every message that the code uses, and no other', () => {
    const messages: Record<string, { message: string; description?: string }> = JSON.parse(
      read('src/public/_locales/en/messages.json')
    )
    const code = [...sources, 'wxt.config.ts'].map(read).join('\n')
    for (const [key, { description }] of Object.entries(messages)) {
      expect(description, `${key} has a description`).toBeTruthy()
      // Keys with a low line are put together from a word and a value of the data.
      const isBuilt = /^[a-zA-Z]+_/.test(key)
      if (!isBuilt)
        expect(new RegExp(`['"_]${key}['"_]`).test(code) || code.includes(`${key}:`), `${key} is used`).toBe(true)
    }
  })

  it.each(readdirSync('src/public/_locales'))('has a description in %s that the Chrome Web Store takes', (locale) => {
    const { extDescription } = JSON.parse(read(`src/public/_locales/${locale}/messages.json`))
    expect(extDescription.message).toMatch(/^.{20,132}$/)
  })

  it('uses every style sheet', () => {
    for (const file of below('src', /\.css$/)) {
      const name = file.slice(file.lastIndexOf('/') + 1)
      const users = [...sources, ...below('entrypoints', /\.html$/), ...below('src', /\.css$/)]
      expect(
        users.some((one) => one !== file && read(one).includes(name)),
        `${file} is used`
      ).toBe(true)
    }
  })

  it('mirrors the folders of the code in those of the tests', () => {
    const ofTests = ['e2e', 'mutation', 'packages', 'pages', 'roundtrips', 'soak']
    const folders = readdirSync('tests', { withFileTypes: true }).filter((one) => one.isDirectory())
    for (const { name } of folders)
      expect(ofTests.includes(name) || existsSync(`src/${name}`), `tests/${name}`).toBe(true)
  })

  it('keeps the top level to what is meant to be there', () => {
    const allowed = new Set(
      'CHANGELOG.md CONTRIBUTING.md LICENSE PRIVACY.md README.md SECURITY.md docs entrypoints node_modules package-lock.json package.json seeds src tests tsconfig.json wxt.config.ts'.split(
        ' '
      )
    )
    const found = readdirSync('.').filter((name) => !name.startsWith('.'))
    expect(found.filter((name) => !allowed.has(name))).toEqual([])
    for (const name of allowed) if (name !== 'node_modules') expect(existsSync(name), name).toBe(true)
  })
})
