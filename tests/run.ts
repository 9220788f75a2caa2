/**
 * `npm test`: runs all checks, two at a time, even if one fails; the last line counts what passed and failed. `npm run
 * check` runs those that need neither a browser nor a package.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'

interface Stage {
  title: string
  /** A program of an npm package, as a path under node_modules, with its arguments. */
  run: [program: string, ...args: string[]]
  /** Counts single tests; other stages count as one. */
  vitest?: true
  /** Titles of the stages that must finish first. */
  after?: string[]
  /** Whether it is part of `npm run check`. */
  check?: true
}

interface Count {
  passed: number
  failed: number
  /** The failures, one line each, for the summary. */
  lines: string[]
}

/** The fields that are read of vitest's JSON report. */
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

/** The number of stages to run at a time. */
const AT_ONCE = 2

/** The tests in a browser, or one part of several, so that the two cores are busy to the end. */
const endToEnd = (browser: string, project: string, part = '1/1'): Stage => ({
  title: `End to end in ${browser}${part === '1/1' ? '' : `, part ${part}`}`,
  run: [VITEST, 'run', '--config', 'tests/e2e/vitest.config.ts', '--project', project, `--shard=${part}`],
  vitest: true,
  after: ['Package for Chrome', 'Package for Firefox']
})

/** In the order in which they start: what takes longest starts as early as possible. */
const STAGES: Stage[] = [
  { title: 'Generated types', run: [WXT, 'prepare'], check: true },
  { title: 'Format and lint', run: [BIOME, 'check', '--error-on-warnings', '.'], check: true },
  { title: 'Package for Chrome', run: [WXT, 'zip', '-b', 'chrome'], after: ['Generated types'] },
  {
    title: 'Types',
    run: [
      'typescript/bin/tsc',
      '--noEmit',
      '--incremental',
      '--tsBuildInfoFile',
      'node_modules/.cache/tsc.tsbuildinfo'
    ],
    after: ['Generated types'],
    check: true
  },
  { title: 'Package for Firefox', run: [WXT, 'zip', '-b', 'firefox'], after: ['Package for Chrome'] },
  {
    title: 'Imports',
    run: [
      'dependency-cruiser/bin/dependency-cruise.mjs',
      '--config',
      '.dependency-cruiser.mjs',
      'src',
      'entrypoints',
      'tests',
      'wxt.config.ts'
    ],
    after: ['Generated types'],
    check: true
  },
  { title: 'Unused code', run: ['knip/bin/knip.js'], after: ['Generated types'], check: true },
  { title: 'Stories', run: [TSX, 'src/tools/authoring/check-stories.ts'], check: true },
  endToEnd('Firefox', 'firefox', '1/2'),
  { title: 'Unit tests', run: [VITEST, 'run', '--config', 'tests/vitest.config.ts'], vitest: true, check: true },
  {
    title: 'Lint of the Firefox build',
    run: ['web-ext/bin/web-ext.js', 'lint', '--source-dir', '.output/firefox-mv3', '--warnings-as-errors'],
    after: ['Package for Firefox']
  },
  {
    title: 'Packages, built again from the source archive',
    run: [VITEST, 'run', '--config', 'tests/packages/vitest.config.ts'],
    vitest: true,
    after: ['Package for Chrome', 'Package for Firefox']
  },
  endToEnd('Chromium', 'chromium'),
  endToEnd('Firefox', 'firefox', '2/2')
]

