/** What the bench runs in a page. Bundled with the modules it measures and evaluated there; the command calls it by name. */

import { createGate } from '../../gate/prose-scanner'
import { filterOf } from '../../gate/story-fingerprints'
import { registerStories } from '../../shared/story-registry'
import { anchor } from './anchoring'
import { manyAtGate, manyMatched } from './many'
import { floor, gate, type Known, lookAt, matchStories, read } from './ours'
import { paragraphId } from './pages'
import { highlighting, styleHighlights, wholeWay } from './painting'
import { fresh, interleave, type Limits, single } from './timing'

let gateData: Known = { stories: [], filter: filterOf([]) }
/** A gate that need not be made first. */
let ready = createGate(gateData.filter)

const ways = {
  floor,
  gate: (body: Element) => gate(body, gateData.filter),
  walk: (body: Element) => lookAt(body, ready, () => {}),
  read,
  match: (body: Element) => matchStories(read(body), gateData.stories)
}

/** What is measured on every page. */
const WALKS = [fresh('floor', ways.floor), fresh('gate', ways.gate), fresh('read', ways.read)]

const calls = {
  setUp(data: Known): void {
    gateData = data
    ready = createGate(gateData.filter)
    registerStories(gateData.stories)
  },

  /** The very first run in a page, when nothing is compiled: what a reader's page pays. Milliseconds. */
  cold(gateFirst: boolean) {
    const time = (run: (body: Element) => unknown) => {
      const body = document.body.cloneNode(true) as Element
      const start = performance.now()
      run(body)
      return performance.now() - start
    }
    const early = gateFirst ? time(ways.gate) : undefined
    const floor = time(ways.floor)
    return { floor, gate: early ?? time(ways.gate) }
  },

  /** Gate and reading, for any page. */
  async light(limits: Limits) {
    const samples = await interleave([...WALKS, fresh('gate: walk alone', ways.walk)], limits)
    return { samples, woke: ways.gate(document.body), letters: floor(document.body) }
  },

  /** Everything, for a page with a story. */
  async heavy(limits: Limits) {
    styleHighlights()
    const extracted = read()
    const samples = await interleave(
      [
        ...WALKS,
        single('match', () => matchStories(extracted, gateData.stories)),
        await wholeWay(gateData),
        highlighting(gateData)
      ],
      limits
    )
    const report = await matchStories(read(), gateData.stories)
    return {
      samples,
      woke: ways.gate(document.body),
      letters: floor(document.body),
      verdict: report.verdict,
      passages: report.passages.length
    }
  },

  async anchoring(limits: Limits) {
    const [story] = gateData.stories
    if (!story) throw new Error('no story')
    return anchor(story, paragraphId, limits)
  },

  manyAtGate: (count: number, limits: Limits) => manyAtGate(count, gateData.stories, limits),
  manyMatched: (count: number, limits: Limits) => manyMatched(count, gateData.stories, limits),

  /** Runs one way over and over, for a profile. */
  spin(way: keyof typeof ways, milliseconds: number): number {
    const end = performance.now() + milliseconds
    let runs = 0
    for (; performance.now() < end; runs++) ways[way](document.body)
    return runs
  }
}

export type Calls = typeof calls
Object.assign(globalThis, { cleanCopyBench: calls })
