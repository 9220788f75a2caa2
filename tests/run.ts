/** `npm test`: every check there is, one after the other. All of them run; the last line counts what passed and failed. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'

interface Stage {
  title: string
  /** A program of one of our packages, as a file under node_modules, with its arguments. */
  run: [program: string, ...args: string[]]
  /** Counts single tests; other stages count as one. */
  vitest?: true
}

interface Count {
  passed: number
  failed: number
  /** What failed, or failed at first, one line each, for the summary. */
  lines: string[]
}

/** What vitest's JSON says of a run, as far as it is needed. */
interface VitestRun {
  numPassedTests: number
  numFailedTests: number
  numFailedTestSuites: number
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { fullName: string; status: string; failureMessages: string[] }[]
  }[]
}

const BIOME = '@biomejs/biome/bin/biome'
const TSX = 'tsx/dist/cli.mjs'
const VITEST = 'vitest/vitest.mjs'
const WXT = 'wxt/bin/wxt.mjs'

const STAGES: Stage[] = [
  { title: 'Format and lint', run: [BIOME, 'check', '--error-on-warnings', '.'] },
  { title: 'Generated types', run: [WXT, 'prepare'] },
  { title: 'Types', run: ['typescript/bin/tsc', '--noEmit'] },
  { title: 'Stories', run: [TSX, 'src/cli/check-stories.ts'] },
  { title: 'Unit tests', run: [VITEST, 'run', '--config', 'tests/vitest.config.ts'], vitest: true },
  { title: 'Package for Chrome', run: [WXT, 'zip', '-b', 'chrome'] },
  { title: 'Package for Firefox', run: [WXT, 'zip', '-b', 'firefox'] },
  {
    title: 'Lint of the Firefox build',
    run: ['web-ext/bin/web-ext.js', 'lint', '--source-dir', '.output/firefox-mv3', '--warnings-as-errors']
  },
  {
    title: 'Packages, built again from the source archive',
    run: [VITEST, 'run', '--config', 'tests/packages/vitest.config.ts'],
    vitest: true
  },
  {
    title: 'End to end in Chromium and Firefox',
    run: [VITEST, 'run', '--config', 'tests/e2e/vitest.config.ts'],
    vitest: true
  }
]

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

async function main(): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'clean-copy-test-'))
  const results: string[] = []
  const sum = { passed: 0, failed: 0 }
  const began = performance.now()
  for (const [n, stage] of STAGES.entries()) {
    console.log(`\n=== ${n + 1}/${STAGES.length} ${stage.title} ===`)
    const start = performance.now()
    const { passed, failed, lines } = await runStage(stage, join(scratch, `${n}.json`))
    sum.passed += passed
    sum.failed += failed
    const word = failed === 0 ? 'ok    ' : 'FAILED'
    results.push(`${word} ${stage.title}: ${passed} passed, ${failed} failed, ${seconds(start)}`)
    results.push(...lines.map((line) => `         ${line}`))
  }
  rmSync(scratch, { recursive: true, force: true })
  console.log(`\n=== All in ${seconds(began)} ===\n${results.join('\n')}\n`)
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  process.exitCode = sum.failed === 0 ? 0 : 1
}

async function runStage({ run: [program, ...args], vitest }: Stage, json: string): Promise<Count> {
  const reporters = vitest ? ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`] : []
  const [ok, output] = await spawned(resolve('node_modules', program), [...args, ...reporters])
  if (vitest) return counted(json, ok)
  // The linter for add-ons has no way to fail on notices.
  const noticed = program.startsWith('web-ext') && !/^notices\s+0\s*$/m.test(output)
  if (noticed) console.log('There are notices, or no count of them.')
  return ok && !noticed ? { passed: 1, failed: 0, lines: [] } : { passed: 0, failed: 1, lines: [] }
}

/** Runs a Node program, shows what it prints, and returns whether it went well and its standard output. */
function spawned(program: string, args: string[]): Promise<[ok: boolean, output: string]> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk
      process.stdout.write(chunk)
    })
    child.on('error', (error) => console.error(error.message))
    child.on('close', (code) => done([code === 0, output]))
  })
}

/** Reads vitest's own count. A run that fails beside its tests, such as in a file that does not load, is one failure. */
function counted(json: string, ok: boolean): Count {
  try {
    const run = JSON.parse(readFileSync(json, 'utf8')) as VitestRun
    const failed = run.numFailedTests || (ok ? 0 : Math.max(1, run.numFailedTestSuites))
    return { passed: run.numPassedTests, failed, lines: run.testResults.flatMap(failuresOf) }
  } catch {
    return { passed: 0, failed: 1, lines: ['the run ended without a count'] }
  }
}

/**
 * The failures in a file: each test's name and the first line of what it said, or what kept the file from running. Tests
 * that passed at the second try are listed too, with what the first one said.
 */
function failuresOf({ name, status, message, assertionResults }: VitestRun['testResults'][number]): string[] {
  const file = relative('.', name).replaceAll('\\', '/')
  const first = (text = '') => text.split('\n')[0]
  const stumbled = assertionResults.filter((test) => test.failureMessages.length > 0)
  const lines = stumbled.map((test) => {
    const passed = test.status === 'passed' ? 'passed at the second try, ' : ''
    return `${passed}${file} › ${test.fullName}: ${first(test.failureMessages[0])}`
  })
  const isOutside = status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
  return isOutside ? [...lines, `${file}: ${first(message)}`] : lines
}

await main()
