/** Drives the measures that run inside pages, in a browser without the extension. */
import type { Browser, Page } from 'puppeteer-core'
import type { Calls } from './in-page'
import type { Known } from './ours'
import { type Cost, costs, sums } from './stats'
import type { Limits, Samples } from './timing'

/** What one page costs, each thing by its name. */
export interface PageCosts {
  page: string
  /** Length of its text in kilobytes. */
  kilobytes: number
  woke: boolean
  costs: Record<string, Cost>
}

export interface RealPage extends PageCosts {
  cold: { floor: number; gate: number }
}

const REAL: Limits = { milliseconds: 150, minRounds: 5, maxRounds: 40 }
const MADE: Limits = { milliseconds: 1500, minRounds: 2, maxRounds: 40 }
const ANCHORING_LIMITS: Limits = { milliseconds: 500, minRounds: 25, maxRounds: 25 }
const MANY: Limits = { milliseconds: 400, minRounds: 2, maxRounds: 20 }

/** The largest pages take long to load on a machine that is busy, in milliseconds. */
const TIMEOUT_MS = 120_000

export class InPages {
  #page: Page | undefined

  constructor(
    readonly browser: Browser,
    readonly origin: string,
    readonly script: string,
    readonly gateData: Known
  ) {}

  /** Opens a page with the bench in it. */
  async visit(path: string): Promise<Page> {
    this.#page ??= await this.browser.newPage()
    const page = this.#page
    await page.goto(`${this.origin}/${path}`, { waitUntil: 'domcontentloaded', timeout: TIMEOUT_MS })
    await page.evaluate(this.script)
    await call(page, 'setUp', this.gateData)
    return page
  }

  /** Gate and reading on a page of the folder; `turn` says which of gate and floor is first when all is cold. */
  async real(name: string, turn: number): Promise<RealPage> {
    const page = await this.visit(`real/${encodeURIComponent(name)}`)
    const cold = await call(page, 'cold', turn % 2 === 0)
    return { cold, ...countsOf(name, await call(page, 'light', REAL)) }
  }

  async neutral(name: string): Promise<PageCosts> {
    return countsOf(name, await call(await this.visit(`made/${name}`), 'light', MADE))
  }

  /** Everything on a page with the story. */
  async story(name: string) {
    const heavy = await call(await this.visit(`made/${name}`), 'heavy', MADE)
    return { ...countsOf(name, { ...heavy, samples: withSums(heavy.samples) }), passages: heavy.passages }
  }

  async anchoring(name: string) {
    const result = await call(await this.visit(`made/${name}`), 'anchoring', ANCHORING_LIMITS)
    const { samples, tallies, passages } = result
    return { page: name, passages, located: tallies, floor: costs(samples, 'floor'), ours: costs(samples, 'passages') }
  }

  /** For so many stories: the gate on a page without one, the match on one with the real one. */
  async manyStories(count: number): Promise<Many> {
    const atGate = await call(await this.visit('made/neutral-50k'), 'manyAtGate', count, MANY)
    const { letters, failed, samples } = atGate
    const matchRun = await call(await this.visit('made/story-0k'), 'manyMatched', count, MANY)
    return { count, letters, failed, gate: costs(samples, 'floor'), match: costs(matchRun.samples, 'one') }
  }
}

export interface Many {
  count: number
  /** Length of the fingerprints. */
  letters: number
  failed: string | undefined
  gate: Record<string, Cost>
  match: Record<string, Cost>
}

/** Asks what the bundle has put into a page. */
export async function call<N extends keyof Calls>(
  page: Page,
  name: N,
  ...args: Parameters<Calls[N]>
): Promise<Awaited<ReturnType<Calls[N]>>> {
  const answer = await page.evaluate(`cleanCopyBench.${name}(...${JSON.stringify(args)})`)
  return answer as Awaited<ReturnType<Calls[N]>>
}

const countsOf = (page: string, { samples, woke, letters }: { samples: Samples; woke: boolean; letters: number }) => ({
  page,
  kilobytes: letters / 1024,
  woke,
  costs: costs(samples, 'floor')
})

const TO_MARKS = ['gate', 'read', 'match', 'pieces', 'paint']

/** Sums of steps, round by round. */
function withSums(samples: Samples): Samples {
  const sumOf = (names: readonly string[]) => sums(names.map((name) => samples[`whole: ${name}`] ?? []))
  const totals = { 'to marks': sumOf(TO_MARKS), 'to marks and clear': sumOf([...TO_MARKS, 'clear']) }
  return { ...samples, 'read and match': sumOf(['read', 'match']), ...totals }
}
