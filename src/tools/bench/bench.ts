/**
 * `npm run bench -- [--firefox] [--pages DIR] [--only PART,…] [--profile] [--no-build] [--json]`: what the extension
 * costs, in a real browser, on pages made here and on those of a folder. Only ratios of one run can be compared.
 */

import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cpus } from 'node:os'
import { basename, resolve } from 'node:path'
import { filterOf } from '../../gate/story-fingerprints'
import type { Story } from '../../story/story'
import { type BrowserKind, builtExtension, launchBrowser } from '../browser/browsers'
import { readStories } from '../build/read-stories'
import { callersPath, command, runIfStarted } from '../command'
import { bundle } from './bundle'
import { profiled } from './gecko'
import { InPages } from './in-pages'
import { Installed } from './installed'
import { madePages } from './pages'
import { profile } from './profile'
import { noResults, type Results } from './results'
import { filesIn, serveBench } from './served'
import { weights } from './sizes'
import { growth, line } from './stats'
import { tables } from './tables'

const PARTS = ['real', 'made', 'anchoring', 'many', 'installed', 'living', 'sizes'] as const
type Part = (typeof PARTS)[number]
const IN_PAGES: Part[] = ['real', 'made', 'anchoring', 'many']
const INSTALLED: Part[] = ['installed', 'living']

interface Options {
  kind: BrowserKind
  pages: string | undefined
  parts: readonly Part[]
  profile: boolean
  build: boolean
  json: boolean
}

const NEUTRAL = ['neutral-5k', 'neutral-50k', 'neutral-500k', 'neutral-5m']
const WITH_STORY = ['story-0k', 'story-50k', 'story-500k', 'story-5m', 'story-200k-nodes']
const EDITED = ['edited-0k', 'edited-50k', 'edited-500k']
const COUNTS = [1, 10, 100, 1000, 10_000]

interface Flags {
  firefox?: true
  pages?: string
  only?: string
  profile?: true
  build: boolean
  json?: true
}

function optionsOf({ firefox, pages, only, profile, build, json }: Flags): Options {
  const selectedParts = only?.split(',') ?? PARTS
  const unknown = selectedParts.filter((part) => !PARTS.some((candidate) => candidate === part))
  if (unknown.length > 0) throw new Error(`--only knows ${PARTS.join(', ')}, not ${unknown.join(', ')}`)
  return {
    kind: firefox ? 'firefox' : 'chromium',
    pages: pages === undefined ? undefined : callersPath(pages),
    parts: PARTS.filter((part) => selectedParts.includes(part)),
    profile: profile ?? false,
    build,
    json: json ?? false
  }
}

async function main(options: Options): Promise<void> {
  const began = performance.now()
  const results = noResults()
  results.cores = cpus().length
  if (options.build) build()
  const stories = readStories('seeds')
  const [story] = stories
  if (!story) throw new Error('There is no story in seeds/.')
  const server = await serveBench(madePages(story), options.pages)
  const gateData = { stories, filter: filterOf(stories) }
  try {
    if (options.parts.some((part) => IN_PAGES.includes(part))) await inPages(options, server.origin, gateData, results)
    if (options.parts.some((part) => INSTALLED.includes(part))) await installed(options, server.origin, story, results)
  } finally {
    await server.close()
  }
  if (options.parts.includes('sizes')) measureSizes(results)
  results.seconds = Math.round((performance.now() - began) / 1000)
  console.log(options.json ? JSON.stringify(results) : `${heading(results)}\n${tables(results)}`)
}

const heading = ({ browser, cores, seconds }: Results) =>
  `${browser}, ${cores} cores, ${seconds} s. Other work on the machine changes times: compare ratios of one run only.`

/** Says on the side what is going on: a run takes minutes. */
const tell = (message: string) => console.error(`${(performance.now() / 1000).toFixed(0).padStart(4)} s: ${message}`)

/** One after the other. */
async function forEachItem<T, R>(list: readonly T[], work: (item: T) => Promise<R>, label = ''): Promise<R[]> {
  const results: R[] = []
  for (const item of list) {
    tell(`${label}${item}`)
    results.push(await work(item))
  }
  return results
}

