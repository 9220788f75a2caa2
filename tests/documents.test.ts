/** Documents for readers, editors, stores and machines are complete and agree with the code. */
import './ui/browser-stub'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { SHINGLE_WORDS } from '../src/gate/shingles'
import { SettingsSchema } from '../src/shared/settings'
import { MAX_STORIES } from '../src/shared/user-stories'
import { CONFIDENCES, ENTITY_TYPES, KINDS, SEVERITIES } from '../src/story/terms'
import { readStories } from '../src/tools/build/read-stories'

type Messages = Record<string, { message: string; description?: string }>

const read = (file: string) => readFileSync(file, 'utf8')
const LOCALES = readdirSync('src/public/_locales')
const messagesOf = (locale: string): Messages => JSON.parse(read(`src/public/_locales/${locale}/messages.json`))
const english = messagesOf('en')
/** The stories that tests use, real and invented. */
const stories = ['seeds', 'tests/story/second'].flatMap(readStories)
const passages = stories.flatMap((story) => story.passages)
/** Returns the words in backticks in the first column of tables. */
const heads = (section: string) =>
  section
    .split('\n')
    .flatMap((line) => [...(/^\|([^|]+)\|/.exec(line)?.[1]?.matchAll(/`(\w[\w-]*)`/g) ?? [])].map(([, head]) => head))
/** Counts characters as the stores do. */
const lengthOf = (text: string) => [...text].length

describe.each(LOCALES)('the messages in %s', (locale) => {
  const messages = messagesOf(locale)

  it('are all there, and no others', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort())
  })

  it('have the same places for words as in English', () => {
    const places = (text = '') => [...new Set(text.match(/\$\w+\$?/g) ?? [])].sort()
    for (const [key, { message }] of Object.entries(messages)) {
      expect(places(message), key).toEqual(places(english[key]?.message))
      expect(message.trim(), key).not.toBe('')
    }
  })

  it('keep name and summary within the limits of both stores', () => {
    expect(lengthOf(messages.extName?.message ?? '')).toBeLessThanOrEqual(45)
    expect(lengthOf(messages.extDescription?.message ?? '')).toBeLessThanOrEqual(132)
  })
})

describe.each(['en', 'fr', 'es', 'zh_CN'])('the listing in %s', (locale) => {
  const text = read(`.github/store/listing-${locale}.md`)
  const [, summary = '', description = ''] = /## Summary\n([\s\S]+?)\n\n## Description\n([\s\S]+)$/.exec(text) ?? []

  it('keeps within the limits of both stores', () => {
    expect(lengthOf(summary)).toBeGreaterThan(60)
    expect(lengthOf(summary)).toBeLessThanOrEqual(250)
    expect(lengthOf(description.trim())).toBeGreaterThan(500)
    expect(lengthOf(description.trim())).toBeLessThanOrEqual(16_000)
  })

  it('says as much as the English one, as plain text', () => {
    const shape = (all: string) =>
      all.split('\n').map((line) => (line.startsWith('•') ? '•' : line === '' ? '' : 'text'))
    const [, original = ''] = /## Description\n([\s\S]+)$/.exec(read('.github/store/listing-en.md')) ?? []
    expect(shape(description)).toEqual(shape(original))
    expect(description).not.toMatch(/[*_#`<>]/)
  })
})

describe('for the reviewers of the stores', () => {
  const review = read('.github/store/review.md')

  it('every permission has its reason, there and in PRIVACY.md, and no other', () => {
    const [, list = ''] = /permissions: \[([^\]]*)\]/.exec(read('wxt.config.ts')) ?? []
    const permissions = [...list.matchAll(/'(\w+)'/g)].map(([, name]) => name)
    expect(permissions.length).toBeGreaterThan(2)
    for (const file of [review, read('PRIVACY.md')]) {
      expect([...file.matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name).sort()).toEqual(permissions.sort())
    }
  })

  it('every command that they are told to run exists', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const named = [...review.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name)
    expect(named.length).toBeGreaterThan(2)
    for (const name of named) expect(scripts, name).toHaveProperty([name])
  })
})