/** What `endless-tests.ts` says of a test, of which vitest counts nothing. */
const ENDLESS = /^.*: did not end in \d+ s$/gm

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} s`

async function main(stages: Stage[]): Promise<void> {
  const scratch = mkdtempSync(join(tmpdir(), 'clean-copy-test-'))
  const results = new Map<Stage, string[]>()
  const sum = { passed: 0, failed: 0 }
  const began = performance.now()
  const waiting = [...stages]
  const running = new Map<Stage, Promise<void>>()
  const isOver = (title: string) => stages.every((stage) => stage.title !== title || results.has(stage))
  const run = async (stage: Stage) => {
    const start = performance.now()
    const { passed, failed, lines, output } = await runStage(stage, join(scratch, `${stages.indexOf(stage)}.json`))
    sum.passed += passed
    sum.failed += failed
    const word = failed === 0 ? 'ok    ' : 'FAILED'
    const summary = `${word} ${stage.title}: ${passed} passed, ${failed} failed, ${seconds(start)}`
    results.set(stage, [summary, ...lines.map((line) => `         ${line}`)])
    running.delete(stage)
    console.log(`\n=== ${results.size}/${stages.length} ${stage.title} ===\n${output}`)
  }
  while (waiting.length > 0 || running.size > 0) {
    const next = running.size < AT_ONCE && waiting.find(({ after = [] }) => after.every(isOver))
    if (next) {
      waiting.splice(waiting.indexOf(next), 1)
      running.set(next, run(next))
    } else await Promise.race(running.values())
  }
  rmSync(scratch, { recursive: true, force: true })
  const told = stages.flatMap((stage) => results.get(stage) ?? [])
  console.log(`\n=== All in ${seconds(began)} ===\n${told.join('\n')}\n`)
  console.log(`${sum.passed} passed, ${sum.failed} failed`)
  process.exitCode = sum.failed === 0 ? 0 : 1
}

async function runStage({ run: [program, ...args], vitest }: Stage, json: string): Promise<Count & { output: string }> {
  const reporters = vitest ? ['--reporter=default', '--reporter=json', `--outputFile.json=${json}`] : []
  const [ok, output] = await spawned(resolve('node_modules', program), [...args, ...reporters])
  if (vitest) {
    const count = counted(json, ok)
    return { ...count, lines: [...count.lines, ...(output.match(ENDLESS) ?? [])], output }
  }
  // The linter for add-ons cannot fail on notices.
  const noticed = program.startsWith('web-ext') && !/^notices\s+0\s*$/m.test(output)
  const lines = noticed ? ['there are notices, or no count of them'] : []
  return ok && !noticed ? { passed: 1, failed: 0, lines, output } : { passed: 0, failed: 1, lines, output }
}

/** Runs a Node program. Returns whether it succeeded, and its output. */
function spawned(program: string, args: string[]): Promise<[ok: boolean, output: string]> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const add = (text: string) => {
      output += text
    }
    for (const from of [child.stdout, child.stderr]) from.setEncoding('utf8').on('data', add)
    child.on('error', (error) => add(error.message))
    child.on('close', (code) => done([code === 0, output]))
  })
}

/**
 * Reads vitest's counts. A run that fails outside of its tests, such as in a file that does not load, counts as one
 * failure.
 */
function counted(json: string, ok: boolean): Count {
  try {
    const run = JSON.parse(readFileSync(json, 'utf8')) as VitestRun
    const failed = run.numFailedTests || (ok ? 0 : Math.max(1, run.numFailedTestSuites))
    return { passed: run.numPassedTests, failed, lines: run.testResults.flatMap(failuresOf) }
  } catch {
    return { passed: 0, failed: 1, lines: ['the run ended without a count'] }
  }
}

/** Returns the failures of a file: each test's name with the first line of its message, or why the file did not run. */
function failuresOf({ name, status, message, assertionResults }: VitestRun['testResults'][number]): string[] {
  const file = relative('.', name).replaceAll('\\', '/')
  const first = (text = '') => text.split('\n')[0]
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (status === 'failed' && failed.length === 0) return [`${file}: ${first(message)}`]
  return failed.map((test) => `${file} › ${test.fullName}: ${first(test.failureMessages[0])}`)
}

await main(process.argv[2] === 'check' ? STAGES.filter(({ check }) => check) : STAGES)
