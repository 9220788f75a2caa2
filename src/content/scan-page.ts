/** One scan of a page: extracts its text and matches it with the registered stories. */

import { rareWordsIn } from '../match/candidate-region'
import { match } from '../match/match'
import { nothing, type Report } from '../match/report'
import type { Pause } from '../match/text/pause'
import { shadowRootsIn } from '../shared/shadow-roots'
import { atOnce, type Steps, stepByStep } from '../shared/steps'
import { registeredStories } from '../shared/story-registry'
import { isClobberedForm } from './extract/dom-clobbering'
import { type ExtractedText, isBlock, type ReadOptions, readSteps, type Scope } from './extract/extract-text'
import type { PageScan } from './extract/page-scan'
import { selectedRanges } from './extract/selection'
import { type SkipRanges, skimSteps } from './extract/skip-distant-text'
import { segmentsOf } from './paint/segments'
import '../shared/page-globals'

/**
 * The most that is read without a request, in UTF-16 units and text nodes: over ten times the longest novels. Time
 * slices keep larger pages responsive, but their text takes two bytes per unit and a hundred per node, and whoever
 * opens a log file of that size is not looking for news in it.
 */
export const MAX_UNASKED = { length: 20_000_000, nodes: 1_000_000 }

/** The whole page. */
export const wholePage = (): Scope => ({ first: document.body, last: document.body })

/** Returns the paragraphs that contain the selection; undefined if nothing is selected. */
export function selected(): Scope | undefined {
  const ranges = selectedRanges([...shadowRootsIn(document.body)])
  const [firstRange, lastRange] = [ranges[0], ranges.at(-1)]
  const first = firstRange && blockOf(firstRange.startContainer)
  const last = lastRange && blockOf(lastRange.endContainer)
  return first && last && { first, last }
}

function blockOf(node: Node): Element | undefined {
  let element = node instanceof Element ? node : node.parentElement
  while (element?.parentElement && !isBlock(element)) element = element.parentElement
  return element ?? undefined
}

/**
 * Extracts the page's text and matches it with the registered stories. Only if a finding is inside a hidden element is
 * visibility computed: the page is then read again without hidden blocks, and that result is used if it has the same
 * passages elsewhere. Collapsed content stays in, because it may be expanded later.
 * @param lastScan an earlier scan, whose report is reused if the text is the same
 */
export async function scanPage(
  scope: Scope,
  maxSize: typeof MAX_UNASKED | undefined,
  lastScan: PageScan | undefined,
  pause: Pause
): Promise<PageScan> {
  const skips = await stepByStep(skipsIn(scope), pause)
  const options: ReadOptions = { ...(maxSize && { limits: maxSize }), skips }
  const scanWith = async (readOptions: ReadOptions): Promise<PageScan> => {
    const extracted = await stepByStep(readSteps(scope, readOptions), pause)
    return { extracted, report: await reportOn(extracted, lastScan, pause) }
  }
  const fullScan = await scanWith(options)
  const isHidden = ({ node }: { node: Text }) => node.parentElement?.checkVisibility() === false
  if (!segmentsOf(fullScan.report.passages, fullScan.extracted).some(isHidden)) return fullScan
  const isShown = (block: Element) => block.checkVisibility()
  const visible = await scanWith({ ...options, isShown })
  return hasPlacesOf(visible, fullScan) && hasMoreThan(fullScan, visible) ? fullScan : visible
}

/** Finds the ranges of an element that have no words of the registered stories near. */
function* skipsIn({ first, last }: Scope): Steps<SkipRanges | undefined> {
  if (first !== last || isClobberedForm(first)) return undefined
  // What is in shadow trees cannot be skimmed.
  if (globalThis.cleanCopyHasShadowTrees === true) return undefined
  const stories = registeredStories()
  const wordsIn = (text: string) => stories.flatMap((story) => rareWordsIn(text, story)).sort((a, b) => a - b)
  return yield* skimSteps(first, wordsIn)
}

/** Extracts the text of an element as a scan does, without pauses. */
export function extractText(root: Element, isShown?: ReadOptions['isShown']): ExtractedText {
  const scope = { first: root, last: root }
  return atOnce(readSteps(scope, { isShown, skips: atOnce(skipsIn(scope)) }))
}

/** Returns true if one scan has passages that another one has nowhere. */
function hasMoreThan(a: PageScan, b: PageScan): boolean {
  const ids = new Set(b.report.passages.map(({ id }) => id))
  return a.report.passages.some(({ id }) => !ids.has(id))
}

/** Returns true if all passages of one scan were also found by another one, at the same positions of the page. */
function hasPlacesOf(subset: PageScan, superset: PageScan): boolean {
  const pieces = ({ report, extracted }: PageScan) => segmentsOf(report.passages, extracted)
  const places = new Map<Text, Set<number>>()
  for (const { node, start } of pieces(superset)) places.set(node, (places.get(node) ?? new Set()).add(start))
  return pieces(subset).every(({ node, start }) => places.get(node)?.has(start))
}

async function reportOn(
  { page, isComplete }: ExtractedText,
  lastScan: PageScan | undefined,
  pause: Pause
): Promise<Report> {
  if (!isComplete) return nothing
  if (page.text === lastScan?.extracted.page.text) return lastScan.report
  const stories = registeredStories()
  return stories.length > 0 ? match(page, stories, pause) : nothing
}

/** Returns true if the words of the story are still where they were read; the page may have changed since. */
export function isStillValid({ extracted: { page, nodes, starts }, report }: PageScan): boolean {
  const spans = [...report.passages, ...report.entities, ...report.aligned]
  const firstOffset = Math.min(...spans.map(({ start }) => start))
  const lastOffset = Math.max(...spans.map(({ end }) => end))
  return nodes.every((node, i) => {
    const start = starts[i] ?? 0
    const end = starts[i + 1] ?? page.text.length
    if (end <= firstOffset || start >= lastOffset) return true
    // A line break after a node stands for the edge of its block.
    const wasRead = page.text.slice(start, end)
    return node.isConnected && (wasRead === node.data || wasRead === `${node.data}\n`)
  })
}

/**
 * Returns a scan with the page's text as it is now: the scan itself while its words are where they were read, else with
 * the text read again, since marks divide text nodes.
 * @returns undefined if the page has changed so that a new report will follow
 */
export function refreshed(pageScan: PageScan): PageScan | undefined {
  if (isStillValid(pageScan)) return pageScan
  const { report } = pageScan
  const hasFindings = ({ page }: ExtractedText) =>
    [...report.passages, ...report.entities].every((f) => page.text.slice(f.start, f.end) === f.quote)
  const allText = extractText(document.body)
  if (hasFindings(allText)) return { extracted: allText, report }
  const visible = extractText(document.body, (block) => block.checkVisibility())
  return hasFindings(visible) ? { extracted: visible, report } : undefined
}