describe('what is said about reading and keeping', () => {
  const LISTINGS = ['en', 'fr', 'es', 'zh_CN'].map((locale) => `.github/store/listing-${locale}.md`)
  const FILES = ['PRIVACY.md', '.github/store/review.md', ...LISTINGS]
  const folded = (file: string) => read(file).replace(/\s+/g, ' ')

  it('the gate hashes sequences of words, as many as the code takes', () => {
    for (const file of ['PRIVACY.md', '.github/store/review.md'])
      expect(folded(file), file).toContain(`hashes of sequences of ${SHINGLE_WORDS} words`)
    for (const file of FILES) expect(folded(file), file).not.toMatch(/rare words|mots rares|palabras raras|少见的词/)
    const sequences = [
      /hashes of short word sequences/,
      /empreintes de courtes suites de mots/,
      /huellas de secuencias/,
      /短词序列的哈希值/
    ]
    for (const [i, file] of LISTINGS.entries()) expect(folded(file), file).toMatch(sequences[i] ?? /^$/)
  })

  it('PRIVACY.md lists each item in storage, and no other', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file))
    const code = files.map((file) => read(`src/${file}`)).join('\n')
    const items = [...code.matchAll(/storedItem\('(\w+)', '(\w+)'/g)]
    for (const [, area, name] of items) expect(area, name).toBe(name === 'compared' ? 'session' : 'local')
    const [, kept = ''] = /## What is kept\n([\s\S]+?)\n## /.exec(read('PRIVACY.md')) ?? []
    expect([...kept.matchAll(/^- `(\w+)`/gm)].map(([, name]) => name)).toEqual(items.map(([, , name]) => name).sort())
  })

  it('added stories are kept, and how many at most', () => {
    expect(folded('PRIVACY.md')).toContain(`the stories that you add from files, ${MAX_STORIES} at most`)
    expect(folded('.github/store/review.md')).toContain(`the stories that the user adds, ${MAX_STORIES} at most`)
    const added = [
      /the stories that you add stay/,
      /les articles que vous ajoutez restent/,
      /las noticias que añada quedan/,
      /您添加的报道保存在您的浏览器中/
    ]
    for (const [i, file] of LISTINGS.entries()) expect(folded(file), file).toMatch(added[i] ?? /^$/)
  })
})

describe('for security researchers', () => {
  const rows = read('SECURITY.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'))

  it('every defence has a test, and every test that SECURITY.md names is there', () => {
    expect(rows.length).toBeGreaterThan(10)
    for (const row of rows) {
      const tests = row.split('|')[3] ?? ''
      const named = [...tests.matchAll(/`(\S+) › ([^`]+)`/g)]
      expect(named, row).not.toHaveLength(0)
      expect(tests.replace(/`\S+ › [^`]+`/g, '').replace(/[; ]/g, ''), row).toBe('')
      for (const [, file, title] of named) {
        const there = read(`tests/${file}.test.ts`).includes(`'${title}`)
        expect(there, `${file} › ${title}`).toBe(true)
      }
    }
  })
})

describe('for contributors', () => {
  const contributing = read('CONTRIBUTING.md')

  const section = (title: string) => contributing.split(`\n## ${title}\n`)[1]?.split('\n## ')[0] ?? ''

  it.each([
    ['kind', KINDS, passages.map(({ kind }) => kind)],
    ['severity', SEVERITIES, passages.map(({ severity }) => severity)],
    ['confidence', CONFIDENCES, passages.map(({ confidence }) => confidence)],
    ['type', ENTITY_TYPES, stories.flatMap(({ entities }) => entities.map(({ type }) => type))]
  ])('every %s is explained, has a message, and stands in a story that tests read', (what, values, met) => {
    for (const value of values) {
      expect(contributing, value).toContain(`\`${value}\``)
      expect(Object.keys(english), value).toContain(`${what}_${value.replaceAll('-', '_')}`)
    }
    expect([...new Set<string>(met)].sort()).toEqual([...values].sort())
  })

  it('all kinds and all settings have a row in their table, and nothing else has', () => {
    expect(heads(contributing.split('\n## Settings')[0] ?? '').sort()).toEqual([...KINDS].sort())
    expect(heads(section('Settings')).sort()).toEqual(Object.keys(SettingsSchema.entries).sort())
  })

  it('every file and folder that a document names exists', () => {
    for (const file of [
      'README.md',
      'CONTRIBUTING.md',
      'PRIVACY.md',
      'SECURITY.md',
      'docs/DECISIONS.md',
      '.github/store/review.md'
    ]) {
      const named = [...read(file).matchAll(/`((?:src|tests|seeds|entrypoints|\.github)\/[\w./-]*)`/g)]
      for (const [, path = ''] of named) expect(existsSync(path), `${file} names ${path}`).toBe(true)
    }
  })
})

