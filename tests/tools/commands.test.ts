/** Every command says what it does and what it takes, and refuses what it does not know. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { run } from '../../src/tools/command'

const COMMANDS = Object.entries(packageJson.scripts).flatMap(([name, script]) => {
  const file = /^tsx (src\/tools\/.+\.ts)$/.exec(script)?.[1]
  return file ? [[name, file] as const] : []
})

/** Runs a command in this process. Returns its exit code and what it printed. */
async function outcome(file: string, ...args: string[]) {
  const { program } = (await import(join('../..', file))) as { program: Command }
  const [out, err] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')].map((spy) => spy.mockReturnValue())
  try {
    const code = await run(program, args)
    const [stdout = '', stderr = ''] = [out, err].map((spy) => spy?.mock.calls.flat().join('\n') ?? '')
    return { code, stdout, stderr }
  } finally {
    vi.restoreAllMocks()
  }
}

describe.each(COMMANDS)('npm run %s', (name, file) => {
  it('prints its arguments and an example for --help', async () => {
    const { code, stdout } = await outcome(file, '--help')
    expect(code).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Usage: npm run ${name} -- `))
    expect(stdout).toContain(`Example:\n  npm run ${name}`)
  })

  it('refuses an option that it does not know, with one line and where to look', async () => {
    const { code, stdout, stderr } = await outcome(file, '--no-such-thing')
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.split('\n').filter(Boolean)).toEqual([
      "error: unknown option '--no-such-thing'",
      `(npm run ${name} -- --help lists what there is)`
    ])
  })
})

it('a command that is started as a program does its work', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'ferries.json')
  const args = ['--import', 'tsx', 'src/tools/authoring/pack.ts', 'tests/story/second/norvik-ferries-2026-03', file]
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  expect(stdout).toContain('a story pack of')
  expect(status).toBe(0)
  expect(JSON.parse(readFileSync(file, 'utf8')).format).toBe('clean-copy-story')
})
