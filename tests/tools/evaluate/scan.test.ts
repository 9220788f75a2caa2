import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { run } from '../../../src/tools/command'
import { decode, program, textOf } from '../../../src/tools/evaluate/scan'

const SEED = 'seeds/us-china-call-2025-05/copy.txt'
const text = (contents: string, file = 'page.html') => textOf(contents, file).text.trim().replace(/\s+/g, ' ')

describe('the text of a file', () => {
  it.each([
    ['a whole page', '<!doctype html><html><head><title>t</title></head><body><p>one</p></body></html>', 'one'],
    ['a page that names no body', '<!doctype html><meta charset="utf-8"><title>t</title><h1>one</h1><p>two', 'one two'],
    ['a fragment', '<p>one</p><p>two</p>', 'one two'],
    ['text after the end', '<html><body><p>one</p></body></html><p>two</p>', 'one two'],
    ['nothing', '', '']
  ])('%s', (_, html, expected) => {
    expect(text(html)).toBe(expected)
  })

  it('is HTML where it looks like it, whatever its name', () => {
    expect(text('<!-- saved --> <!DOCTYPE html><p>one</p>', 'page')).toBe('one')
    expect(text('1 < 2 and <b>bold</b>', 'notes.txt')).toBe('1 < 2 and <b>bold</b>')
  })

  it('is decoded by its byte order mark or its head', () => {
    expect(decode(Buffer.from('\ufeffMa “met”', 'utf16le'))).toBe('Ma “met”')
    expect(decode(Buffer.from('<meta charset="windows-1251">\xcc\xe0', 'latin1'))).toBe(
      '<meta charset="windows-1251">\u041c\u0430'
    )
    expect(decode(Buffer.from('<meta charset="nonsense">“met”'))).toBe('<meta charset="nonsense">“met”')
    expect(decode(Buffer.from('Ma “met”'))).toBe('Ma “met”')
  })
})

describe('npm run scan', () => {
  let dir: string
  beforeAll(() => {
    dir = mkdtempSync(join(tmpdir(), 'scan-'))
    writeFileSync(join(dir, 'other.html'), '<p>The ferry is late.</p>')
  })
  afterAll(() => rmSync(dir, { recursive: true }))
  const spawned = (...args: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'src/tools/evaluate/scan.ts', ...args], { encoding: 'utf8' })
  /** The same without a process of its own. */
  const scan = async (...args: string[]) => {
    const [out, err] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')].map((spy) => spy.mockReturnValue())
    try {
      const status = await run(program, args)
      const [stdout = '', stderr = ''] = [out, err].map((spy) => spy?.mock.calls.map(([line]) => `${line}\n`).join(''))
      return { status, stdout, stderr }
    } finally {
      vi.restoreAllMocks()
    }
  }

  it('prints one object a line, whose offsets point into its text', () => {
    const { stdout, status } = spawned('--json', SEED, join(dir, 'other.html'))
    const [found, none] = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(status).toBe(0)
    expect(found).toMatchObject({ story: 'us-china-call-2025-05', verdict: 'garbled-copy', coverage: 1 })
    expect(found.text).toBe(readFileSync(SEED, 'utf8'))
    expect(found.passages).toHaveLength(83)
    for (const { quote, start, end } of [...found.passages, ...found.entities]) {
      expect(found.text.slice(start, end)).toBe(quote)
    }
    expect(found.entities.filter(({ id }: { id: string }) => id === 'trump').length).toBeGreaterThan(3)
    expect(none).toMatchObject({ story: null, verdict: 'none', passages: [], entities: [] })
  })

  it('reports unreadable files, reads the others and exits with 2', async () => {
    const { stdout, stderr, status } = await scan('--json', join(dir, 'missing.html'), dir, SEED)
    expect(status).toBe(2)
    expect(stderr).toContain('missing.html')
    expect(stdout.trim().split('\n')).toHaveLength(1)
    expect(JSON.parse(stdout).verdict).toBe('garbled-copy')
  })

  it('says which argument is missing or wrong', async () => {
    expect(await scan()).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("missing required argument 'page'")
    })
    expect(await scan('--jsn', SEED)).toMatchObject({ status: 2, stderr: expect.stringContaining('--jsn') })
  })

  it('has a report for people', async () => {
    const { stdout } = await scan(SEED)
    expect(stdout).toContain('David Lost → David Perdue')
    expect(stdout).toContain('26 mislead')
  })
})