describe('the workflows', () => {
  const files = readdirSync('.github/workflows').map((name) => read(`.github/workflows/${name}`))

  it('run the checks that everyone runs, with the least rights, and pinned actions', () => {
    expect(files.some((text) => text.includes('- run: npm test\n'))).toBe(true)
    for (const text of files) {
      expect(text).toMatch(/^permissions:\n {2}contents: read$/m)
      for (const [, action = ''] of text.matchAll(/uses: ([^.\s]\S+)/g)) expect(action).toMatch(/@(v\d+|[0-9a-f]{40})$/)
    }
  })
})

describe('the release', () => {
  const { version, engines, scripts } = JSON.parse(read('package.json'))

  it('has one version, in package, lock file and changelog', () => {
    const [, newest, date] = /^## (\S+) – (\d{4}-\d\d-\d\d)$/m.exec(read('CHANGELOG.md')) ?? []
    expect(newest).toBe(version)
    expect(Number.isNaN(Date.parse(date ?? ''))).toBe(false)
    expect(JSON.parse(read('package-lock.json')).version).toBe(version)
  })

  it('counts the first story as its data does', () => {
    const [first] = readStories('seeds')
    const counted = /(\d+) garbled passages,\s+(\d+) entities, (\d+) background notes/.exec(read('CHANGELOG.md'))
    expect(counted?.slice(1).map(Number)).toEqual(
      [first?.passages, first?.entities, first?.notes].map((all) => all?.length)
    )
  })

  it.each(['README.md', 'CONTRIBUTING.md', 'docs/DECISIONS.md', '.github/store/review.md'])(
    '%s names commands, files and versions that there are',
    (file) => {
      const text = read(file)
      for (const [, name = ''] of text.matchAll(/npm run ([\w:-]+)/g)) expect(scripts, name).toHaveProperty([name])
      for (const [, node] of text.matchAll(/Node (\d+\.\d+)/g)) expect(`>=${node}`).toBe(engines.node)
      const links = [...text.matchAll(/(?:\]\(|src(?:set)?=")([^)":#]+)[)"#]/g)]
      for (const [, path = ''] of links) expect(existsSync(join(dirname(file), path)), path).toBe(true)
    }
  )

  it('dates its decisions, the newest first', () => {
    const dates = [...read('docs/DECISIONS.md').matchAll(/^## (\S+) · ./gm)].map(([, date]) => date)
    expect(dates.length).toBeGreaterThan(10)
    expect(dates).toEqual([...dates].sort().reverse())
  })
})

describe('pictures', () => {
  it('are all shown by a document or made for the stores', () => {
    const shown = read('README.md') + read('CONTRIBUTING.md')
    for (const name of readdirSync('.github/pictures')) {
      expect(shown.includes(`.github/pictures/${name}`), `${name} is shown`).toBe(true)
    }
  })

  it('one of them moves, and is small enough to load at once', () => {
    const moving = readFileSync('.github/pictures/clean-copy.webp')
    expect(moving.includes('ANIM')).toBe(true)
    expect(moving.length).toBeLessThan(1_500_000)
    expect(readdirSync('.github/pictures').length).toBeLessThanOrEqual(5)
    expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(120)
  })
})