function build(): void {
  for (const target of ['chrome', 'firefox']) {
    tell(`building for ${target}`)
    const wxt = resolve('node_modules', 'wxt', 'bin', 'wxt.mjs')
    const { status, stdout, stderr } = spawnSync(process.execPath, [wxt, 'build', '-b', target], { encoding: 'utf8' })
    if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`)
  }
}

/** What runs inside pages, in a browser without the extension. */
async function inPages(
  options: Options,
  origin: string,
  gateData: InPages['gateData'],
  results: Results
): Promise<void> {
  const has = (part: Part) => options.parts.includes(part)
  const script = await bundle('in-page.ts', options.profile)
  const { browser } = await launchBrowser(options.kind, { extension: null })
  try {
    results.browser = await browser.version()
    const bench = new InPages(browser, origin, script, gateData)
    if (has('real') && options.pages !== undefined) {
      tell(`gate and reading on the pages of ${options.pages}`)
      for (const [turn, name] of filesIn(options.pages).entries()) results.real.push(await bench.real(name, turn))
    }
    if (has('made')) await measureMadePages(bench, results)
    if (has('anchoring')) results.anchoring = await forEachItem(EDITED, (name) => bench.anchoring(name))
    if (has('many')) results.manyStories = await forEachItem(COUNTS, (count) => bench.manyStories(count), 'stories: ')
    if (options.profile && options.kind === 'chromium') await profiles(bench, results)
  } finally {
    await browser.close()
  }
}

async function measureMadePages(bench: InPages, results: Results): Promise<void> {
  results.neutral = await forEachItem(NEUTRAL, (name) => bench.neutral(name))
  results.stories = await forEachItem(WITH_STORY, (name) => bench.story(name))
  const fitted = (pages: Results['neutral'], name: string) => {
    const xs = pages.map(({ kilobytes }) => kilobytes)
    const ys = pages.map(({ costs }) => costs[name]?.ms.median ?? Number.NaN)
    return { ...line(xs, ys), power: growth(xs, ys) }
  }
  const sized = results.stories.filter(({ page }) => !page.endsWith('nodes'))
  results.lines = {
    'gate, pages without a story': fitted(results.neutral, 'gate'),
    'read, pages without a story': fitted(results.neutral, 'read'),
    'read and match, pages with the story': fitted(sized, 'read and match')
  }
}

async function profiles(bench: InPages, results: Results): Promise<void> {
  for (const [page, way] of [
    ['neutral-500k', 'gate'],
    ['story-0k', 'match'],
    ['story-500k', 'match'],
    ['edited-0k', 'match']
  ] as const) {
    tell(`profile of ${way} on ${page}`)
    results.profiles[`${way} on ${page}`] = await profile(await bench.visit(`made/${page}`), way)
  }
}

/** The extension as the build made it. */
async function installed(options: Options, origin: string, story: Story, results: Results): Promise<void> {
  const extension = await Installed.launch(options.kind, origin, await bundle('watch-page.ts'))
  try {
    results.browser ||= await extension.session.browser.version()
    if (options.parts.includes('living')) {
      tell('living pages')
      results.living = await extension.living(story.copyAsFound)
    }
    if (!options.parts.includes('installed')) return
    results.installed.stories = await forEachItem(WITH_STORY, (name) => extension.story(name), 'installed: ')
    if (options.pages !== undefined) {
      tell('the installed gate on real pages')
      results.installed.gates = await extension.gates(filesIn(options.pages))
    }
  } finally {
    await extension.close()
  }
  if (options.kind !== 'firefox') return
  for (const run of results.installed.stories) {
    tell(`own work: ${run.page}`)
    run.ownWork = await profiled(`${origin}/made/${run.page}`)
  }
}

function measureSizes(results: Results): void {
  for (const folder of (['chromium', 'firefox'] as const).map(builtExtension)) {
    if (existsSync(folder)) results.sizes[basename(folder)] = weights(folder)
  }
}

/** The command line. */
export const program = command(
  'bench',
  'Measures time, memory and size of the built extension in a browser.',
  '--only real,sizes'
)
  .option('--firefox', 'measure in Firefox rather than Chromium')
  .option('--pages <folder>', 'a folder of saved pages without the story')
  .option('--only <parts>', `only these parts, with commas between: ${PARTS.join(', ')}`)
  .option('--profile', 'say which functions take the time')
  .option('--no-build', 'measure the builds that are there')
  .option('--json', 'print the figures as JSON')
  .action((flags: Flags) => main(optionsOf(flags)))

await runIfStarted(import.meta.url, program)
