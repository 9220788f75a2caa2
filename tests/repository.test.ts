/** Tests about the repository itself: who may import whom, where files belong. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, it } from 'vitest'

const read = (file: string) => readFileSync(file, 'utf8')
const below = (folder: string, ending: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file}`.replaceAll('\\', '/'))
    .filter((file) => ending.test(file))
const sources = ['src', 'entrypoints'].flatMap((folder) => below(folder, /\.tsx?$/)).sort()
const posix = (path: string) => normalize(path).replaceAll('\\', '/')
const importsOf = (file: string) =>
  [...read(file).matchAll(/^(?:import|export)\s+(?:type\s+)?(?:[\w*\s{},]+\sfrom\s+)?'([^']+)'/gm)].map(
    ([, name = '']) => (name.startsWith('.') ? posix(join(dirname(file), name)) : name)
  )
/** The files that a file imports when it runs; types are gone by then. */
const valueImportsOf = (file: string) =>
  [...read(file).matchAll(/^(?:import|export)\s+(?!type\s)(?:[\w*\s{},]+\sfrom\s+)?'(\.[^']+)'/gm)].flatMap(
    ([, name = '']) => sources.filter((one) => one.replace(/\.tsx?$/, '') === posix(join(dirname(file), name)))
  )
/** A folder of `src`, or the entrypoints. */
const homeOf = (file: string) => {
  const [top = '', folder = ''] = file.split('/')
  return top === 'src' ? `src/${folder}` : top
}
/** Which folders may import from which, from the ground up. */
const MAY: Record<string, string[]> = {
  'src/language': [],
  'src/story': ['src/language'],
  'src/match': ['src/story', 'src/language'],
  'src/export': ['src/story', 'src/match'],
  'src/shared': ['src/story', 'src/match', 'src/export', 'src/public'],
  'src/gate': ['src/story', 'src/match', 'src/shared'],
  'src/ui': ['src/story', 'src/match', 'src/export', 'src/shared'],
  'src/content': ['src/story', 'src/match', 'src/export', 'src/shared', 'src/ui'],
  'src/background': ['src/story', 'src/match', 'src/shared', 'src/gate'],
  'src/tools': ['src/language', 'src/story', 'src/match', 'src/shared', 'src/gate', 'src/content'],
  entrypoints: ['src/background', 'src/gate', 'src/content', 'src/ui']
}
const importers = (name: string) => sources.filter((file) => importsOf(file).includes(name))

describe('imports', () => {
  it('are found by this test', () => {
    expect(sources.length).toBeGreaterThan(40)
    expect(importsOf('src/match/match.ts')).toContain('src/match/sentence-alignment')
  })

  it.each([
    ['src/story/', ['src/story/', 'yaml', 'valibot']],
    ['src/match/', ['src/match/', 'src/story/', 'src/match/report']],
    ['src/draft/', ['src/draft/', 'src/match/', 'src/story/', 'yaml']]
  ])('%s is pure and looks only down', (folder, allowed) => {
    for (const file of sources.filter((source) => source.startsWith(folder))) {
      for (const name of importsOf(file)) {
        expect(
          allowed.some((prefix) => name.startsWith(prefix)),
          `${file} imports ${name}`
        ).toBe(true)
      }
      expect(read(file), file).not.toMatch(/\b(document|window|chrome|browser|localStorage|navigator)\./)
    }
  })

  it.each(Object.entries(MAY))('of %s go to what it may know', (home, allowed) => {
    const files = sources.filter((file) => homeOf(file) === home)
    for (const file of files) {
      for (const name of importsOf(file).filter((one) => /^(?:src|entrypoints|tests|seeds)\//.test(one))) {
        expect([home, ...allowed], `${file} imports ${name}`).toContain(homeOf(name))
      }
      if (home !== 'src/tools') expect(importsOf(file).join(' '), file).not.toMatch(/node:/)
    }
  })

  it('never go in a circle between files', () => {
    const circles: string[] = []
    const done = new Set<string>()
    const walk = (file: string, way: string[]) => {
      if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' → '))
      if (way.includes(file) || done.has(file)) return
      for (const next of valueImportsOf(file)) walk(next, [...way, file])
      done.add(file)
    }
    for (const file of sources) walk(file, [])
    expect(circles).toEqual([])
  })

  it('go through one door for storage, for the browser and for messages', () => {
    expect(importers('wxt/utils/storage')).toEqual(['src/shared/settings.ts', 'src/shared/user-stories.ts'])
    expect(importers('wxt/browser')).toEqual(['src/shared/browser.ts'])
    const senders = sources.filter((file) => /\.sendMessage\(|onMessage\.(add|remove)/.test(read(file)))
    expect(senders.sort()).toEqual(['src/gate/notify-background.ts', 'src/shared/messages.ts'])
  })
})

describe('the package', () => {
  it('makes no connection and sets no markup', () => {
    for (const file of sources.filter((source) => !source.startsWith('src/tools/'))) {
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
  it('names every command in the README', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const hidden = ['prepare']
    for (const name of Object.keys(scripts).filter((script) => !hidden.includes(script))) {
      const command = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
      expect(read('README.md'), command).toContain(command)
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
    expect((messages.extDescription?.message ?? '').length).toBeLessThanOrEqual(132)
  })

  it('has a home for every file: something imports it, runs it or lists it', () => {
    const helpers = below('tests', /\.ts$/)
    const imported = new Set([...sources, ...helpers, 'wxt.config.ts'].flatMap(importsOf))
    const run = read('package.json')
    /** The bench bundles it by its name. */
    const isInPage = (file: string) =>
      below('src/tools/bench', /\.ts$/).some((one) => read(one).includes(`'${file.slice(file.lastIndexOf('/') + 1)}'`))
    for (const file of sources.filter((one) => one.startsWith('src/'))) {
      const used =
        imported.has(file.replace(/\.tsx?$/, '')) ||
        run.includes(file) ||
        read(file).includes(`npx tsx ${file}`) ||
        isInPage(file)
      expect(used || file.endsWith('.d.ts'), `${file} is used`).toBe(true)
    }
    for (const file of below('src', /\.css$/)) {
      const name = file.slice(file.lastIndexOf('/') + 1)
      const users = [...sources, ...below('entrypoints', /\.html$/), ...below('src', /\.css$/)]
      expect(
        users.some((one) => one !== file && read(one).includes(name)),
        `${file} is used`
      ).toBe(true)
    }
    expect(sources.map(homeOf).filter((home) => !(home in MAY))).toEqual([])
  })

  it('mirrors the folders of the code in those of the tests', () => {
    const ofTests = ['e2e', 'mutation', 'packages', 'pages', 'soak']
    const folders = readdirSync('tests', { withFileTypes: true }).filter((one) => one.isDirectory())
    for (const { name } of folders)
      expect(ofTests.includes(name) || existsSync(`src/${name}`), `tests/${name}`).toBe(true)
  })

  it('keeps the top level to what is meant to be there', () => {
    const allowed = new Set(
      'CHANGELOG.md CONTRIBUTING.md LICENSE PRIVACY.md README.md SECURITY.md entrypoints node_modules package-lock.json package.json seeds src tests tsconfig.json wxt.config.ts'.split(
        ' '
      )
    )
    const found = readdirSync('.').filter((name) => !name.startsWith('.'))
    expect(found.filter((name) => !allowed.has(name))).toEqual([])
    for (const name of allowed) if (name !== 'node_modules') expect(existsSync(name), name).toBe(true)
  })
})
